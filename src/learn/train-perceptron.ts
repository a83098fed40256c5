/**
 * Averaged perceptron (Collins 2002; Freund and Schapire 1999): wrong guesses move the weights,
 * and the model keeps their average over all steps, which is what makes it generalise.
 * Rows grow as classes come up, so that a feature costs only the classes it has ever spoken for.
 */

import { byteOfWeight, type Perceptron, weightOfByte } from './perceptron.ts'

/** Weights in training: row b has its entries at [starts[b], starts[b] + counts[b]), with room up to rooms[b]. */
export interface PerceptronInTraining {
  readonly classCount: number
  readonly mask: number
  readonly starts: Uint32Array
  readonly counts: Uint8Array
  readonly rooms: Uint8Array
  /** How often each bucket was looked at, up to 255. */
  readonly seen: Uint8Array
  /** Class, weight, and sum of (step × change) of each entry: the average is weight − drift ÷ steps (Daumé's trick). */
  labels: Uint8Array
  weights: Float32Array
  drift: Float64Array
  /** First free entry. */
  free: number
  steps: number
}

/** An untrained model with 2^bits buckets; at most 255 classes. */
export function newPerceptron(bits: number, classCount: number): PerceptronInTraining {
  const buckets = 2 ** bits
  const entries = buckets * 4
  return {
    classCount,
    mask: buckets - 1,
    starts: new Uint32Array(buckets),
    counts: new Uint8Array(buckets),
    rooms: new Uint8Array(buckets),
    seen: new Uint8Array(buckets),
    labels: new Uint8Array(entries),
    weights: new Float32Array(entries),
    drift: new Float64Array(entries),
    free: 0,
    steps: 1,
  }
}

const from = new Uint32Array(257)
const to = new Uint32Array(257)

/** Scores of all classes for `count` buckets (at most 256), with the weights as they now are; see `addScores`. */
export function scoreInTraining(
  model: PerceptronInTraining,
  buckets: Int32Array,
  count: number,
  scores: Float32Array,
): void {
  const { starts, counts, labels, weights } = model
  scores.fill(0)
  let rows = 0
  let touched = 0
  for (let k = 0; k < count; k++) {
    const bucket = buckets[k] as number
    const start = starts[bucket] as number
    const size = counts[bucket] as number
    from[rows] = start
    to[rows] = start + size
    if (size > 0) rows++
  }
  for (let k = 0; k < rows; k++) touched ^= labels[from[k] as number] as number
  from[rows] = touched
  for (let k = 0; k < rows; k++) {
    const end = to[k] as number
    for (let at = from[k] as number; at < end; at++) {
      const label = labels[at] as number
      scores[label] = (scores[label] as number) + (weights[at] as number)
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
  for (let k = 0; k < count; k++) {
    change(model, buckets[k] as number, right, 1)
    change(model, buckets[k] as number, guess, -1)
  }
}

function change(model: PerceptronInTraining, bucket: number, label: number, by: number): void {
  const start = model.starts[bucket] as number
  const count = model.counts[bucket] as number
  let at = start
  while (at < start + count && model.labels[at] !== label) at++
  if (at === start + count) at = addEntry(model, bucket, label)
  model.weights[at] = (model.weights[at] as number) + by
  model.drift[at] = (model.drift[at] as number) + by * model.steps
}

/** Gives a row one more entry, moving it to the free end when it has no room. */
function addEntry(model: PerceptronInTraining, bucket: number, label: number): number {
  const count = model.counts[bucket] as number
  const room = model.rooms[bucket] as number
  if (count === room) {
    const wider = Math.min(255, Math.max(2, room * 2))
    if (model.free + wider > model.labels.length) widen(model)
    const from = model.starts[bucket] as number
    model.labels.copyWithin(model.free, from, from + count)
    model.weights.copyWithin(model.free, from, from + count)
    model.drift.copyWithin(model.free, from, from + count)
    model.starts[bucket] = model.free
    model.rooms[bucket] = wider
    model.free += wider
  }
  const at = (model.starts[bucket] as number) + count
  model.labels[at] = label
  model.weights[at] = 0
  model.drift[at] = 0
  model.counts[bucket] = count + 1
  return at
}

function widen(model: PerceptronInTraining): void {
  const size = model.labels.length * 2
  const labels = new Uint8Array(size)
  labels.set(model.labels)
  model.labels = labels
  const weights = new Float32Array(size)
  weights.set(model.weights)
  model.weights = weights
  const drift = new Float64Array(size)
  drift.set(model.drift)
  model.drift = drift
}

/** Counts sightings of buckets, so that those seen too seldom can be left out. */
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
  const { classCount, mask, starts, counts, seen, labels } = model
  const averages = averageWeights(model)
  let largest = 0
  for (const average of averages) largest = Math.max(largest, Math.abs(average))
  const scale = largest === 0 ? 1 : largest / weightOfByte(127)
  const rowStarts = new Uint32Array(mask + 2)
  const entries: number[] = []
  for (let row = 0; row <= mask; row++) {
    const start = starts[row] as number
    const end = (seen[row] as number) < rounding.seenMin ? start : start + (counts[row] as number)
    for (let at = start; at < end; at++) {
      const average = averages[at] as number
      if (Math.abs(average) < rounding.weightMin) continue
      const weight = weightOfByte(byteOfWeight(average / scale))
      if (weight !== 0) entries.push((weight << 8) | (labels[at] as number))
    }
    rowStarts[row + 1] = entries.length
  }
  return { classCount, mask, starts: rowStarts, entries: Int32Array.from(entries), scale }
}

/** Subtle: a row that moved leaves its old entries behind; they are averaged too, but no row points to them. */
function averageWeights({ weights, drift, steps, free }: PerceptronInTraining): Float32Array {
  return weights.subarray(0, free).map((weight, at) => weight - (drift[at] as number) / steps)
}
