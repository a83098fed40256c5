import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

const frame = { width: 400, height: 300 }
const point = (x: number, y: number, width = 50) => ({ x, y, radius: 6, width })

describe('placeLabels()', () => {
  test('puts a name at the right, or where there is room', () => {
    expect(placeLabels([point(100, 100)], frame)).toEqual([{ x: 110, y: 104 }])
    expect(placeLabels([point(390, 100)], frame)[0]?.x).toBe(330)
    const [first, second] = placeLabels([point(100, 100), point(125, 100)], frame)
    expect(first?.x).toBe(40)
    expect(second?.x).toBe(135)
  })

  test('lays the name of an area on it, and nowhere else if it is fixed', () => {
    const area = { x: 100, y: 100, radius: 0, width: 50 }
    expect(placeLabels([area], frame)).toEqual([{ x: 75, y: 104 }])
    expect(placeLabels([point(128, 100), { ...area, isFixed: true }], frame)[1]).toBeNull()
    expect(placeLabels([point(128, 100), area], frame)[1]?.x).toBe(46)
  })

  test('leaves a name out where there is none', () => {
    const crowd = Array.from({ length: 12 }, () => point(200, 150, 180))
    const labels = placeLabels(crowd, frame)
    expect(labels.filter((label) => label !== null).length).toBeLessThan(12)
    expect(placeLabels([point(-50, -50)], frame)).toEqual([null])
  })

  test('no name covers another or a point, and none leaves the map', () => {
    const points = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 400 }),
        y: fc.integer({ min: 0, max: 300 }),
        radius: fc.integer({ min: 3, max: 16 }),
        width: fc.integer({ min: 10, max: 120 }),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(points, (list) => {
        const boxes = placeLabels(list, frame).flatMap((label, at) =>
          label === null
            ? []
            : [
                {
                  at,
                  left: label.x,
                  right: label.x + (list[at]?.width ?? 0),
                  top: label.y - 11,
                  bottom: label.y + 3,
                },
              ],
        )
        for (const [place, box] of boxes.entries()) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 400 && box.bottom <= 300).toBe(true)
          for (const other of boxes.slice(place + 1))
            expect(
              box.right <= other.left ||
                other.right <= box.left ||
                box.bottom <= other.top ||
                other.bottom <= box.top,
            ).toBe(true)
          for (const [at, { x, y, radius }] of list.entries())
            if (at !== box.at)
              expect(
                box.right <= x - radius ||
                  x + radius <= box.left ||
                  box.bottom <= y - radius ||
                  y + radius <= box.top,
              ).toBe(true)
        }
      }),
    )
  })
})
