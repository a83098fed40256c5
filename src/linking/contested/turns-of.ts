/** What one speaker said over time → the turns: two statements on one thing that differ in side, figure, likelihood or act. */

import type { SpeakerTurn, TurnKind } from '#domain'
import type { WordWeights } from '../words/word-weights.ts'
import { doFiguresDiffer } from './figures.ts'
import { pointsInOrder } from './find-propositions.ts'
import { groupPoints } from './group.ts'
import type { ContestedReport, Point } from './points.ts'
import { leadingOf, refOf, sideOf } from './stances.ts'

export interface TurnsInput {
  /** The reports in which the speaker was found, of all stories. */
  readonly reports: readonly ContestedReport[]
  /** As `speakerKey` gives it. */
  readonly speaker: string
  readonly words: WordWeights
}

/** Finds the turns of a speaker in the order of days; statements of one day are no turn. */
export function turnsOf({ reports, speaker, words }: TurnsInput): SpeakerTurn[] {
  const points = pointsInOrder(reports, words).filter((point) => point.speaker.key === speaker)
  return groupPoints(points)
    .flatMap((group) => turnsIn(group.map((at) => points[at] as Point)))
    .sort((a, b) => (a.to.day < b.to.day ? -1 : a.to.day > b.to.day ? 1 : 0))
}

/** Each point is held against the last one of an earlier day. */
function turnsIn(points: readonly Point[]): SpeakerTurn[] {
  const leading = leadingOf(points)
  return points.flatMap((to, at) => {
    const from = points.slice(0, at).findLast(({ day }) => day !== null && to.day !== null && day < to.day)
    if (from === undefined) return []
    const kinds = kindsOf({ from, to, leading })
    return kinds.length === 0 ? [] : [{ from: saidOf(from), to: saidOf(to), kinds }]
  })
}

const saidOf = (point: Point): SpeakerTurn['from'] => ({
  ...refOf(point),
  words: point.words,
  day: point.day as string,
})

interface Step {
  readonly from: Point
  readonly to: Point
  readonly leading: Point
}

function kindsOf({ from, to, leading }: Step): TurnKind[] {
  const kinds: TurnKind[] = []
  if (sideOf(from, leading) !== sideOf(to, leading)) kinds.push('side')
  if (haveOtherFigures(from, to)) kinds.push('figure')
  if (haveOtherLikelihood(from, to)) kinds.push('likelihood')
  if (from.statement.act !== to.statement.act && !areTellings(from, to)) kinds.push('act')
  return kinds
}

function haveOtherFigures(from: Point, to: Point): boolean {
  const pairs = to.figures.flatMap((here) =>
    from.figures.filter(({ of }) => of === here.of).map((there) => doFiguresDiffer(here, there)),
  )
  return pairs.length > 0 && pairs.every((differ) => differ)
}

/** Ranges that touch may mean the same. */
function haveOtherLikelihood({ statement: from }: Point, { statement: to }: Point): boolean {
  if (from.likelihood === null || to.likelihood === null) return false
  return from.likelihood.high < to.likelihood.low || to.likelihood.high < from.likelihood.low
}

const TELLINGS: ReadonlySet<string> = new Set(['assert', 'report', 'believe'])

function areTellings(from: Point, to: Point): boolean {
  return TELLINGS.has(from.statement.act) && TELLINGS.has(to.statement.act)
}
