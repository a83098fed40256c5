/**
 * Takes a text and the report that was made from it, and leads spans of the report back to the text.
 * Blanks do not count; when more than blanks differ, the lines of the report are found one by one.
 */

import type { Span } from '#base'

export interface WayBack {
  /** Where the spans stand in the text; what is not found there is left out. */
  readonly back: (spans: readonly Span[]) => readonly Span[]
  /** Characters of the text, blanks aside, that the report does not hold. */
  readonly lost: number
}

interface Letters {
  readonly letters: string
  /** Where each letter stood. */
  readonly offsets: readonly number[]
}

/** Aligns the report with the text that it was made from. */
export function alignReport(text: string, reportText: string): WayBack {
  const wanted = lettersOf(text)
  const given = lettersOf(reportText)
  const placeOf = new Map<number, number>()
  const place = (part: Letters, at: number, shift: number) => {
    for (const [i, offset] of part.offsets.entries())
      placeOf.set(shift + offset, wanted.offsets[at + i] as number)
  }
  if (wanted.letters === given.letters) place(given, 0, 0)
  else {
    let after = 0
    for (const line of reportText.matchAll(/[^\n]+/g)) {
      const part = lettersOf(line[0])
      if (part.letters === '') continue
      const later = wanted.letters.indexOf(part.letters, after)
      const found = later >= 0 ? later : wanted.letters.indexOf(part.letters)
      if (found < 0) continue
      place(part, found, line.index)
      after = Math.max(after, found + part.letters.length)
    }
  }
  return {
    back: (spans) => spans.flatMap((span) => backOne(span, placeOf)),
    lost: wanted.letters.length - new Set(placeOf.values()).size,
  }
}

function lettersOf(text: string): Letters {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) offsets.push(at)
  return { letters: text.replace(/\s+/g, ''), offsets }
}

function backOne([begin, end]: Span, placeOf: ReadonlyMap<number, number>): readonly Span[] {
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (let at = begin; at < end; at++) {
    const place = placeOf.get(at)
    if (place === undefined) continue
    first = Math.min(first, place)
    last = Math.max(last, place)
  }
  return last < 0 ? [] : [[first, last + 1]]
}
