/**
 * Log-linear ranking of candidates over hashed features: P(candidate | group) ∝ exp(w · f), trained with AdaGrad.
 * A group is one decision, such as "which cue does this content belong to".
 */

import { check } from '#base'
import type { ModelFile } from './model-file.ts'

export interface Ranker {
  readonly weights: Float32Array | Int8Array
  /** What one unit of the stored weights is worth. */
  readonly scale: number
}

/** One decision: the features of each candidate and how much of the right answer each is (sums to 1). */
export interface RankingGroup {
  readonly candidates: readonly Int32Array[]
  readonly truth: Float32Array
}

/** Score of one candidate; feature hashes are cut to the table's size, which is a power of two. */
export function scoreCandidate(ranker: Ranker, features: ArrayLike<number>): number {
  const mask = ranker.weights.length - 1
  let sum = 0
  for (let k = 0; k < features.length; k++) sum += ranker.weights[(features[k] as number) & mask] as number
  return sum * ranker.scale
}

/** As {@link scoreCandidate}, for the first `size` hashes of a list that is filled again for each candidate. */
export function scoreBag(
  ranker: Ranker,
  bag: { readonly hashes: Int32Array; readonly size: number },
): number {
  const { weights, scale } = ranker
  const mask = weights.length - 1
  let sum = 0
  for (let k = 0; k < bag.size; k++) sum += weights[(bag.hashes[k] as number) & mask] as number
  return sum * scale
}

/** Probabilities of the scores of one group. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const masses = scores.map((score) => Math.exp(score - top))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return masses.map((mass) => mass / total)
}

export interface RankerTraining {
  /** Size of the table as a power of two. */
  readonly bits: number
  readonly epochs: number
  readonly learningRate: number
  /** Pull towards zero at each touch of a weight. */
  readonly decay: number
  readonly chance: () => number
}

/** Trains a ranker; weights are averaged over all steps. */
export function trainRanker(groups: readonly RankingGroup[], options: RankerTraining): Ranker {
  const size = 1 << options.bits
  const mask = size - 1
  const weights = new Float32Array(size)
  const squares = new Float32Array(size)
  const lag = new Float32Array(size)
  const order = groups.map((_, index) => index)
  let steps = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      const pick = Math.floor(options.chance() * (last + 1))
      ;[order[last], order[pick]] = [order[pick] as number, order[last] as number]
    }
    for (const index of order) {
      const group = groups[index]
      check(group, 'training order points at a group')
      const shares = softmax(
        group.candidates.map((features) => scoreCandidate({ weights, scale: 1 }, features)),
      )
      group.candidates.forEach((features, candidate) => {
        const gradient = (group.truth[candidate] as number) - (shares[candidate] as number)
        if (Math.abs(gradient) < 1e-4) return
        for (const feature of features) {
          const at = feature & mask
          const pull = gradient - options.decay * (weights[at] as number)
          squares[at] = (squares[at] as number) + pull * pull
          const delta = (options.learningRate * pull) / (Math.sqrt(squares[at] as number) + 1e-6)
          weights[at] = (weights[at] as number) + delta
          lag[at] = (lag[at] as number) + delta * steps
        }
      })
      steps++
    }
  }
  return { weights: weights.map((weight, at) => weight - (lag[at] as number) / Math.max(1, steps)), scale: 1 }
}

/** Rounds a ranker to int8. */
export function quantiseRanker(ranker: Ranker): Ranker {
  let largest = 0
  for (const weight of ranker.weights) largest = Math.max(largest, Math.abs(weight))
  const scale = (largest * ranker.scale) / 127 || 1
  const weights = new Int8Array(ranker.weights.length)
  for (let k = 0; k < weights.length; k++)
    weights[k] = Math.round(((ranker.weights[k] as number) * ranker.scale) / scale)
  return { weights, scale }
}

/** A ranker's part of a weights file. */
export function rankerToFile(ranker: Ranker, name: string): Pick<ModelFile, 'meta' | 'arrays'> {
  check(ranker.weights instanceof Int8Array, 'quantise before writing')
  return { meta: { [name]: { scale: ranker.scale } }, arrays: { [name]: ranker.weights } }
}

/** The counterpart of {@link rankerToFile}. */
export function rankerFromFile(file: ModelFile, name: string): Ranker {
  const weights = file.arrays[name]
  check(weights instanceof Int8Array, `weights of ${name} are int8`)
  return { weights, scale: (file.meta[name] as { scale: number }).scale }
}
