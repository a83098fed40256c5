/**
 * Days → places on an axis. A report tells of last week and of ten years ago: where an even scale would press the
 * days together, stretches in which nothing begins or ends are shortened, and said to be.
 */

import type { Stretch } from './stretch.ts'

export interface TimeScale {
  /** Where the day begins, in pixels from the left end of the axis. */
  readonly at: (day: number) => number
  readonly isEven: boolean
  /** Stretches that are much shorter on the axis than their neighbours. */
  readonly breaks: readonly Stretch[]
}

/** An even scale must leave this much to a day. */
const PIXELS_A_DAY = 7
/** Longer gaps than this are drawn with a break. */
const BREAK_DAYS = 45

/** The scale of an axis of a width over all the stretches. */
export function timeScale(stretches: readonly Stretch[], width: number): TimeScale {
  const knots = [...new Set(stretches.flatMap(({ begin, end }) => [begin, end]))].sort((a, b) => a - b)
  const [first = 0, last = first + 1] = [knots[0], knots.at(-1)]
  const isEven = (last - first) * PIXELS_A_DAY <= width
  const weigh = isEven ? (days: number) => days : (days: number) => 2 + Math.log2(Math.max(days, 1))
  const gaps = knots.slice(1).map((knot, place) => knot - (knots[place] as number))
  const whole = gaps.reduce((sum, gap) => sum + weigh(gap), 0) || 1
  const places: number[] = [0]
  for (const gap of gaps) places.push((places.at(-1) as number) + (weigh(gap) / whole) * width)
  return {
    at: (day) => between(day, knots, places),
    isEven,
    breaks: isEven ? [] : breaksOf(knots, stretches),
  }
}

/** Gaps that no stretch covers. */
function breaksOf(knots: readonly number[], stretches: readonly Stretch[]): readonly Stretch[] {
  return knots.slice(1).flatMap((end, place) => {
    const begin = knots[place] as number
    const isCovered = stretches.some((stretch) => stretch.begin <= begin && end <= stretch.end)
    return end - begin > BREAK_DAYS && !isCovered ? [{ begin, end }] : []
  })
}

function between(day: number, knots: readonly number[], places: readonly number[]): number {
  const next = knots.findIndex((knot) => knot >= day)
  if (next < 0) return places.at(-1) ?? 0
  if (next === 0) return places[0] ?? 0
  const [from, to] = [knots[next - 1] as number, knots[next] as number]
  const [left, right] = [places[next - 1] as number, places[next] as number]
  return left + ((day - from) / (to - from)) * (right - left)
}
