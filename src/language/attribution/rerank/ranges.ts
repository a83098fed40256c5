/** Lists of token ranges as sets of tokens: put in order, joined where they touch, cut out of each other. */

import type { TokenRange } from '../../layers.ts'

/** Ranges in order, without empty ones, joined where they touch: [4,6) [0,2) [2,3) → [0,3) [4,6). */
export function joined(ranges: readonly TokenRange[]): TokenRange[] {
  const sorted = ranges.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0])
  const out: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = out[out.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

/** The ranges without the tokens of another. */
export function without(ranges: readonly TokenRange[], hole: TokenRange): readonly TokenRange[] {
  if (ranges.every(([from, to]) => to <= hole[0] || from >= hole[1])) return ranges
  return ranges
    .flatMap(([from, to]): TokenRange[] => [
      [from, Math.min(to, hole[0])],
      [Math.max(from, hole[1]), to],
    ])
    .filter(([from, to]) => to > from)
}

/** Number of tokens. */
export function sizeOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** A key by which equal sets of tokens are equal. */
export function keyOf(ranges: readonly TokenRange[]): string {
  let key = ''
  for (const [from, to] of ranges) key += `${from},${to};`
  return key
}

/** True when both are the same list. */
export function sameRanges(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  if (a.length !== b.length) return false
  for (let r = 0; r < a.length; r++) if (a[r]?.[0] !== b[r]?.[0] || a[r]?.[1] !== b[r]?.[1]) return false
  return true
}

/** Tokens that both have. */
export function sharedSize(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0
  for (const [from, to] of a)
    for (const [begin, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, begin))
  return shared
}
