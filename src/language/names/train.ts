/** Trains the name tagger on texts whose names are known. */

import { seededChance, shuffle } from '#base'
import {
  bestClass,
  countSeen,
  finishPerceptron,
  learnStep,
  newPerceptron,
  type PerceptronInTraining,
  perceptronToFile,
  scoreInTraining,
  writeModel,
} from '#learn'
import { NAME_TYPES } from '../labels.ts'
import type { Tagged } from '../layers.ts'
import { capitalsOf } from '../tagger/features.ts'
import type { TaggerWeights } from '../tagger/predict.ts'
import { predictTags } from '../tagger/predict-tags.ts'
import type { Training } from '../tagger/train.ts'
import { type WordForms, wordForms } from '../tagger/word-forms.ts'
import { fillNameFeatures, NAME_FEATURES, nameContext } from './features.ts'

/** Weights of a name tagger, to be written to a file; the tags it sees are those that `tagger` gives. */
export function trainNames(texts: readonly Tagged[], tagger: TaggerWeights, training: Training): Uint8Array {
  const model = newPerceptron(training.bits, NAME_TYPES.length)
  const chance = seededChance(training.seed)
  const lessons = texts.map((text) => {
    const forms = wordForms(text.words)
    return { text, forms, tags: predictTags(text, forms, tagger.tags) }
  })
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(lessons, chance)
    let right = 0
    let all = 0
    for (const lesson of lessons) {
      right += learnText(model, lesson, epoch === 0)
      all += lesson.text.count
    }
    training.report(`names epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % right while learning`)
  }
  return writeModel(perceptronToFile(finishPerceptron(model, training), 'names', {}))
}

interface Lesson {
  readonly text: Tagged
  readonly forms: WordForms
  readonly tags: Uint8Array
}

function learnText(model: PerceptronInTraining, { text, forms, tags }: Lesson, isFirst: boolean): number {
  const context = nameContext(text, forms, tags)
  const buckets = new Int32Array(NAME_FEATURES)
  const scores = new Float32Array(NAME_TYPES.length)
  let rightCount = 0
  for (let s = 0; s + 1 < text.sentences.length; s++) {
    context.first = text.sentences[s] as number
    context.end = text.sentences[s + 1] as number
    context.capitals = capitalsOf(text, forms, context.first, context.end)
    for (let at = context.first; at < context.end; at++) {
      const featureCount = fillNameFeatures(context, at, model.mask, buckets)
      if (isFirst) countSeen(model, buckets, featureCount)
      scoreInTraining(model, buckets, featureCount, scores)
      const guess = bestClass(scores, NAME_TYPES.length)
      const right = text.names[at] as number
      learnStep(model, buckets, featureCount, right, guess)
      if (right === guess) rightCount++
      context.names[at] = guess
      context.memory[forms.ids[at] as number] = guess + 1
    }
  }
  return rightCount
}
