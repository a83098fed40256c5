/**
 * Two sketches → a judgement whether the text of one comes from the other, with its reasons (linking.md, "Copies").
 * Weights learned on made pairs (training/copies.ts). The judgement knows nothing but the two reports.
 */

import type { Span } from '#base'
import { probabilityOf } from '#learn'
import { type Comparison, compareSketches, isCopied, numbersOf } from './features.ts'
import { COPY_MODEL } from './model.data.ts'
import type { Passage, Sketch } from './sketch.ts'

/** `copy`: most of it comes from the other; `update`: most of the other is in it, with new text or figures; `excerpt`: some of it. */
export type CopyKind = 'copy' | 'update' | 'excerpt'

/** One ground of a judgement, in a form that words can be made of. */
export type CopyReason =
  | {
      readonly kind: 'passages'
      readonly ofCopy: number
      readonly ofOriginal: number
      readonly pairs: readonly PassagePair[]
    }
  | { readonly kind: 'credit'; readonly name: string }
  | { readonly kind: 'figures'; readonly count: number }
  | { readonly kind: 'headline' }
  | { readonly kind: 'order'; readonly share: number }

/** A passage of the copy and the one it goes back to. */
export interface PassagePair {
  readonly copy: Span
  readonly original: Span
}

export interface CopyJudgement {
  readonly kind: CopyKind
  /** 0..1, never below CERTAIN_MIN. */
  readonly probability: number
  /** The report that was there first, or that the other credits. */
  readonly original: Sketch
  readonly copy: Sketch
  readonly reasons: readonly CopyReason[]
}

const PROBABILITY_MIN = 0.5
/** A copy takes at least this share of its mass from the original, or the original is in it to this share. */
const MOST = 0.5
/** An update has at least this share of its own. */
const NEW_MIN = 0.2
const FIGURES_MIN = 2

/** Judges two reports; null when neither comes from the other. The order of the two does not matter. */
export function judgeCopy(one: Sketch, other: Sketch): CopyJudgement | null {
  const comparison = compareSketches(one, other)
  const probability = probabilityOf(COPY_MODEL, numbersOf(comparison))
  if (probability < PROBABILITY_MIN || comparison.copiedCount === 0) return null
  const isOneOriginal = isOriginal(one, other)
  const [original, copy] = isOneOriginal ? [one, other] : [other, one]
  const [ofOriginal, ofCopy] = isOneOriginal
    ? [comparison.copiedOfOne, comparison.copiedOfOther]
    : [comparison.copiedOfOther, comparison.copiedOfOne]
  return {
    kind: kindOf(ofCopy, ofOriginal, comparison.otherNumbers),
    probability,
    original,
    copy,
    reasons: reasonsFor({ comparison, original, copy, ofCopy, ofOriginal, isOneOriginal }),
  }
}

function kindOf(ofCopy: number, ofOriginal: number, otherNumbers: number): CopyKind {
  if (ofCopy < MOST && ofOriginal < MOST) return 'excerpt'
  const hasNews = ofOriginal >= MOST && ofCopy < 1 - NEW_MIN
  return hasNews || otherNumbers >= FIGURES_MIN ? 'update' : 'copy'
}

/** The earlier one, unless a credit says otherwise; on the same day the longer one, for copies are cut. */
function isOriginal(one: Sketch, other: Sketch): boolean {
  const [creditedByOther, creditedByOne] = [credits(other, one.outlet), credits(one, other.outlet)]
  if (creditedByOther !== creditedByOne) return creditedByOther
  const [day, otherDay] = [one.published ?? '', other.published ?? '']
  if (day !== otherDay && day !== '' && otherDay !== '') return day < otherDay
  if (one.credits.length !== other.credits.length) return one.credits.length < other.credits.length
  return one.mass !== other.mass ? one.mass > other.mass : one.id < other.id
}

function credits({ credits }: Sketch, outlet: string | null): boolean {
  return outlet !== null && credits.some(({ name }) => name.toLowerCase() === outlet.toLowerCase())
}

function reasonsFor(found: {
  readonly comparison: Comparison
  readonly original: Sketch
  readonly copy: Sketch
  readonly ofCopy: number
  readonly ofOriginal: number
  readonly isOneOriginal: boolean
}): CopyReason[] {
  const { comparison, original, copy, ofCopy, ofOriginal, isOneOriginal } = found
  const matches = isOneOriginal ? comparison.other : comparison.one
  const pairs = matches.filter(isCopied).map(({ from, to }) => ({
    copy: (copy.passages[from] as Passage).span,
    original: (original.passages[to] as Passage).span,
  }))
  const reasons: CopyReason[] = [{ kind: 'passages', ofCopy, ofOriginal, pairs }]
  if (credits(copy, original.outlet)) reasons.push({ kind: 'credit', name: original.outlet ?? '' })
  const shared = copy.credits.find(({ name }) => credits(original, name))
  if (shared !== undefined) reasons.push({ kind: 'credit', name: shared.name })
  if (comparison.otherNumbers > 0) reasons.push({ kind: 'figures', count: comparison.otherNumbers })
  if (comparison.titles > 0.8) reasons.push({ kind: 'headline' })
  if (comparison.copiedCount > 2) reasons.push({ kind: 'order', share: comparison.inOrder })
  return reasons
}
