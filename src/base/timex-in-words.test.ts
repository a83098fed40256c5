import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timexInWords, timexOrder } from './timex-in-words.ts'

describe('timexInWords()', () => {
  test.each([
    ['2021-11-10', '10 November 2021'],
    ['2021-11-10TNI', 'night of 10 November 2021'],
    ['2021-11-10T14:30', '10 November 2021, 14:30'],
    ['2021-11', 'November 2021'],
    ['2021-SP', 'spring 2021'],
    ['1999-WI', 'winter 1999–00'],
    ['2021-Q3', 'third quarter of 2021'],
    ['2021-H1', 'first half of 2021'],
    ['2021-W45', 'week of 8 November 2021'],
    ['2020-W53-WE', 'weekend of 2 January 2021'],
    ['2021', '2021'],
    ['199', '1990s'],
    ['19', '1900s'],
    ['PRESENT_REF', 'the present'],
    ['PT3H', '3 hours'],
    ['P1D', '1 day'],
    ['P1DT12H', '1 day 12 hours'],
    ['PXM', 'some months'],
    ['PT1.5M', '1.5 minutes'],
    ['XXXX-WXX-3TNI', 'every Wednesday night'],
    ['XXXX-WXX-WE', 'every weekend'],
    ['XXXX-XX-XXTMO', 'every morning'],
    ['XXXX-03', 'every March'],
    ['XXXX-SU', 'every summer'],
    ['BC44', 'BC44'],
    ['2021-13', '2021-13'],
  ])('%s is %s', (value, words) => expect(timexInWords(value)).toBe(words))

  test('a set of lengths repeats', () => {
    expect(timexInWords('P1D', true)).toBe('every day')
    expect(timexInWords('P2W', true)).toBe('every 2 weeks')
  })

  test('says something about every text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.boolean(), (value, isRepeated) => {
        expect(timexInWords(value, isRepeated)).not.toBe('')
        expect(timexOrder(value)).not.toBe('')
      }),
    )
  })
})

test('timexOrder() goes through the calendar, then to lengths and sets', () => {
  const inOrder = [
    'BC44',
    'PAST_REF',
    '199',
    '2020-W53',
    '2021-Q1',
    '2021-SP',
    '2021-06',
    '2021-11',
    '2021-W45',
    '2021-11-10',
    '2021-11-10TNI',
    '2021-11-11',
    'PRESENT_REF',
    'FUTURE_REF',
    'P3D',
    'XXXX-03',
  ]
  const mixed = [...inOrder].reverse()
  expect(mixed.sort((a, b) => (timexOrder(a) < timexOrder(b) ? -1 : 1))).toEqual(inOrder)
})
