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
import { speaks } from './surface.ts'

/** Verbs that take a party as object and speak by that alone. */
const TAKES_OBJECT =
  /^(?:deny|accuse|blame|criticise|criticize|condemn|praise|urge|demand|reject|denounce|dismiss|promise|pledge|welcome|threaten|warn|doubt)$/

/** Finds verbs with a speaker and a clause of their own that no draft has. */
export function findPlainClauses(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  for (let verb = 0; verb < grammar.text.count; verb++) {
    const draft = clauseOf(grammar, verb)
    if (!draft) continue
    const reach: TokenRange = [
      Math.min(draft.cue[0], draft.source?.[0] ?? draft.cue[0]),
      (draft.content[0] as TokenRange)[1],
    ]
    const taken = drafts.some((other) =>
      [other.cue, ...(other.source ? [other.source] : []), ...other.content].some((range) =>
        rangesOverlap(range, reach),
      ),
    )
    if (
      !taken &&
      !found.some(
        (other) =>
          rangesOverlap(other.cue, reach) || other.content.some((range) => rangesOverlap(range, reach)),
      )
    )
      found.push(draft)
  }
  return found
}

function clauseOf(grammar: Grammar, verb: number): Draft | null {
  if (!isVerb(grammar, verb) || !/^VB[ZDPN]$/.test(tagOf(grammar, verb))) return null
  const lemma = lemmaOf(grammar, verb)
  if (!isStrongVerb(grammar, verb) && !isSayingVerb(grammar, verb) && !ACT_OF_LEMMA.has(lemma)) return null
  const own = childWith(grammar, verb, 'nsubj')
  // "summoned the envoy and demanded an apology": a strong verb may share the subject of a verb that does not speak.
  const subject =
    own < 0 && isStrongVerb(grammar, verb) && relationOf(grammar, verb) === 'conj'
      ? subjectOf(grammar, verb)
      : own
  if (subject < 0 || subject > verb || childWith(grammar, verb, 'auxpass') >= 0) return null
  const clause = childWith(grammar, verb, 'ccomp')
  const isClause = clause > verb && finite(grammar, clause)
  if (!isClause && !(TAKES_OBJECT.test(lemma) && childWith(grammar, verb, 'dobj', 'xcomp') > verb))
    return null
  const source = phraseOf(grammar, subject)
  if (source[1] > verb || !speaks(grammar, source)) return null
  const content = complementOf(grammar, verb)
  if (!content || content[1] - content[0] < 2) return null
  return {
    source,
    cue: [auxiliariesFrom(grammar, verb, source[1]), verb + 1],
    content: [content],
    within: -1,
    act: null,
  }
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
