/**
 * How often a word ascribes: P(part of a cue | lemma, part of speech), learned by counting.
 * In training each text is looked up in counts that leave it out, so the field learns to trust the
 * lexicon no more than it may on unseen text.
 */

import { hashText, mix2 } from '#learn'
import type { Tagged } from '../layers.ts'

/** Sorted keys (hash of lemma and tag class) with their probability in 1/255. */
export interface CueLexicon {
  readonly keys: Uint32Array
  readonly shares: Uint8Array
}

/** Tags that are looked up together: all verb forms, all nouns, all adjectives, all adverbs. */
const TAG_CLASS_SIZE = 2

/** Key of token t: its lemma and the first letters of its tag. */
export function cueKey(text: Tagged, tagNames: readonly string[], t: number): number {
  const tag = tagNames[text.tags[t] as number] as string
  return mix2(901, hashText(text.lemmas[t] as string), hashText(tag.slice(0, TAG_CLASS_SIZE)))
}

export interface CueCounts {
  readonly seen: Map<number, number>
  readonly asCue: Map<number, number>
}

/** Probability from counts, pulled to 0 for rare words. */
export function cueShare(counts: CueCounts, key: number, less?: CueCounts): number {
  const seen = (counts.seen.get(key) ?? 0) - (less?.seen.get(key) ?? 0)
  const asCue = (counts.asCue.get(key) ?? 0) - (less?.asCue.get(key) ?? 0)
  return asCue / (seen + 1)
}

/** Keeps the words that ascribe in at least 1 % of their places. */
export function buildCueLexicon(counts: CueCounts): CueLexicon {
  const kept = [...counts.seen.keys()].filter((key) => cueShare(counts, key) >= 0.01).sort((a, b) => a - b)
  return {
    keys: Uint32Array.from(kept),
    shares: Uint8Array.from(kept, (key) => Math.round(255 * cueShare(counts, key))),
  }
}

/** A function that looks up P(cue) of a key, 0..1. */
export function lexiconLookup(lexicon: CueLexicon): (key: number) => number {
  const shares = new Map<number, number>()
  for (let k = 0; k < lexicon.keys.length; k++)
    shares.set(lexicon.keys[k] as number, (lexicon.shares[k] as number) / 255)
  return (key) => shares.get(key) ?? 0
}

/** P(cue) → 0..6; from 3 upwards a word is a candidate. */
export function cueBucket(share: number): number {
  if (share < 0.01) return 0
  if (share < 0.03) return 1
  if (share < 0.1) return 2
  if (share < 0.25) return 3
  if (share < 0.5) return 4
  return share < 0.75 ? 5 : 6
}

export const CANDIDATE_BUCKET = 3
