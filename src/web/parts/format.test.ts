import { describe, expect, test } from 'vitest'
import { count, dayInWords, dayOfMoment } from './format.ts'
import { plainly } from './plainly.ts'

describe('dayInWords()', () => {
  test('writes days and leaves what is none', () => {
    expect(dayInWords('2021-11-12')).toBe('12 November 2021')
    expect(dayInWords('2021-11-12', 'short')).toBe('12 Nov 2021')
    expect(dayInWords('some day')).toBe('some day')
  })
})

describe('count()', () => {
  test('says none, one and many', () => {
    expect([0, 1, 2, 1234].map((number) => count(number, 'source'))).toEqual([
      'no sources',
      '1 source',
      '2 sources',
      '1,234 sources',
    ])
    expect(count(2, 'person', 'people')).toBe('2 people')
  })
})

describe('dayOfMoment()', () => {
  test('speaks of days of the calendar, not of spans of 24 hours', () => {
    const now = new Date(2024, 9, 17, 0, 5)
    const check = (moment: Date, expected: string) =>
      expect(dayOfMoment(moment.toISOString(), now)).toBe(expected)
    check(new Date(2024, 9, 17, 0, 1), 'Today')
    check(new Date(2024, 9, 16, 23, 59), 'Yesterday')
    check(new Date(2024, 9, 15, 23, 59), '15 October 2024')
    expect(dayOfMoment('never', now)).toBe('On an unknown day')
  })
})

describe('plainly()', () => {
  test('shows what would turn letters round, and keeps all else', () => {
    expect(plainly('a\u202etxt.exe')).toBe('a\ufffdtxt.exe')
    expect(plainly('قال \u200fمتحدث\u200e')).toBe('قال \u200fمتحدث\u200e')
  })
})
