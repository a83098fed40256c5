/** The persons a text names: runs of person tokens, joined where the shorter is the end of the longer. */

import { NAME_TYPES } from '#language'
import { type Grammar, lowOf } from '../grammar.ts'
import { findCountry } from './countries.ts'
import { FEMALE, MALE } from './nouns.data.ts'

export interface Person {
  /** Longest form the text gives. */
  readonly name: string
  /** Token runs that name this person, in order. */
  readonly mentions: readonly (readonly [number, number])[]
  /** Country of a demonym or country name right beside a mention ("German Chancellor"), if any. */
  readonly country: string | null
  readonly gender: 'm' | 'f' | null
}

const PERSON = NAME_TYPES.indexOf('PERSON')
const TITLE_REACH = 5

/** Finds the persons of a text. */
export function findPeople(grammar: Grammar): Person[] {
  const runs = personRuns(grammar)
  const groups: { name: string; parts: string[]; mentions: (readonly [number, number])[] }[] = []
  // Longest first, so that a short form finds the full one wherever it stands.
  for (const run of [...runs].sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0])) {
    const parts = nameParts(grammar, run)
    const key = parts.map(plain)
    const home = groups.find((group) => sameName(group.parts, key))
    if (home) home.mentions.push(run)
    else groups.push({ name: parts.join(' '), parts: key, mentions: [run] })
  }
  return groups
    .map(({ name, mentions }) => {
      const ordered = [...mentions].sort((a, b) => a[0] - b[0])
      return {
        name,
        mentions: ordered,
        country: countryBeside(grammar, ordered),
        gender: genderBeside(grammar, ordered),
      }
    })
    .sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0))
}

function personRuns(grammar: Grammar): (readonly [number, number])[] {
  const { text } = grammar
  const runs: (readonly [number, number])[] = []
  for (let t = 0; t < text.count; ) {
    let end = t
    while (
      end < text.count &&
      text.names[end] === PERSON &&
      grammar.sentenceOf[end] === grammar.sentenceOf[t] &&
      !/^[,.“”"'’‘]$/.test(text.words[end] as string)
    )
      end++
    while (end > t && /^(?:'s|’s|')$/.test(text.words[end - 1] as string)) end--
    let from = t
    while (from < end && /^(?:mr|mrs|ms|miss|dr|sir|lord|lady)\.?$/.test(lowOf(grammar, from))) from++
    if (end > from && /\p{L}/u.test(text.words[from] as string)) runs.push([from, end])
    t = Math.max(end, t + 1)
  }
  return runs
}

function nameParts(grammar: Grammar, [from, to]: readonly [number, number]): string[] {
  const parts: string[] = []
  for (let t = from; t < to; t++) parts.push(grammar.text.words[t] as string)
  return parts
}

/** Lower case, no accents, so that "Águas" and "Aguas" agree. */
export function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** ["volodymyr","zelensky"] and ["zelensky"], or the same first and last name. */
function sameName(full: readonly string[], short: readonly string[]): boolean {
  if (short.length === 1)
    return full[full.length - 1] === short[0] || (full.length <= 2 && full[0] === short[0])
  if (short.every((part) => full.includes(part))) return true
  return full.length > 1 && full[0] === short[0] && full[full.length - 1] === short[short.length - 1]
}

function countryBeside(grammar: Grammar, mentions: readonly (readonly [number, number])[]): string | null {
  for (const [from] of mentions) {
    for (let t = from - 1; t >= Math.max(0, from - TITLE_REACH); t--) {
      if (grammar.sentenceOf[t] !== grammar.sentenceOf[from]) break
      if (/^(?:and|or|with|to|from|,|of|for|by|said|told|that)$/.test(lowOf(grammar, t)) && t < from - 1)
        break
      const country = findCountry(grammar.text.words[t] as string)
      if (country && country.by !== 'capital') return country.code
    }
  }
  return null
}

function genderBeside(grammar: Grammar, mentions: readonly (readonly [number, number])[]): 'm' | 'f' | null {
  for (const [from, to] of mentions) {
    for (let t = Math.max(0, from - 4); t < from; t++) {
      if (grammar.sentenceOf[t] !== grammar.sentenceOf[from]) continue
      const word = lowOf(grammar, t).replace(/\.$/, '')
      if (t >= from - 2 && MALE.has(word) && !/^(?:he|him|his)$/.test(word)) return 'm'
      if (t >= from - 2 && FEMALE.has(word) && !/^(?:she|her|hers)$/.test(word)) return 'f'
    }
    // A pronoun soon after, in the same sentence, mostly means the person just named.
    for (let t = to; t < Math.min(grammar.text.count, to + 12); t++) {
      if (grammar.sentenceOf[t] !== grammar.sentenceOf[from]) break
      if (/^(?:his|himself)$/.test(lowOf(grammar, t))) return 'm'
      if (/^(?:her|herself)$/.test(lowOf(grammar, t))) return 'f'
    }
  }
  return null
}
