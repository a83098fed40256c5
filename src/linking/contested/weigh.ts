/**
 * Points → what is compared of them: their concepts, each weighed by how much it tells in general and within the story, where nearly
 * every statement may name the same country.
 */

import type { Point } from './points.ts'

/** Points of the same words, with their concepts weighed within the story; the squares add up to 1. */
export interface WeighedPoint {
  /** The first in time. */
  readonly point: Point
  /** Keys of all who say it. */
  readonly speakers: ReadonlySet<string>
  readonly reports: ReadonlySet<string>
  readonly weights: ReadonlyMap<string, number>
  /** By what the weights were divided. */
  readonly length: number
  /** Days since 1970. */
  readonly day: number | null
  /** It says that something is not so, or denies it. */
  readonly isTurned: boolean
  /** Keys of the names in how its speaker is called, and of his country. */
  readonly parties: ReadonlySet<string>
}

/** What a concept keeps of its weight when every point of the story holds it. */
const SELDOM_BASE = 0.3
const DAY_MS = 86_400_000

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
    const weights = new Map(raw.map(([key, weight]): [string, number] => [key, weight / length]))
    const { polarity } = point
    return {
      ...{ point, weights, length },
      speakers: new Set(same.map(({ speaker }) => speaker.key)),
      reports: new Set(same.map(({ report }) => report)),
      day: point.day === null ? null : Date.parse(point.day) / DAY_MS,
      isTurned: (polarity.negation === null) !== (polarity.denial === null),
      parties: point.speaker.parties,
    }
  })
}
