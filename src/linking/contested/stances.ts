/** A group of points → how each speaker stands to the proposition: for, against, open, again, otherwise than before, with another figure. */

import type { Side, Stance, StanceKind, StanceReason, StatedFigure, StatementRef } from '#domain'
import { doFiguresDiffer } from './figures.ts'
import type { Point } from './points.ts'

/** A stance under way. */
export interface Standing extends Stance {
  readonly point: Point
}

/** The point whose words stand for the group: the first that says plainly that it is so, or else the first that is denied. */
export function leadingOf(points: readonly Point[]): Point {
  const plain = points.find(
    ({ polarity }) => !polarity.negation && !polarity.denial && !polarity.open && !polarity.isBare,
  )
  const affirmed = points.find(({ polarity }) => !polarity.negation && !polarity.isBare)
  return plain ?? affirmed ?? points.find(({ polarity }) => !polarity.isBare) ?? (points[0] as Point)
}

/** Finds the stances of points that are in their order of time. */
export function stancesOf(points: readonly Point[]): Standing[] {
  const leading = leadingOf(points)
  const counted = countedIn(points)
  const sided = points.map((point): Sided => {
    const figure = point.figures.find(({ of }) => of === counted) ?? null
    return { point, side: sideOf(point, leading), figure }
  })
  return sided.map((own, at) => standingOf({ own, leading, all: sided, before: sided.slice(0, at) }))
}

/** Which way a point goes, measured by the one that leads. */
export function sideOf({ polarity }: Point, leading: Point): Side {
  if (polarity.isBare) return 'against'
  if (polarity.open !== null && polarity.denial === null) return 'open'
  const isSame = (polarity.negation === null) === (leading.polarity.negation === null)
  return isSame === (polarity.denial === null) ? 'for' : 'against'
}

interface Sided {
  readonly point: Point
  readonly side: Side
  readonly figure: StatedFigure | null
}

interface Position {
  readonly own: Sided
  readonly leading: Point
  readonly all: readonly Sided[]
  readonly before: readonly Sided[]
}

function standingOf(position: Position): Standing {
  const { point, side, figure } = position.own
  const { speaker } = point
  const { stance, answered } = kindOf(position)
  return {
    point,
    ...refOf(point),
    span: point.span,
    speaker: speaker.key,
    label: speaker.label,
    speakerKind: speaker.isNamed ? 'named' : 'unnamed',
    stance,
    side,
    figure,
    day: point.day,
    answers: answered.map(({ point: other }) => refOf(other)),
    reasons: reasonsOf(position, answered),
    isSure: isSure(position, answered),
  }
}

export const refOf = ({ report, statement }: Point): StatementRef => ({ report, statement: statement.id })

/** What most points of the group count. */
function countedIn(points: readonly Point[]): string | null {
  const counts = new Map<string, number>()
  for (const { figures } of points)
    for (const of of new Set(figures.map((figure) => figure.of))) counts.set(of, (counts.get(of) ?? 0) + 1)
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0] ?? null
}

interface Kind {
  readonly stance: StanceKind
  /** What this one denies, contradicts or takes back. */
  readonly answered: readonly Sided[]
}

function kindOf({ own, all, before }: Position): Kind {
  const { point, side, figure } = own
  if (side === 'open') return { stance: 'unsure', answered: [] }
  const earlier = before.findLast((one) => isBy(point, one) && one.side !== 'open')
  if (earlier && earlier.side !== side && isLater(point, earlier) && point.speaker.isNamed)
    return { stance: 'withdraws', answered: [earlier] }
  // Subtle: of one day a headline may deny what the text below it tells, so the order of words does not count.
  const opposed = all.filter((one) => one.side === 'for' && !isBy(point, one) && !isAfter(one, point))
  if (earlier && earlier.side === side && !differ(figure, earlier.figure))
    return { stance: 'repeats', answered: side === 'against' ? opposed : [] }
  if (side === 'against') return { stance: 'denies', answered: opposed }
  const others = before.filter((one) => one.side === 'for' && !isBy(point, one))
  const differing = others.filter((one) => differ(figure, one.figure) && isNear(point, one))
  const isAgreed = others.some((one) => agree(figure, one.figure))
  if (differing.length > 0 && !isAgreed) return { stance: 'contradicts', answered: differing }
  return { stance: 'supports', answered: [] }
}

const isBy = (point: Point, other: Sided): boolean => other.point.speaker.key === point.speaker.key

const differ = (one: StatedFigure | null, other: StatedFigure | null): boolean =>
  one !== null && other !== null && one.of === other.of && doFiguresDiffer(one, other)

const agree = (one: StatedFigure | null, other: StatedFigure | null): boolean =>
  one !== null && other !== null && one.of === other.of && !doFiguresDiffer(one, other)

const isLater = ({ day }: Point, before: Sided): boolean =>
  day !== null && before.point.day !== null && day > before.point.day

/** True unless it is known to be of the same day or before. */
const isAfter = ({ point }: Sided, { day, report }: Point): boolean =>
  point.report !== report && (day === null || point.day === null || point.day > day)

/** What is counted changes with time; figures further apart do not contradict each other. */
const NEAR_DAYS = 14
const DAY_MS = 86_400_000

function isNear({ day }: Point, { point: other }: Sided): boolean {
  if (day === null || other.day === null) return false
  return Math.abs(Date.parse(day) - Date.parse(other.day)) <= NEAR_DAYS * DAY_MS
}

const WORDS_SHOWN = 5

function reasonsOf({ own, leading }: Position, answered: readonly Sided[]): StanceReason[] {
  const { point, figure } = own
  const reasons: StanceReason[] = []
  const { polarity, statement, concepts } = point
  const shared = [...concepts].filter(([key]) => leading.concepts.has(key))
  const words = shared.sort(([, a], [, b]) => b.weight - a.weight).map(([, { word }]) => word)
  if (point !== leading && words.length > 0)
    reasons.push({ kind: 'words', words: words.slice(0, WORDS_SHOWN) })
  if (polarity.isBare) reasons.push({ kind: 'answer', words: point.words })
  if (polarity.negation !== null) reasons.push({ kind: 'negation', words: polarity.negation })
  if (polarity.denial !== null || polarity.open !== null) reasons.push({ kind: 'act', act: statement.act })
  const other = answered.find((one) => differ(figure, one.figure))?.figure
  if (figure !== null && other) reasons.push({ kind: 'figures', here: figure.words, there: other.words })
  return reasons
}

/** Named, and not by a guess of what an answer answers or by a figure that may only have changed since. */
function isSure({ own, leading }: Position, answered: readonly Sided[]): boolean {
  const { point, side } = own
  if (!point.speaker.isNamed || point.polarity.isBare || point.statement.within !== null) return false
  if (side === 'against')
    return point.polarity.denial !== null || answered.some((one) => one.point === leading)
  return true
}
