import { expect, test } from 'vitest'
import { findCountries } from './find-countries.ts'

test.each([
  ['Russia says that Ukrainian troops left', ['RUS', 'UKR']],
  ['The United States told Moscow and the Kremlin', ['USA', 'RUS', 'RUS']],
  ['North Korean officials met South Koreans in Geneva', ['PRK', 'KOR']],
  ['U.S. and EU envoys; a turkey was eaten', ['USA', 'EUR']],
  ['Berlin’s answer', ['DEU']],
])('findCountries() of %j', (text, codes) => {
  expect(findCountries(text.split(/[\s;]+/)).map(({ code }) => code)).toEqual(codes)
})
