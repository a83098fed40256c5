/** Part-of-speech tags, greedy from left to right, from a trained averaged perceptron. */

import { addScores, bestClass, type Perceptron } from '#learn'
import { TAGS } from '../labels.ts'
import type { Tokenised } from '../layers.ts'
import {
  capitalsOf,
  fillContextFeatures,
  fillWordFeatures,
  TAG_FEATURES,
  type TagContext,
  WORD_FEATURES,
} from './features.ts'
import { OPENS, quoteDirections } from './quote-direction.ts'
import type { WordForms } from './word-forms.ts'

export const CLOSING_TAG = TAGS.indexOf("''")
export const OPENING_TAG = TAGS.indexOf('``')

/** The tag of each token, as index into TAGS. Whether a quote opens or closes is told by rule, not learned. */
export function predictTags(tokenised: Tokenised, forms: WordForms, model: Perceptron): Uint8Array {
  const { count, sentences } = tokenised
  const tags = new Uint8Array(count)
  const directions = quoteDirections(tokenised)
  const { wordScores, sure } = scoreWords(forms, model)
  const context: TagContext = { forms, tags, first: 0, end: 0, capitals: 0 }
  const buckets = new Int32Array(TAG_FEATURES)
  const contextBuckets = buckets.subarray(WORD_FEATURES)
  const scores = new Int32Array(model.classCount)
  for (let s = 0; s + 1 < sentences.length; s++) {
    context.first = sentences[s] as number
    context.end = sentences[s + 1] as number
    context.capitals = capitalsOf(tokenised, forms, context.first, context.end)
    for (let at = context.first; at < context.end; at++) {
      const id = forms.ids[at] as number
      if ((sure[id] as number) > 0) {
        tags[at] = (sure[id] as number) - 1
        continue
      }
      const row = id * model.classCount
      for (let label = 0; label < model.classCount; label++) scores[label] = wordScores[row + label] as number
      fillContextFeatures(context, at, model.mask, buckets)
      addScores(model, contextBuckets, TAG_FEATURES - WORD_FEATURES, scores)
      const tag = bestClass(scores, model.classCount)
      tags[at] = tag === CLOSING_TAG && directions[at] === OPENS ? OPENING_TAG : tag
    }
  }
  return tags
}

/**
 * By so much the best tag of a word alone must lead for the words around it not to be asked, in units of the scores.
 * On PolNeAR dev it holds for 47 % of the tokens, and the words around would have changed 5 in 10,000 of their tags.
 */
const SURE_LEAD = 22_500

interface WordScores {
  /** What the word alone says, once for each distinct word: row = word, column = tag. */
  readonly wordScores: Int32Array
  /** Tag + 1 of each distinct word that is sure of its tag, 0 of the others. */
  readonly sure: Uint8Array
}

function scoreWords(forms: WordForms, model: Perceptron): WordScores {
  const words = forms.distinct.length
  const wordScores = new Int32Array(words * model.classCount)
  const sure = new Uint8Array(words)
  const buckets = new Int32Array(WORD_FEATURES)
  for (let id = 0; id < words; id++) {
    fillWordFeatures(forms, id, model.mask, buckets, 0)
    const row = wordScores.subarray(id * model.classCount, (id + 1) * model.classCount)
    addScores(model, buckets, WORD_FEATURES, row)
    const best = bestClass(row, model.classCount)
    if (isSure(row, best) && best !== CLOSING_TAG && best !== OPENING_TAG) sure[id] = best + 1
  }
  return { wordScores, sure }
}

function isSure(row: Int32Array, best: number): boolean {
  const least = (row[best] as number) - SURE_LEAD
  for (let label = 0; label < row.length; label++)
    if (label !== best && (row[label] as number) > least) return false
  return true
}
