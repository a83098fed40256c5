/**
 * Features of the name tagger, after Ratinov and Roth (2009): word, shape, neighbours, tags, lists of names,
 * the run of capitals the word stands in, and what the same word was called earlier in the text.
 */

import { mix1, mix2, mix3 } from '#learn'
import { TAGS } from '../labels.ts'
import type { Tokenised } from '../layers.ts'
import type { WordForms } from '../tagger/word-forms.ts'
import { findListed } from './listed-names.ts'

/** How many features a token has at most. */
export const NAME_FEATURES = 55
const EDGE = 0x7f4a7c15

/** What the name tagger knows of a text; `names` and `memory` grow while it reads. */
export interface NameContext {
  readonly forms: WordForms
  readonly tags: Uint8Array
  readonly names: Uint8Array
  /** By distinct word: the type last given to it in this text plus 1, or 0. */
  readonly memory: Uint8Array
  readonly listed: Uint8Array
  /** Runs of capitalised words: first token of the run a token is in, or -1, and the token after its last. */
  readonly runStart: Int32Array
  readonly runEnd: Int32Array
  first: number
  end: number
  capitals: number
}

/** The context of a text at its start. */
export function nameContext(tokenised: Tokenised, forms: WordForms, tags: Uint8Array): NameContext {
  const { runStart, runEnd } = findRuns(tokenised, forms, tags)
  return {
    forms,
    tags,
    names: new Uint8Array(tokenised.count),
    memory: new Uint8Array(forms.distinct.length),
    listed: findListed(tokenised.words),
    runStart,
    runEnd,
    first: 0,
    end: 0,
    capitals: 0,
  }
}

const OF = new Set(['of', 'for', 'de', 'del', 'al', 'bin', 'ibn', 'von', 'van', 'da', 'di', 'la', '&'])
const NNP = TAGS.indexOf('NNP')
const NNPS = TAGS.indexOf('NNPS')

/** Runs of proper nouns and capitalised words, bridged by "of", "al", "&" and the like. */
function findRuns(
  tokenised: Tokenised,
  forms: WordForms,
  tags: Uint8Array,
): Pick<NameContext, 'runStart' | 'runEnd'> {
  const { count, sentences, words } = tokenised
  const runStart = new Int32Array(count).fill(-1)
  const runEnd = new Int32Array(count).fill(-1)
  const isNamelike = (at: number, first: number) => {
    const tag = tags[at] as number
    if (tag === NNP || tag === NNPS) return true
    return at > first && forms.capital[forms.ids[at] as number] === 1
  }
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s] as number
    const end = sentences[s + 1] as number
    for (let at = first; at < end; at++) {
      if (!isNamelike(at, first)) continue
      let last = at
      for (let next = at + 1; next < end; next++) {
        if (isNamelike(next, first)) last = next
        else if (next > last + 1 || !OF.has(words[next] as string)) break
      }
      runStart.fill(at, at, last + 1)
      runEnd.fill(last + 1, at, last + 1)
      at = last
    }
  }
  return { runStart, runEnd }
}

