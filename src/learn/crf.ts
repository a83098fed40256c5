/**
 * Linear-chain conditional random field over hashed features (Lafferty et al. 2001), with features on labels
 * and on pairs of labels. Prediction works on int8 weights; train-crf.ts makes them.
 */

import { check } from '#base'
import type { ModelFile } from './model-file.ts'

/** What the field sees of one sequence. A feature is a bucket number; -1 stands for none. */
export interface Chain {
  readonly count: number
  /** `count` × `width` label features, position by position. */
  readonly features: Int32Array
  readonly width: number
  /** `count` × `edgeWidth` features of the step from the position before (position 0: not used). */
  readonly edges: Int32Array
  readonly edgeWidth: number
}

/** Weights of a field. Row b of `weights` holds one number a label; row b of `edgeWeights` one a pair (from, to). */
export interface Crf {
  readonly labelCount: number
  readonly weights: Float32Array | Int8Array
  readonly edgeWeights: Float32Array | Int8Array
  /** What one unit of the stored numbers is worth; 1 for floats. */
  readonly scale: number
  readonly edgeScale: number
}

/** Scores of a chain: `labels[t * L + y]` and `pairs[(t * L + from) * L + to]`. */
export interface ChainScores {
  readonly count: number
  readonly labelCount: number
  readonly labels: Float32Array
  readonly pairs: Float32Array
}

/** Adds up the weights of all features of a chain. */
export function scoreChain(crf: Crf, chain: Chain): ChainScores {
  const { labelCount: L } = crf
  const { count } = chain
  const labels = new Float32Array(count * L)
  const pairs = new Float32Array(count * L * L)
  addRows(crf.weights, L, crf.scale, chain.features, chain.width, labels, 0)
  addRows(crf.edgeWeights, L * L, crf.edgeScale, chain.edges, chain.edgeWidth, pairs, 1)
  return { count, labelCount: L, labels, pairs }
}

/** Rows are added this many numbers at a time: seven labels, or seven times seven pairs, without a loop inside. */
const STRIP = 7

/** For each position from `first` on, the sum of the rows its features point at, times `scale`, into `out`. */
function addRows(
  weights: Float32Array | Int8Array,
  size: number,
  scale: number,
  features: Int32Array,
  width: number,
  out: Float32Array,
  first: number,
): void {
  const count = out.length / size
  const even = size - (size % STRIP)
  for (let t = first; t < count; t++) {
    const begin = t * width
    const end = begin + width
    for (let y = 0; y < even; y += STRIP)
      addStrip(weights, size, scale, features, begin, end, out, t * size, y)
    for (let y = even; y < size; y++) {
      let sum = 0
      for (let k = begin; k < end; k++) {
        const row = features[k] as number
        if (row >= 0) sum += weights[row * size + y] as number
      }
      out[t * size + y] = sum * scale
    }
  }
}

function addStrip(
  weights: Float32Array | Int8Array,
  size: number,
  scale: number,
  features: Int32Array,
  begin: number,
  end: number,
  out: Float32Array,
  base: number,
  y: number,
): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  for (let k = begin; k < end; k++) {
    const bucket = features[k] as number
    if (bucket < 0) continue
    const at = bucket * size + y
    a += weights[at] as number
    b += weights[at + 1] as number
    c += weights[at + 2] as number
    d += weights[at + 3] as number
    e += weights[at + 4] as number
    f += weights[at + 5] as number
    g += weights[at + 6] as number
  }
  const to = base + y
  out[to] = a * scale
  out[to + 1] = b * scale
  out[to + 2] = c * scale
  out[to + 3] = d * scale
  out[to + 4] = e * scale
  out[to + 5] = f * scale
  out[to + 6] = g * scale
}

/** The best sequence of labels (Viterbi). `bias[y]`, if given, is added to every label's score. */
export function decodeChain(scores: ChainScores, bias?: readonly number[]): Uint8Array {
  const { count, labelCount: L, labels, pairs } = scores
  const path = new Uint8Array(count)
  if (count === 0) return path
  const from = new Uint8Array(count * L)
  let best = new Float64Array(L)
  let next = new Float64Array(L)
  for (let y = 0; y < L; y++) best[y] = (labels[y] as number) + (bias?.[y] ?? 0)
  for (let t = 1; t < count; t++) {
    for (let y = 0; y < L; y++) {
      let top = Number.NEGATIVE_INFINITY
      let arg = 0
      for (let x = 0; x < L; x++) {
        const score = (best[x] as number) + (pairs[(t * L + x) * L + y] as number)
        if (score > top) {
          top = score
          arg = x
        }
      }
      next[y] = top + (labels[t * L + y] as number) + (bias?.[y] ?? 0)
      from[t * L + y] = arg
    }
    ;[best, next] = [next, best]
  }
  let last = 0
  for (let y = 1; y < L; y++) if ((best[y] as number) > (best[last] as number)) last = y
  for (let t = count - 1; t >= 0; t--) {
    path[t] = last
    last = from[t * L + last] as number
  }
  return path
}

