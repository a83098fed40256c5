/**
 * How far two points speak of the same thing: the cosine of their concepts, each weighed by how much it tells in general and
 * within the story, where nearly every statement may name the same country.
 */

import type { StatedFigure } from '#domain'
import type { Point } from './points.ts'

/** A point with its concepts weighed within the story; the squares add up to 1. */
export interface WeighedPoint {
  readonly point: Point
  readonly weights: ReadonlyMap<string, number>
}

/** Weighs the concepts of all points. */
export function weigh(points: readonly Point[]): WeighedPoint[] {
  const counts = new Map<string, number>()
  for (const { concepts } of points)
    for (const key of concepts.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const all = points.length
  return points.map((point) => {
    const raw = [...point.concepts].map(([key, { weight }]): [string, number] => {
      const seldom = Math.log(1 + all / (counts.get(key) ?? 1)) / Math.log(1 + all)
      return [key, weight * (SELDOM_BASE + (1 - SELDOM_BASE) * seldom)]
    })
    const length = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return { point, weights: new Map(raw.map(([key, weight]) => [key, weight / length])) }
  })
}

/** What a concept keeps of its weight when every point of the story holds it. */
const SELDOM_BASE = 0.3

export interface Likeness {
  readonly score: number
  /** Words that both have, the most telling first. */
  readonly shared: readonly string[]
  /** Figures of the same thing, one of each; other words must be the same too. */
  readonly figures: readonly [StatedFigure, StatedFigure] | null
}

/** Compares two points of one story. */
export function likenessOf(one: WeighedPoint, other: WeighedPoint): Likeness {
  const shared: [string, number][] = []
  let telling = 0
  let score = 0
  for (const [key, weight] of one.weights) {
    const there = other.weights.get(key)
    if (there === undefined) continue
    score += weight * there
    if (!one.point.concepts.get(key)?.isName) telling++
    shared.push([one.point.concepts.get(key)?.word ?? key, weight * there])
  }
  shared.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const figures = figuresOf(one.point, other.point)
  const words = shared.map(([word]) => word)
  if (telling === 0) return { score: 0, shared: words, figures: null }
  const isCrossed = countriesClash(one.point, other.point)
  const bonus = figures !== null && shared.length > 1 && !isCrossed ? FIGURE_BONUS : 0
  // Subtle: one shared word is chance unless it is nearly all that both say.
  const single = telling > 1 || bonus > 0 ? 1 : shared.length > 1 ? SINGLE_FACTOR : ALONE_FACTOR
  const isOpposed = (one.point.polarity.negation === null) !== (other.point.polarity.negation === null)
  const isTurn = isOpposed && one.point.speaker.key === other.point.speaker.key
  return {
    score:
      (score * single + bonus) *
      (isCrossed ? CROSSED_FACTOR : 1) *
      (isTurn ? TURN_FACTOR : isOpposed ? OPPOSED_FACTOR : 1),
    shared: words,
    figures,
  }
}

const FIGURE_BONUS = 0.25
const SINGLE_FACTOR = 0.8
const ALONE_FACTOR = 0.4
const OPPOSED_FACTOR = 0.85
const TURN_FACTOR = 0.7
const CROSSED_FACTOR = 0.5
/** "7,000 more troops" and "190,000 troops" count different things. */
const MAGNITUDE_MAX = 4

function figuresOf(one: Point, other: Point): readonly [StatedFigure, StatedFigure] | null {
  for (const here of one.figures)
    for (const there of other.figures) {
      const ratio = Math.max(here.high, there.high) / Math.max(1, Math.min(here.low, there.low))
      if (here.of === there.of && ratio <= MAGNITUDE_MAX) return [here, there]
    }
  return null
}

/** Each names countries, and none in common. */
function countriesClash(one: Point, other: Point): boolean {
  const mine = countriesOf(one)
  const theirs = countriesOf(other)
  return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key))
}

const countriesOf = ({ concepts }: Point): string[] =>
  [...concepts.keys()].filter((key) => key.startsWith('='))
