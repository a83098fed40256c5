/**
 * Takes the page text of an answer and the report text of a reading, and gives for each character of the
 * page its place in the report. Lines are found one by one without their blanks, so unwrapped lines,
 * moved blocks and left-out furniture do no harm; a line that the report does not hold has no place in it.
 */

import type { Span } from '#base'

/** The places of all but blank characters, as offsets in the report text. */
export type Places = ReadonlySet<number>

export interface AlignedPage {
  /** Where the spans of the answer stand in the report. */
  readonly ofAnswer: (spans: readonly Span[]) => Places
  /** Where the spans of the reading stand in the report. */
  readonly ofReading: (spans: readonly Span[]) => Places
}

const STRAIGHT: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"' }

/** The text in small letters with straight quotes. Keeps its length, so offsets stay true. */
export function levelled(text: string): string {
  return text.replace(/[’‘“”]/g, (quote) => STRAIGHT[quote] ?? quote).replace(/\p{Lu}/gu, smallLetter)
}

function smallLetter(letter: string): string {
  const small = letter.toLowerCase()
  return small.length === letter.length ? small : letter
}

/** The levelled text without blanks, and for each kept character its offset. */
function withoutBlanks(text: string): { readonly letters: string; readonly offsets: readonly number[] } {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) offsets.push(at)
  return { letters: levelled(text).replace(/\s+/g, ''), offsets }
}

/** Finds each line of the page in the report, after the line before if possible. */
export function alignPage(pageText: string, reportText: string): AlignedPage {
  const report = withoutBlanks(reportText)
  const placeOf = new Map<number, number>()
  let after = 0
  for (const line of pageText.matchAll(/[^\n]+/g)) {
    const { letters, offsets } = withoutBlanks(line[0])
    if (letters === '') continue
    const later = report.letters.indexOf(letters, after)
    const found = later >= 0 ? later : report.letters.indexOf(letters)
    if (found < 0) continue
    for (const [i, offset] of offsets.entries()) {
      const place = report.offsets[found + i]
      if (place !== undefined) placeOf.set(line.index + offset, place)
    }
    if (found >= after) after = found + letters.length
  }
  return {
    ofAnswer: (spans) => new Set(offsetsIn(spans).flatMap((at) => placeOf.get(at) ?? [])),
    ofReading: (spans) =>
      new Set(offsetsIn(spans).filter((at) => at < reportText.length && !/\s/.test(reportText.charAt(at)))),
  }
}

function offsetsIn(spans: readonly Span[]): readonly number[] {
  return spans.flatMap(([begin, end]) =>
    Array.from({ length: Math.max(0, end - begin) }, (_, i) => begin + i),
  )
}

/** How many places the two share. */
export function sharedCount(a: Places, b: Places): number {
  let count = 0
  for (const place of a) if (b.has(place)) count++
  return count
}

/** True when both hold the same places. */
export function samePlaces(a: Places, b: Places): boolean {
  return a.size === b.size && sharedCount(a, b) === a.size
}
