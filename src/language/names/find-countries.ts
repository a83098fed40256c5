/**
 * Words → the countries that they name: by name, people or capital (world-countries) and by the short forms of the press.
 * A capital counts as its country, as "Washington has said" does.
 */

import listed, { type Country } from 'world-countries'

/** Subtle: as in listed-names.ts, the default export of this CommonJS package is the list itself. */
const countries = listed as unknown as readonly Country[]

/** What the list lacks, or writes another way. EUR is the European Union. */
const SHORT: Readonly<Record<string, string>> = {
  USA: 'us|u.s.|usa|america|american|americans|washington|white house|pentagon',
  GBR: 'uk|u.k.|britain|briton|britons|downing street|whitehall',
  EUR: 'eu|european union|brussels',
  UKR: 'kiev|kyiv',
  RUS: 'kremlin',
  PRK: 'north korea|north korean|north koreans',
  KOR: 'south korea|south korean|south koreans',
  NLD: 'holland',
  TUR: 'turkey|turk|turks',
  CZE: 'czech republic',
  CIV: 'ivory coast',
  ARE: 'uae|emirati|emiratis',
}

/** A country named by `length` words from the word `at` on; `code` is ISO 3166-1 alpha-3. */
export interface CountryWords {
  readonly at: number
  readonly length: number
  readonly code: string
}

type Names = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly code: string }[]>

let known: Names | undefined

/** Finds the countries that words with a capital name, the longest name first: "North Korean troops" → PRK at 0, two words. */
export function findCountries(words: readonly string[]): CountryWords[] {
  known ??= namesOf()
  const found: CountryWords[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    if (!/^\p{Lu}/u.test(word)) continue
    const name = known
      .get(bare(word))
      ?.find((one) => one.words.every((part, ahead) => bare(words[at + ahead] ?? '') === part))
    if (name === undefined) continue
    found.push({ at, length: name.words.length, code: name.code })
    at += name.words.length - 1
  }
  return found
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s?$/, '')

function namesOf(): Names {
  const codes = new Map<string, string>()
  for (const [code, names] of Object.entries(SHORT))
    for (const name of names.split('|')) codes.set(name, code)
  // Subtle: names before capitals, as Singapore is both, and states before the islands that share a people's name.
  const states = [...countries].sort((a, b) => Number(b.unMember) - Number(a.unMember))
  const add = (name: string | undefined, code: string) => {
    if (name && !codes.has(name.toLowerCase())) codes.set(name.toLowerCase(), code)
  }
  for (const { name, cca3 } of states) for (const one of [name.common, name.official]) add(one, cca3)
  for (const { demonyms, cca3 } of states) {
    const people = demonyms.eng?.m
    add(people, cca3)
    if (people && !/(?:s|ese|ish)$/.test(people)) add(`${people}s`, cca3)
  }
  for (const { capital, cca3, unMember } of states) if (unMember) for (const name of capital) add(name, cca3)
  const names = new Map<string, { words: string[]; code: string }[]>()
  for (const [name, code] of codes) {
    const words = name.split(' ')
    names.set(words[0] as string, [...(names.get(words[0] as string) ?? []), { words, code }])
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length)
  return names
}
