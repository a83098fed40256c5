/**
 * Contents that an aside broke in two, made whole: "The dam | , according to the mayor, | can hold". Takes a draft,
 * gives it with the words that complete its clause, and without crumbs.
 */

import type { TokenRange } from '#language'
import {
  childWith,
  type Grammar,
  isVerb,
  lemmaOf,
  lowOf,
  sentenceRange,
  subjectOf,
  tagOf,
  trimRange,
} from '../grammar.ts'
import { type Draft, rangesOverlap } from './draft.ts'

/** Makes the contents of a draft whole. */
export function completed(grammar: Grammar, draft: Draft): Draft {
  if (draft.cue[0] === draft.cue[1]) return draft
  return withRequest(
    grammar,
    withPredicate(grammar, withSubjectBefore(grammar, withoutCrumbs(grammar, draft))),
  )
}

/** "asked | the envoy |, in a letter, | to stay": who is asked is not all that is asked. */
function withRequest(grammar: Grammar, draft: Draft): Draft {
  const verb = draft.cue[1] - 1
  const last = draft.content.at(-1) as TokenRange | undefined
  if (!last || last[0] < draft.cue[1] || lowOf(grammar, last[1]) !== ',') return draft
  if (!/^(?:ask|urge|order|beg|tell|advise|instruct|request)$/.test(lemmaOf(grammar, verb))) return draft
  const asked = childWith(grammar, verb, 'xcomp')
  if (asked <= last[1] || tagOf(grammar, asked - 1) !== 'TO' || hasFinite(grammar, last)) return draft
  const request: TokenRange = [asked - 1, (grammar.rightmost[asked] as number) + 1]
  return { ...draft, content: [...draft.content, trimRange(grammar, request)] }
}

/**
 * Gives a quote that stands alone behind reported speech to who spoke: "denied that they had fired. | “It is a lie.”".
 * Takes all drafts; what any of them has stays where it is.
 */
export function withFollowingQuotes(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const taken = (range: TokenRange) =>
    drafts.some(({ source, cue, content }) =>
      [cue, ...(source ? [source] : []), ...content].some((part) => rangesOverlap(part, range)),
    )
  return drafts.map((draft) => {
    const last = draft.content.at(-1)
    if (!last || !draft.source || last[0] < draft.cue[1] || tagOf(grammar, last[1]) !== '.') return draft
    const quote = loneQuote(grammar, last[1] + 1)
    return quote && grammar.paragraphOf[quote[0]] === grammar.paragraphOf[draft.cue[0]] && !taken(quote)
      ? { ...draft, content: [...draft.content, quote] }
      : draft
  })
}

/** A quote from token t that fills whole sentences, nothing said of it behind. */
function loneQuote(grammar: Grammar, t: number): TokenRange | null {
  if (tagOf(grammar, t) !== '``') return null
  const paragraph = grammar.paragraphOf[t]
  let to = t + 1
  while (to < grammar.text.count && grammar.paragraphOf[to] === paragraph && tagOf(grammar, to) !== "''") to++
  if (tagOf(grammar, to) !== "''" || !/^[.!?]$/.test(lowOf(grammar, to - 1))) return null
  const ends =
    grammar.paragraphOf[to + 1] !== paragraph || grammar.sentenceOf[to + 1] !== grammar.sentenceOf[to]
  return ends ? [t, to + 1] : null
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
