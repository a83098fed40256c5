/**
 * What the model of event types looks at: words of the sentence, words between the two parties, the verbs above
 * them and their mood, and what the lexicon says of the verbs and nouns in the sentence. Hashes of short keys.
 */

import type { TokenRange } from '#language'
import { hashText } from '#learn'
import { childrenOf, type Grammar, isVerb, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import { type Frame, obliquesOf, verbFrame } from './frame.ts'
import { NOUNS, VERBS } from './lexicon.ts'
import { nounSensesAt, verbSensesAt } from './senses.ts'
import { markOf } from './subjects.ts'

/** A sentence and where the two parties stand in it; null for a party that is not there. */
export interface Situation {
  readonly sentence: TokenRange
  readonly actor: TokenRange | null
  readonly recipient: TokenRange | null
}

const CLIMB = 8

/** Feature hashes of a situation. */
export function featuresOf(grammar: Grammar, situation: Situation): Int32Array {
  const keys = new Set<string>()
  addWords(grammar, situation, keys)
  addVerbsAbove(grammar, situation.actor, 's', keys)
  addVerbsAbove(grammar, situation.recipient, 't', keys)
  addLexicon(grammar, situation, keys)
  return Int32Array.from(keys, hashText)
}

function within(range: TokenRange | null, t: number): boolean {
  return range !== null && t >= range[0] && t < range[1]
}

/** Lemmas anywhere, and those between the parties with their neighbours; names and parties are left out. */
function addWords(grammar: Grammar, { sentence, actor, recipient }: Situation, keys: Set<string>): void {
  const [from, to] = between(sentence, actor, recipient)
  let last = ''
  for (let t = sentence[0]; t < sentence[1]; t++) {
    if (within(actor, t) || within(recipient, t) || tagOf(grammar, t).startsWith('NNP')) {
      last = ''
      continue
    }
    const lemma = lemmaOf(grammar, t)
    if (/^[\p{L}-]{2,}$/u.test(lemma)) keys.add(`w ${lemma}`)
    if (t >= from && t < to) {
      keys.add(`b ${lemma}`)
      if (last !== '') keys.add(`bb ${last} ${lemma}`)
      last = lemma
    }
  }
  keys.add('bias')
}

/** From the end of the first party to the begin of the second, or far enough after the only one. */
function between(sentence: TokenRange, a: TokenRange | null, b: TokenRange | null): TokenRange {
  if (a === null || b === null) return [(a ?? b)?.[1] ?? sentence[0], sentence[1]]
  return a[0] < b[0] ? [a[1], b[0]] : [b[1], Math.min(sentence[1], Math.max(a[0], b[1] + 4))]
}

/** The verbs that a party hangs from, their modals, negations, objects and infinitives. */
function addVerbsAbove(grammar: Grammar, party: TokenRange | null, side: string, keys: Set<string>): void {
  if (party === null) return
  let at = topOf(grammar, party)
  keys.add(`${side} relation ${relationOf(grammar, at)} ${caseOf(grammar, at)}`)
  let verbs = 0
  for (let depth = 0; depth < CLIMB && verbs < 2; depth++) {
    at = grammar.text.heads[at] as number
    if (at < 0) return
    if (!isVerb(grammar, at)) {
      keys.add(`${side} noun ${lemmaOf(grammar, at)}`)
      continue
    }
    verbs++
    const lemma = lemmaOf(grammar, at)
    keys.add(`${side}${verbs} verb ${lemma}`)
    for (const child of childrenOf(grammar, at)) {
      const relation = relationOf(grammar, child)
      if (relation === 'aux' || relation === 'neg')
        keys.add(`${side}${verbs} ${relation} ${lowOf(grammar, child)}`)
      if (relation === 'dobj' || relation === 'xcomp' || relation === 'ccomp') {
        keys.add(`${side} ${relation} ${lemmaOf(grammar, child)}`)
        keys.add(`${side} ${lemma} ${relation} ${lemmaOf(grammar, child)}`)
      }
    }
  }
}

function topOf(grammar: Grammar, range: TokenRange): number {
  for (let t = range[0]; t < range[1]; t++) {
    const head = grammar.text.heads[t] as number
    if (head < range[0] || head >= range[1]) return t
  }
  return range[0]
}

function caseOf(grammar: Grammar, noun: number): string {
  const preposition = childrenOf(grammar, noun).find((t) => relationOf(grammar, t) === 'case')
  return preposition === undefined ? '' : lowOf(grammar, preposition)
}

/** Types that the lexicon knows for words of the sentence, and how these words stand to the parties. */
function addLexicon(grammar: Grammar, situation: Situation, keys: Set<string>): void {
  const { sentence, actor, recipient } = situation
  for (let t = sentence[0]; t < sentence[1]; t++) {
    const lemma = lemmaOf(grammar, t)
    const types =
      isVerb(grammar, t) && VERBS.has(lemma) ? verbTypes(grammar, t) : nounTypes(grammar, t, lemma)
    const [first] = types
    if (first === undefined) continue
    const mood = moodOf(grammar, t)
    const heads = headsAround(grammar, t)
    const touches =
      Number(heads.some((head) => within(actor, head))) +
      2 * Number(heads.some((head) => within(recipient, head)))
    keys.add(`l ${first}`)
    keys.add(`l ${first} ${mood}`)
    keys.add(`l ${first} ${touches}`)
    keys.add(`l ${first} ${touches} ${mood}`)
    for (const type of types.slice(1)) keys.add(`m ${type} ${touches}`)
    const above = governorOf(grammar, t)
    if (above !== '') keys.add(`g ${above} ${first}`)
  }
}

function verbTypes(grammar: Grammar, verb: number): string[] {
  return [...new Set(verbSensesAt(grammar, verb, verbFrame(grammar, verb)).map(({ type }) => type))]
}

function nounTypes(grammar: Grammar, noun: number, lemma: string): string[] {
  if (!NOUNS.has(lemma) || isVerb(grammar, noun)) return []
  return [...new Set(nounSensesAt(grammar, noun).map(({ type }) => `${type} noun`))]
}

function headsAround(grammar: Grammar, t: number): number[] {
  if (!isVerb(grammar, t))
    return [...childrenOf(grammar, t), ...obliquesOf(grammar, t).map(({ head }) => head)]
  const frame: Frame = verbFrame(grammar, t)
  return [...frame.subjects, ...frame.objects, ...frame.indirect, ...frame.obliques.map(({ head }) => head)]
}

/** Negation and modals of a verb, or of the verb that a noun hangs from. */
function moodOf(grammar: Grammar, t: number): string {
  const words: string[] = []
  for (const child of childrenOf(grammar, t)) {
    const relation = relationOf(grammar, child)
    if (relation === 'neg') words.push('not')
    if (relation === 'aux' && tagOf(grammar, child) === 'MD') words.push(lowOf(grammar, child))
  }
  if (markOf(grammar, t) === 'to') words.push('to')
  return words.join(' ')
}

function governorOf(grammar: Grammar, t: number): string {
  const head = grammar.text.heads[t] as number
  return head >= 0 && /^(?:xcomp|ccomp|advcl|dobj|acl|nmod)$/.test(relationOf(grammar, t))
    ? lemmaOf(grammar, head)
    : ''
}
