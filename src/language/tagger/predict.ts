/** The second layer: part of speech, lemma and name type of every token. */

import { type Perceptron, parseModel, perceptronFromFile } from '#learn'
import { errors } from '../errors.ts'
import { NAME_TYPES, TAGS } from '../labels.ts'
import type { Tagged, Tokenised } from '../layers.ts'
import { type LemmaRules, lemmatise } from '../lemma/lemmatise.ts'
import { predictNames } from '../names/predict.ts'
import { mendFiniteVerbs } from './finite-verbs.ts'
import { mendVerbs } from './mend-verbs.ts'
import { predictTags } from './predict-tags.ts'
import { wordForms } from './word-forms.ts'

/** What `tag` needs; made by `parseTagger`. */
export interface TaggerWeights {
  readonly tags: Perceptron
  readonly lemmas: LemmaRules
  /** Left out: no names are told. */
  readonly names?: Perceptron
}

/** Reads the files weights/tagger.bin and weights/names.bin; given undefined for the latter, no names are told. */
export function parseTagger(tagger: Uint8Array, names: Uint8Array | undefined): TaggerWeights {
  const file = parseModel(tagger, 'tagger')
  const weights = { tags: perceptronFromFile(file), lemmas: file.meta.lemmas as LemmaRules }
  if (weights.tags.classCount !== TAGS.length) throw errors.other_labels('tagger')
  if (names === undefined) return weights
  const nameModel = perceptronFromFile(parseModel(names, 'names'))
  if (nameModel.classCount !== NAME_TYPES.length) throw errors.other_labels('names')
  return { ...weights, names: nameModel }
}

/** Adds parts of speech, lemmas and name types. */
export function tag(tokenised: Tokenised, weights: TaggerWeights): Tagged {
  const forms = wordForms(tokenised.words)
  const tags = predictTags(tokenised, forms, weights.tags)
  mendVerbs(tokenised, tags)
  mendFiniteVerbs(tokenised, tags)
  const names =
    weights.names === undefined
      ? new Uint8Array(tokenised.count)
      : predictNames(tokenised, forms, tags, weights.names)
  return { ...tokenised, tags, names, lemmas: lemmatise(tokenised.words, tags, weights.lemmas) }
}
