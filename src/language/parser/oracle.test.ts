import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOf, goldTree, rightAction } from './oracle.ts'
import { canMove, isDone, LEFT, move, newState, type ParseState, RIGHT, SHIFT, startState } from './state.ts'

/** A projective tree over `size` tokens: heads, the root's being `size`. */
const trees = fc.array(fc.nat(1000), { minLength: 1, maxLength: 14 }).map((choices) => {
  const heads = new Int32Array(choices.length)
  const hang = (from: number, to: number, head: number) => {
    if (from >= to) return
    const middle = from + ((choices[from] as number) % (to - from))
    heads[middle] = head
    hang(from, middle, middle)
    hang(middle + 1, to, middle)
  }
  hang(0, choices.length, choices.length)
  return heads
})

const leastCost = (state: ParseState, gold: ReturnType<typeof goldTree>) =>
  [SHIFT, LEFT, RIGHT]
    .filter((kind) => canMove(state, kind))
    .map((kind) => ({ kind, cost: costOf(state, gold, kind) }))
    .sort((a, b) => a.cost - b.cost)[0] as { kind: number; cost: number }

describe('costOf()', () => {
  it('leads to the right tree when every move costs nothing', () => {
    fc.assert(
      fc.property(trees, (heads) => {
        const gold = goldTree(heads, new Uint8Array(heads.length).fill(5))
        const state = newState(heads.length)
        startState(state, heads.length)
        while (!isDone(state)) {
          const { kind, cost } = leastCost(state, gold)
          expect(cost).toBe(0)
          move(state, rightAction(state, gold, kind))
        }
        expect(state.heads.slice(0, heads.length)).toEqual(heads)
      }),
    )
  })

  it('counts the arcs that are lost in the end, from any state', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.nat(2), { maxLength: 12 }), (heads, detours) => {
        const gold = goldTree(heads, new Uint8Array(heads.length))
        const state = newState(heads.length)
        startState(state, heads.length)
        let lost = 0
        for (const detour of detours) {
          if (isDone(state)) break
          const kind = canMove(state, detour) ? detour : leastCost(state, gold).kind
          lost += costOf(state, gold, kind)
          move(state, rightAction(state, gold, kind))
        }
        while (!isDone(state)) {
          const { kind, cost } = leastCost(state, gold)
          lost += cost
          move(state, rightAction(state, gold, kind))
        }
        const wrong = heads.reduce((count, head, at) => count + (state.heads[at] === head ? 0 : 1), 0)
        expect(lost).toBe(wrong)
      }),
    )
  })
})
