/**
 * Words of estimative probability and the ranges they stand for, each [low, high) and 0..1. First the terms of
 * ICD 203 (2015, both rows), then those of a survey for what ICD 203 lacks, then conventions of our own, which say why.
 */

import { SURVEY } from './survey.data.ts'

export interface Range {
  readonly low: number
  readonly high: number
  readonly point: number
}

const between = (low: number, high: number): Range => ({
  low,
  high,
  point: Math.round(((low + high) / 2) * 1000) / 1000,
})

/** ICD 203, figure 1; the point is the middle. Neighbours share an edge, which belongs to the upper one. */
const ICD_203: readonly (readonly [Range, string])[] = [
  [between(0.01, 0.05), 'almost no chance | remote chance | almost impossible'],
  [between(0.05, 0.2), 'very unlikely | very improbable | highly improbable'],
  [between(0.2, 0.45), 'unlikely | improbable'],
  [between(0.45, 0.55), 'roughly even chance | as likely as not'],
  [between(0.55, 0.8), 'likely | probable'],
  [between(0.8, 0.95), 'very likely | very probable | highly probable'],
  [between(0.95, 0.99), 'almost certain'],
]

const FROM_SURVEY: readonly (readonly [Range, string])[] = [
  [SURVEY['highly likely'], 'highly likely'],
  [SURVEY['very good chance'], 'very good chance'],
  [SURVEY['better than even'], 'better than even chance | more likely than not | more probable than not'],
  [SURVEY['about even'], 'about even chance | even chance'],
  [SURVEY['probably not'], 'not probable'],
  [SURVEY['little chance'], 'little chance'],
  [SURVEY['chances are slight'], 'slight chance'],
  [SURVEY['highly unlikely'], 'highly unlikely'],
  [SURVEY['we doubt'], 'doubtful'],
]

const CONVENTIONS: readonly (readonly [Range, string])[] = [
  // CAP 1.2 calls possible what is "possible but not likely (p <= ~50%)"; below 5 per cent ICD 203 has words of its own.
  [between(0.05, 0.5), 'possible | may'],
  // The "realistic possibility" of the British PHIA yardstick, above "unlikely" and below "likely".
  [between(0.35, 0.5), 'well possible | may well'],
  // The complement of "likely" is "unlikely" exactly; the softer "not very" runs from ICD's "very unlikely" to the
  // upper end of PHIA's "unlikely".
  [between(0.2, 0.45), 'not likely'],
  [between(0.05, 0.35), 'not very likely | not very probable'],
  // Complements of "unlikely" and "improbable".
  [between(0.55, 0.8), 'not unlikely | not improbable'],
  [between(0.05, 0.5), 'not impossible'],
  // A chance that is called good, without more, is more likely than not.
  [between(0.55, 0.8), 'good chance'],
  // Nought and one have no term in ICD 203.
  [{ low: 0, high: 0.01, point: 0 }, 'no chance | impossible'],
  [{ low: 0.99, high: 1, point: 1 }, 'certain'],
]

/** The range of each canonical phrase. */
export const SCALE: ReadonlyMap<string, Range> = new Map(
  [...ICD_203, ...FROM_SURVEY, ...CONVENTIONS].flatMap(([range, phrases]) =>
    phrases.split(' | ').map((phrase): [string, Range] => [phrase, range]),
  ),
)
