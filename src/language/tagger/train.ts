/** Trains the part-of-speech tagger, and the suffix rules for lemmas, on texts whose tags and lemmas are known. */

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
import { TAGS } from '../labels.ts'
import type { Tagged } from '../layers.ts'
import { type LemmaExample, trainLemmas } from '../lemma/train.ts'
import {
  capitalsOf,
  fillContextFeatures,
  fillWordFeatures,
  TAG_FEATURES,
  type TagContext,
} from './features.ts'
import { CLOSING_TAG, OPENING_TAG } from './predict-tags.ts'
import { OPENS, quoteDirections } from './quote-direction.ts'
import { type WordForms, wordForms } from './word-forms.ts'

/** How long and how large to train; the same options and texts give the same bytes. */
export interface Training {
  readonly seed: number
  readonly epochs: number
  /** The model has 2^bits buckets. */
  readonly bits: number
  /** Features seen less often are dropped. */
  readonly seenMin: number
  /** Weights smaller than this are dropped. */
  readonly weightMin: number
  readonly report: (line: string) => void
}

/** Weights of a tagger, to be written to a file. */
export function trainTagger(texts: readonly Tagged[], training: Training): Uint8Array {
  const model = newPerceptron(training.bits, TAGS.length)
  const chance = seededChance(training.seed)
  const lessons = texts.map((text) => ({
    text,
    forms: wordForms(text.words),
    directions: quoteDirections(text),
  }))
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(lessons, chance)
    let right = 0
    let all = 0
    for (const lesson of lessons) {
      right += learnText(model, lesson, epoch === 0)
      all += lesson.text.count
    }
    training.report(`tagger epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % right while learning`)
  }
  const lemmas = trainLemmas(lemmaExamples(texts))
  return writeModel(perceptronToFile(finishPerceptron(model, training), 'tagger', { lemmas }))
}

function* lemmaExamples(texts: readonly Tagged[]): Generator<LemmaExample> {
  for (const { count, words, tags, lemmas } of texts) {
    for (let at = 0; at < count; at++) {
      yield { word: words[at] as string, tag: tags[at] as number, lemma: lemmas[at] as string }
    }
  }
}

interface Lesson {
  readonly text: Tagged
  readonly forms: WordForms
  readonly directions: Uint8Array
}

function learnText(
  model: PerceptronInTraining,
  { text, forms, directions }: Lesson,
  isFirst: boolean,
): number {
  const tags = new Uint8Array(text.count)
  const context: TagContext = { forms, tags, first: 0, end: 0, capitals: 0 }
  const buckets = new Int32Array(TAG_FEATURES)
  const scores = new Float32Array(TAGS.length)
  let rightCount = 0
  for (let s = 0; s + 1 < text.sentences.length; s++) {
    context.first = text.sentences[s] as number
    context.end = text.sentences[s + 1] as number
    context.capitals = capitalsOf(text, forms, context.first, context.end)
    for (let at = context.first; at < context.end; at++) {
      fillWordFeatures(forms, forms.ids[at] as number, model.mask, buckets, 0)
      fillContextFeatures(context, at, model.mask, buckets)
      if (isFirst) countSeen(model, buckets, TAG_FEATURES)
      scoreInTraining(model, buckets, TAG_FEATURES, scores)
      const guess = bestClass(scores, TAGS.length)
      // Quote tags of the corpus are unreliable: only "is a quote" is learned, the rule tells the direction.
      const given = text.tags[at] as number
      const right = given === OPENING_TAG ? CLOSING_TAG : given
      learnStep(model, buckets, TAG_FEATURES, right, guess)
      if (right === guess) rightCount++
      // The features of the next token see what the tagger itself would have said.
      tags[at] = guess === CLOSING_TAG && directions[at] === OPENS ? OPENING_TAG : guess
    }
  }
  return rightCount
}
