import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeScale } from './time-scale.ts'

const day = (begin: number, length = 1) => ({ begin, end: begin + length })

describe('timeScale()', () => {
  test('is even for a few weeks', () => {
    const scale = timeScale([day(100), day(119)], 500)
    expect(scale.isEven).toBe(true)
    expect([scale.at(100), scale.at(110), scale.at(120)]).toEqual([0, 250, 500])
  })

  test('keeps days apart that are decades away from others, and says where it is shortened', () => {
    const scale = timeScale([day(0, 365), day(15_000), day(15_001)], 500)
    expect(scale.isEven).toBe(false)
    expect(scale.at(15_001) - scale.at(15_000)).toBeGreaterThan(25)
    expect(scale.breaks).toEqual([{ begin: 365, end: 15_000 }])
  })

  test('a long period is no break', () => {
    expect(timeScale([day(0, 3650), day(4), day(3600)], 300).breaks).toEqual([])
  })

  test('never turns time round, and stays on the axis', () => {
    const stretches = fc.array(
      fc.record({
        begin: fc.integer({ min: -50_000, max: 50_000 }),
        length: fc.integer({ min: 1, max: 40_000 }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(stretches, fc.integer({ min: 200, max: 800 }), (list, width) => {
        const all = list.map(({ begin, length }) => day(begin, length))
        const scale = timeScale(all, width)
        const knots = all.flatMap(({ begin, end }) => [begin, end]).sort((a, b) => a - b)
        const places = knots.map(scale.at)
        for (const place of places) expect(place).toBeLessThanOrEqual(width + 1e-6)
        places.slice(1).forEach((place, at) => {
          expect(place).toBeGreaterThanOrEqual(places[at] as number)
        })
      }),
    )
  })
})
