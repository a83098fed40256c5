/** A list of feature hashes that is filled again for each candidate, and the buckets that numbers fall into. */

/** The hashes of one candidate: the first `size` of `hashes`. */
export interface Bag {
  readonly hashes: Int32Array
  size: number
}

/** Upper bound of features a candidate. */
const WIDTH = 96

/** An empty bag. */
export function newBag(): Bag {
  return { hashes: new Int32Array(WIDTH), size: 0 }
}

/** Adds a feature. */
export function put(bag: Bag, hash: number): void {
  bag.hashes[bag.size++] = hash
}

/** Log odds of a probability → −5..5. */
export function oddsBucket(p: number): number {
  return Math.max(-5, Math.min(5, Math.round(Math.log((p + 1e-4) / (1 - p + 1e-4)))))
}

/** −log2 of a probability → 0..11, in halves for the likely ones. */
export function bitsBucket(p: number): number {
  const bits = -Math.log2(p + 0.002)
  return bits < 2 ? Math.round(bits * 2) : Math.min(11, Math.round(bits) + 2)
}

/** A sum of log odds → −6..6, finer near zero. */
export function sumBucket(sum: number): number {
  const size = Math.abs(sum)
  const step = size < 1 ? 0 : size < 2 ? 1 : size < 4 ? 2 : size < 8 ? 3 : size < 16 ? 4 : size < 32 ? 5 : 6
  return sum < 0 ? -step : step
}

/** A number of tokens → 0..11. */
export function lengthBucket(n: number): number {
  return n <= 5 ? n : n <= 8 ? 6 : n <= 12 ? 7 : n <= 18 ? 8 : n <= 28 ? 9 : n <= 45 ? 10 : 11
}

/** Log odds of the probability at token t, bucketed; one bucket for what lies outside the text. */
export function oddsAt(values: ArrayLike<number>, t: number): number {
  return t < 0 || t >= values.length ? 9 : oddsBucket(values[t] as number)
}

/** The value of token t, or one value for what lies outside the text. */
export function valueAt(values: ArrayLike<number>, t: number): number {
  return t < 0 || t >= values.length ? 97 : (values[t] as number)
}
