/** Countries by their three letters, ISO 3166-1, in English. */

import { COUNTRY_CODES } from '#domain'

const names = new Intl.DisplayNames('en', { type: 'region' })

/** `nameOfCountry('RUS')` → `Russia`; a code that is no country stays as it is. */
export function nameOfCountry(code: string): string {
  const codes = COUNTRY_CODES.get(code)
  return codes === undefined ? code : (names.of(codes.twoLetters) ?? code)
}
