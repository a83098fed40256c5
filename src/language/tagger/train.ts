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
import { NAME_TYPES, TAGS } from '../labels.ts'
import type { Tagged } from '../layers.ts'
import { type LemmaExample, trainLemmas } from '../lemma/train.ts'
import { PERSON_WORD } from '../names/name-words.data.ts'
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

const PERSON = NAME_TYPES.indexOf('PERSON')
const PROPER_TAG = TAGS.indexOf('NNP')
const COMMON = [TAGS.indexOf('NN'), TAGS.indexOf('JJ')]

/**
 * Share of features hidden from each step. What is learned with some clues missing leans less on single words,
 * and so holds better for texts of another kind; on texts of the same kind it costs nothing.
 */
const HIDDEN = 0.1

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
      right += learnText(model, lesson, epoch === 0, chance)
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

/**
 * The tag to learn. Of quotes only that they are, since the rule tells the direction and the corpus is unreliable there;
 * and names of persons are proper nouns, which the corpus forgets now and then ("Xi/NN Jinping/NN").
 */
function mendedTag({ tags, names }: Tagged, { ids, capital, nameWord }: WordForms, at: number): number {
  const given = tags[at] as number
  if (given === OPENING_TAG) return CLOSING_TAG
  const id = ids[at] as number
  const isPerson = names[at] === PERSON || nameWord[id] === PERSON_WORD
  return isPerson && capital[id] === 1 && COMMON.includes(given) ? PROPER_TAG : given
}

function learnText(
  model: PerceptronInTraining,
  { text, forms, directions }: Lesson,
  isFirst: boolean,
  chance: () => number,
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
      let kept = 0
      for (let k = 0; k < TAG_FEATURES; k++) if (chance() >= HIDDEN) buckets[kept++] = buckets[k] as number
      scoreInTraining(model, buckets, kept, scores)
      const guess = bestClass(scores, TAGS.length)
      const right = mendedTag(text, forms, at)
      learnStep(model, buckets, kept, right, guess)
      if (right === guess) rightCount++
      // The features of the next token see what the tagger itself would have said.
      tags[at] = guess === CLOSING_TAG && directions[at] === OPENS ? OPENING_TAG : guess
    }
  }
  return rightCount
}
