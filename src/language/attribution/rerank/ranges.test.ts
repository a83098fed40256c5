import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TokenRange } from '../../layers.ts'
import { joined, sameRanges, sharedSize, sizeOf, without } from './ranges.ts'

const range = fc.tuple(fc.nat(40), fc.nat(9)).map(([from, length]): TokenRange => [from, from + length])
const ranges = fc.array(range, { maxLength: 6 })
const tokens = (list: readonly TokenRange[]) => {
  const all = new Set<number>()
  for (const [from, to] of list) for (let t = from; t < to; t++) all.add(t)
  return [...all].sort((a, b) => a - b)
}

describe('joined()', () => {
  it('keeps the tokens, in order, in as few ranges as can be', () => {
    expect(
      joined([
        [4, 6],
        [0, 2],
        [2, 3],
        [9, 9],
      ]),
    ).toEqual([
      [0, 3],
      [4, 6],
    ])
    fc.assert(
      fc.property(ranges, (list) => {
        const out = joined(list)
        expect(tokens(out)).toEqual(tokens(list))
        expect(sizeOf(out)).toBe(tokens(list).length)
        expect(sameRanges(joined(out), out)).toBe(true)
      }),
    )
  })
})

describe('without()', () => {
  it('leaves the tokens that are not in the hole', () => {
    fc.assert(
      fc.property(ranges, range, (list, hole) => {
        const out = without(joined(list), hole)
        expect(tokens(out)).toEqual(tokens(list).filter((t) => t < hole[0] || t >= hole[1]))
        expect(sharedSize(out, [hole])).toBe(0)
      }),
    )
  })
})