/** Writes the features of token `at` and gives their number: words outside runs of capitals have fewer. */
export function fillNameFeatures(context: NameContext, at: number, mask: number, into: Int32Array): number {
  const { forms, tags, names, memory, listed, first, end, capitals } = context
  const { ids, lower, exact, suffix2, suffix3, suffix4, prefix2, prefix3, shape, kind, nameWord } = forms
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
  const shape1 = id1 < 0 ? EDGE : (shape[id1] as number)
  const shapeNext = next1 < 0 ? EDGE : (shape[next1] as number)
  const tag = tags[at] as number
  const tag1 = id1 < 0 ? 63 : (tags[at - 1] as number)
  const tag2 = id2 < 0 ? 63 : (tags[at - 2] as number)
  const tagNext = next1 < 0 ? 63 : (tags[at + 1] as number)
  const tagNext2 = next2 < 0 ? 63 : (tags[at + 2] as number)
  const name1 = id1 < 0 ? 31 : (names[at - 1] as number)
  const name2 = id2 < 0 ? 31 : (names[at - 2] as number)
  const listed1 = id1 < 0 ? 15 : (listed[at - 1] as number)
  const listedNext = next1 < 0 ? 15 : (listed[at + 1] as number)
  const here = listed[at] as number
  const seen = memory[id] as number
  const isFirst = at === first ? 1 : 0
  const own = shape[id] as number
  let k = 0
  into[k++] = mix1(40, word) & mask
  into[k++] = mix1(41, exact[id] as number) & mask
  into[k++] = mix1(42, suffix2[id] as number) & mask
  into[k++] = mix1(43, suffix3[id] as number) & mask
  into[k++] = mix1(44, suffix4[id] as number) & mask
  into[k++] = mix1(45, prefix2[id] as number) & mask
  into[k++] = mix1(46, prefix3[id] as number) & mask
  into[k++] = mix1(47, own) & mask
  into[k++] = mix2(48, tag, kind[id] as number) & mask
  into[k++] = mix1(49, before) & mask
  into[k++] = mix1(50, after) & mask
  into[k++] = mix1(51, before2) & mask
  into[k++] = mix1(52, after2) & mask
  into[k++] = mix2(53, before, word) & mask
  into[k++] = mix2(54, word, after) & mask
  into[k++] = mix3(55, tag1, tag, tagNext) & mask
  into[k++] = mix2(56, tag1, tag2) & mask
  into[k++] = mix2(57, tagNext, tagNext2) & mask
  into[k++] = mix2(58, shape1, own) & mask
  into[k++] = mix2(59, own, shapeNext) & mask
  into[k++] = mix1(60, name1) & mask
  into[k++] = mix2(61, name1, name2) & mask
  into[k++] = mix2(62, name1, word) & mask
  into[k++] = mix2(63, name1, tag * 8 + (kind[id] as number)) & mask
  into[k++] = mix2(64, name1, before) & mask
  into[k++] = mix2(65, name1, own) & mask
  into[k++] = mix2(66, seen, name1) & mask
  into[k++] = mix2(67, seen, kind[id] as number) & mask
  into[k++] = mix3(68, here, listed1, listedNext) & mask
  into[k++] = mix2(69, here, name1) & mask
  into[k++] = mix2(70, here, tag) & mask
  into[k++] = mix3(71, kind[id] as number, isFirst, capitals) & mask
  into[k++] = mix2(72, own, name1 * 2 + isFirst) & mask
  into[k++] = mix2(73, tag, after) & mask
  into[k++] = mix2(74, before, tag) & mask
  into[k++] =
    mix3(
      86,
      nameWord[id] as number,
      id1 < 0 ? 9 : (nameWord[id1] as number),
      next1 < 0 ? 9 : (nameWord[next1] as number),
    ) & mask
  into[k++] = mix3(87, nameWord[id] as number, kind[id] as number, name1) & mask
  into[k++] =
    mix2(
      88,
      (id1 < 0 ? 9 : (nameWord[id1] as number)) * 16 + (id2 < 0 ? 9 : (nameWord[id2] as number)),
      kind[id] as number,
    ) & mask
  into[k++] = mix2(85, name1, suffix3[id] as number) & mask
  return fillRunFeatures(context, at, mask, into, k, name1)
}

/** What the run of capitals tells: its last and first word, its length, and what stands around it. */
function fillRunFeatures(
  context: NameContext,
  at: number,
  mask: number,
  into: Int32Array,
  from: number,
  name1: number,
): number {
  const { forms, runStart, runEnd, first, end, memory } = context
  const { ids, lower, suffix3, nameWord } = forms
  const start = runStart[at] as number
  let k = from
  if (start < 0) return k
  const stop = runEnd[at] as number
  const size = Math.min(6, stop - start)
  const place = Math.min(4, at - start) * 8 + Math.min(4, stop - 1 - at)
  const head = ids[stop - 1] as number
  const opener = ids[start] as number
  const before = start > first ? (lower[ids[start - 1] as number] as number) : EDGE
  const after = stop < end ? (lower[ids[stop] as number] as number) : EDGE
  into[k++] = mix2(75, lower[head] as number, stop - 1 - at) & mask
  into[k++] = mix2(76, lower[opener] as number, at - start) & mask
  into[k++] = mix2(77, size, place) & mask
  into[k++] = mix2(78, size, before) & mask
  into[k++] = mix2(79, size, after) & mask
  into[k++] = mix2(80, before, after) & mask
  into[k++] = mix2(81, suffix3[head] as number, size) & mask
  into[k++] = mix2(82, memory[head] as number, place) & mask
  into[k++] = mix2(83, memory[opener] as number, name1) & mask
  into[k++] = mix2(84, lower[head] as number, before) & mask
  const kinds = (nameWord[head] as number) * 8 + (nameWord[opener] as number)
  into[k++] = mix2(89, kinds, place) & mask
  into[k++] = mix2(90, kinds, size * 64 + name1) & mask
  into[k++] = mix2(91, nameWord[head] as number, before) & mask
  return k
}
