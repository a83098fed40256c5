import { describe, expect, it } from 'vitest'
import { f1Of, medianOf } from './measure.ts'

describe('f1Of()', () => {
  it('is the harmonic mean, and 0 for nothing', () => {
    expect(f1Of({ right: 2, given: 4, wanted: 2 })).toBeCloseTo(2 / 3)
    expect(f1Of({ right: 0, given: 0, wanted: 0 })).toBe(0)
  })
})

describe('medianOf()', () => {
  it('takes the middle of any order, and of two the mean', () => {
    expect(medianOf([9, 1, 5])).toBe(5)
    expect(medianOf([9, 1, 5, 6])).toBe(5.5)
  })
})
