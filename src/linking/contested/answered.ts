/**
 * Denials that name nothing of their own ("rejected the accusation", "there were no such plans") → what they answer: what the party
 * denies in the same report with more words, or else a statement of another speaker, near before it rather than after, about the one
 * who denies, and told more than once rather than in passing; in an earlier report only if it names who denies.
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
    const own = groupOf.get(at)
    if (own?.isAnswering) return []
    const near = byReport.get(denial.report) ?? []
    const fuller = near.find(
      (other) => groupOf.get(other)?.isAnswering && isFuller(points[other] as Point, denial),
    )
    const isNext = !near.some(
      (other) =>
        other < at &&
        isTurned((points[other] as Point).polarity) &&
        !groupOf.get(other)?.isAnswering &&
        points[other]?.speaker.key === denial.speaker.key,
    )
    if (fuller !== undefined && (isNext || denial.polarity.isPointing || denial.polarity.isBare))
      return [[at, fuller]]
    if (!isLookingForAnswered(denial, own)) return []
    const [best] = points
      .flatMap((point, other) => (point.report === denial.report || isEarlier(point, denial) ? [other] : []))
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
  /** Somebody denies with words of his own what another says. */
  readonly isAnswering: boolean
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
    const isAnswering = isAnsweringIn(own)
    for (const at of group) sizes.set(at, { tellings, speakers, isAnswering })
  }
  return sizes
}

function isAnsweringIn(points: readonly Point[]): boolean {
  const plain = points.filter(({ polarity }) => !isTurned(polarity) && polarity.open === null)
  return points.some(
    ({ polarity, speaker }) =>
      polarity.denial !== null && plain.some((claim) => claim.speaker.key !== speaker.key),
  )
}

const isTurned = ({ negation, denial }: Point['polarity']): boolean =>
  (negation === null) !== (denial === null)

/** The headline says what is denied ("Tamrin denies moving the fence"), the quote below it how ("Not one post stands there"). */
function isFuller(point: Point, denial: Point): boolean {
  if (point.polarity.denial === null || point.polarity.isBare || !isTurned(denial.polarity)) return false
  const parties = point.speaker.parties
  return (
    point.speaker.key === denial.speaker.key || [...denial.speaker.parties].some((key) => parties.has(key))
  )
}

/** A denial with words of its own looks here only when nobody else was found to use them. */
function isLookingForAnswered({ polarity }: Point, size: GroupSize | undefined): boolean {
  return polarity.isBare || (size?.speakers === 1 && (polarity.isPointing || polarity.denial !== null))
}

/** In characters: further away, the report has gone on to something else. */
const COST_MAX = 1500
const COST_BASE = 200
/** What it costs that the statement stands in another report, and each day since. */
const ELSEWHERE_COST = 800
const DAY_COST = 60
const DAY_MS = 86_400_000
const AFTER_FACTOR = 3
const NOT_ABOUT_FACTOR = 4
/** "It was one of several options" is seldom what somebody denies. */
const SLIGHT_MAX = 4
const SLIGHT_FACTOR = 3

/** Of another report, on the same day or before, and it names who denies. */
function isEarlier(point: Point, denial: Point): boolean {
  if (point.day === null || denial.day === null || point.day > denial.day) return false
  return [...denial.speaker.parties].some((key) => point.concepts.has(key))
}

function isAnswerable(point: Point, denial: Point): boolean {
  const { polarity, statement } = point
  const isTouching =
    point.report === denial.report && point.span[0] < denial.span[1] && denial.span[0] < point.span[1]
  const isWithin =
    statement.within !== null || (point.report === denial.report && denial.statement.within === statement.id)
  const isOther = point.speaker.key !== denial.speaker.key && !areOneSide(point, denial)
  const isPlain = [polarity.negation, polarity.denial, polarity.open].every((word) => word === null)
  const isMet = denial.polarity.isBare || denial.polarity.isPointing || doShare(point, denial)
  return (
    isOther && !isTouching && !isWithin && isPlain && !polarity.isBare && isMet && point.concepts.size > 1
  )
}

function doShare({ concepts }: Point, denial: Point): boolean {
  return [...denial.concepts].some(([key, { isName }]) => !isName && concepts.has(key))
}

/** A ministry and the government of its country do not answer each other. */
function areOneSide({ speaker }: Point, denial: Point): boolean {
  return speaker.country !== null && speaker.country === denial.speaker.country
}

function costOf(point: Point, denial: Point): number {
  const parties = denial.speaker.parties
  const isAbout = parties.size === 0 || [...parties].some((key) => point.concepts.has(key))
  const distance = point.report === denial.report ? distanceIn(point, denial) : distanceTo(point, denial)
  const isSlight = point.concepts.size < SLIGHT_MAX
  return (
    (COST_BASE + Math.max(0, distance)) * (isAbout ? 1 : NOT_ABOUT_FACTOR) * (isSlight ? SLIGHT_FACTOR : 1)
  )
}

function distanceIn({ span }: Point, denial: Point): number {
  const isBefore = span[0] < denial.span[0]
  return isBefore ? denial.span[0] - span[1] : AFTER_FACTOR * (span[0] - denial.span[1])
}

function distanceTo({ day }: Point, denial: Point): number {
  const days = (Date.parse(denial.day ?? '') - Date.parse(day ?? '')) / DAY_MS
  return ELSEWHERE_COST + DAY_COST * days
}
