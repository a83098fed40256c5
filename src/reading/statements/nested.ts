/**
 * Statements reported inside the content of others: found by the other rules, by a second look of the language core
 * at the content alone, or as plain clauses. Takes drafts, gives drafts with `within` set.
 */

import {
  type Attributed,
  type Attribution,
  type AttributionWeights,
  attributeWithin,
  type TokenRange,
} from '#language'
import { type Grammar, isVerb, lemmaOf, lowOf, subjectOf, tagOf } from '../grammar.ts'
import { isCueLemma } from './cue-words.ts'
import { type Draft, inside, rangesOverlap } from './draft.ts'
import { isStatement } from './look-alikes.ts'
import { isOwnVoice } from './own-voice.ts'
import { phraseFrom, speaks } from './surface.ts'

const JOINS_CLAUSE = /^(?:which|that|who|whom|whose|where|when|because|since|if|whether|as|after|before)$/

export interface NestingInput {
  readonly grammar: Grammar
  readonly text: Attributed
  readonly weights: AttributionWeights
  /** What rules found anywhere: added where a content holds it. */
  readonly others: readonly Draft[]
  /** An attribution of the second look as a draft; null for none. */
  readonly draftOf: (attribution: Attribution) => Draft | null
}

/** A draft that stands wholly inside another's content is reported in it. */
export function nestContained(grammar: Grammar, given: readonly Draft[]): Draft[] {
  const drafts = given.map((draft) => runOn(grammar, draft, given))
  const sizeOf = (draft: Draft) => draft.content.reduce((sum, [from, to]) => sum + to - from, 0)
  const outerOf = drafts.map((draft, index) => {
    let within = -1
    drafts.forEach((other, candidate) => {
      if (candidate === index || !other.content.some((range) => inside(draft.cue, range))) return
      if (!draft.content.every((range) => other.content.some((outer) => inside(range, outer)))) return
      if (within < 0 || sizeOf(other) < sizeOf(drafts[within] as Draft)) within = candidate
    })
    return within
  })
  const isKept = (draft: Draft, index: number) => {
    const outer = drafts[outerOf[index] as number]
    return outer === undefined || (draft.cue[0] < draft.cue[1] && !isOwnVoice(grammar, draft, outer))
  }
  const kept = drafts.flatMap((draft, index) => (isKept(draft, index) ? [index] : []))
  return kept.map((index) => {
    const draft = drafts[index] as Draft
    let outer = outerOf[index] as number
    while (outer >= 0 && !kept.includes(outer)) outer = outerOf[outer] as number
    return outer < 0 ? draft : { ...draft, within: kept.indexOf(outer) }
  })
}

/** "a message in which | a woman claims …": a content that breaks off at a joining word takes in what is reported there. */
function runOn(grammar: Grammar, draft: Draft, drafts: readonly Draft[]): Draft {
  const last = draft.content.at(-1)
  if (!last || last[0] < draft.cue[0]) return draft
  // "… since May, | when a nurse told her that": the day belongs to the words, and so does what happened on it.
  const when = lowOf(grammar, last[1]) === ',' && /^(?:when|where)$/.test(lowOf(grammar, last[1] + 1))
  if (!when && !JOINS_CLAUSE.test(lowOf(grammar, last[1] - 1))) return draft
  const next = when ? last[1] + 2 : last[1]
  const inner = drafts.find((other) => other.source?.[0] === next && other.cue[0] > next)
  if (!inner || grammar.sentenceOf[inner.cue[0]] !== grammar.sentenceOf[last[0]]) return draft
  const end = Math.max(inner.cue[1], ...inner.content.map(([, to]) => to))
  return { ...draft, content: [...draft.content.slice(0, -1), [last[0], end]] }
}

