/**
 * Attributions inside a content: the stretch is looked at as if it were a text of its own, without the quote
 * marks around it. PolNeAR's guidelines keep only the outermost attribution, so the field never learned the inner.
 */

import type { Attribution, Parsed, TokenRange } from '../layers.ts'
import { type AttributionWeights, attribute } from './predict.ts'

/** Shorter stretches cannot hold an attribution worth the name. */
const SHORTEST = 5

/** Finds the attributions inside a stretch of tokens; ranges are those of the whole text. */
export function attributeWithin(
  text: Parsed,
  range: TokenRange,
  weights: AttributionWeights,
): readonly Attribution[] {
  let [from, to] = range
  while (from < to && /^(?:["“”„«»‘’,]|''|``|that)$/i.test(text.words[from] as string)) from++
  while (to > from && /^(?:["“”„«»‘’,.]|'')$/.test(text.words[to - 1] as string)) to--
  if (to - from < SHORTEST) return []
  const move = (ranges: readonly TokenRange[]) => ranges.map(([a, b]): TokenRange => [a + from, b + from])
  return attribute(cut(text, from, to), weights).attributions.map((attribution) => ({
    ...attribution,
    source: move(attribution.source),
    cue: move(attribution.cue),
    content: move(attribution.content),
  }))
}

/** The tokens [from, to) as a text of their own; heads outside become roots. */
function cut(text: Parsed, from: number, to: number): Parsed {
  const starts = (all: Int32Array) => {
    const inside = all.filter((t) => t > from && t < to).map((t) => t - from)
    return Int32Array.from([0, ...inside, to - from])
  }
  return {
    text: text.text,
    count: to - from,
    starts: text.starts.subarray(from, to),
    ends: text.ends.subarray(from, to),
    words: text.words.slice(from, to),
    sentences: starts(text.sentences),
    paragraphs: starts(text.paragraphs),
    tags: text.tags.subarray(from, to),
    names: text.names.subarray(from, to),
    lemmas: text.lemmas.slice(from, to),
    heads: text.heads.slice(from, to).map((head) => (head >= from && head < to ? head - from : -1)),
    relations: text.relations.subarray(from, to),
  }
}
