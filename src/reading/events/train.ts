/** Trains the model of event types. Takes situations with their types, gives the bytes of weights/events.bin. */

import { seededChance } from '#base'
import { quantiseRanker, type RankingGroup, rankerToFile, trainRanker, writeModel } from '#learn'
import type { Grammar } from '../grammar.ts'
import { featuresOf, type Situation } from './features.ts'
import { candidateOf, LEARNED_TYPES, type LearnedType } from './predict.ts'

/** One sentence with its two parties, and what the one does to the other. */
export interface EventExample {
  readonly grammar: Grammar
  readonly situation: Situation
  readonly type: LearnedType
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
