/**
 * Denials that name nothing of their own ("rejected the accusation", "there were no such plans") → what they answer: a statement of
 * another speaker in the same report, near before it rather than after, about the one who denies, and told more than once rather than in passing.
 */

import type { Point } from './points.ts'

/** Finds pairs of a bare denial and the point that it answers, by their places in the list; `groups` are those made without them. */
export function findAnswered(
  points: readonly Point[],
  groups: readonly (readonly number[])[],
): [denial: number, answered: number][] {
  const byReport = new Map<string, number[]>()
  for (const [at, { report }] of points.entries()) byReport.set(report, [...(byReport.get(report) ?? []), at])
  const groupOf = groupsByPoint(points, groups)
  return points.flatMap((denial, at): [number, number][] => {
    if (!isLookingForAnswered(denial, groupOf.get(at))) return []
    const [best] = (byReport.get(denial.report) ?? [])
      .filter((other) => isAnswerable(points[other] as Point, denial))
      .map((other) => {
        const tellings = groupOf.get(other)?.tellings ?? 1
        return { other, cost: costOf(points[other] as Point, denial) / tellings }
      })
      .sort((a, b) => a.cost - b.cost || a.other - b.other)
    return best === undefined || best.cost > COST_MAX ? [] : [[at, best.other]]
  })
}

interface GroupSize {
  /** Ways in which it is told; a copy is none. */
  readonly tellings: number
  readonly speakers: number
}

function groupsByPoint(
  points: readonly Point[],
  groups: readonly (readonly number[])[],
): Map<number, GroupSize> {
  const sizes = new Map<number, GroupSize>()
  for (const group of groups) {
    const own = group.map((at) => points[at] as Point)
    const tellings = new Set(own.map(({ speaker, words }) => `${speaker.key} ${words}`)).size
    const speakers = new Set(own.map(({ speaker }) => speaker.key)).size
    for (const at of group) sizes.set(at, { tellings, speakers })
  }
  return sizes
}

/** A denial with words of its own looks here only when nobody else was found to use them. */
function isLookingForAnswered({ polarity }: Point, size: GroupSize | undefined): boolean {
  return polarity.isBare || (size?.speakers === 1 && (polarity.isPointing || polarity.denial !== null))
}

/** In characters: further away, the report has gone on to something else. */
const COST_MAX = 1500
const COST_BASE = 200
const AFTER_FACTOR = 3
const NOT_ABOUT_FACTOR = 4
/** "It was one of several options" is seldom what somebody denies. */
const SLIGHT_MAX = 4
const SLIGHT_FACTOR = 3

function isAnswerable(point: Point, denial: Point): boolean {
  const { polarity, statement } = point
  const isTouching = point.span[0] < denial.span[1] && denial.span[0] < point.span[1]
  const isWithin = statement.within !== null || denial.statement.within === statement.id
  const isOther = point.speaker.key !== denial.speaker.key && !areOneSide(point, denial)
  const isPlain = [polarity.negation, polarity.denial, polarity.open].every((word) => word === null)
  const isMet = denial.polarity.isBare || denial.polarity.isPointing || doShare(point, denial)
  return (
    isOther && !isTouching && !isWithin && isPlain && !polarity.isBare && isMet && point.concepts.size > 1
  )
}

function doShare({ concepts }: Point, denial: Point): boolean {
  return [...denial.concepts.keys()].some((key) => !key.startsWith('=') && concepts.has(key))
}

/** A ministry and the government of its country do not answer each other. */
function areOneSide({ speaker }: Point, denial: Point): boolean {
  return speaker.country !== null && speaker.country === denial.speaker.country
}

function costOf(point: Point, denial: Point): number {
  const isBefore = point.span[0] < denial.span[0]
  const distance = isBefore ? denial.span[0] - point.span[1] : AFTER_FACTOR * (point.span[0] - denial.span[1])
  const { country } = denial.speaker
  const isAbout = country === null || point.concepts.has(`=${country}`)
  const isSlight = point.concepts.size < SLIGHT_MAX
  return (
    (COST_BASE + Math.max(0, distance)) * (isAbout ? 1 : NOT_ABOUT_FACTOR) * (isSlight ? SLIGHT_FACTOR : 1)
  )
}
