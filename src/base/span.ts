/** Stretches of a text, `[begin, end)` in UTF-16 code units, as in the contract tocsin/reading/1. */

export type Span = readonly [begin: number, end: number]

/** The words of a span. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span[0], span[1])
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** True when `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}
