/** What a task of the benchmark gives: measures, each a number with its unit, or the reason why it was not run. */

/** `share` is 0..1, `count` is a whole number, `rate` is a number a second, `times` is a ratio. */
export type Unit = 'share' | 'count' | 'rate' | 'ms' | 'MB' | 'times'

export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: Unit
  /** How many there are to find. */
  readonly of?: number
}

export interface Context {
  /** The folder with corpora/, data/ and cases/. */
  readonly shared: string
  /** The folder with the trained weights. */
  readonly weights: string
  /** `ci` measures less where measuring takes long, `full` more. */
  readonly extent: 'ci' | 'usual' | 'full'
}

export interface Task {
  readonly name: string
  /** What is measured and how, for the page of results: one sentence a line. */
  readonly about: readonly string[]
  /** What it is measured on, in words. */
  readonly data: string
  /** Files and folders without which it cannot be run. */
  readonly needs: (context: Context) => readonly string[]
  readonly run: (context: Context) => readonly Measure[] | Promise<readonly Measure[]>
}

export type Outcome =
  | { readonly kind: 'measured'; readonly task: Task; readonly measures: readonly Measure[] }
  | { readonly kind: 'skipped'; readonly task: Task; readonly reason: string }
  | { readonly kind: 'failed'; readonly task: Task; readonly error: unknown }

/** A share of 0..1. */
export const share = (name: string, value: number): Measure => ({ name, value, unit: 'share' })

/** A whole number, of so many if that is known. */
export const count = (name: string, value: number, of?: number): Measure =>
  of === undefined ? { name, value, unit: 'count' } : { name, value, unit: 'count', of }

/** Right ones among those given and those wanted. */
export interface Hits {
  readonly right: number
  readonly given: number
  readonly wanted: number
}

/** The harmonic mean of precision and recall; 0 when there is nothing. */
export function f1Of({ right, given, wanted }: Hits): number {
  return given + wanted > 0 ? (2 * right) / (given + wanted) : 0
}

/** The value in the middle; of two in the middle, their mean. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[(sorted.length - 1) >> 1] ?? 0
  const high = sorted[sorted.length >> 1] ?? 0
  return (low + high) / 2
}
