/**
 * Plain indirect speech that the tree shows and the field left out: "The commission denies that …", "officials
 * estimate up to 2,000 people could fall ill". Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import {
  childWith,
  type Grammar,
  isVerb,
  lemmaOf,
  lowOf,
  phraseOf,
  relationOf,
  subjectOf,
  tagOf,
  trimRange,
} from '../grammar.ts'
import { ACT_OF_LEMMA } from './acts.data.ts'
import { complementOf } from './coordinated.ts'
import { isSayingVerb, isStrongVerb } from './cue-words.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { phraseFrom, speaks } from './surface.ts'

/** Verbs that take a party as object and speak by that alone. */
const TAKES_OBJECT =
  /^(?:deny|accuse|blame|criticise|criticize|condemn|praise|urge|demand|reject|denounce|dismiss|promise|pledge|welcome|threaten|warn|doubt)$/

/** States of mind that need no clause: "wants the port", "plans to go", "is weighing a ban", "hopes for rain". */
const STATES =
  /^(?:want|plan|fear|hope|intend|weigh|consider|expect|prefer|favour|favor|contemplate|mull|wish)$/

const TAKES_HEARER = /^(?:tell|inform|assure|remind)$/

/** All verbs with a speaker and a clause of their own, whether a draft has them or not. */
export function findPlainClauses(grammar: Grammar): Draft[] {
  const found: Draft[] = []
  for (let verb = 0; verb < grammar.text.count; verb++) {
    const draft = clauseOf(grammar, verb)
    if (draft) found.push(draft)
  }
  return found
}

/** Those of the clauses that touch nothing of a draft or of a clause before. */
export function withoutKnown(grammar: Grammar, clauses: readonly Draft[], drafts: readonly Draft[]): Draft[] {
  const free: Draft[] = []
  for (const clause of clauses) {
    if (clause.source && isFirstPerson(grammar, clause.source)) continue
    const reach: TokenRange = [clause.cue[0], (clause.content[0] as TokenRange)[1]]
    const touches = ({ source, cue, content }: Draft) =>
      [cue, ...(source ? [source] : []), ...content].some((range) => rangesOverlap(range, reach))
    if (!drafts.some(touches) && !free.some(touches)) free.push(clause)
  }
  return free
}

/** "I", "we": only a quote speaks so, and who speaks in it is reported by another. */
function isFirstPerson(grammar: Grammar, source: TokenRange): boolean {
  return /^(?:i|we)$/.test(lowOf(grammar, source[0]))
}

function clauseOf(grammar: Grammar, verb: number): Draft | null {
  if (!isVerb(grammar, verb) || !isFiniteVerb(grammar, verb)) return null
  const lemma = lemmaOf(grammar, verb)
  if (!isStrongVerb(grammar, verb) && !isSayingVerb(grammar, verb) && !ACT_OF_LEMMA.has(lemma)) return null
  const own = childWith(grammar, verb, 'nsubj')
  // "summoned the envoy and demanded an apology": a strong verb may share the subject of a verb that does not speak.
  const shares = isStrongVerb(grammar, verb) || STATES.test(lemma)
  const subject = own < 0 && shares && relationOf(grammar, verb) === 'conj' ? subjectOf(grammar, verb) : own
  if (subject < 0 || subject > verb || childWith(grammar, verb, 'auxpass') >= 0) return null
  const content = saidBy(grammar, verb, lemma)
  if (!content || content[1] - content[0] < 2) return null
  const source = ownPhrase(grammar, phraseOf(grammar, subject))
  if (source[1] > verb || !(speaks(grammar, source) || isFirstPerson(grammar, source))) return null
  const cue: TokenRange = [auxiliariesFrom(grammar, verb, source[1]), verb + 1]
  return { source, cue, content: [content], within: -1, act: null }
}

