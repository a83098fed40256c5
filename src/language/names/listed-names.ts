/**
 * Listed names in a text: countries, peoples and capitals from the package world-countries, other places and groups
 * from a list of our own. PolNeAR is news of one country, and these names let the tagger read the rest of the world.
 */

import listed, { type Country } from 'world-countries'
import { CALENDAR_WORDS, GROUP_PHRASES, PLACE_PHRASES } from './known-names.data.ts'

/** Subtle: the package is CommonJS with types for ESM, so its default export is the list itself. */
const countries = listed as unknown as readonly Country[]

export const NOT_LISTED = 0
export const COUNTRY = 1
export const PEOPLE = 2
export const CAPITAL = 3
export const REGION = 4
export const PLACE = 5
export const GROUP = 6
export const CALENDAR = 7

interface Phrase {
  readonly words: readonly string[]
  readonly kind: number
}

let known: ReadonlyMap<string, readonly Phrase[]> | undefined

/** Kind of listed name each token belongs to; the longest name wins. Words in small letters match none. */
export function findListed(words: readonly string[]): Uint8Array {
  known ??= buildPhrases()
  const kinds = new Uint8Array(words.length)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    if (word.length < 2 || !isCapital(word)) continue
    const phrase = known.get(word.toLowerCase())?.find((candidate) => matches(candidate, words, at))
    if (phrase === undefined) continue
    kinds.fill(phrase.kind, at, at + phrase.words.length)
    at += phrase.words.length - 1
  }
  return kinds
}

function isCapital(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

function matches(phrase: Phrase, words: readonly string[], at: number): boolean {
  return phrase.words.every((word, ahead) => words[at + ahead]?.toLowerCase() === word)
}

function buildPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>()
  const done = new Set<string>()
  const add = (name: string | undefined, kind: number) => {
    if (name === undefined || done.has(name)) return
    done.add(name)
    if (name.length < 4 || !/^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(name)) return
    addPhrase(phrases, name, kind)
    const bare = name.normalize('NFD').replace(/\p{M}/gu, '')
    if (bare !== name) addPhrase(phrases, bare, kind)
  }
  for (const country of countries) {
    add(country.name.common, COUNTRY)
    add(country.name.official, COUNTRY)
    for (const native of Object.values(country.name.native)) {
      add(native.common, COUNTRY)
      add(native.official, COUNTRY)
    }
    for (const name of country.altSpellings) add(name, COUNTRY)
    for (const demonym of [country.demonyms.eng?.m, country.demonyms.eng?.f]) {
      add(demonym, PEOPLE)
      if (demonym !== undefined && !/(s|ese|ish)$/.test(demonym)) add(`${demonym}s`, PEOPLE)
    }
    for (const name of country.capital) add(name, CAPITAL)
    add(country.region, REGION)
    add(country.subregion, REGION)
  }
  for (const name of PLACE_PHRASES) addPhrase(phrases, name, PLACE)
  for (const name of GROUP_PHRASES) addPhrase(phrases, name, GROUP)
  for (const name of CALENDAR_WORDS) addPhrase(phrases, name, CALENDAR)
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length || a.kind - b.kind)
  return phrases
}

function addPhrase(phrases: Map<string, Phrase[]>, name: string, kind: number): void {
  const words = name
    .toLowerCase()
    .replace(/(['’]s)(?=\s|$)/g, ' $1')
    .split(/\s+/)
  const first = words[0] as string
  const list = phrases.get(first)
  if (list === undefined) phrases.set(first, [{ words, kind }])
  else list.push({ words, kind })
}