/** Adds the statements reported inside the contents found so far. */
export function addNested(input: NestingInput, drafts: readonly Draft[]): Draft[] {
  const { grammar, text, weights, others, draftOf } = input
  const out = [...drafts]
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index] as Draft
    const add = (inner: Draft) => {
      if (isWorthNesting(grammar, inner, out) && !isOwnVoice(grammar, inner, draft))
        out.push({ ...inner, within: index })
    }
    for (const other of others) {
      const own = clippedTo(other, draft)
      const whole = [own.cue, ...(own.source ? [own.source] : []), ...own.content]
      if (whole.every((part) => draft.content.some((range) => inside(part, range)))) add(own)
    }
    for (const range of draft.content) {
      if (!mayNest(grammar, draft, range, out)) continue
      for (const attribution of attributeWithin(text, range, weights)) {
        const inner = draftOf(attribution)
        if (inner && isStatement(grammar, inner)) add(inner)
      }
    }
  }
  return out.map((draft) => withHeir(grammar, draft, out))
}

/** What is reported inside a content ends where that does. */
function clippedTo(inner: Draft, outer: Draft): Draft {
  const range = outer.content.find((one) => inside(inner.cue, one))
  if (!range || inner.content.every(([, to]) => to <= range[1])) return inner
  const content = inner.content.map(
    ([from, to]): TokenRange => [from, from < range[1] ? Math.min(to, range[1]) : to],
  )
  return { ...inner, content }
}

/** "Norway, a diplomat said, is weighing a ban and hopes to decide": behind an aside the subject before it goes on. */
function withHeir(grammar: Grammar, draft: Draft, drafts: readonly Draft[]): Draft {
  const outer = drafts[draft.within]
  if (!outer?.source || !draft.source || !rangesOverlap(outer.source, draft.source)) return draft
  const [before] = outer.content
  if (!before || before[1] > outer.cue[0] || draft.cue[0] < outer.cue[1]) return draft
  const source = phraseFrom(grammar, before[0])
  return source ? { ...draft, source } : draft
}

/** True when a content holds a word that can carry a statement and that nobody has; a second look costs as much as the first. */
function mayNest(grammar: Grammar, outer: Draft, [from, to]: TokenRange, drafts: readonly Draft[]): boolean {
  for (let t = from + 1; t < to; t++) {
    const according = lowOf(grammar, t) === 'according'
    if (!according && !(isVerb(grammar, t) && isCueLemma(lemmaOf(grammar, t)))) continue
    if (drafts.some(({ cue }) => t >= cue[0] && t < cue[1])) continue
    if (according) return true
    const subject = subjectOf(grammar, t)
    const source: TokenRange | null = subject < 0 ? null : [subject, subject + 1]
    if (!isOwnVoice(grammar, { source, cue: [t, t + 1], content: [[t, to]], within: -1, act: null }, outer))
      return true
  }
  return false
}

/** An inner statement needs somebody who speaks, a verb, and a cue that is not taken. */
function isWorthNesting(grammar: Grammar, draft: Draft, others: readonly Draft[]): boolean {
  if (!draft.source || others.some((other) => rangesOverlap(other.cue, draft.cue))) return false
  const first = lowOf(grammar, draft.source[0])
  if (!speaks(grammar, draft.source) && !/^(?:i|we)$/.test(first)) return false
  if (knowsNot(grammar, draft)) return false
  const size = draft.content.reduce((sum, [from, to]) => sum + to - from, 0)
  let hasVerb = false
  for (let t = draft.cue[0]; t < draft.cue[1]; t++)
    hasVerb ||=
      isVerb(grammar, t) || /^(?:according|citing)$/.test(lowOf(grammar, t)) || tagOf(grammar, t) === ':'
  return hasVerb && (size >= 2 || draft.act === 'no-comment')
}

/** "admitted that his men do not know what …": who does not know has nothing to tell. */
function knowsNot(grammar: Grammar, { cue }: Draft): boolean {
  if (lemmaOf(grammar, cue[1] - 1) !== 'know') return false
  for (let t = cue[0]; t < cue[1]; t++) if (/^(?:not|n't|never)$/.test(lowOf(grammar, t))) return true
  return false
}
