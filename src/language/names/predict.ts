/** Types of names, greedy from left to right, from a trained averaged perceptron. */

import { addScores, bestClass, type Perceptron } from '#learn'
import type { Tokenised } from '../layers.ts'
import { capitalsOf } from '../tagger/features.ts'
import type { WordForms } from '../tagger/word-forms.ts'
import { fillNameFeatures, NAME_FEATURES, nameContext } from './features.ts'

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
  for (let s = 0; s + 1 < sentences.length; s++) {
    context.first = sentences[s] as number
    context.end = sentences[s + 1] as number
    context.capitals = capitalsOf(tokenised, forms, context.first, context.end)
    for (let at = context.first; at < context.end; at++) {
      const featureCount = fillNameFeatures(context, at, model.mask, buckets)
      scores.fill(0)
      addScores(model, buckets, featureCount, scores)
      const name = bestClass(scores, model.classCount)
      context.names[at] = name
      context.memory[forms.ids[at] as number] = name + 1
    }
  }
  return context.names
}
