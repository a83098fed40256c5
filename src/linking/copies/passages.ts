/** Text → its sentences as hashed words, with the words of direct quotes, numbers and names marked. */

import type { Span } from '#base'
import type { Tokenised } from '#language'
import { hashText } from '#learn'
import { stemOf } from '../words/normalise.ts'
import { type WordWeights, weightOf } from '../words/word-weights.ts'

/** One sentence; the arrays have one entry a word, punctuation left out. */
export interface Passage {
  readonly span: Span
  /** Hash of each word as written, in lower case. */
  readonly words: Int32Array
  /** Hash of each stem. */
  readonly stems: Int32Array
  /** How much each stem tells, 0..1. */
  readonly weights: Float32Array
  /** 1 for words inside double quotation marks. */
  readonly quoted: Uint8Array
  /** 1 for numbers. */
  readonly numbers: Uint8Array
  /** 1 for words that are written with a capital inside the sentence. */
  readonly names: Uint8Array
  /** Sum of the weights. */
  readonly mass: number
}

/** Sentences of the text that begin inside one of the spans (in order), as passages. */
export function passagesOf(text: Tokenised, spans: readonly Span[], weights: WordWeights): Passage[] {
  const passages: Passage[] = []
  let block = 0
  let isOpen = false
  for (let s = 0; s + 1 < text.sentences.length; s++) {
    const [first, end] = [text.sentences[s] as number, text.sentences[s + 1] as number]
    const begin = text.starts[first] as number
    while (block < spans.length && (spans[block] as Span)[1] <= begin) {
      block++
      isOpen = false
    }
    if (block >= spans.length) break
    if (begin < (spans[block] as Span)[0]) continue
    const { passage, opens } = passageOf(text, first, end, { weights, isOpen })
    isOpen = opens
    if (passage.words.length > 0) passages.push(passage)
  }
  return passages
}

/** `isOpen` tells whether a quotation runs on from the sentence before. */
function passageOf(
  text: Tokenised,
  first: number,
  end: number,
  state: { readonly weights: WordWeights; readonly isOpen: boolean },
): { readonly passage: Passage; readonly opens: boolean } {
  const words: number[] = []
  const stems: number[] = []
  const quoted: number[] = []
  const numbers: number[] = []
  const names: number[] = []
  let isOpen = state.isOpen
  for (let at = first; at < end; at++) {
    const word = text.words[at] as string
    if (/^(?:["“”«»]|``|'')$/.test(word)) isOpen = !/[”»]/.test(word) && (!isOpen || /[“«]/.test(word))
    if (!/[\p{L}\p{N}]/u.test(word)) continue
    names.push(words.length > 0 && /^\p{Lu}/u.test(word) ? 1 : 0)
    words.push(hashText(word.toLowerCase()))
    stems.push(hashText(stemOf(word)))
    quoted.push(isOpen ? 1 : 0)
    numbers.push(/\d/.test(word) ? 1 : 0)
  }
  const told = Float32Array.from(stems, (stem) => weightOf(state.weights, stem))
  return {
    passage: {
      span: [text.starts[first] as number, text.ends[end - 1] as number],
      words: Int32Array.from(words),
      stems: Int32Array.from(stems),
      weights: told,
      quoted: Uint8Array.from(quoted),
      numbers: Uint8Array.from(numbers),
      names: Uint8Array.from(names),
      mass: told.reduce((sum, weight) => sum + weight, 0),
    },
    opens: isOpen,
  }
}
