/** Weights of the judgement, in the order of numbersOf() in pair-numbers.ts. Made by training/contested.ts; do not edit. */

import type { Logistic } from '#learn'

export const PAIR_MODEL: Logistic = {
  intercept: -0.35,
  weights: [2.19, -0.1, -1.26, 0.61, 0.91, 0.89, 0.36, -0.23, 0.01, 0.08],
}
