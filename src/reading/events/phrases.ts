/** Noun phrases of parties, and the country that their words or the whole text tell. */

import { NAME_TYPES, type TokenRange } from '#language'
import { childrenOf, type Grammar, lowOf, relationOf, tagOf } from '../grammar.ts'
import type { Place } from '../places/find-places.ts'
import { findCountry } from '../sources/countries.ts'
import { COUNTRY_OF_AGENCY } from './agencies.data.ts'

const NAMED = new Set([NAME_TYPES.indexOf('LOCATION'), NAME_TYPES.indexOf('MISC')])
/** How many times as often as the next one the home country must be named. */
const HOME_FACTOR = 1.5

/** The noun with what stands right before it and an "of" behind it, without clauses and appositions. */
export function nounPhrase(grammar: Grammar, noun: number): TokenRange {
  let from = noun
  let to = noun + 1
  for (const child of childrenOf(grammar, noun)) {
    const relation = relationOf(grammar, child)
    if (child < noun && /^(?:det|amod|compound|nummod|nmod:poss|neg|advmod|nmod:npmod|dep)$/.test(relation))
      from = Math.min(from, grammar.leftmost[child] as number)
    const isOf =
      relation === 'nmod' && child > noun && lowOf(grammar, grammar.leftmost[child] as number) === 'of'
    if (isOf && (grammar.leftmost[child] as number) === to && !tagOf(grammar, noun).startsWith('NNP'))
      to = Math.max(to, child + 1)
    if (child > noun && /^(?:compound|flat|mwe)$/.test(relation)) to = Math.max(to, child + 1)
  }
  while (from < noun && /^(?:,|and|or|“|"|‘|''|``)$/.test(lowOf(grammar, from))) from++
  return [from, to]
}

/** A country and how often a text names it or its people. */
export interface CountedCountry {
  readonly code: string
  readonly count: number
}

/** The countries that a text names, most often named first. */
export function countCountries(grammar: Grammar, places: readonly Place[]): readonly CountedCountry[] {
  const counts = new Map<string, number>()
  for (let t = 0; t < grammar.text.count; t++) {
    if (!NAMED.has(grammar.text.names[t] as number)) continue
    const code = findCountry(grammar.text.words[t] as string)?.code
    if (code === undefined) continue
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  for (const { country, name } of places)
    if (country !== null && findCountry(name) === null) counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count)
}

/** The country that is named clearly more often than any other; null when none is. */
export function homeCountry([top, second]: readonly CountedCountry[]): string | null {
  if (!top || top.count < 2) return null
  return !second || top.count >= HOME_FACTOR * second.count ? top.code : null
}

/** The country of a body named without it: "the CIA director". */
export function agencyCountry(words: string): string | null {
  for (const word of words.toLowerCase().split(/[\s’']+/)) {
    const country = COUNTRY_OF_AGENCY.get(word)
    if (country) return country
  }
  return null
}

/** The name of the country that a phrase names first. */
export function countryName(grammar: Grammar, range: TokenRange): string | null {
  for (let t = range[0]; t < range[1]; t++) {
    const two = t + 1 < range[1] ? findCountry(`${grammar.text.words[t]} ${grammar.text.words[t + 1]}`) : null
    const found = two ?? findCountry(grammar.text.words[t] as string)
    if (found) return found.name
  }
  return null
}
