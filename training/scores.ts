/** Counts for scoring: how often right, and precision and recall over sets. */

export interface Share {
  right: number
  all: number
}

/** "97.87 %" */
export function percent({ right, all }: Share): string {
  return `${((100 * right) / Math.max(1, all)).toFixed(2)} %`
}

export interface Overlap {
  right: number
  given: number
  found: number
}

/** F1 as "0.885". */
export function f1({ right, given, found }: Overlap): string {
  return ((2 * right) / Math.max(1, given + found)).toFixed(3)
}

/** Adds what two sets share to `overlap`. */
export function addOverlap(overlap: Overlap, given: ReadonlySet<string>, found: ReadonlySet<string>): void {
  overlap.given += given.size
  overlap.found += found.size
  for (const item of found) if (given.has(item)) overlap.right++
}
