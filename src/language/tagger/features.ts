/**
 * Features of the part-of-speech tagger, after Ratnaparkhi (1996) and Toutanova et al. (2003):
 * the word and its ends, the neighbours, and the two tags before.
 */

import { mix1, mix2, mix3 } from '#learn'
import type { Tokenised } from '../layers.ts'
import type { WordForms } from './word-forms.ts'

/** How many features a token has. */
export const TAG_FEATURES = 32
/** How many of them look at the word alone; they come first. */
export const WORD_FEATURES = 12
/** Stands for a word or tag before the sentence or after it. */
const EDGE = 0x7f4a7c15
const EDGE_TAG = 63

/** Writes the features of distinct word `id` that look at nothing else to `into`, from `at` on. */
export function fillWordFeatures(
  forms: WordForms,
  id: number,
  mask: number,
  into: Int32Array,
  at: number,
): void {
  const lower = forms.lower[id] as number
  into[at] = mix1(0, lower) & mask
  into[at + 1] = mix1(1, forms.exact[id] as number) & mask
  into[at + 2] = mix1(2, forms.suffix1[id] as number) & mask
  into[at + 3] = mix1(3, forms.suffix2[id] as number) & mask
  into[at + 4] = mix1(4, forms.suffix3[id] as number) & mask
  into[at + 5] = mix1(5, forms.suffix4[id] as number) & mask
  into[at + 6] = mix1(6, forms.prefix1[id] as number) & mask
  into[at + 7] = mix1(7, forms.prefix2[id] as number) & mask
  into[at + 8] = mix1(8, forms.prefix3[id] as number) & mask
  into[at + 9] = mix1(9, forms.shape[id] as number) & mask
  into[at + 10] = mix2(10, forms.suffix3[id] as number, forms.kind[id] as number) & mask
  into[at + 11] = mix2(31, forms.nameWord[id] as number, forms.kind[id] as number) & mask
}

/** What the tagger knows of the sentence it is in. */
export interface TagContext {
  readonly forms: WordForms
  readonly tags: Uint8Array
  /** First token of the sentence and the token after its last. */
  first: number
  end: number
  /** Headline-like: 1 when most words have capitals, 2 when nearly all letters are. */
  capitals: number
}

/** Writes the features of token `at` that depend on its place and the tags before it. */
export function fillContextFeatures(context: TagContext, at: number, mask: number, into: Int32Array): void {
  const { forms, tags, first, end, capitals } = context
  const { ids, lower, suffix3, shape, kind } = forms
  const id = ids[at] as number
  const word = lower[id] as number
  const id1 = at > first ? (ids[at - 1] as number) : -1
  const id2 = at > first + 1 ? (ids[at - 2] as number) : -1
  const next1 = at + 1 < end ? (ids[at + 1] as number) : -1
  const next2 = at + 2 < end ? (ids[at + 2] as number) : -1
  const before = id1 < 0 ? EDGE : (lower[id1] as number)
  const before2 = id2 < 0 ? EDGE : (lower[id2] as number)
  const after = next1 < 0 ? EDGE : (lower[next1] as number)
  const after2 = next2 < 0 ? EDGE : (lower[next2] as number)
  const tag1 = id1 < 0 ? EDGE_TAG : (tags[at - 1] as number)
  const tag2 = id2 < 0 ? EDGE_TAG : (tags[at - 2] as number)
  const pair = tag1 * 64 + tag2
  const isFirst = at === first ? 1 : 0
  let k = WORD_FEATURES
  into[k++] = mix1(11, before) & mask
  into[k++] = mix1(12, before2) & mask
  into[k++] = mix1(13, after) & mask
  into[k++] = mix1(14, after2) & mask
  into[k++] = mix1(15, id1 < 0 ? EDGE : (suffix3[id1] as number)) & mask
  into[k++] = mix1(16, next1 < 0 ? EDGE : (suffix3[next1] as number)) & mask
  into[k++] = mix1(17, next1 < 0 ? EDGE : (shape[next1] as number)) & mask
  into[k++] = mix2(18, before, word) & mask
  into[k++] = mix2(19, word, after) & mask
  into[k++] = mix2(20, before, after) & mask
  into[k++] = mix1(21, tag1) & mask
  into[k++] = mix1(22, pair) & mask
  into[k++] = mix2(23, tag1, word) & mask
  into[k++] = mix2(24, tag1, suffix3[id] as number) & mask
  into[k++] = mix2(25, tag1, after) & mask
  into[k++] = mix2(26, pair, word) & mask
  into[k++] = mix2(27, tag1 * 8 + (kind[id] as number), next1 < 0 ? 9 : (kind[next1] as number)) & mask
  into[k++] = mix3(28, kind[id] as number, isFirst, capitals) & mask
  into[k++] = mix2(29, suffix3[id] as number, next1 < 0 ? EDGE : (suffix3[next1] as number)) & mask
  into[k++] = mix2(30, after, after2) & mask
}

/** How much of a sentence is in capitals: 0 prose, 1 Title Case, 2 ALL CAPITALS. */
export function capitalsOf(tokenised: Tokenised, forms: WordForms, first: number, end: number): number {
  let words = 0
  let title = 0
  let capitals = 0
  for (let at = first; at < end; at++) {
    const word = tokenised.words[at] as string
    const kind = forms.kind[forms.ids[at] as number] as number
    if (kind > 3 || word.length < 4) continue
    words++
    if (kind === 1) title++
    if (kind === 2) capitals++
  }
  if (words < 3) return 0
  return capitals * 4 > words * 3 ? 2 : (title + capitals) * 4 > words * 3 ? 1 : 0
}
