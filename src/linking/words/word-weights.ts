/**
 * How much a word tells: the logarithm of how seldom news reports hold it (inverse document frequency, Spärck Jones 1972),
 * counted once over public news texts and kept for hashed stems, so that the judgement of a pair never depends on what else is kept.
 */

import { type ModelFile, parseModel, writeModel } from '#learn'

/** 2^17 buckets: some rare words share them at random, and that hardly changes a logarithm. */
const BUCKETS = 1 << 17

export interface WordWeights {
  /** Weight of each bucket, 0..255 for 0..1. */
  readonly table: Uint8Array
}

/** Weight of a word by its hash: about 0.05 for "the", 1 at most for a word seen nowhere. */
export function weightOf({ table }: WordWeights, hash: number): number {
  return (table[hash & (BUCKETS - 1)] as number) / 255
}

/** Counts in how many texts each bucket occurs. `texts` gives the hashes of the stems of each text. */
export function trainWordWeights(texts: Iterable<ReadonlySet<number>>): Uint8Array {
  const counts = new Uint32Array(BUCKETS)
  let textCount = 0
  for (const words of texts) {
    textCount++
    for (const bucket of new Set([...words].map((hash) => hash & (BUCKETS - 1))))
      counts[bucket] = (counts[bucket] as number) + 1
  }
  const top = Math.log(textCount + 1)
  const table = Uint8Array.from(counts, (count) =>
    Math.round((255 * Math.log((textCount + 1) / (count + 1))) / top),
  )
  return writeModel({ kind: 'words', meta: { textCount }, arrays: { table } })
}

/** Reads the weights file "words". */
export function parseWordWeights(bytes: Uint8Array): WordWeights {
  const { arrays }: ModelFile = parseModel(bytes, 'words')
  return { table: arrays.table as Uint8Array }
}
