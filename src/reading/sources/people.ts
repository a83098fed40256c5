/** The persons a text names: runs of person tokens, joined where the shorter is the end of the longer. */

import { NAME_TYPES, type TokenRange } from '#language'
import { type Grammar, lowOf, tagOf } from '../grammar.ts'
import { type Body, isOfBody } from './bodies.ts'
import { countryIn, findCountry } from './countries.ts'
import { FEMALE, MALE, PEOPLE_NOUNS, TITLES } from './nouns.data.ts'
import { plain } from './plain.ts'
import { type Role, roleBeside } from './roles.ts'
import { isVariant } from './spelling.ts'

export { plain } from './plain.ts'

export interface Person {
  /** Longest form the text gives. */
  readonly name: string
  /** Token runs that name this person, in order. */
  readonly mentions: readonly TokenRange[]
  /** Country of a demonym or country name right beside a mention ("German Chancellor"), if any. */
  readonly country: string | null
  readonly gender: 'm' | 'f' | null
  /** What the text says the person is, in its words; null when it says nothing. */
  readonly role: string | null
  /** Where the role stands. */
  readonly roleRange: TokenRange | null
  /** Another spelling of the last name that the text has too. */
  readonly variants: readonly Variant[]
}

/** A name spelt otherwise than the person's. */
export interface Variant {
  readonly words: string
  readonly range: TokenRange
}

const PERSON = NAME_TYPES.indexOf('PERSON')

interface Group {
  name: string
  parts: readonly string[]
  mentions: TokenRange[]
  variants: Variant[]
}

/** Finds the persons of a text; runs that the bodies of the text claim are none. */
export function findPeople(grammar: Grammar, bodies: readonly Body[] = []): Person[] {
  const runs = personRuns(grammar).filter((run) => !isOfBody(bodies, run))
  const groups: Group[] = []
  // Longest first, so that a short form finds the full one wherever it stands.
  for (const run of [...runs].sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0])) {
    const words = nameParts(grammar, run)
    const parts = words.map(plain)
    const home = groups.find((group) => sameName(group.parts, parts))
    const close = home ?? groups.find((group) => isSpeltOtherwise(group.parts, parts))
    if (!home && close) close.variants.push({ words: words.join(' '), range: run })
    if (close) close.mentions.push(run)
    else groups.push({ name: words.join(' '), parts, mentions: [run], variants: [] })
  }
  addBareNames(grammar, groups)
  return groups
    .filter(({ mentions }) => !isThing(grammar, mentions))
    .map((group) => personOf(grammar, group))
    .sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0))
}

/** "Kolm Stone, which runs the quarry," "in Lodia", "Varn's army": what no person is spoken of as, whatever the tagger says. */
function isThing(grammar: Grammar, mentions: readonly TokenRange[]): boolean {
  if (mentions.some(([from]) => isTitle(lowOf(grammar, from - 1)))) return false
  return mentions.some(([from, to]) => {
    if (lowOf(grammar, to) === ',' && lowOf(grammar, to + 1) === 'which') return true
    if (/^(?:pictures?|photos?|photographs?|images?|imagery|footage)$/.test(lowOf(grammar, to))) return true
    const isOwner = lowOf(grammar, to) === "'" && /^\p{Lu}/u.test(grammar.text.words[to + 1] ?? '')
    if (isOwner && lowOf(grammar, to - 1).endsWith('s')) return true
    if (to - from > 1 || mentions.some((other) => other[1] - other[0] > 1)) return false
    if (/^(?:in|near|inside|across|throughout)$/.test(lowOf(grammar, from - 1))) return true
    return lowOf(grammar, to).endsWith("'s") && STATE_THING.test(lowOf(grammar, to + 1))
  })
}

/** What a country has and a person has not. */
const STATE_THING =
  /^(?:army|navy|border|borders|parliament|capital|ministry|coastguard|currency|territory|soil)$/

function personOf(grammar: Grammar, { name, mentions, variants }: Group): Person {
  const ordered = [...mentions].sort((a, b) => a[0] - b[0])
  const role = fullestRole(grammar, ordered)
  const words = role === null ? null : wordsOf(grammar, role.range)
  return {
    name,
    mentions: ordered,
    country: countryIn(words ?? '')?.code ?? countryBeside(grammar, ordered),
    gender: genderBeside(grammar, ordered),
    role: words,
    roleRange: role?.range ?? null,
    variants,
  }
}

/** The longest of the roles that stand beside a person's namings; a bare title is the last choice. */
function fullestRole(grammar: Grammar, mentions: readonly TokenRange[]): Role | null {
  const roles = mentions.map((range) => roleBeside(grammar, range)).filter((role) => role !== null)
  const lengthOf = ({ range }: Role) => Math.min(range[1] - range[0], 6)
  return roles.reduce<Role | null>(
    (best, role) => (best && lengthOf(best) >= lengthOf(role) ? best : role),
    null,
  )
}

/** Names that the tagger did not take for a person’s: "KELL: …", and a surname of somebody known. */
function addBareNames(grammar: Grammar, groups: readonly Group[]): void {
  const { text } = grammar
  const taken = new Set(groups.flatMap(({ mentions }) => mentions.flatMap(([from, to]) => rangeOf(from, to))))
  const bySurname = new Map(
    groups.filter(({ parts }) => parts.length > 1).map((group) => [group.parts.at(-1), group]),
  )
  for (let t = 0; t < text.count; t++) {
    if (taken.has(t) || !/^\p{Lu}/u.test(text.words[t] as string) || tagOf(grammar, t) === 'JJ') continue
    const group = bySurname.get(plain(text.words[t] as string))
    const inLongerName = /^\p{Lu}/u.test(text.words[t + 1] ?? '') || isNamePart(grammar, t - 1)
    if (group && !inLongerName) group.mentions.push([t, t + 1])
  }
}

