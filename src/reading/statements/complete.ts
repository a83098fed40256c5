/**
 * Contents that an aside broke in two, made whole: "The dam | , according to the mayor, | can hold". Takes a draft,
 * gives it with the words that complete its clause, and without crumbs.
 */

import type { TokenRange } from '#language'
import { type Grammar, isVerb, lowOf, sentenceRange, subjectOf, tagOf, trimRange } from '../grammar.ts'
import { type Draft, rangesOverlap } from './draft.ts'

/** Makes the contents of a draft whole. */
export function completed(grammar: Grammar, draft: Draft): Draft {
  if (draft.cue[0] === draft.cue[1]) return draft
  return withPredicate(grammar, withSubjectBefore(grammar, withoutCrumbs(grammar, draft)))
}

/** "| In | her view, the deal is dead": a preposition alone is no content beside others. */
function withoutCrumbs(grammar: Grammar, draft: Draft): Draft {
  const content = draft.content.filter(
    ([from, to]) => to - from > 1 || to > draft.cue[0] || !/^(?:IN|TO|DT|CC)$/.test(tagOf(grammar, from)),
  )
  return content.length === 0 || content.length === draft.content.length ? draft : { ...draft, content }
}

/** What stands before an aside without a verb of its own goes on behind it; so does what joins with "and" and a verb. */
function withPredicate(grammar: Grammar, draft: Draft): Draft {
  const last = draft.content.at(-1) as TokenRange | undefined
  if (!last) return draft
  const { source, cue } = draft
  const open = Math.min(cue[0], source?.[0] ?? cue[0])
  const behind = Math.max(cue[1], source?.[1] ?? 0)
  const close = lowOf(grammar, behind - 1) === ',' ? behind - 1 : behind
  const [first, end] = sentenceRange(grammar, open)
  if (last[1] > open || last[1] < open - 1 || last[0] < first || lowOf(grammar, open - 1) !== ',')
    return draft
  if (lowOf(grammar, close) !== ',' || close >= end - 2) return draft
  if (hasQuote(grammar, [first, end])) return draft
  if (hasFinite(grammar, last) && !joinsVerb(grammar, close + 1)) return draft
  const until = clauseEnd(grammar, close + 1, end)
  const rest = trimRange(grammar, [close + 1, until])
  return hasFinite(grammar, rest) ? { ...draft, content: [...draft.content, rest] } : draft
}

/** ", and wants": the subject before the aside goes on. */
function joinsVerb(grammar: Grammar, t: number): boolean {
  return /^(?:and|but)$/.test(lowOf(grammar, t)) && /^(?:VB[DZP]|MD)$/.test(tagOf(grammar, t + 1))
}

/** "The minister | threatened to resign, | according to": a predicate before its cue takes its subject in. */
function withSubjectBefore(grammar: Grammar, draft: Draft): Draft {
  const [head, ...tail] = draft.content
  if (!head || head[1] > draft.cue[0] || !/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, head[0]))) return draft
  let verb = head[0]
  while (verb < head[1] && !isVerb(grammar, verb)) verb++
  const subject = verb < head[1] ? subjectOf(grammar, verb) : -1
  const [first] = sentenceRange(grammar, head[0])
  if (subject < first || subject >= head[0]) return draft
  const from = /^(?:and|but)$/.test(lowOf(grammar, first)) ? first + 1 : first
  const before: TokenRange = [from, head[0]]
  if (hasFinite(grammar, before) || hasQuote(grammar, before)) return draft
  if (rangesOverlap(before, draft.cue) || (draft.source && rangesOverlap(before, draft.source))) return draft
  return { ...draft, content: [[from, head[1]], ...tail] }
}

function clauseEnd(grammar: Grammar, from: number, end: number): number {
  let to = from
  while (to < end && lowOf(grammar, to) !== ';') to++
  return to
}

function hasFinite(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) if (/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, t))) return true
  return false
}

function hasQuote(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < to; t++) if (/^(?:``|'')$/.test(tagOf(grammar, t))) return true
  return false
}
