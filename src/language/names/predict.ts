/** Types of names, greedy from left to right, from a trained averaged perceptron. */

import { addScores, bestClass, type Perceptron } from '#learn'
import { NAME_TYPES } from '../labels.ts'
import type { Tokenised } from '../layers.ts'
import { capitalsOf } from '../tagger/features.ts'
import { KIND_CAPITALS, type WordForms } from '../tagger/word-forms.ts'
import { fillNameFeatures, NAME_FEATURES, type NameContext, nameContext } from './features.ts'
import { CAPITAL, COUNTRY, PLACE } from './listed-names.ts'
import { MAY_OPEN } from './lower-case.data.ts'

const PLACES = new Set([COUNTRY, CAPITAL, PLACE])
const LOCATION = NAME_TYPES.indexOf('LOCATION')

/** The name type of each token, as index into NAME_TYPES. */
export function predictNames(
  tokenised: Tokenised,
  forms: WordForms,
  tags: Uint8Array,
  model: Perceptron,
): Uint8Array {
  const { sentences } = tokenised
  const context = nameContext(tokenised, forms, tags)
  const buckets = new Int32Array(NAME_FEATURES)
  const scores = new Int32Array(model.classCount)
  const plain = plainWords(forms)
  for (let s = 0; s + 1 < sentences.length; s++) {
    context.first = sentences[s] as number
    context.end = sentences[s + 1] as number
    context.capitals = capitalsOf(tokenised, forms, context.first, context.end)
    for (let at = context.first; at < context.end; at++) {
      const id = forms.ids[at] as number
      if (plain[id] === 1 && (at === context.first || context.names[at - 1] === 0)) {
        context.memory[id] = 1
        continue
      }
      const featureCount = fillNameFeatures(context, at, model.mask, buckets)
      scores.fill(0)
      addScores(model, buckets, featureCount, scores)
      const name = bestClass(scores, model.classCount)
      context.names[at] = name
      context.memory[id] = name + 1
    }
  }
  placeDatelines(tokenised, context)
  return context.names
}

const OPENERS = new Set(MAY_OPEN)

/**
 * 1 for each distinct word that opens no name: in small letters and not listed. Subtle: in PolNeAR dev these are
 * 63 % of the tokens, and 9 of 46,280 of them open one.
 */
function plainWords({ distinct }: WordForms): Uint8Array {
  return Uint8Array.from(distinct, (word) => (/^[a-z'’.,;:()]+$/.test(word) && !OPENERS.has(word) ? 1 : 0))
}

const AFTER_PLACE = new Set([',', '(', '-', '--', '–', '—', '|', ':'])

/** A listed place in capitals that opens a paragraph is its dateline: "GENEVA (AP) — …". The corpus has few of them. */
function placeDatelines({ words, paragraphs }: Tokenised, { forms, listed, names }: NameContext): void {
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const first = paragraphs[p] as number
    const isPlace = (at: number) =>
      PLACES.has(listed[at] as number) && forms.kind[forms.ids[at] as number] === KIND_CAPITALS
    let end = first
    while (end < (paragraphs[p + 1] as number) && isPlace(end)) end++
    if (end > first && AFTER_PLACE.has(words[end] ?? '')) names.fill(LOCATION, first, end)
  }
}
