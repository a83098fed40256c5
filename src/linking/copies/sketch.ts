/**
 * Report → what is compared of it: its sentences as hashed words, with the words of direct quotes marked,
 * for two reports may quote one speaker without either having copied the other.
 */

import type { Span } from '#base'
import type { Credit, Report, ReportId } from '#domain'
import { type Tokenised, tokenise } from '#language'
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
  /** Sum of the weights. */
  readonly mass: number
}

/** What is compared of a report. */
export interface Sketch {
  readonly id: ReportId
  readonly outlet: string | null
  readonly credits: readonly Credit[]
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string | null
  readonly title: Passage | null
  /** Sentences of lead and paragraphs, in order. */
  readonly passages: readonly Passage[]
  /** Sum of the passages' masses. */
  readonly mass: number
}

/** Makes the sketch of a report. The same report gives the same sketch. */
export function sketchOf(report: Report, weights: WordWeights): Sketch {
  const text = tokenise(report.text)
  const body = report.blocks.filter(({ kind }) => kind === 'lead' || kind === 'paragraph')
  const head = report.blocks.find(({ kind }) => kind === 'title')
  const passages = sentencesOf(
    text,
    body.map(({ span }) => span),
    weights,
  )
  return {
    id: report.id,
    outlet: report.outlet,
    credits: report.credits,
    published: report.published?.value ?? null,
    title: head === undefined ? null : (sentencesOf(text, [head.span], weights)[0] ?? null),
    passages,
    mass: passages.reduce((sum, { mass }) => sum + mass, 0),
  }
}

/** Sentences of the text that begin inside one of the spans (in order), as passages. */
function sentencesOf(text: Tokenised, spans: readonly Span[], weights: WordWeights): Passage[] {
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
  let isOpen = state.isOpen
  for (let at = first; at < end; at++) {
    const word = text.words[at] as string
    if (/^(?:["“”«»]|``|'')$/.test(word)) isOpen = !/[”»]/.test(word) && (!isOpen || /[“«]/.test(word))
    if (!/[\p{L}\p{N}]/u.test(word)) continue
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
      mass: told.reduce((sum, weight) => sum + weight, 0),
    },
    opens: isOpen,
  }
}
