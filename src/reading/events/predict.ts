/** The model of event types: a log-linear model over hashed features. Takes a situation, gives a probability a type. */

import { mix2, parseModel, type Ranker, rankerFromFile, scoreCandidate, softmax } from '#learn'
import type { Grammar } from '../grammar.ts'
import { featuresOf, type Situation } from './features.ts'
import type { EventType } from './types.data.ts'

/** The types that the corpus tells apart: it has CONCEDE and RETREAT as one, YIELD. Order is fixed by trained weights. */
export const LEARNED_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'YIELD',
  'COOPERATE',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type LearnedType = (typeof LEARNED_TYPES)[number]

/** Everything trained that reading needs besides the language core. */
export interface EventWeights {
  readonly types: Ranker
}

/** Weights from the bytes of weights/events.bin. */
export function parseEvents(bytes: Uint8Array): EventWeights {
  return { types: rankerFromFile(parseModel(bytes, 'events'), 'types') }
}

/** Features of one type as candidate: each feature mixed with the type's number. */
export function candidateOf(features: Int32Array, type: number): Int32Array {
  return features.map((feature) => mix2(type, feature, 1))
}

/** Probability of each learned type, in the order of LEARNED_TYPES. */
export function predictTypes(weights: EventWeights, grammar: Grammar, situation: Situation): number[] {
  const features = featuresOf(grammar, situation)
  return softmax(LEARNED_TYPES.map((_, type) => scoreCandidate(weights.types, candidateOf(features, type))))
}

/** The learned type that stands for one of the 16. */
export function learnedTypeOf(type: EventType): LearnedType {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type
}
