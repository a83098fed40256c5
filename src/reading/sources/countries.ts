/**
 * Countries by their names, demonyms and seats of power: words → ISO 3166-1 alpha-3.
 * Names, demonyms and capitals come from world-countries; the rest are short forms that the press uses.
 */

import countries from 'world-countries/countries.json' with { type: 'json' }
import { COUNTRY_OF_AGENCY } from '../events/agencies.data.ts'

/** Short forms and blocs that the list does not have. EUR is PLOVER's code for the European Union. */
const SHORT: Readonly<Record<string, string>> = {
  us: 'USA',
  'u.s.': 'USA',
  usa: 'USA',
  'u.s.a.': 'USA',
  america: 'USA',
  american: 'USA',
  americans: 'USA',
  washington: 'USA',
  uk: 'GBR',
  'u.k.': 'GBR',
  britain: 'GBR',
  'great britain': 'GBR',
  english: 'GBR',
  briton: 'GBR',
  britons: 'GBR',
  eu: 'EUR',
  'european union': 'EUR',
  brussels: 'EUR',
  kiev: 'UKR',
  kyiv: 'UKR',
  holland: 'NLD',
  burma: 'MMR',
  'czech republic': 'CZE',
  'ivory coast': 'CIV',
  'north korea': 'PRK',
  'south korea': 'KOR',
  'north korean': 'PRK',
  'south korean': 'KOR',
  uae: 'ARE',
  emirati: 'ARE',
  drc: 'COD',
  turkey: 'TUR',
  belorussia: 'BLR',
  byelorussia: 'BLR',
  palestinian: 'PSE',
  palestinians: 'PSE',
  'tel aviv': 'ISR',
}

/** Seats of power that speak for a country. */
const SEATS: Readonly<Record<string, string>> = {
  kremlin: 'RUS',
  'white house': 'USA',
  pentagon: 'USA',
  'state department': 'USA',
  'foggy bottom': 'USA',
  'capitol hill': 'USA',
  'downing street': 'GBR',
  whitehall: 'GBR',
  'foreign office': 'GBR',
  elysee: 'FRA',
  élysée: 'FRA',
  'quai d’orsay': 'FRA',
  bundestag: 'DEU',
  knesset: 'ISR',
  duma: 'RUS',
  'blue house': 'KOR',
  zhongnanhai: 'CHN',
  rada: 'UKR',
  sejm: 'POL',
}

/** A country by its code and common name. */
export interface Country {
  readonly code: string
  readonly name: string
}

const EUROPEAN_UNION: Country = { code: 'EUR', name: 'European Union' }
const byName = new Map<string, Country>()
const byDemonym = new Map<string, Country>()
const byCapital = new Map<string, Country>()
const byCode = new Map<string, Country>([['EUR', EUROPEAN_UNION]])

for (const country of countries) {
  const entry: Country = { code: country.cca3, name: country.name.common }
  byCode.set(country.cca3, entry)
  byName.set(country.name.common.toLowerCase(), entry)
  byName.set(country.name.official.toLowerCase(), entry)
  if (!country.independent && !country.unMember) continue
  const demonym = country.demonyms.eng?.m.toLowerCase()
  if (demonym && !byDemonym.has(demonym)) byDemonym.set(demonym, entry)
  for (const capital of country.capital ?? [])
    if (!byCapital.has(capital.toLowerCase())) byCapital.set(capital.toLowerCase(), entry)
}

/** "the 27-nation bloc", "the “27” bloc": the press counts the members. */
const EUROPEAN_BLOC =
  /^(?:(?:27|28|twenty-seven)[- ](?:nation|member|country|state|strong)s? |["“‘'](?:27|28)["”’'] )(?:bloc|union|group)$|^bloc of 27\b/

/** How a piece of text names a country. */
export interface CountryName extends Country {
  readonly by: 'name' | 'demonym' | 'capital' | 'seat'
}

/** The same names are asked for again and again, within a report and from one to the next. */
const asked = new Map<string, CountryName | null>()
const ASKED_MAX = 5000

/** Finds the country that a name stands for; null for none. "the" in front and "’s" behind are allowed. */
export function findCountry(words: string): CountryName | null {
  const known = asked.get(words)
  if (known !== undefined) return known
  if (asked.size >= ASKED_MAX) asked.clear()
  const found = lookUpCountry(words)
  asked.set(words, found)
  return found
}

function lookUpCountry(words: string): CountryName | null {
  const low = words.toLowerCase().replaceAll('’', "'").replace(/^the /, '').replace(/'s?$/, '').trim()
  const named = byName.get(low)
  if (named) return { ...named, by: 'name' }
  const short = SHORT[low]
  if (short) {
    const by = /^(?:washington|brussels|kiev|kyiv|tel aviv)$/.test(low)
      ? 'capital'
      : /(?:ish|ans?|ons?|ti|ns?)$/.test(low) && !/^(?:britain|great britain|european union)$/.test(low)
        ? 'demonym'
        : 'name'
    return { ...(byCode.get(short) as Country), by }
  }
  if (EUROPEAN_BLOC.test(low)) return { ...EUROPEAN_UNION, by: 'name' }
  const seat = SEATS[low]
  if (seat) return { ...(byCode.get(seat) as Country), by: 'seat' }
  const people = byDemonym.get(low) ?? byDemonym.get(low.replace(/s$/, ''))
  if (people) return { ...people, by: 'demonym' }
  const capital = byCapital.get(low)
  return capital ? { ...capital, by: 'capital' } : null
}

/** The country that words with a capital in a phrase name first, or whose agency they name; null for none. */
export function countryIn(phrase: string): Country | null {
  const words = phrase.split(/[\s-]+/)
  for (const [at, word] of words.entries()) {
    if (!/^\p{Lu}/u.test(word)) continue
    const next = words[at + 1]
    const found = (next === undefined ? null : findCountry(`${word} ${next}`)) ?? findCountry(word)
    if (found) return found
  }
  for (const word of words) {
    const code = COUNTRY_OF_AGENCY.get(word.toLowerCase().replace(/['’]s?$/, ''))
    const country = code === undefined ? undefined : byCode.get(code)
    if (country) return country
  }
  return null
}
