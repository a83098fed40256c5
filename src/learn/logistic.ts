/**
 * Logistic regression on a few numbers: P = 1 / (1 + exp(−(b + w · x))). Trained by Newton's method with a small ridge
 * (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1), so there is nothing to tune.
 */

import { check } from '#base'

export interface Logistic {
  readonly intercept: number
  /** One weight for each number of an example. */
  readonly weights: readonly number[]
}

/** Log odds of an example. */
export function logOddsOf({ intercept, weights }: Logistic, example: readonly number[]): number {
  return weights.reduce((sum, weight, k) => sum + weight * (example[k] as number), intercept)
}

/** Probability of an example, 0..1. */
export function probabilityOf(model: Logistic, example: readonly number[]): number {
  return 1 / (1 + Math.exp(-logOddsOf(model, example)))
}

export interface LogisticTraining {
  /** Strength of the pull of the weights towards zero. */
  readonly ridge: number
  readonly steps: number
}

/** Learns from examples of equal length with 0 or 1 each. Deterministic. */
export function trainLogistic(
  examples: readonly (readonly number[])[],
  truths: readonly number[],
  { ridge, steps }: LogisticTraining,
): Logistic {
  const size = (examples[0]?.length ?? 0) + 1
  check(examples.length === truths.length && size > 1, 'each example has its truth')
  const task = { rows: examples.map((example) => [1, ...example]), truths, ridge }
  let weights = new Array<number>(size).fill(0)
  let loss = lossOf(task, weights)
  for (let step = 0; step < steps; step++) {
    const move = newtonMove(task, weights)
    // Subtle: far from the top a whole step of Newton's method may lead away from it.
    for (let share = 1; share > 1e-3; share /= 2) {
      const next = weights.map((weight, k) => weight + share * (move[k] as number))
      const nextLoss = lossOf(task, next)
      if (!(nextLoss < loss)) continue
      weights = next
      loss = nextLoss
      break
    }
  }
  const [intercept = 0, ...rest] = weights
  return { intercept, weights: rest }
}

interface FitTask {
  /** Each with a leading 1 for the intercept. */
  readonly rows: readonly (readonly number[])[]
  readonly truths: readonly number[]
  readonly ridge: number
}

const dotOf = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, k) => sum + value * (weights[k] as number), 0)

/** Negative log-likelihood with the ridge on all but the intercept. */
function lossOf({ rows, truths, ridge }: FitTask, weights: readonly number[]): number {
  const pull = weights.slice(1).reduce((sum, weight) => sum + weight * weight, 0)
  return rows.reduce(
    (sum, row, index) => {
      const odds = dotOf(row, weights) * (truths[index] === 1 ? -1 : 1)
      // log(1 + e^x) without overflow.
      return sum + Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)))
    },
    (ridge * pull) / 2,
  )
}

/** The step of Newton's method: curvature⁻¹ · slope. */
function newtonMove({ rows, truths, ridge }: FitTask, weights: readonly number[]): number[] {
  const slope = weights.map((weight, k) => (k === 0 ? 0 : -ridge * weight))
  const bend = weights.map((_, k) => weights.map((__, l) => (k !== l ? 0 : k === 0 ? 1e-6 : ridge)))
  rows.forEach((row, index) => {
    const p = 1 / (1 + Math.exp(-dotOf(row, weights)))
    const spread = Math.max(p * (1 - p), 1e-6)
    row.forEach((value, k) => {
      slope[k] = (slope[k] as number) + ((truths[index] as number) - p) * value
      const line = bend[k] as number[]
      row.forEach((other, l) => {
        line[l] = (line[l] as number) + spread * value * other
      })
    })
  })
  return solve(bend, slope)
}

/** Solves a small linear system by Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k] as number])
  const size = rows.length
  for (let k = 0; k < size; k++) {
    let top = k
    for (let r = k + 1; r < size; r++)
      if (Math.abs(rows[r]?.[k] as number) > Math.abs(rows[top]?.[k] as number)) top = r
    ;[rows[k], rows[top]] = [rows[top] as number[], rows[k] as number[]]
    const pivot = rows[k] as number[]
    for (let r = 0; r < size; r++) {
      if (r === k) continue
      const row = rows[r] as number[]
      const factor = (row[k] as number) / (pivot[k] as number)
      for (let c = k; c <= size; c++) row[c] = (row[c] as number) - factor * (pivot[c] as number)
    }
  }
  return rows.map((row, k) => (row[size] as number) / (row[k] as number))
}
