import { expect, test } from 'vitest'
import { countryIn, findCountry } from './countries.ts'

test.each([
  ['the Kremlin', 'RUS', 'seat'],
  ['White House', 'USA', 'seat'],
  ['Kyiv', 'UKR', 'capital'],
  ['Norwegian', 'NOR', 'demonym'],
  ['the 27-nation bloc', 'EUR', 'name'],
  ['the “27” bloc', 'EUR', 'name'],
  ['Brussels', 'EUR', 'capital'],
])('findCountry() takes %s for %s, by its %s', (words, code, by) => {
  expect(findCountry(words)).toMatchObject({ code, by })
})

test.each([
  ['German Chancellor', 'DEU'],
  ['deputy foreign minister of South Korea', 'KOR'],
  ['CIA Director', 'USA'],
  ['broker at Pell & Strand', null],
])('countryIn() finds in "%s" %s', (phrase, code) => {
  expect(countryIn(phrase)?.code ?? null).toBe(code)
})
