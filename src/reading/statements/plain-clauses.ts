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
import { isCueLemma, isStrongVerb } from './cue-words.ts'
import { type Draft, rangesOverlap } from './draft.ts'
import { isStateVerb, saidBy, speaksOfOne } from './said-by.ts'
import { speaks } from './surface.ts'

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
    const said = clause.content[0] as TokenRange
    const reach: TokenRange = [Math.min(clause.cue[0], said[0]), Math.max(clause.cue[1], said[1])]
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
  const estimates = /^(?:put|give|speak)$/.test(lemma)
  if (!estimates && !isStrongVerb(grammar, verb) && !isCueLemma(lemma)) return null
  const own = childWith(grammar, verb, 'nsubj')
  // "summoned the envoy and demanded an apology": a strong verb may share the subject of a verb that does not speak.
  const shares = isStrongVerb(grammar, verb) || isStateVerb(lemma)
  const subject = own < 0 && shares && relationOf(grammar, verb) === 'conj' ? subjectOf(grammar, verb) : own
  if (subject < 0 || subject > verb || childWith(grammar, verb, 'auxpass') >= 0) return null
  const said = saidBy(grammar, verb)
  if (!said) return null
  const { content, cueEnd } = said
  if (content[1] - content[0] < 2 && !speaksOfOne(grammar, verb)) return null
  const source = ownPhrase(grammar, phraseOf(grammar, subject))
  if (source[1] > verb || !(speaks(grammar, source) || isFirstPerson(grammar, source))) return null
  const cue: TokenRange = [auxiliariesFrom(grammar, verb, source[1]), cueEnd]
  return { source, cue, content: [content], within: -1, act: null }
}

/** Where the tree hangs a clause before the subject on it ("many fled, but the mayor …"), only the phrase at the verb. */
function ownPhrase(grammar: Grammar, [from, to]: TokenRange): TokenRange {
  // "a group that calls | itself the Front has claimed": the name is no subject, the group is.
  if (
    /^(?:it|him|her|them)sel(?:f|ves)$/.test(lowOf(grammar, from)) &&
    /^(?:that|which|who)$/.test(lowOf(grammar, from - 2))
  )
    return [phraseOf(grammar, from - 3)[0], to]
  let start = from
  for (let t = from; t < to - 1; t++) {
    if (lowOf(grammar, t) === ';') return [t + 1, to]
    if (/^(?:who|which|that|whose|where)$/.test(lowOf(grammar, t))) break
    if (/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, t))) start = t
    if (start > from && lowOf(grammar, t) === ',' && /^(?:but|and|so|while)$/.test(lowOf(grammar, t + 1)))
      return [t + 2, to]
  }
  return [from, to]
}

/** "denies", "has denied", "is weighing" */
function isFiniteVerb(grammar: Grammar, verb: number): boolean {
  if (/^VB[ZDPN]$/.test(tagOf(grammar, verb))) return true
  const auxiliary = tagOf(grammar, verb) === 'VBG' ? childWith(grammar, verb, 'aux') : -1
  return auxiliary >= 0 && lemmaOf(grammar, auxiliary) === 'be'
}

function auxiliariesFrom(grammar: Grammar, verb: number, least: number): number {
  let from = verb
  while (from > least && /^(?:aux|neg|advmod)$/.test(relationOf(grammar, from - 1))) from--
  while (from < verb && relationOf(grammar, from) === 'advmod') from++
  return trimRange(grammar, [from, verb + 1])[0]
}
