import { describe, expect, it } from 'vitest'
import { seededChance } from '#base'
import { quantiseRanker, scoreCandidate, softmax, trainRanker } from './ranker.ts'

/** Groups of three candidates; the one that carries feature 7 is right. */
function groups(seed: number, amount: number) {
  const chance = seededChance(seed)
  return Array.from({ length: amount }, () => {
    const right = Math.floor(chance() * 3)
    const candidates = [0, 1, 2].map((place) =>
      Int32Array.of(100 + Math.floor(chance() * 20), place === right ? 7 : 8),
    )
    return { candidates, truth: Float32Array.from([0, 1, 2], (place) => (place === right ? 1 : 0)), right }
  })
}

describe('trainRanker()', () => {
  const ranker = trainRanker(groups(1, 200), {
    bits: 10,
    epochs: 3,
    learningRate: 0.1,
    decay: 0,
    chance: seededChance(2),
  })

  it('puts the right candidate first, also in int8', () => {
    for (const model of [ranker, quantiseRanker(ranker)]) {
      for (const { candidates, right } of groups(9, 50)) {
        const scores = candidates.map((features) => scoreCandidate(model, features))
        expect(scores.indexOf(Math.max(...scores))).toBe(right)
      }
    }
  })
})

describe('softmax()', () => {
  it('sums to one and survives large scores', () => {
    const shares = softmax([1000, 1001, -5000])
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    expect(shares[1]).toBeGreaterThan(shares[0] as number)
  })
})
