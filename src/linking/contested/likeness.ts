/**
 * How far two points speak of the same thing: the cosine of their concepts, each weighed by how much it tells in general and
 * within the story, where nearly every statement may name the same country.
 */

import type { Point } from './points.ts'

/** Points of the same words, with their concepts weighed within the story; the squares add up to 1. */
export interface WeighedPoint {
  /** The first in time. */
  readonly point: Point
  /** Keys of all who say it. */
  readonly speakers: ReadonlySet<string>
  readonly weights: ReadonlyMap<string, number>
  /** Days since 1970. */
  readonly day: number | null
  /** Keys of the countries that it names. */
  readonly countries: readonly string[]
}

/** Weighs the concepts of all points; each list holds points of the same words. */
export function weigh(alike: readonly (readonly Point[])[]): WeighedPoint[] {
  const counts = new Map<string, number>()
  for (const [first] of alike)
    for (const key of (first as Point).concepts.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const all = alike.length
  return alike.map((same) => {
    const point = same[0] as Point
    const raw = [...point.concepts].map(([key, { weight }]): [string, number] => {
      const seldom = Math.log(1 + all / (counts.get(key) ?? 1)) / Math.log(1 + all)
      return [key, weight * (SELDOM_BASE + (1 - SELDOM_BASE) * seldom)]
    })
    const length = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0))
    const countries = [...point.concepts.keys()].filter((key) => key.startsWith('='))
    const day = point.day === null ? null : Date.parse(point.day) / DAY_MS
    const speakers = new Set(same.map(({ speaker }) => speaker.key))
    const weights = new Map(raw.map(([key, weight]): [string, number] => [key, weight / length]))
    return { point, speakers, day, countries, weights }
  })
}

/** What a concept keeps of its weight when every point of the story holds it. */
const SELDOM_BASE = 0.3

/** How far two points of one story speak of the same thing: 0 for not at all, 1 and a little more for the same words. */
export function scoreLikeness(one: WeighedPoint, other: WeighedPoint): number {
  let [score, shared, telling] = [0, 0, 0]
  for (const [key, weight] of one.weights) {
    const there = other.weights.get(key)
    if (there === undefined) continue
    score += weight * there
    shared++
    if (!one.point.concepts.get(key)?.isName || !other.point.concepts.get(key)?.isName) telling++
  }
  if (telling === 0) return 0
  const isCrossed = doCountriesClash(one, other)
  const apart = daysApart(one, other)
  const isFigured = shared > 1 && !isCrossed && apart <= NEAR_DAYS && haveFiguresOfOne(one.point, other.point)
  // Subtle: one shared word is chance unless it is nearly all that both say.
  const single = telling > 1 || isFigured ? 1 : shared > 1 ? SINGLE_FACTOR : ALONE_FACTOR
  const isOpposed = (one.point.polarity.negation === null) !== (other.point.polarity.negation === null)
  const isTurn = isOpposed && [...one.speakers].some((speaker) => other.speakers.has(speaker))
  const crossed = isCrossed ? CROSSED_FACTOR : 1
  const opposed = isTurn ? TURN_FACTOR : isOpposed ? OPPOSED_FACTOR : 1
  return (
    (score * single + (isFigured ? FIGURE_BONUS : 0)) *
    crossed *
    opposed *
    (apart > NEAR_DAYS ? LATER_FACTOR : 1)
  )
}

function daysApart({ day: one }: WeighedPoint, { day: other }: WeighedPoint): number {
  return one === null || other === null ? 0 : Math.abs(one - other)
}

const DAY_MS = 86_400_000
/** What is said weeks later is seldom said of the same thing. */
const NEAR_DAYS = 21
const LATER_FACTOR = 0.6

const FIGURE_BONUS = 0.25
const SINGLE_FACTOR = 0.8
const ALONE_FACTOR = 0.4
const OPPOSED_FACTOR = 0.85
const TURN_FACTOR = 0.7
const CROSSED_FACTOR = 0.5
/** "7,000 more troops" and "190,000 troops" count different things. */
const MAGNITUDE_MAX = 4

function haveFiguresOfOne(one: Point, other: Point): boolean {
  return one.figures.some((here) =>
    other.figures.some((there) => {
      const ratio = Math.max(here.high, there.high) / Math.max(1, Math.min(here.low, there.low))
      return here.of === there.of && ratio <= MAGNITUDE_MAX
    }),
  )
}

/** Each names countries, and none in common. */
function doCountriesClash({ countries: mine }: WeighedPoint, { countries: theirs }: WeighedPoint): boolean {
  return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key))
}
