/**
 * Points → groups that speak of the same thing: the likest pairs first, and two groups join only when their points are alike on average
 * (average linkage), so that no chain of half-likenesses draws two propositions together. The order of the points does not matter.
 */

import { scoreLikeness, type WeighedPoint, weigh } from './likeness.ts'
import type { Point } from './points.ts'

/** Found on examples/winter-2021: two points this alike are taken for one proposition. */
const LIKENESS_MIN = 0.24
/** What the points of two groups must have on average. */
const MEAN_MIN = 0.23
/** A concept that more points hold brings no pair together by itself. */
const HOLDERS_MAX = 150
/** Points of a group that stand for it when groups are compared. */
const SAMPLE_MAX = 12

interface Pair {
  readonly one: number
  readonly other: number
  readonly score: number
}

/** Groups points by their places in the list; every point is in exactly one group, most alone. */
export function groupPoints(points: readonly Point[]): number[][] {
  const alike = alikePoints(points)
  const weighed = weigh(alike.map((same) => same.map((at) => points[at] as Point)))
  const groups = new Groups(alike.length)
  for (const { one, other } of likePairs(weighed)) {
    const [mine, theirs] = [groups.of(one), groups.of(other)]
    if (mine !== theirs && meanOf(weighed, mine, theirs) >= MEAN_MIN) groups.join(one, other)
  }
  return groups
    .all()
    .map((nodes) => nodes.flatMap((node) => alike[node] as number[]).sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
}

/**
 * Points that say the same count once, so that a copy of a report changes no group; those that say next to nothing stay apart.
 * Subtle: they are put in the order of what they say, since a copy would change any order of time.
 */
function alikePoints(points: readonly Point[]): number[][] {
  const alike = new Map<string, number[]>()
  for (const [at, { key, concepts, figures, polarity, speaker }] of points.entries()) {
    const keys = [...concepts.keys()].sort()
    const figured = figures.map(({ of, low, high }) => `${of} ${low} ${high}`)
    const isTelling = keys.filter((one) => !one.startsWith('=')).length > 1
    const who = isTelling ? '' : speaker.key
    const side = polarity.negation === null ? '' : 'not'
    const same = polarity.isBare ? key : [who, side, ...keys, ...figured].join('|')
    alike.set(same, [...(alike.get(same) ?? []), at])
  }
  return [...alike].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, same]) => same)
}

/** Which node is in which group. */
class Groups {
  readonly #groupOf: number[]
  readonly #nodes: number[][]

  constructor(count: number) {
    this.#groupOf = Array.from({ length: count }, (_, at) => at)
    this.#nodes = this.#groupOf.map((at) => [at])
  }

  of(node: number): readonly number[] {
    return this.#nodes[this.#groupOf[node] as number] as number[]
  }

  join(one: number, other: number): void {
    const [mine, theirs] = [this.#groupOf[one] as number, this.#groupOf[other] as number]
    if (mine === theirs) return
    const [into, from] = mine < theirs ? [mine, theirs] : [theirs, mine]
    for (const node of this.#nodes[from] as number[]) this.#groupOf[node] = into
    const both = [...(this.#nodes[into] as number[]), ...(this.#nodes[from] as number[])]
    this.#nodes[into] = both.sort((a, b) => a - b)
    this.#nodes[from] = []
  }

  all(): number[][] {
    return this.#nodes.filter((nodes) => nodes.length > 0)
  }
}

/** Pairs that share a telling word and are alike, the likest first. */
function likePairs(weighed: readonly WeighedPoint[]): Pair[] {
  const holders = new Map<string, number[]>()
  for (const [at, { point, weights }] of weighed.entries()) {
    if (point.polarity.isBare || (weights.size < 2 && point.figures.length === 0)) continue
    for (const key of weights.keys()) {
      const list = holders.get(key)
      if (list !== undefined) list.push(at)
      else if (!key.startsWith('=')) holders.set(key, [at])
    }
  }
  const seen = new Set<number>()
  const pairs: Pair[] = []
  for (const list of holders.values()) {
    if (list.length > HOLDERS_MAX) continue
    for (const [rank, one] of list.entries())
      for (const other of list.slice(rank + 1)) {
        const key = one * weighed.length + other
        if (seen.has(key)) continue
        seen.add(key)
        const score = scoreLikeness(weighed[one] as WeighedPoint, weighed[other] as WeighedPoint)
        if (score >= LIKENESS_MIN) pairs.push({ one, other, score })
      }
  }
  return pairs.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
}

function meanOf(
  weighed: readonly WeighedPoint[],
  mine: readonly number[],
  theirs: readonly number[],
): number {
  let sum = 0
  const some = mine.slice(0, SAMPLE_MAX)
  const others = theirs.slice(0, SAMPLE_MAX)
  for (const one of some)
    for (const other of others)
      sum += scoreLikeness(weighed[one] as WeighedPoint, weighed[other] as WeighedPoint)
  return sum / (some.length * others.length)
}