function isNamePart(grammar: Grammar, t: number): boolean {
  return /^\p{Lu}/u.test(grammar.text.words[t] ?? '') && tagOf(grammar, t) === 'NNP'
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function wordsOf({ text }: Grammar, [from, to]: TokenRange): string {
  return text.text.slice(text.starts[from] as number, text.ends[to - 1] as number).replace(/\s+/g, ' ')
}

/** "Dmitry Peshkov" and "Peskov": a last name of the same sound, and the same first name where both have one. */
function isSpeltOtherwise(full: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [full.at(-1) ?? '', other.at(-1) ?? '']
  if (other.length > 1 && full.length > 1 && full[0] !== other[0])
    return a === b && isVariant(full[0] ?? '', other[0] ?? '')
  return isVariant(a, b)
}

function personRuns(grammar: Grammar): TokenRange[] {
  const { text } = grammar
  const runs: TokenRange[] = []
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
    while (from < end - 1 && isTitle(lowOf(grammar, from))) from++
    if (end > from && /\p{L}/u.test(text.words[from] as string)) runs.push([from, end])
    t = Math.max(end, t + 1)
  }
  return runs
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|president|chancellor|premier|minister|general|colonel|major|captain|lieutenant|sergeant|admiral|senator|governor|mayor|judge|professor)$/
/** Titles that are part of how a person is called: "King Omar", "Pope Linus". */
const KEPT_TITLE = /^(?:king|queen|prince|princess|pope)$/

function isTitle(low: string): boolean {
  const word = low.replace(/\.$/, '')
  return TITLE.test(word) || (TITLES.has(word) && !KEPT_TITLE.test(word))
}

function nameParts(grammar: Grammar, [from, to]: TokenRange): string[] {
  const parts: string[] = []
  for (let t = from; t < to; t++) parts.push(grammar.text.words[t] as string)
  return parts
}

/** ["volodymyr","zelensky"] and ["zelensky"], or the same first and last name. */
function sameName(full: readonly string[], short: readonly string[]): boolean {
  if (short.length === 1)
    return full[full.length - 1] === short[0] || (full.length <= 2 && full[0] === short[0])
  if (short.every((part) => full.includes(part))) return true
  return full.length > 1 && full[0] === short[0] && full[full.length - 1] === short[short.length - 1]
}

/** "her Russian counterpart, Kolm", "Russia’s Kolm": a country in the phrase that a name ends. */
function countryBeside(grammar: Grammar, mentions: readonly TokenRange[]): string | null {
  for (const [from] of mentions) {
    const isApposed =
      lowOf(grammar, from - 1) === ',' && PEOPLE_NOUNS.has(grammar.text.lemmas[from - 2] ?? '')
    const last = isApposed ? from - 2 : from - 1
    for (let t = last; t >= 0 && grammar.sentenceOf[t] === grammar.sentenceOf[from]; t--) {
      if (!/^(?:NN|JJ|POS)/.test(tagOf(grammar, t)) || grammar.text.names[t] === PERSON) break
      const country = findCountry(grammar.text.words[t] as string)
      if (country && country.by !== 'capital') return country.code
    }
  }
  return null
}

/** By title, by "his" and "her" soon after a naming, else by the pronouns of the sentences that follow. */
function genderBeside(grammar: Grammar, mentions: readonly TokenRange[]): Person['gender'] {
  for (const [from] of mentions) {
    for (let t = Math.max(0, from - 2); t < from; t++) {
      if (grammar.sentenceOf[t] !== grammar.sentenceOf[from]) continue
      const word = lowOf(grammar, t).replace(/\.$/, '')
      if (MALE.has(word) && !/^(?:he|him|his)$/.test(word)) return 'm'
      if (FEMALE.has(word) && !/^(?:she|her|hers)$/.test(word)) return 'f'
    }
  }
  const votes = mentions.map((range) => pronounVote(grammar, range)).reduce((sum, vote) => sum + vote, 0)
  return votes === 0 ? null : votes > 0 ? 'm' : 'f'
}

const PRONOUN_REACH = 12

/** Above 0 for "he", below for "she": 2 in the same sentence, 1 at the begin of the next, where no other name comes between. */
function pronounVote(grammar: Grammar, [from, to]: TokenRange): number {
  const own = grammar.sentenceOf[from] as number
  const last = Math.min(grammar.text.count, to + 4 * PRONOUN_REACH)
  for (let t = to; t < last; t++) {
    const low = lowOf(grammar, t)
    const gap = (grammar.sentenceOf[t] as number) - own
    if (gap > 1 || grammar.text.names[t] === PERSON) return 0
    const isNear = gap === 0 ? t < to + PRONOUN_REACH : true
    const isOwn = low.endsWith('self') || tagOf(grammar, t) === 'PRP$'
    if (gap === 0 && isNear && isOwn && /^(?:his|himself)$/.test(low)) return 2
    if (gap === 0 && isNear && isOwn && /^(?:her|herself)$/.test(low)) return -2
    if (gap === 1 && /^(?:he|his)$/.test(low)) return 1
    if (gap === 1 && /^(?:she|her)$/.test(low)) return -1
  }
  return 0
}
