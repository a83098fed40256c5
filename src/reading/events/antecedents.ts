/** Whom "he", "they", "both sides" and "the company" stand for. Takes the parties so far, gives one or two of them. */

import type { Source } from '#domain'
import { childrenOf, type Grammar, lemmaOf, lowOf, relationOf, subjectOf } from '../grammar.ts'
import { nameOfCountry } from '../places/gazetteer.ts'
import { type Body, canStandFor } from '../sources/bodies.ts'
import type { Mention } from '../sources/mention.ts'
import type { Person } from '../sources/people.ts'
import { carrierAt } from './carrier.ts'
import { addEntry, type Entry, type Ledger } from './ledger.ts'
import { NUMERALS, PAIRED_NOUNS, PRONOUN } from './party-words.data.ts'
import { nounPhrase } from './phrases.ts'

const SPEECH_PRONOUN = /^(?:i|we|me|us|my|our|myself|ourselves)$/
/** How far back a pronoun reaches, in sentences. */
const REACH = 3

/** "I" and "we" speak; "he", "it" and "they" are whoever was last spoken of and fits. */
export function antecedentOf(ledger: Ledger, noun: number): string | null {
  const { grammar, statements, drafts, entries, entryById, people } = ledger
  const low = lowOf(grammar, noun)
  const carrier = carrierAt(drafts, noun, grammar.text.heads[noun])
  const speaker = carrier >= 0 ? (statements[carrier]?.speaker ?? null) : null
  if (SPEECH_PRONOUN.test(low)) return speaker
  if (/^(?:you|your)$/.test(low)) return null
  const fits = (entry: Entry) => fitsPronoun(entry.source, people, low)
  const speaking = speaker === null ? undefined : entryById.get(speaker)
  const cue = drafts[carrier]?.cue[0] ?? -1
  const isBeside = cue >= 0 && cue < noun && grammar.sentenceOf[cue] === grammar.sentenceOf[noun]
  if (speaking && fits(speaking) && isBeside) return speaking.source.id
  const teller = tellerOf(ledger, noun)
  const subject =
    relationOf(grammar, noun) === 'nsubj' ? -1 : subjectOf(grammar, grammar.text.heads[noun] as number)
  const isFree = ({ source, lastAt }: Entry) =>
    source.id !== teller && (lastAt !== subject || relationOf(grammar, noun) === 'nmod:poss')
  return nearest(
    ledger,
    entries.filter((entry) => fits(entry) && isFree(entry)),
    noun,
  )
}

/** The one named last, subjects before others of their sentence; null when all are too far away. */
function nearest({ grammar, spokenAt }: Ledger, entries: readonly Entry[], noun: number): string | null {
  const gapOf = (t: number) => (grammar.sentenceOf[noun] as number) - (grammar.sentenceOf[t] as number)
  const scoreAt = (t: number, bonus: number) =>
    t < 0 || t >= noun || gapOf(t) > REACH ? Number.NEGATIVE_INFINITY : bonus + t / (noun + 1) - 2 * gapOf(t)
  const scoreOf = ({ source, lastAt, subjectAt }: Entry) =>
    Math.max(
      scoreAt(lastAt, 0),
      scoreAt(subjectAt, 1),
      ...(spokenAt.get(source.id) ?? []).map((t) => scoreAt(t, 1)),
    )
  const best = entries
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .reduce<{ entry: Entry; score: number } | null>(
      (top, one) => (top && top.score >= one.score ? top : one),
      null,
    )
  return best && best.score > Number.NEGATIVE_INFINITY ? best.entry.source.id : null
}

/** "the four": those of whom the text has said that there are so many; else whoever "they" are. */
export function countedBefore(ledger: Ledger, noun: number): string | null {
  const count = NUMERALS.indexOf(lowOf(ledger.grammar, noun))
  const known = ledger.entries.findLast(
    ({ source, lastAt }) => count > 1 && lastAt >= 0 && lastAt < noun && source.number?.min === count,
  )
  return known?.source.id ?? antecedentOf(ledger, noun)
}

/** "accused them": whoever speaks by the verb that a pronoun is the object of is not meant by it. */
function tellerOf({ grammar, statements, drafts }: Ledger, noun: number): string | null {
  const verb = grammar.text.heads[noun] as number
  const index = drafts.findIndex(({ cue }) => verb >= cue[0] && verb < cue[1])
  return relationOf(grammar, noun) === 'nsubj' ? null : (statements[index]?.speaker ?? null)
}

