/** Weights of the judgement of copies, in the order of numbersOf() in features.ts. Made by training/copies.ts; do not edit. */

import type { Logistic } from '#learn'

export const COPY_MODEL: Logistic = {
  intercept: -7.373,
  weights: [4.813, 1.88, 2.022, 0.653, 2.904, 1.56, 0.13, -1.585],
}
