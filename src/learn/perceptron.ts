/**
 * Multi-class linear model over hashed features, for prediction: each bucket holds the few classes it speaks for.
 * Sparse rows keep the file small and scoring fast: about six entries a feature instead of one a class.
 */

import { errors } from './errors.ts'
import type { ModelFile } from './model-file.ts'

export interface Perceptron {
  readonly classCount: number
  /** Number of buckets less one; a feature hash & mask is its bucket. */
  readonly mask: number
  /** Row b is entries [starts[b], starts[b + 1]). */
  readonly starts: Uint32Array
  /** Weight × 256 + class. */
  readonly entries: Int32Array
  /** What one unit of weight is worth. */
  readonly scale: number
}

/**
 * A weight as one byte and back: the byte is the signed root, as most weights are small and few are large.
 * −9 → −3 → −9. Subtle: cutting the large ones off instead costs the tagger half a point.
 */
export function byteOfWeight(weight: number): number {
  const root = Math.min(127, Math.round(Math.sqrt(Math.abs(weight))))
  return weight < 0 ? -root : root
}

/** The weight that a byte stands for. */
export function weightOfByte(byte: number): number {
  return byte * Math.abs(byte)
}

/** Adds the weights of `count` buckets to `scores`, one number a class. */
export function addScores(model: Perceptron, buckets: Int32Array, count: number, scores: Int32Array): void {
  const { starts, entries } = model
  for (let k = 0; k < count; k++) {
    const bucket = buckets[k] as number
    const end = starts[bucket + 1] as number
    for (let at = starts[bucket] as number; at < end; at++) {
      const entry = entries[at] as number
      const label = entry & 255
      scores[label] = (scores[label] as number) + (entry >> 8)
    }
  }
}

/** The class with the highest score; the first of equals. */
export function bestClass(scores: Int32Array | Float32Array, classCount: number): number {
  let best = 0
  for (let label = 1; label < classCount; label++) {
    if ((scores[label] as number) > (scores[best] as number)) best = label
  }
  return best
}

/** The arrays and facts of a model for its file; rows longer than 255 do not occur, as there are fewer classes. */
export function perceptronToFile(model: Perceptron, kind: string, meta: ModelFile['meta']): ModelFile {
  const counts = new Uint8Array(model.mask + 1)
  for (let row = 0; row <= model.mask; row++) {
    counts[row] = (model.starts[row + 1] as number) - (model.starts[row] as number)
  }
  const labels = Uint8Array.from(model.entries, (entry) => entry & 255)
  const weights = Int8Array.from(model.entries, (entry) => byteOfWeight(entry >> 8))
  return {
    kind,
    meta: { ...meta, classCount: model.classCount, scale: model.scale },
    arrays: { counts, labels, weights },
  }
}

/** The model in a file that `parseModel` has read. */
export function perceptronFromFile(file: ModelFile): Perceptron {
  const { counts, labels, weights } = file.arrays
  const { classCount, scale } = file.meta
  if (
    !(counts instanceof Uint8Array && labels instanceof Uint8Array && weights instanceof Int8Array) ||
    typeof classCount !== 'number' ||
    typeof scale !== 'number'
  )
    throw errors.not_a_model(file.kind)
  const starts = new Uint32Array(counts.length + 1)
  for (let row = 0; row < counts.length; row++) {
    starts[row + 1] = (starts[row] as number) + (counts[row] as number)
  }
  if (starts.at(-1) !== labels.length || labels.length !== weights.length) throw errors.not_a_model(file.kind)
  const entries = new Int32Array(labels.length)
  for (let at = 0; at < entries.length; at++) {
    if ((labels[at] as number) >= classCount) throw errors.not_a_model(file.kind)
    entries[at] = (weightOfByte(weights[at] as number) << 8) | (labels[at] as number)
  }
  return { classCount, mask: counts.length - 1, starts, entries, scale }
}