/** Probability of each label at each position, `count` × L (forward-backward, scaled at each step). */
export function chainMarginals(scores: ChainScores): Float32Array {
  return forwardBackward(scores, null).marginals
}

interface Inference {
  /** Log of the normaliser. */
  readonly logZ: number
  readonly marginals: Float32Array
}

/** Runs forward-backward; with `pairSink`, hands on the pair probabilities of each step (reused buffer). */
export function forwardBackward(
  scores: ChainScores,
  pairSink: ((t: number, pairProbabilities: Float64Array) => void) | null,
): Inference {
  const { count, labelCount: L, labels, pairs } = scores
  const emit = new Float64Array(count * L)
  const step = new Float64Array(count * L * L)
  let logZ = 0
  for (let t = 0; t < count; t++) {
    let top = Number.NEGATIVE_INFINITY
    for (let y = 0; y < L; y++) top = Math.max(top, labels[t * L + y] as number)
    logZ += top
    for (let y = 0; y < L; y++) emit[t * L + y] = Math.exp((labels[t * L + y] as number) - top)
    if (t === 0) continue
    let topPair = Number.NEGATIVE_INFINITY
    const base = t * L * L
    for (let p = 0; p < L * L; p++) topPair = Math.max(topPair, pairs[base + p] as number)
    logZ += topPair
    for (let p = 0; p < L * L; p++) step[base + p] = Math.exp((pairs[base + p] as number) - topPair)
  }
  const alpha = new Float64Array(count * L)
  const scale = new Float64Array(count)
  for (let t = 0; t < count; t++) {
    let total = 0
    for (let y = 0; y < L; y++) {
      let sum = t === 0 ? 1 : 0
      if (t > 0)
        for (let x = 0; x < L; x++)
          sum += (alpha[(t - 1) * L + x] as number) * (step[(t * L + x) * L + y] as number)
      const value = sum * (emit[t * L + y] as number)
      alpha[t * L + y] = value
      total += value
    }
    scale[t] = total
    logZ += Math.log(total)
    for (let y = 0; y < L; y++) alpha[t * L + y] = (alpha[t * L + y] as number) / total
  }
  const marginals = new Float32Array(count * L)
  const pairProbabilities = new Float64Array(L * L)
  let beta = new Float64Array(L).fill(1)
  for (let t = count - 1; t >= 0; t--) {
    for (let y = 0; y < L; y++) marginals[t * L + y] = (alpha[t * L + y] as number) * (beta[y] as number)
    if (t === 0) break
    const before = new Float64Array(L)
    for (let x = 0; x < L; x++) {
      let sum = 0
      for (let y = 0; y < L; y++) {
        const mass =
          ((step[(t * L + x) * L + y] as number) * (emit[t * L + y] as number) * (beta[y] as number)) /
          (scale[t] as number)
        sum += mass
        pairProbabilities[x * L + y] = (alpha[(t - 1) * L + x] as number) * mass
      }
      before[x] = sum
    }
    pairSink?.(t, pairProbabilities)
    beta = before
  }
  return { logZ, marginals }
}

/** Rounds float weights to int8 with one scale for each table. */
export function quantiseCrf(crf: Crf): Crf {
  const [weights, scale] = quantise(crf.weights, crf.scale)
  const [edgeWeights, edgeScale] = quantise(crf.edgeWeights, crf.edgeScale)
  return { labelCount: crf.labelCount, weights, edgeWeights, scale, edgeScale }
}

function quantise(values: Float32Array | Int8Array, unit: number): [Int8Array, number] {
  let largest = 0
  for (const value of values) largest = Math.max(largest, Math.abs(value))
  const scale = (largest * unit) / 127 || 1
  const out = new Int8Array(values.length)
  for (let k = 0; k < values.length; k++) out[k] = Math.round(((values[k] as number) * unit) / scale)
  return [out, scale]
}

/** A field's part of a weights file: arrays and meta to be spread into it. */
export function crfToFile(crf: Crf, name: string): Pick<ModelFile, 'meta' | 'arrays'> {
  check(crf.weights instanceof Int8Array && crf.edgeWeights instanceof Int8Array, 'quantise before writing')
  return {
    meta: { [name]: { labelCount: crf.labelCount, scale: crf.scale, edgeScale: crf.edgeScale } },
    arrays: { [`${name}.weights`]: crf.weights, [`${name}.edges`]: crf.edgeWeights },
  }
}

/** The counterpart of {@link crfToFile}. */
export function crfFromFile(file: ModelFile, name: string): Crf {
  const meta = file.meta[name] as { labelCount: number; scale: number; edgeScale: number }
  const weights = file.arrays[`${name}.weights`]
  const edgeWeights = file.arrays[`${name}.edges`]
  check(weights instanceof Int8Array && edgeWeights instanceof Int8Array, `weights of ${name} are int8`)
  return { ...meta, weights, edgeWeights }
}
