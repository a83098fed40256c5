import { expect, test } from 'vitest'
import { asOfIn, dayBeside } from './as-of-bar.tsx'

test('dayBeside() goes over the ends of months and years', () => {
  expect([dayBeside('2021-11-30', 1), dayBeside('2022-01-01', -1), dayBeside('2024-02-28', 1)]).toEqual([
    '2021-12-01',
    '2021-12-31',
    '2024-02-29',
  ])
  expect(dayBeside(null, 1)).toBeNull()
})

test('asOfIn() takes a day and nothing else', () => {
  const day = (query: string) => asOfIn(new URL(`http://desk.example/${query}`))
  expect([day('?asOf=2021-11-13'), day('?asOf=yesterday'), day('?asOf=2021-13-40'), day('')]).toEqual([
    '2021-11-13',
    null,
    null,
    null,
  ])
})
