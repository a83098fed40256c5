import { geoContains } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Coordinates, projectTo } from './project.ts'
import { countriesOfTheWorld } from './world.ts'

const frame = { width: 500, height: 320 }

describe('projectTo()', () => {
  test('shows every point, wherever they lie', () => {
    const point = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -60, max: 75 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (points) => {
        const projection = projectTo(points, frame)
        for (const [longitude, latitude] of points) {
          const [x = -1, y = -1] = projection([longitude, latitude]) ?? []
          expect(x >= 0 && x <= 500 && y >= 0 && y <= 320).toBe(true)
        }
      }),
    )
  })

  test('shows what lies around a single town, and not the world', () => {
    const projection = projectTo([[37.6, 55.8]], frame)
    const [left = 0] = projection([37.6, 55.8]) ?? []
    const [right = 0] = projection([42.6, 55.8]) ?? []
    expect(right - left).toBeGreaterThan(40)
    expect(right - left).toBeLessThan(200)
  })

  test('puts points on both sides of the 180th degree side by side', () => {
    const [fiji, samoa]: readonly Coordinates[] = [
      [178, -18],
      [-172, -14],
    ]
    const projection = projectTo([fiji as Coordinates, samoa as Coordinates], frame)
    const [west = 0] = projection([178, -18]) ?? []
    const [east = 0] = projection([-172, -14]) ?? []
    expect(west).toBeLessThan(east)
  })
})

describe('countriesOfTheWorld()', () => {
  const shapeOf = (code: string) => {
    const shape = countriesOfTheWorld().find((one) => one.code === code)
    if (shape === undefined) throw new Error(`no shape of ${code}`)
    return shape
  }
  test('knows nearly every country by its letters, with a place for the name inside of it', () => {
    const codes = countriesOfTheWorld().flatMap(({ code }) => code ?? [])
    expect(new Set(codes).size).toBeGreaterThan(225)
    for (const code of ['RUS', 'USA', 'FRA', 'DEU', 'BRA', 'TCD', 'UKR']) {
      const [longitude, latitude] = shapeOf(code).middle
      expect(geoContains(shapeOf(code).feature, [longitude, latitude]), code).toBe(true)
    }
  })

  test('follows the United Nations on Crimea', () => {
    expect(geoContains(shapeOf('UKR').feature, [34.1, 45.2])).toBe(true)
    expect(geoContains(shapeOf('RUS').feature, [34.1, 45.2])).toBe(false)
  })
})
