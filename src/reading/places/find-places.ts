/** Places that a text names: takes the grammar, gives token ranges with name and country, in order. */

import type { Span } from '#base'
import { NAME_TYPES, spanOf, type TokenRange } from '#language'
import { type Grammar, lowOf, tagOf } from '../grammar.ts'
import { findCountry } from '../sources/countries.ts'
import { findLocation, type Location } from './gazetteer.ts'

/** A place and where it is named. */
export interface Place {
  readonly range: TokenRange
  readonly span: Span
  readonly name: string
  /** ISO 3166-1 alpha-3, null when unknown. */
  readonly country: string | null
  /** True after a preposition of place: something is there, or moves there. */
  readonly located: boolean
  readonly location: Location | null
}

const LOCATION = NAME_TYPES.indexOf('LOCATION')
const NAMED = new Set([LOCATION, NAME_TYPES.indexOf('ORGANIZATION'), NAME_TYPES.indexOf('MISC'), 0])
const LOCATIVE =
  /^(?:in|at|near|into|outside|inside|around|across|over|off|towards?|throughout|within|on|to|from|along)$/
/** Prepositions that a name the gazetteer knows may follow, though it was not taken for a place. */
const AT = /^(?:in|at|near|outside|to|from)$/

/** Finds the places of a text. Names of several countries' towns are taken in a country that the text names. */
export function findPlaces(grammar: Grammar): Place[] {
  const { text } = grammar
  const runs = nameRuns(grammar)
  const near = countriesNamed(grammar, runs)
  const places: Place[] = []
  for (const range of runs) {
    const name = text.text
      .slice(text.starts[range[0]] as number, text.ends[range[1] - 1] as number)
      .replace(/\s+/g, ' ')
    const isPlace = text.names[range[0]] === LOCATION
    const demonym = findCountry(name)?.by === 'demonym'
    if (demonym) continue
    const located = isLocated(grammar, range)
    const location = isPlace || AT.test(lowOf(grammar, range[0] - 1)) ? findLocation(name, near) : null
    if (!isPlace && !location) continue
    places.push({
      ...{ range, name, located, location },
      span: spanOf(text, range),
      country: location?.country ?? findCountry(name)?.code ?? countryAfter(grammar, range),
    })
  }
  return places
}

/** Runs of proper nouns of one name type; a LOCATION run, or one that may turn out to be a place. */
function nameRuns(grammar: Grammar): TokenRange[] {
  const { text } = grammar
  const runs: TokenRange[] = []
  for (let t = 0; t < text.count; t++) {
    const type = text.names[t] as number
    if (!NAMED.has(type) || !(type === LOCATION || tagOf(grammar, t).startsWith('NNP'))) continue
    let end = t + 1
    while (
      end < text.count &&
      text.names[end] === type &&
      grammar.sentenceOf[end] === grammar.sentenceOf[t] &&
      (type === LOCATION ? /[\p{L}]/u.test(text.words[end] as string) : tagOf(grammar, end).startsWith('NNP'))
    )
      end++
    while (end > t + 1 && /^(?:'s|’s|'|’)$/.test(text.words[end - 1] as string)) end--
    if (/^\p{Lu}/u.test(text.words[t] as string)) runs.push([t, end])
    t = end - 1
  }
  return runs
}

function countriesNamed(grammar: Grammar, runs: readonly TokenRange[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const [from, to] of runs)
    for (let t = from; t < to; t++) {
      const country = findCountry(grammar.text.words[t] as string)
      if (country && country.by !== 'capital') named.add(country.code)
    }
  return named
}

function isLocated(grammar: Grammar, [from]: TokenRange): boolean {
  for (let t = from - 1; t >= Math.max(0, from - 5); t--) {
    if (grammar.sentenceOf[t] !== grammar.sentenceOf[from]) return false
    if (LOCATIVE.test(lowOf(grammar, t))) return true
    if (!/^(?:DT|JJ|NN|NNS|NNP|POS|CD|VBN|JJR)$/.test(tagOf(grammar, t)) && lowOf(grammar, t) !== 'of')
      return false
  }
  return false
}

/** "Charre, Mozambique". */
function countryAfter(grammar: Grammar, [, to]: TokenRange): string | null {
  if (lowOf(grammar, to) !== ',' || to + 1 >= grammar.text.count) return null
  const country = findCountry(grammar.text.words[to + 1] as string)
  return country?.by === 'name' ? country.code : null
}
