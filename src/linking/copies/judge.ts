/**
 * Two sketches → a judgement whether the text of one comes from the other, with its reasons (linking.md, "Copies").
 * Weights learned on made pairs (training/copies.ts). The judgement knows nothing but the two reports.
 */

import type { Span } from '#base'
import type { CopyReason } from '#domain'
import { probabilityOf } from '#learn'
import type { Match } from './align.ts'
import { type Comparison, compareSketches, isCopied, numbersOf } from './features.ts'
import type { CopyJudgement } from './judgement.ts'
import { kindOf, type Shares } from './kind.ts'
import { COPY_MODEL } from './model.data.ts'
import { isOriginal, namingOf } from './original.ts'
import { isSameOutlet } from './outlet-names.ts'
import type { Passage } from './passages.ts'
import { findRelease } from './release.ts'
import { findMatter, type Matter } from './rewrite.ts'
import type { Sketch } from './sketch.ts'

const PROBABILITY_MIN = 0.5
/** A single sentence that both have proves little. */
const SINGLE_MIN = 0.8

/** A judged pair, and where each sentence of the copy goes back to. */
export interface Judged {
  readonly judgement: CopyJudgement
  /** Sentences of the copy with their partners; empty for a rewrite. */
  readonly copied: readonly Match[]
  /** Share of a rewrite's telling words that stand in the original; 0 for others. */
  readonly retold: number
}

/** Judges two reports; null when neither comes from the other. The order of the two does not matter. */
export function judgeCopy(one: Sketch, other: Sketch): CopyJudgement | null {
  return judgePair(one, other)?.judgement ?? null
}

/** As judgeCopy, with the sentences. */
export function judgePair(one: Sketch, other: Sketch): Judged | null {
  if (one.id === other.id) return null
  const isOneOriginal = isOriginal(one, other)
  const [original, copy] = isOneOriginal ? [one, other] : [other, one]
  const comparison = compareSketches(copy, original)
  const probability = probabilityOf(COPY_MODEL, numbersOf(comparison))
  const isCopy =
    comparison.copiedCount > 0 && probability >= (comparison.copiedCount > 1 ? PROBABILITY_MIN : SINGLE_MIN)
  if (!isCopy) return judgeRewrite(copy, original)
  const copied = comparison.one.filter(isCopied)
  const shares: Shares = {
    ofCopy: comparison.copiedOfOne,
    ofOriginal: comparison.copiedOfOther,
    toldOfOriginal: comparison.toldOfOther,
  }
  const release = findRelease(copy, original, copied)
  const kind = release === null ? kindOf({ copy, original, shares, comparison }) : 'same-release'
  const reasons = reasonsFor({ copy, original, shares, comparison, copied })
  if (release !== null) reasons.push({ kind: 'release', words: release })
  return { judgement: { kind, probability, original, copy, reasons }, copied, retold: 0 }
}

function judgeRewrite(copy: Sketch, original: Sketch): Judged | null {
  const matter: Matter | null = findMatter(copy, original, namingOf(copy, original.outlet))
  if (matter === null) return null
  const { facts, words, naming, probability } = matter
  const reasons: CopyReason[] = [
    { kind: 'credit', name: original.outlet ?? '', naming },
    { kind: 'matter', facts, words, pairs: pairsOf(matter.pairs, copy, original) },
  ]
  return { judgement: { kind: 'rewrite', probability, original, copy, reasons }, copied: [], retold: words }
}

function pairsOf(
  matches: readonly Match[],
  copy: Sketch,
  original: Sketch,
): { readonly copy: Span; readonly original: Span }[] {
  return matches.map(({ from, to }) => ({
    copy: (copy.passages[from] as Passage).span,
    original: (original.passages[to] as Passage).span,
  }))
}

function reasonsFor(found: {
  readonly copy: Sketch
  readonly original: Sketch
  readonly shares: Shares
  readonly comparison: Comparison
  readonly copied: readonly Match[]
}): CopyReason[] {
  const { copy, original, shares, comparison, copied } = found
  const { ofCopy, ofOriginal } = shares
  const reasons: CopyReason[] = [
    { kind: 'passages', ofCopy, ofOriginal, pairs: pairsOf(copied, copy, original) },
  ]
  const naming = namingOf(copy, original.outlet)
  if (naming !== null) reasons.push({ kind: 'credit', name: original.outlet ?? '', naming })
  const shared = copy.credits.find(({ name }) => original.credits.some((it) => isSameOutlet(it.name, name)))
  if (shared !== undefined) reasons.push({ kind: 'credit', name: shared.name, naming: 'both' })
  if (copy.version !== null && copy.version.number !== original.version?.number)
    reasons.push({ kind: 'update', words: copy.version.words })
  if (comparison.otherNumbers > 0) reasons.push({ kind: 'figures', count: comparison.otherNumbers })
  if (comparison.titles > 0.8) reasons.push({ kind: 'headline' })
  if (comparison.copiedCount > 2) reasons.push({ kind: 'order', share: comparison.inOrder })
  return reasons
}
