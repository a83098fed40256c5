/**
 * The readings of a story's reports → its propositions: what is stated, by whom, and how each speaker stands to it.
 * Who says what is compared by words, figures and negations; what people decided of it wins. docs/method/contested.md tells how.
 */

import type { Proposition, StanceOverruling } from '#domain'
import type { WordWeights } from '../words/word-weights.ts'
import { findAnswered } from './answered.ts'
import { conceptReader } from './concepts.ts'
import { groupPoints } from './group.ts'
import { moveByHand, stanceByHand } from './overrule.ts'
import { type ContestedReport, type Point, pointsOf } from './points.ts'
import { findSpeakers } from './speakers.ts'
import { leadingOf, refOf, type Standing, stancesOf } from './stances.ts'

export interface PropositionsInput {
  /** In any order. */
  readonly reports: readonly ContestedReport[]
  readonly words: WordWeights
  /** What people decided, the last word last. */
  readonly overrulings?: readonly StanceOverruling[]
}

/** Finds the propositions that two speakers or two reports tell of, or that somebody denies, in the order of days. */
export function findPropositions({ reports, words, overrulings = [] }: PropositionsInput): Proposition[] {
  const points = pointsInOrder(reports, words)
  const groups = joinAnswered(groupPoints(points), points)
  return moveByHand(groups, points, overrulings)
    .map(({ id, points: own, byHand }) => propositionOf(id, stanceByHand(stancesOf(own), byHand)))
    .filter(isWorthTelling)
    .map(withoutPoints)
    .sort((a, b) => compare(a.firstDay ?? '', b.firstDay ?? '') || compare(a.id, b.id))
}

/** Puts denials that name nothing of their own to what they answer. */
function joinAnswered(groups: readonly (readonly number[])[], points: readonly Point[]): Point[][] {
  const answered = new Map(findAnswered(points, groups))
  const groupOf = new Map(groups.flatMap((group, at) => group.map((point): [number, number] => [point, at])))
  const joined = groups.map((group) => group.filter((point) => !answered.has(point)))
  for (const [denial, other] of answered) joined[groupOf.get(other) as number]?.push(denial)
  return joined
    .filter((group) => group.length > 0)
    .map((group) => group.sort((a, b) => a - b).map((at) => points[at] as Point))
}

/** Points of all reports by day, then by report, then by place: the same for every order of the reports. */
export function pointsInOrder(reports: readonly ContestedReport[], words: WordWeights): Point[] {
  const ordered = [...new Map(reports.map((report) => [report.reading.report.id, report])).values()].sort(
    (a, b) => compare(a.reading.report.id, b.reading.report.id),
  )
  const speakers = findSpeakers(ordered.map(({ reading }) => reading))
  const read = conceptReader(words)
  return ordered
    .flatMap((report) => pointsOf(report, speakers.get(report.reading.report.id) ?? new Map(), read))
    .sort(
      (a, b) =>
        compare(a.day ?? '9', b.day ?? '9') ||
        compare(a.report, b.report) ||
        a.span[0] - b.span[0] ||
        a.span[1] - b.span[1] ||
        compare(a.statement.id, b.statement.id),
    )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

interface Draft extends Omit<Proposition, 'stances'> {
  readonly stances: readonly Standing[]
}

function propositionOf(id: string, stances: readonly Standing[]): Draft {
  const leading = leadingOf(stances.map(({ point }) => point))
  const days = stances.flatMap(({ day }) => day ?? []).sort()
  return {
    id,
    words: { ...refOf(leading), span: leading.span, text: leading.words },
    stances,
    isContested: isContested(stances),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  }
}

function isContested(stances: readonly Standing[]): boolean {
  if (stances.some(({ stance }) => stance === 'contradicts')) return true
  const against = new Set(stances.filter(({ side }) => side === 'against').map(({ speaker }) => speaker))
  return stances.some(
    ({ side, speaker }) =>
      side === 'for' && against.size > 0 && !(against.size === 1 && against.has(speaker)),
  )
}

function isWorthTelling({ stances }: Draft): boolean {
  const tellings = new Set(stances.map(({ speaker, report }) => `${speaker} ${report}`))
  return (
    tellings.size > 1 ||
    stances.some(({ point, reasons }) => point.polarity.denial !== null || isByHand(reasons))
  )
}

const isByHand = (reasons: Standing['reasons']): boolean => reasons.some(({ kind }) => kind === 'by-hand')

function withoutPoints({ stances, ...rest }: Draft): Proposition {
  return { ...rest, stances: stances.map(({ point: _, ...stance }) => stance) }
}
