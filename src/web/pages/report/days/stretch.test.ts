import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOf, stretchOf } from './stretch.ts'

describe('stretchOf()', () => {
  test.each([
    ['2021-11-10', '2021-11-10', '2021-11-10'],
    ['2021-11-10TNI', '2021-11-10', '2021-11-10'],
    ['2021-11', '2021-11-01', '2021-11-30'],
    ['2021-SP', '2021-03-01', '2021-05-31'],
    ['2021-WI', '2021-12-01', '2022-02-28'],
    ['2021-Q4', '2021-10-01', '2021-12-31'],
    ['2021-H1', '2021-01-01', '2021-06-30'],
    ['2021-W45', '2021-11-08', '2021-11-14'],
    ['2020-W53-WE', '2021-01-02', '2021-01-03'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['19', '1900-01-01', '1999-12-31'],
  ])('%s is from %s to %s', (value, first, last) => {
    const stretch = stretchOf(value)
    expect(stretch && [isoOf(stretch.begin), isoOf(stretch.end - 1)]).toEqual([first, last])
  })

  test.each(['PT3H', 'P1D', 'XXXX-03', 'PRESENT_REF', 'BC44', '2021-13', '2021-XX', ''])(
    '%s is on no calendar',
    (value) => expect(stretchOf(value)).toBeNull(),
  )

  test('begins before it ends, whatever the value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2,4}(-[A-Z0-9]{2,3})?(-\d\d)?$/), (value) => {
        const stretch = stretchOf(value)
        if (stretch !== null) expect(stretch.begin).toBeLessThan(stretch.end)
      }),
    )
  })
})
