/** Trains the model of event types. Takes situations with their types, gives the bytes of weights/events.bin. */

import { seededChance } from '#base'
import type { Parsed } from '#language'
import { quantiseRanker, type RankingGroup, rankerToFile, trainRanker, writeModel } from '#learn'
import { type Grammar, grammarOf } from '../grammar.ts'
import { featuresOf, type Situation } from './features.ts'
import { candidateOf, type EventWeights, LEARNED_TYPES, type LearnedType, predictTypes } from './predict.ts'

/** One sentence with its two parties, and what the one does to the other. */
export interface EventExample {
  readonly grammar: Grammar
  readonly situation: Situation
  readonly type: LearnedType
}

/** An example from a parsed sentence and where its parties stand. */
export function eventExample(
  text: Parsed,
  parties: Omit<Situation, 'sentence'>,
  type: LearnedType,
): EventExample {
  return { grammar: grammarOf(text), situation: { sentence: [0, text.count], ...parties }, type }
}

/** The likeliest type of an example. */
export function predictEventTypes(
  weights: EventWeights,
  { grammar, situation }: Pick<EventExample, 'grammar' | 'situation'>,
): LearnedType {
  const probabilities = predictTypes(weights, grammar, situation)
  return LEARNED_TYPES[probabilities.indexOf(Math.max(...probabilities))] as LearnedType
}

/** Weights as a file; the same examples and seed give the same bytes. */
export function trainEvents(
  examples: readonly EventExample[],
  options: { readonly seed: number },
): Uint8Array {
  const groups = examples.map(({ grammar, situation, type }): RankingGroup => {
    const features = featuresOf(grammar, situation)
    return {
      candidates: LEARNED_TYPES.map((_, index) => candidateOf(features, index)),
      truth: Float32Array.from(LEARNED_TYPES, (name) => Number(name === type)),
    }
  })
  const ranker = trainRanker(groups, {
    bits: 17,
    epochs: 12,
    learningRate: 0.05,
    decay: 0.005,
    chance: seededChance(options.seed),
  })
  const { meta, arrays } = rankerToFile(quantiseRanker(ranker), 'types')
  return writeModel({ kind: 'events', meta, arrays })
}
