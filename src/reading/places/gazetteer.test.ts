import { describe, expect, it } from 'vitest'
import { findLocation } from './gazetteer.ts'

describe('findLocation()', () => {
  it.each([
    ['Nairobi', 'KEN', -1.3, 36.8],
    ['Kinshasa', 'COD', -4.3, 15.3],
    ['Bogotá', 'COL', 4.6, -74.1],
    ['Germany', 'DEU', 51, 9],
    ['Washington', 'USA', 38.9, -77],
  ])('knows %s', (name, country, latitude, longitude) => {
    const found = findLocation(name)
    expect(found?.country).toBe(country)
    expect(Math.abs((found?.latitude ?? 99) - latitude)).toBeLessThan(1)
    expect(Math.abs((found?.longitude ?? 99) - longitude)).toBeLessThan(1)
  })

  it('takes the largest town of a name, unless a country is near', () => {
    expect(findLocation('Valencia', new Set(['ESP']))?.country).toBe('ESP')
    expect(findLocation('Valencia', new Set(['VEN']))?.country).toBe('VEN')
    expect(findLocation('London')?.country).toBe('GBR')
  })

  it('knows a province by its name', () => {
    expect(findLocation('Sinaloa')?.country).toBe('MEX')
  })

  it('gives null for what is no place', () => {
    expect(findLocation('Nowhere-on-the-Wold')).toBeNull()
    expect(findLocation('German')).toBeNull()
  })
})
