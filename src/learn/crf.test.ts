import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance } from '#base'
import {
  type Chain,
  type Crf,
  chainMarginals,
  crfFromFile,
  crfToFile,
  decodeChain,
  quantiseCrf,
  scoreChain,
} from './crf.ts'
import { parseModel, writeModel } from './model-file.ts'
import { trainCrf } from './train-crf.ts'

const LABELS = 3
const BUCKETS = 16

/** A random small field and chain from a seed. */
function randomCase(seed: number, count: number): { crf: Crf; chain: Chain } {
  const chance = seededChance(seed)
  const numbers = (size: number) => Float32Array.from({ length: size }, () => chance() * 4 - 2)
  const buckets = (size: number) =>
    Int32Array.from({ length: size }, () => Math.floor(chance() * (BUCKETS + 1)) - 1)
  return {
    crf: {
      labelCount: LABELS,
      weights: numbers(BUCKETS * LABELS),
      edgeWeights: numbers(BUCKETS * LABELS * LABELS),
      scale: 1,
      edgeScale: 1,
    },
    chain: { count, features: buckets(count * 2), width: 2, edges: buckets(count * 2), edgeWidth: 2 },
  }
}

/** Every labelling of a chain with its score, by trying them all. */
function everyPath(crf: Crf, chain: Chain): { path: number[]; score: number }[] {
  const { labels, pairs } = scoreChain(crf, chain)
  const paths: { path: number[]; score: number }[] = []
  for (let code = 0; code < LABELS ** chain.count; code++) {
    const path = Array.from({ length: chain.count }, (_, t) => Math.floor(code / LABELS ** t) % LABELS)
    let score = 0
    path.forEach((label, t) => {
      score += labels[t * LABELS + label] as number
      if (t > 0) score += pairs[(t * LABELS + (path[t - 1] as number)) * LABELS + label] as number
    })
    paths.push({ path, score })
  }
  return paths
}

describe('decodeChain()', () => {
  it('finds the path that trying them all finds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, count) => {
        const { crf, chain } = randomCase(seed, count)
        const best = everyPath(crf, chain).reduce((a, b) => (b.score > a.score ? b : a))
        const found = [...decodeChain(scoreChain(crf, chain))]
        const scoreFound = everyPath(crf, chain).find(({ path }) => path.join() === found.join())?.score
        expect(scoreFound).toBeCloseTo(best.score, 4)
      }),
      { numRuns: 60 },
    )
  })

  it('gives nothing for an empty chain', () => {
    const { crf, chain } = randomCase(1, 0)
    expect(decodeChain(scoreChain(crf, chain))).toHaveLength(0)
  })
})

describe('chainMarginals()', () => {
  it('agrees with adding up all paths', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, count) => {
        const { crf, chain } = randomCase(seed, count)
        const paths = everyPath(crf, chain)
        const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)
        const marginals = chainMarginals(scoreChain(crf, chain))
        for (let t = 0; t < count; t++) {
          for (let y = 0; y < LABELS; y++) {
            const mass = paths
              .filter(({ path }) => path[t] === y)
              .reduce((sum, { score }) => sum + Math.exp(score), 0)
            expect(marginals[t * LABELS + y]).toBeCloseTo(mass / total, 4)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('trainCrf()', () => {
  /** Label = 1 for bucket 1, and 2 only right after a 1: needs both kinds of features. */
  function examples(seed: number, amount: number) {
    const chance = seededChance(seed)
    return Array.from({ length: amount }, () => {
      const features = Int32Array.from({ length: 12 }, () => Math.floor(chance() * 3))
      const labels = new Uint8Array(12)
      features.forEach((bucket, t) => {
        labels[t] = bucket === 1 ? 1 : t > 0 && labels[t - 1] === 1 ? 2 : 0
      })
      return { chain: { count: 12, features, width: 1, edges: new Int32Array(12), edgeWidth: 1 }, labels }
    })
  }
  const train = (seed: number) =>
    trainCrf(examples(5, 60), {
      labelCount: 3,
      buckets: 4,
      edgeBuckets: 4,
      epochs: 8,
      learningRate: 0.3,
      dropout: 0,
      averageFrom: 2,
      chance: seededChance(seed),
    })

  it('learns what depends on the label before', () => {
    const crf = train(1)
    for (const { chain, labels } of examples(99, 20))
      expect(decodeChain(scoreChain(crf, chain))).toEqual(labels)
  })

  it('gives the same bytes for the same seed, and the same labels after a round trip through a file', () => {
    const bytes = () => writeModel({ kind: 'field', ...crfToFile(quantiseCrf(train(3)), 'crf') })
    expect(bytes()).toEqual(bytes())
    const back = crfFromFile(parseModel(bytes(), 'field'), 'crf')
    for (const { chain, labels } of examples(7, 20))
      expect(decodeChain(scoreChain(back, chain))).toEqual(labels)
  })
})
