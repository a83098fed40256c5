/**
 * Averaged perceptron (Collins 2002; Freund and Schapire 1999): wrong guesses move the weights,
 * and the model keeps their average over all steps, which is what makes it generalise.
 */

import { byteOfWeight, type Perceptron, weightOfByte } from './perceptron.ts'

/** Weights in training, dense: row = bucket, column = class. */
export interface PerceptronInTraining {
  readonly classCount: number
  readonly mask: number
  readonly weights: Float32Array
  /** Sum of (step × change): the average is weights − drift ÷ steps (Daumé's trick). */
  readonly drift: Float32Array
  /** How often each bucket was looked at, up to 255. */
  readonly seen: Uint8Array
  steps: number
}

/** An untrained model with 2^bits buckets. */
export function newPerceptron(bits: number, classCount: number): PerceptronInTraining {
  const size = 2 ** bits * classCount
  return {
    classCount,
    mask: 2 ** bits - 1,
    weights: new Float32Array(size),
    drift: new Float32Array(size),
    seen: new Uint8Array(2 ** bits),
    steps: 1,
  }
}

/** Scores of all classes for `count` buckets, with the weights as they now are. */
export function scoreInTraining(
  model: PerceptronInTraining,
  buckets: Int32Array,
  count: number,
  scores: Float32Array,
): void {
  const { classCount, weights } = model
  scores.fill(0)
  for (let k = 0; k < count; k++) {
    const row = (buckets[k] as number) * classCount
    for (let label = 0; label < classCount; label++) {
      scores[label] = (scores[label] as number) + (weights[row + label] as number)
    }
  }
}

/** One step: when the guess is wrong, the features speak more for `right` and less for `guess`. */
export function learnStep(
  model: PerceptronInTraining,
  buckets: Int32Array,
  count: number,
  right: number,
  guess: number,
): void {
  model.steps++
  if (right === guess) return
  const { classCount, weights, drift, steps } = model
  for (let k = 0; k < count; k++) {
    const row = (buckets[k] as number) * classCount
    weights[row + right] = (weights[row + right] as number) + 1
    drift[row + right] = (drift[row + right] as number) + steps
    weights[row + guess] = (weights[row + guess] as number) - 1
    drift[row + guess] = (drift[row + guess] as number) - steps
  }
}

/** Counts sightings of buckets, so that those seen once can be left out. */
export function countSeen(model: PerceptronInTraining, buckets: Int32Array, count: number): void {
  const { seen } = model
  for (let k = 0; k < count; k++) {
    const bucket = buckets[k] as number
    if ((seen[bucket] as number) < 255) seen[bucket] = (seen[bucket] as number) + 1
  }
}

export interface Rounding {
  /** Buckets seen less often in training are dropped. */
  readonly seenMin: number
  /** Averages smaller than this are dropped. */
  readonly weightMin: number
}

/** The averaged weights, rounded to what one byte can hold. */
export function finishPerceptron(model: PerceptronInTraining, rounding: Rounding): Perceptron {
  const { classCount, mask, seen } = model
  const averages = averageWeights(model)
  let largest = 0
  for (const average of averages) largest = Math.max(largest, Math.abs(average))
  const scale = largest === 0 ? 1 : largest / weightOfByte(127)
  const starts = new Uint32Array(mask + 2)
  const entries: number[] = []
  for (let row = 0; row <= mask; row++) {
    for (let label = 0; label < classCount && (seen[row] as number) >= rounding.seenMin; label++) {
      const average = averages[row * classCount + label] as number
      if (Math.abs(average) < rounding.weightMin) continue
      const weight = weightOfByte(byteOfWeight(average / scale))
      if (weight !== 0) entries.push((weight << 8) | label)
    }
    starts[row + 1] = entries.length
  }
  return { classCount, mask, starts, entries: Int32Array.from(entries), scale }
}

function averageWeights({ weights, drift, steps }: PerceptronInTraining): Float32Array {
  return weights.map((weight, at) => weight - (drift[at] as number) / steps)
}