/** "said, ‘…’", "told me, “…”": the quote that opens behind the verb, over the one who was told. */
function quoteBehind(grammar: Grammar, verb: number): TokenRange | null {
  let open = verb + 1
  const hearer = phraseFrom(grammar, open)
  if (/^(?:me|us|him|her|them|you)$/.test(lowOf(grammar, open))) open++
  else if (hearer) open = hearer[1]
  if (/^[,:]$/.test(lowOf(grammar, open))) open++
  if (open === verb + 1 || tagOf(grammar, open) !== '``') return null
  const paragraph = grammar.paragraphOf[open]
  let depth = 1
  let to = open + 1
  for (; to < grammar.text.count && grammar.paragraphOf[to] === paragraph && depth > 0; to++) {
    if (tagOf(grammar, to) === '``') depth++
    else if (tagOf(grammar, to) === "''") depth--
  }
  return depth === 0 ? [open, to] : null
}

/** Where the tree hangs a clause before the subject on it ("many fled, but the mayor …"), only the phrase at the verb. */
function ownPhrase(grammar: Grammar, [from, to]: TokenRange): TokenRange {
  let start = from
  for (let t = from; t < to - 1; t++) {
    if (/^(?:who|which|that|whose|where)$/.test(lowOf(grammar, t))) break
    if (/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, t))) start = t
    if (start > from && lowOf(grammar, t) === ',' && /^(?:but|and|so|while)$/.test(lowOf(grammar, t + 1)))
      return [t + 2, to]
  }
  return [from, to]
}

/** What a verb reports: its clause, what follows the one it was told to, or its object. */
function saidBy(grammar: Grammar, verb: number, lemma: string): TokenRange | null {
  const quote = isSayingVerb(grammar, verb) ? quoteBehind(grammar, verb) : null
  if (quote) return quote
  const clause = childWith(grammar, verb, 'ccomp')
  if (clause > verb && finite(grammar, clause)) return complementOf(grammar, verb)
  const hearer = childWith(grammar, verb, 'dobj')
  if (TAKES_HEARER.test(lemma) && hearer > verb) return afterHearer(grammar, verb, hearer)
  const object = childWith(grammar, verb, 'dobj', 'xcomp')
  if (TAKES_OBJECT.test(lemma) && object > verb) return complementOf(grammar, verb)
  const hopesFor = lemma === 'hope' && lowOf(grammar, verb + 1) === 'for'
  return STATES.test(lemma) && (object > verb || hopesFor) ? complementOf(grammar, verb) : null
}

/** "told ministers | the army would withdraw": a clause, wherever the tree hangs it. */
function afterHearer(grammar: Grammar, verb: number, hearer: number): TokenRange | null {
  const rest = complementOf(grammar, verb)
  if (!rest || rest[1] <= hearer + 2) return null
  for (let t = hearer + 1; t < rest[1]; t++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tagOf(grammar, t))) return trimRange(grammar, [hearer + 1, rest[1]])
  return null
}

/** "denies", "has denied", "is weighing" */
function isFiniteVerb(grammar: Grammar, verb: number): boolean {
  if (/^VB[ZDPN]$/.test(tagOf(grammar, verb))) return true
  const auxiliary = tagOf(grammar, verb) === 'VBG' ? childWith(grammar, verb, 'aux') : -1
  return auxiliary >= 0 && lemmaOf(grammar, auxiliary) === 'be'
}

/** A clause of its own: with "that", or with a subject and a finite verb. */
function finite(grammar: Grammar, verb: number): boolean {
  if (lowOf(grammar, childWith(grammar, verb, 'mark')) === 'that') return true
  return childWith(grammar, verb, 'nsubj', 'nsubjpass', 'expl') >= 0 && relationOf(grammar, verb) === 'ccomp'
}

function auxiliariesFrom(grammar: Grammar, verb: number, least: number): number {
  let from = verb
  while (from > least && /^(?:aux|neg|advmod)$/.test(relationOf(grammar, from - 1))) from--
  while (from < verb && relationOf(grammar, from) === 'advmod') from++
  return trimRange(grammar, [from, verb + 1])[0]
}
