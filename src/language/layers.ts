/**
 * What the language core knows of a text, layer on layer: each step adds one and changes none.
 * All per-token arrays have `count` entries; a label is an index into its list.
 */

import type { Span } from '#base'

export interface Tokenised {
  readonly text: string
  readonly count: number
  /** Begin and end of each token in `text`, UTF-16 units; tokens do not overlap and are in order. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The words as they stand in the text. */
  readonly words: readonly string[]
  /** First token of each sentence, then `count`: sentence s is [sentences[s], sentences[s + 1]). */
  readonly sentences: Int32Array
  /** First token of each paragraph (text between line breaks), then `count`. A paragraph starts a sentence. */
  readonly paragraphs: Int32Array
}

export interface Tagged extends Tokenised {
  /** Penn Treebank part of speech of each token, as index into TAGS. */
  readonly tags: Uint8Array
  /** Name type of each token, as index into NAME_TYPES; 0 is none. */
  readonly names: Uint8Array
  /** Dictionary form, lower case ("said" → "say"). */
  readonly lemmas: readonly string[]
}

export interface Parsed extends Tagged {
  /** Token index of each token's head, -1 for the root of its sentence. */
  readonly heads: Int32Array
  /** Relation to the head, as index into RELATIONS (Universal Dependencies v1, as in CoreNLP). */
  readonly relations: Uint8Array
}

/** A stretch of tokens, [from, to). */
export type TokenRange = readonly [from: number, to: number]

/** One attribution: who (source) says (cue) what (content). Token ranges, in order; source or content may be empty. */
export interface Attribution {
  readonly source: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** How sure the model is, 0..1. */
  readonly probability: number
}

export interface Attributed extends Parsed {
  readonly attributions: readonly Attribution[]
}

/** Where a stretch of tokens stands in the text. */
export function spanOf(text: Tokenised, range: TokenRange): Span {
  return [text.starts[range[0]] as number, text.ends[range[1] - 1] as number]
}

/** Which sentence or paragraph each token stands in: starts [0, 3, 5] → 0 0 0 1 1. */
export function numbering(starts: Int32Array, count: number): Int32Array {
  const of = new Int32Array(count)
  for (let s = 0; s + 1 < starts.length; s++) of.fill(s, starts[s] as number, starts[s + 1] as number)
  return of
}