/** "The two neighbours", "both presidents": the two countries that the report names most, or the last two bodies. */
export function pairOf(ledger: Ledger, noun: number): readonly string[] {
  const { grammar, entries, countries, opposed } = ledger
  if (!isPair(grammar, noun)) return []
  const sides = mainSides(opposed)
  if (sides && /^(?:side|party|rival|neighbou?r)$/.test(lemmaOf(grammar, noun))) return sides
  const states = sides?.map((id) => ledger.entryById.get(id)?.source.country ?? null) ?? []
  const [first, second] = states.every((code) => code !== null)
    ? states
    : countries.filter(({ count }) => count > 1).map(({ code }) => code)
  if (first && second && first !== second)
    return [first, second].map((code) => enterState(ledger, noun, code))
  const bodies = latest(entries.filter(({ lastAt }) => lastAt >= 0 && lastAt < noun)).filter(
    ({ source }) => /^(?:government|organisation)$/.test(source.kind) && /^\p{Lu}/u.test(source.name ?? ''),
  )
  return bodies.length >= 2 ? bodies.slice(0, 2).map(({ source }) => source.id) : []
}

/** The two who stand against each other most often; of equals those who did so first. */
function mainSides(opposed: Ledger['opposed']): readonly [string, string] | undefined {
  const keyOf = (pair: readonly [string, string]) => [...pair].sort().join(' ')
  const countOf = (pair: readonly [string, string]) =>
    opposed.filter((other) => keyOf(other) === keyOf(pair)).length
  const most = Math.max(0, ...opposed.map(countOf))
  return opposed.find((pair) => countOf(pair) === most)
}

/** The one who stands against a party, or the other of the two countries that the report names most. */
export function otherSideOf(ledger: Ledger, noun: number, id: string): string | null {
  const sides = ledger.opposed.findLast((pair) => pair.includes(id))
  if (sides) return sides[0] === id ? sides[1] : sides[0]
  const own = ledger.entryById.get(id)?.source.country ?? null
  const other = ledger.countries.find(({ code, count }) => count > 1 && code !== own)
  return own !== null && other ? enterState(ledger, noun, other.code) : null
}

/** "both armies", "the presidents of the two countries". */
function isPair(grammar: Grammar, noun: number): boolean {
  if (!PAIRED_NOUNS.has(lemmaOf(grammar, noun))) return false
  return childrenOf(grammar, noun).some(
    (t) =>
      /^(?:two|both)$/.test(lowOf(grammar, t)) || (relationOf(grammar, t) === 'nmod' && isPair(grammar, t)),
  )
}

/** The party that is a country. */
function enterState(ledger: Ledger, noun: number, country: string): string {
  const known = ledger.entries.find(
    ({ source }) => source.kind === 'government' && source.country === country,
  )
  if (known) return known.source.id
  const state = { kind: 'government', name: nameOfCountry(country), country } as const
  return addEntry(ledger, noun, state, nounPhrase(ledger.grammar, noun)).source.id
}

/** "the company", "the group": the body that the text has named before and that the noun may stand for. */
export function bodyBefore({ bodies = [] }: Ledger, noun: number, mention: Mention): Body | null {
  const { kind, definite, proper, headLemma, words } = mention
  if (kind !== 'organisation' || !definite || proper || words.includes(' ')) return null
  const countBefore = (body: Body) => body.mentions.filter(([from]) => from < noun).length
  const lastBefore = (body: Body) =>
    Math.max(...body.mentions.map(([from]) => from).filter((at) => at < noun))
  const scoreOf = (body: Body) => countBefore(body) + (3 * lastBefore(body)) / (noun + 1)
  return bodies
    .filter((body) => countBefore(body) > 0 && canStandFor(headLemma, body))
    .reduce<Body | null>((best, body) => (best && scoreOf(best) >= scoreOf(body) ? best : body), null)
}

function latest(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.lastAt - a.lastAt)
}

function fitsPronoun(source: Source, people: readonly Person[], low: string): boolean {
  const person = source.kind === 'person' ? people.find(({ name }) => name === source.name) : undefined
  if (/^(?:he|him|his|himself)$/.test(low)) return isSomebody(source) && person?.gender !== 'f'
  if (/^(?:she|her|hers|herself)$/.test(low)) return isSomebody(source) && person?.gender !== 'm'
  if (/^(?:they|them|their|theirs|themselves)$/.test(low) || !PRONOUN.test(low))
    return source.kind === 'group' || (source.number?.min ?? 0) > 1 || source.kind === 'organisation'
  // A body that was taken for a thing still has its country.
  if (source.kind === 'document') return source.country !== null
  return /^(?:government|organisation|outlet)$/.test(source.kind)
}

function isSomebody(source: Source): boolean {
  return (
    source.kind === 'person' ||
    source.kind === 'office' ||
    (source.kind === 'unnamed' && source.number?.max === 1)
  )
}
