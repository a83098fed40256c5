/** Two points of a story → the numbers by which it is judged whether they speak of one thing, and the judgement; the weights of the numbers are learned. */

import { type Logistic, logOddsOf } from '#learn'
import type { Point } from './points.ts'
import type { WeighedPoint } from './weigh.ts'

/** How probable it is that two points of one story speak of the same thing, 0..1. */
export function scoreLikeness(model: Logistic, one: WeighedPoint, other: WeighedPoint): number {
  const turned = one.isTurned ? one : other
  const isDoubtful = one.isTurned !== other.isTurned && turned.point.polarity.denial === null
  return 1 / (1 + Math.exp((isDoubtful ? NEGATION_COST : 0) - logOddsOf(model, numbersOf(one, other))))
}

/** In log odds: a "not" somewhere in the words is less of an answer to them than "denied" is, and a wrong denial hurts. */
const NEGATION_COST = 0.35
const TELLING_MAX = 3
const WEIGHT_MAX = 2
const DAYS_MAX = 60

/** The numbers of a pair, in the order of the model; it does not matter which point comes first. */
export function numbersOf(one: WeighedPoint, other: WeighedPoint): number[] {
  const shared = sharedOf(one, other)
  const isSameReport = meet(one.reports, other.reports)
  const isSameSpeaker = meet(one.speakers, other.speakers)
  const isOpposed = one.isTurned !== other.isTurned
  const isOneSide = isSameSpeaker || meet(one.parties, other.parties)
  return [
    shared.cosine,
    Math.min(TELLING_MAX, shared.telling),
    shared.covered,
    Math.min(WEIGHT_MAX, shared.weight),
    Number(isSameSpeaker && !isSameReport),
    Number(haveFiguresOfOne(one.point, other.point)),
    Number(isOpposed && !isSameSpeaker),
    Math.log1p(Math.min(DAYS_MAX, daysApart(one, other))),
    Number(isOpposed && isAbout(one, other)),
    Number(one.isTurned && other.isTurned && isSameReport && isOneSide),
  ]
}

const meet = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean => {
  for (const item of one) if (other.has(item)) return true
  return false
}

interface Shared {
  cosine: number
  /** How many concepts both hold that are no names. */
  telling: number
  /** How much these tell. */
  weight: number
  /** Share of the shorter one that the longer holds too. */
  covered: number
}

function sharedOf(one: WeighedPoint, other: WeighedPoint): Shared {
  const found = { cosine: 0, telling: 0, weight: 0, covered: 0 }
  let [mine, theirs] = [0, 0]
  for (const [key, weight] of one.weights) {
    const there = other.weights.get(key)
    if (there === undefined) continue
    found.cosine += weight * there
    mine += weight * weight
    theirs += there * there
    if (one.point.concepts.get(key)?.isName && other.point.concepts.get(key)?.isName) continue
    found.telling++
    found.weight += (weight * one.length + there * other.length) / 2
  }
  found.covered = Math.max(mine, theirs)
  return found
}

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

/** Whether the one that is denied names who denies. */
function isAbout(one: WeighedPoint, other: WeighedPoint): boolean {
  const [denial, claim] = one.isTurned ? [one, other] : [other, one]
  for (const key of denial.parties) if (claim.point.concepts.has(key)) return true
  return false
}

function daysApart({ day: one }: WeighedPoint, { day: other }: WeighedPoint): number {
  return one === null || other === null ? 0 : Math.abs(one - other)
}
