/**
 * Features of the name tagger, after Ratinov and Roth (2009): word, shape, neighbours, tags, lists of names,
 * the run of capitals the word stands in, and what the same word was called earlier in the text.
 */

import { mix1, mix2, mix3 } from '#learn'
import { TAGS } from '../labels.ts'
import type { Tokenised } from '../layers.ts'
import { KIND_CAPITALS, KIND_INITIAL, KIND_MIXED, KIND_TITLE, type WordForms } from '../tagger/word-forms.ts'
import { findCountries } from './countries.ts'

/** How many features a token has. */
export const NAME_FEATURES = 46
const EDGE = 0x7f4a7c15

/** What the name tagger knows of a text; `names` and `memory` grow while it reads. */
export interface NameContext {
  readonly forms: WordForms
  readonly tags: Uint8Array
  readonly names: Uint8Array
  /** By distinct word: the type last given to it in this text plus 1, or 0. */
  readonly memory: Uint8Array
  readonly countries: Uint8Array
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
    countries: findCountries(tokenised.words),
    runStart,
    runEnd,
    first: 0,
    end: 0,
    capitals: 0,
  }
}

const OF = new Set(['of', 'for', 'de', 'del', 'al', 'bin', 'ibn', 'von', 'van', 'da', 'di', 'la', '&'])
const PROPER = [TAGS.indexOf('NNP'), TAGS.indexOf('NNPS')]

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
    const kind = forms.kind[forms.ids[at] as number] as number
    if (PROPER.includes(tags[at] as number)) return true
    const capital =
      kind === KIND_TITLE || kind === KIND_CAPITALS || kind === KIND_INITIAL || kind === KIND_MIXED
    return capital && at > first && /^\p{Lu}/u.test(words[at] as string)
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

/** Writes the features of token `at`. */
export function fillNameFeatures(context: NameContext, at: number, mask: number, into: Int32Array): void {
  const { forms, tags, names, memory, countries, first, end, capitals } = context
  const { ids, lower, exact, suffix2, suffix3, suffix4, prefix2, prefix3, shape, kind } = forms
  const id = ids[at] as number
  const word = lower[id] as number
  const look = (place: number) =>
    place >= first && place < end ? (lower[ids[place] as number] as number) : EDGE
  const tagAt = (place: number) => (place >= first && place < end ? (tags[place] as number) : 63)
  const shapeAt = (place: number) =>
    place >= first && place < end ? (shape[ids[place] as number] as number) : EDGE
  const countryAt = (place: number) => (place >= first && place < end ? (countries[place] as number) : 7)
  const name1 = at > first ? (names[at - 1] as number) : 31
  const name2 = at > first + 1 ? (names[at - 2] as number) : 31
  const before = look(at - 1)
  const after = look(at + 1)
  const tag = tags[at] as number
  const tag1 = tagAt(at - 1)
  const tagNext = tagAt(at + 1)
  const here = countries[at] as number
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
  into[k++] = mix1(51, look(at - 2)) & mask
  into[k++] = mix1(52, look(at + 2)) & mask
  into[k++] = mix2(53, before, word) & mask
  into[k++] = mix2(54, word, after) & mask
  into[k++] = mix3(55, tag1, tag, tagNext) & mask
  into[k++] = mix2(56, tag1, tagAt(at - 2)) & mask
  into[k++] = mix2(57, tagNext, tagAt(at + 2)) & mask
  into[k++] = mix2(58, shapeAt(at - 1), own) & mask
  into[k++] = mix2(59, own, shapeAt(at + 1)) & mask
  into[k++] = mix1(60, name1) & mask
  into[k++] = mix2(61, name1, name2) & mask
  into[k++] = mix2(62, name1, word) & mask
  into[k++] = mix2(63, name1, tag * 8 + (kind[id] as number)) & mask
  into[k++] = mix2(64, name1, before) & mask
  into[k++] = mix2(65, name1, own) & mask
  into[k++] = mix2(66, seen, name1) & mask
  into[k++] = mix2(67, seen, kind[id] as number) & mask
  into[k++] = mix3(68, here, countryAt(at - 1), countryAt(at + 1)) & mask
  into[k++] = mix2(69, here, name1) & mask
  into[k++] = mix2(70, here, tag) & mask
  into[k++] = mix3(71, kind[id] as number, isFirst, capitals) & mask
  into[k++] = mix2(72, own, name1 * 2 + isFirst) & mask
  into[k++] = mix2(73, tag, after) & mask
  into[k++] = mix2(74, before, tag) & mask
  k = fillRunFeatures(context, at, mask, into, k, name1)
  into[k++] = mix2(85, name1, suffix3[id] as number) & mask
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
  const { ids, lower, suffix3 } = forms
  const start = runStart[at] as number
  let k = from
  if (start < 0) {
    for (let template = 75; template < 85; template++) into[k++] = mix1(template, EDGE) & mask
    return k
  }
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
  return k
}
