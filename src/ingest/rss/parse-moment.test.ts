import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMoment } from './parse-moment.ts'

describe('parseMoment()', () => {
  test.each([
    ['Fri, 01 Mar 2024 08:00:00 GMT', '2024-03-01T08:00:00Z'],
    ['Fri, 01 Mar 2024 23:30:00 -0500', '2024-03-01T23:30:00-05:00'],
    ['Fri, 01 Mar 2024 23:30:00 EST', '2024-03-01T23:30:00-05:00'],
    ['1 Mar 24 07:05 GMT', '2024-03-01T07:05:00Z'],
    ['Mon, 01 Mar 99 07:05 +0000', '1999-03-01T07:05:00+00:00'],
    ['Friday, 1 March 2024 7:05 PM CET', '2024-03-01T19:05:00+01:00'],
    ['2024-03-01T08:00:00.123456Z', '2024-03-01T08:00:00Z'],
    ['2024-03-01T08:00:00+05:30', '2024-03-01T08:00:00+05:30'],
    ['2024-03-01 08:00:00', '2024-03-01T08:00:00Z'],
    ['2024-03-01T23:59:60Z', '2024-03-01T23:59:59Z'],
    ['2024-03-01T12:15am', '2024-03-01T00:15:00Z'],
    ['2024-03-01', '2024-03-01'],
    ['01 Mar 2024', '2024-03-01'],
    ['2024-03-01T99:00:00Z', '2024-03-01'],
    ['2024-03-01T08:00:00+99:99', '2024-03-01T08:00:00Z'],
    ['Fri, 31 Feb 2024 08:00:00 GMT', null],
    ['soon', null],
    ['', null],
  ])('%s', (words, moment) => {
    expect(parseMoment(words)).toBe(moment)
  })

  test('gives back what Date writes, to the second', () => {
    const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, (moment) => {
        const second = `${moment.toISOString().slice(0, 19)}Z`
        expect(parseMoment(moment.toISOString())).toBe(second)
        expect(parseMoment(moment.toUTCString())).toBe(second)
      }),
    )
  })

  test('gives a moment that Date understands, or a day, or nothing, whatever it is told', () => {
    const piece = fc.constantFrom(
      '01',
      '12',
      '2024',
      ':',
      '-',
      ' ',
      'Mar',
      'PM',
      '+0530',
      'GMT',
      'T',
      '60',
      '99',
      ',',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const moment = parseMoment(pieces.join(''))
        if (moment !== null) expect(Number.isNaN(Date.parse(moment))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
