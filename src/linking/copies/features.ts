/**
 * What speaks for one report's text coming from another: numbers about their alignment, both ways at once,
 * so that the order of the two does not matter.
 */

import { type Alignment, alignSketches, type Match, runsOf } from './align.ts'
import type { Passage } from './passages.ts'
import type { Sketch } from './sketch.ts'

/** Both alignments and what was counted over them. */
export interface Comparison {
  readonly one: readonly (Match | null)[]
  readonly other: readonly (Match | null)[]
  /** Share of the mass of each whose words stand in its partner sentences. */
  readonly wordsOfOne: number
  readonly wordsOfOther: number
  /** Share of the mass of each that goes back to the other: sentences with shared runs of words, outside quotes. */
  readonly copiedOfOne: number
  readonly copiedOfOther: number
  /** Share of the mass of each whose sentences are told in the other, be it in other words. */
  readonly toldOfOne: number
  readonly toldOfOther: number
  /** How many sentences of each go back to the other. */
  readonly copiedCount: number
  readonly longest: number
  /** Numbers that differ in sentences that are otherwise the same. */
  readonly otherNumbers: number
  readonly titles: number
  /** Share of sentence pairs that stand in the same order. */
  readonly inOrder: number
}

/** A sentence goes back to another when this share of its runs or words stands there. */
const RUNS_MIN = 0.3
const WORDS_MIN = 0.72

/** True when a sentence goes back to its partner by more than what both quote. */
export function isCopied(match: Match | null): match is Match {
  if (match === null) return false
  const isSame = match.runs >= RUNS_MIN || (match.words >= WORDS_MIN && match.runs >= 0.12)
  return isSame && (match.quoted < 0.75 || match.longest >= 6)
}

const TOLD_MIN = 0.45

function isTold(match: Match | null): match is Match {
  return match !== null && (match.words >= TOLD_MIN || isCopied(match))
}

/** Compares two reports sentence by sentence. */
export function compareSketches(one: Sketch, other: Sketch): Comparison {
  const matches = withoutClosing(alignSketches(one, other), one, other)
  const copied = matches.one.filter(isCopied)
  const back = matches.other.filter(isCopied)
  return {
    ...matches,
    wordsOfOne: wordShare(one, matches.one),
    wordsOfOther: wordShare(other, matches.other),
    copiedOfOne: massShare(one, copied),
    copiedOfOther: massShare(other, back),
    toldOfOne: massShare(one, matches.one.filter(isTold)),
    toldOfOther: massShare(other, matches.other.filter(isTold)),
    copiedCount: Math.min(copied.length, back.length),
    longest: [...matches.one, ...matches.other].reduce(
      (most, match) => Math.max(most, match?.longest ?? 0),
      0,
    ),
    otherNumbers: copied.reduce((sum, match) => sum + (match.runs < 1 ? match.otherNumbers : 0), 0),
    titles: titleLikeness(one.title, other.title),
    inOrder: orderOf(copied),
  }
}

/** Sentences at the very end that an outlet may put under every report. */
const CLOSING_MAX = 3

/**
 * When nothing but the last few sentences of both are alike, they are what stands under every report
 * (who the agency is, where to write to), and count for nothing.
 */
function withoutClosing(matches: Alignment, one: Sketch, other: Sketch): Alignment {
  const isClosing = (match: Match | null, from: Sketch, to: Sketch) =>
    match !== null &&
    match.from >= from.passages.length - CLOSING_MAX &&
    match.to >= to.passages.length - CLOSING_MAX
  const isAllClosing =
    matches.one.every((match) => !isCopied(match) || isClosing(match, one, other)) &&
    matches.other.every((match) => !isCopied(match) || isClosing(match, other, one))
  const hasMore = one.passages.length > 2 * CLOSING_MAX || other.passages.length > 2 * CLOSING_MAX
  if (!isAllClosing || !hasMore) return matches
  const clear = (match: Match | null) => (isCopied(match) ? null : match)
  return { one: matches.one.map(clear), other: matches.other.map(clear) }
}

function wordShare({ passages, mass }: Sketch, matches: readonly (Match | null)[]): number {
  // Squared: half the words of a sentence are found in any report of the same event.
  const shared = matches.reduce(
    (sum, match, k) => sum + (passages[k] as Passage).mass * (match?.words ?? 0) ** 2,
    0,
  )
  return mass > 0 ? shared / mass : 0
}

/** Share of the mass of a report that stands in the sentences of these matches. */
function massShare({ passages, mass }: Sketch, matches: readonly Match[]): number {
  const shared = matches.reduce((sum, { from }) => sum + (passages[from] as Passage).mass, 0)
  return mass > 0 ? shared / mass : 0
}

function titleLikeness(one: Passage | null, other: Passage | null): number {
  if (one === null || other === null) return 0
  const there = new Set(runsOf(other.stems, 1))
  const shared = runsOf(one.stems, 1).reduce(
    (sum, stem, k) => sum + (there.has(stem) ? (one.weights[k] as number) : 0),
    0,
  )
  return shared / Math.max(one.mass, other.mass, 1e-6)
}

function orderOf(copied: readonly Match[]): number {
  let [right, all] = [0, 0]
  copied.forEach((match, k) => {
    for (const later of copied.slice(k + 1)) {
      if (later.to === match.to) continue
      all++
      if (later.to > match.to) right++
    }
  })
  return all > 0 ? right / all : 0.5
}

/** The numbers that the judgement weighs. */
export function numbersOf(comparison: Comparison): number[] {
  const { wordsOfOne, wordsOfOther, copiedOfOne, copiedOfOther } = comparison
  return [
    Math.max(wordsOfOne, wordsOfOther),
    Math.min(wordsOfOne, wordsOfOther),
    Math.max(copiedOfOne, copiedOfOther),
    Math.min(copiedOfOne, copiedOfOther),
    Math.log1p(comparison.copiedCount),
    Math.log1p(Math.min(40, comparison.longest)),
    comparison.titles,
    comparison.copiedCount > 2 ? comparison.inOrder : 0.5,
  ]
}
