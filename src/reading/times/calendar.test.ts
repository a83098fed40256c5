import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOf,
  dayNumber,
  type Grain,
  isDay,
  parseDay,
  seasonOf,
  shifted,
  stretchAt,
  weekdayOf,
} from './calendar.ts'

const at = (day: string) => parseDay(day) as number
const GRAINS: readonly Grain[] = [
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]

describe('stretchAt()', () => {
  it.each([
    ['2021-11-12', 'day', '2021-11-12'],
    ['2021-11-12', 'week', '2021-W45'],
    ['2021-01-03', 'week', '2020-W53'],
    ['2024-12-30', 'week', '2025-W01'],
    ['2023-03-15', 'weekend', '2023-W11-WE'],
    ['2023-02-28', 'month', '2023-02'],
    ['2023-03-01', 'season', '2023-SP'],
    ['2023-01-15', 'season', '2022-WI'],
    ['2022-12-01', 'season', '2022-WI'],
    ['2023-03-31', 'quarter', '2023-Q1'],
    ['2023-07-01', 'half', '2023-H2'],
    ['1999-07-01', 'decade', '199'],
    ['1899-07-01', 'century', '18'],
  ] as const)('%s, %s is %s', (day, grain, value) => {
    expect(stretchAt(at(day), grain).value).toBe(value)
  })

  it('holds the day it was made for, but for weekends', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 100_000 }), fc.constantFrom(...GRAINS), (day, grain) => {
        const { start, end } = stretchAt(day, grain)
        if (grain !== 'weekend') expect(start <= day && day < end).toBe(true)
      }),
    )
  })
})

describe('shifted()', () => {
  it.each([
    ['2024-03-31', 'month', -1, '2024-02'],
    ['2024-01-31', 'month', 1, '2024-02'],
    ['2024-02-29', 'year', -1, '2023'],
    ['2024-03-01', 'day', -1, '2024-02-29'],
    ['2024-01-03', 'week', -1, '2023-W52'],
    ['2024-05-01', 'decade', -2, '200'],
  ] as const)('%s, %s %i is %s', (day, grain, count, value) => {
    expect(shifted(at(day), grain, count).value).toBe(value)
  })
})

describe('dayNumber()', () => {
  it('is undone by dateOf(), also in the years 1 to 99', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 200_000 }), (day) => {
        const { year, month, day: ofMonth } = dateOf(day)
        expect(dayNumber(year, month, ofMonth)).toBe(day)
      }),
    )
  })

  it('counts from 1970-01-01, a Thursday', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(weekdayOf(0)).toBe(4)
    expect(weekdayOf(-4)).toBe(7)
  })
})

describe('isDay()', () => {
  it('knows leap years', () => {
    expect([isDay(2024, 2, 29), isDay(2023, 2, 29), isDay(1900, 2, 29), isDay(2000, 2, 29)]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})

describe('seasonOf()', () => {
  it('begins winter in the December of its year', () => {
    expect(seasonOf(2021, 'WI')).toMatchObject({
      value: '2021-WI',
      start: dayNumber(2021, 12, 1),
      end: dayNumber(2022, 3, 1),
    })
  })
})
