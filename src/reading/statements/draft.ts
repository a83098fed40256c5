/** A statement in the making: token ranges, before sources are resolved. */

import type { Act } from '#domain'
import type { TokenRange } from '#language'

export interface Draft {
  readonly source: TokenRange | null
  readonly cue: TokenRange
  readonly content: readonly TokenRange[]
  /** Index of the draft that this one is reported in, in the list it stands in; -1 for none. */
  readonly within: number
  /** Set by a rule that knows the act; null leaves it to the cue. */
  readonly act: Act | null
}

/** True when two ranges share a token. */
export function rangesOverlap(a: TokenRange, b: TokenRange): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** True when `outer` holds all of `range`. */
export function inside(range: TokenRange, outer: TokenRange): boolean {
  return outer[0] <= range[0] && range[1] <= outer[1]
}
