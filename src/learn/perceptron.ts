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

/** Where the rows under way begin and end; longer than any list of features. */
const from = new Uint32Array(257)
const to = new Uint32Array(257)

/**
 * Adds the weights of `count` buckets (at most 256) to `scores`, one number a class.
 * Subtle: rows lie far apart in memory. Looking up all of them first, before the first is added,
 * lets the processor wait for many at once, which halves the time.
 */
export function addScores(model: Perceptron, buckets: Int32Array, count: number, scores: Int32Array): void {
  const { starts, entries } = model
  let rows = 0
  let touched = 0
  for (let k = 0; k < count; k++) {
    const bucket = buckets[k] as number
    const start = starts[bucket] as number
    const end = starts[bucket + 1] as number
    from[rows] = start
    to[rows] = end
    if (end > start) rows++
  }
  for (let k = 0; k < rows; k++) touched ^= entries[from[k] as number] as number
  from[rows] = touched
  for (let k = 0; k < rows; k++) {
    const end = to[k] as number
    for (let at = from[k] as number; at < end; at++) {
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

/** The arrays and facts of a model for its file: one bit a row tells whether it has entries, and only then how many. */
export function perceptronToFile(model: Perceptron, kind: string, meta: ModelFile['meta']): ModelFile {
  const { mask, starts, entries, classCount, scale } = model
  const filled = new Uint8Array((mask + 8) >> 3)
  const counts: number[] = []
  for (let row = 0; row <= mask; row++) {
    const count = (starts[row + 1] as number) - (starts[row] as number)
    if (count === 0) continue
    filled[row >> 3] = (filled[row >> 3] as number) | (1 << (row & 7))
    counts.push(count)
  }
  const arrays = {
    filled,
    counts: Uint8Array.from(counts),
    labels: Uint8Array.from(entries, (entry) => entry & 255),
    weights: Int8Array.from(entries, (entry) => byteOfWeight(entry >> 8)),
  }
  return { kind, meta: { ...meta, rowCount: mask + 1, classCount, scale }, arrays }
}

/** The model in a file that `parseModel` has read. */
export function perceptronFromFile(file: ModelFile): Perceptron {
  const { filled, counts, labels, weights } = file.arrays
  const { rowCount, classCount, scale } = file.meta
  const isWhole =
    filled instanceof Uint8Array &&
    counts instanceof Uint8Array &&
    labels instanceof Uint8Array &&
    weights instanceof Int8Array &&
    labels.length === weights.length &&
    typeof rowCount === 'number' &&
    filled.length === (rowCount + 7) >> 3 &&
    typeof classCount === 'number' &&
    typeof scale === 'number'
  if (!isWhole) throw errors.not_a_model(file.kind)
  const starts = new Uint32Array(rowCount + 1)
  let next = 0
  for (let row = 0; row < rowCount; row++) {
    const isFilled = (((filled[row >> 3] as number) >> (row & 7)) & 1) === 1
    starts[row + 1] = (starts[row] as number) + (isFilled ? (counts[next++] ?? 0) : 0)
  }
  if (next !== counts.length || starts[rowCount] !== labels.length) throw errors.not_a_model(file.kind)
  const entries = new Int32Array(labels.length)
  for (let at = 0; at < entries.length; at++) {
    if ((labels[at] as number) >= classCount) throw errors.not_a_model(file.kind)
    entries[at] = (weightOfByte(weights[at] as number) << 8) | (labels[at] as number)
  }
  return { classCount, mask: rowCount - 1, starts, entries, scale }
}
