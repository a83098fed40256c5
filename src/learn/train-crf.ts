/** Chains with their labels → a linear-chain field, trained on floats with AdaGrad (Duchi et al. 2011) and dropout. */

import { check } from '#base'
import { type Chain, type Crf, forwardBackward, scoreChain } from './crf.ts'

export interface CrfTraining {
  readonly labelCount: number
  /** Number of buckets for label features and for edge features. */
  readonly buckets: number
  readonly edgeBuckets: number
  readonly epochs: number
  readonly learningRate: number
  /** Share of label features left out at random in each step, 0..1. */
  readonly dropout: number
  /** First epoch (from 0) whose weights enter the average. */
  readonly averageFrom: number
  readonly chance: () => number
  /** Called after each epoch with the mean negative log likelihood a position. */
  readonly onEpoch?: (epoch: number, loss: number, crf: () => Crf) => void
}

/** Trains a field on chains with their labels; the order of the chains is drawn from `chance`. */
export function trainCrf(
  examples: readonly { readonly chain: Chain; readonly labels: Uint8Array }[],
  options: CrfTraining,
): Crf {
  const { labelCount: L } = options
  const state = adaptive(options.buckets * L, options.learningRate)
  const edgeState = adaptive(options.edgeBuckets * L * L, options.learningRate)
  const floats = (): Crf => ({
    labelCount: L,
    weights: state.average(),
    edgeWeights: edgeState.average(),
    scale: 1,
    edgeScale: 1,
  })
  const order = examples.map((_, index) => index)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0
    let positions = 0
    for (let last = order.length - 1; last > 0; last--) {
      const pick = Math.floor(options.chance() * (last + 1))
      ;[order[last], order[pick]] = [order[pick] as number, order[last] as number]
    }
    if (epoch === options.averageFrom) {
      state.startAverage()
      edgeState.startAverage()
    }
    for (const index of order) {
      const example = examples[index]
      check(example, 'training order points at an example')
      loss += learnOne(example.chain, example.labels, options, state, edgeState)
      positions += example.chain.count
      state.tick()
      edgeState.tick()
    }
    options.onEpoch?.(epoch, loss / Math.max(1, positions), floats)
  }
  return floats()
}

/** AdaGrad weights with a running average kept lazily: average = w − lag / steps. */
function adaptive(size: number, learningRate: number) {
  const weights = new Float32Array(size)
  const squares = new Float32Array(size)
  const lag = new Float32Array(size)
  let steps = 0
  let averaging = false
  return {
    weights,
    /** Moves one weight up its gradient. */
    learn(index: number, gradient: number): void {
      const square = (squares[index] as number) + gradient * gradient
      squares[index] = square
      const delta = (learningRate * gradient) / (Math.sqrt(square) + 1e-6)
      weights[index] = (weights[index] as number) + delta
      if (averaging) lag[index] = (lag[index] as number) + delta * steps
    },
    startAverage(): void {
      averaging = true
      steps = 0
      lag.fill(0)
    },
    tick(): void {
      steps++
    },
    average(): Float32Array {
      if (!averaging || steps === 0) return weights.slice()
      return weights.map((weight, index) => weight - (lag[index] as number) / steps)
    },
  }
}

type Adaptive = ReturnType<typeof adaptive>

/** One gradient step on one chain; returns its negative log likelihood. */
function learnOne(
  chain: Chain,
  gold: Uint8Array,
  options: CrfTraining,
  state: Adaptive,
  edgeState: Adaptive,
): number {
  const L = options.labelCount
  const kept = chain.features.slice()
  let keepScale = 1
  if (options.dropout > 0) {
    keepScale = 1 / (1 - options.dropout)
    for (let k = 0; k < kept.length; k++) if (options.chance() < options.dropout) kept[k] = -1
  }
  const dropped: Chain = { ...chain, features: kept }
  const crf: Crf = {
    labelCount: L,
    weights: state.weights,
    edgeWeights: edgeState.weights,
    scale: keepScale,
    edgeScale: 1,
  }
  const scores = scoreChain(crf, dropped)
  let goldScore = 0
  for (let t = 0; t < chain.count; t++) {
    goldScore += scores.labels[t * L + (gold[t] as number)] as number
    if (t > 0)
      goldScore += scores.pairs[(t * L + (gold[t - 1] as number)) * L + (gold[t] as number)] as number
  }
  const { logZ, marginals } = forwardBackward(scores, (t, pairProbabilities) => {
    const goldPair = (gold[t - 1] as number) * L + (gold[t] as number)
    for (let k = t * chain.edgeWidth; k < (t + 1) * chain.edgeWidth; k++) {
      const row = (chain.edges[k] as number) * L * L
      if (row < 0) continue
      for (let p = 0; p < L * L; p++) {
        const gradient = (p === goldPair ? 1 : 0) - (pairProbabilities[p] as number)
        if (gradient > 1e-4 || gradient < -1e-4) edgeState.learn(row + p, gradient)
      }
    }
  })
  for (let t = 0; t < chain.count; t++) {
    for (let y = 0; y < L; y++) {
      const gradient = (gold[t] === y ? 1 : 0) - (marginals[t * L + y] as number)
      if (gradient < 1e-4 && gradient > -1e-4) continue
      for (let k = t * chain.width; k < (t + 1) * chain.width; k++) {
        const bucket = kept[k] as number
        if (bucket >= 0) state.learn(bucket * L + y, gradient)
      }
    }
  }
  return logZ - goldScore
}
