/** Puts what was left out where it stood on the page, between the lines that the report keeps. */

import type { Line } from '../findings.ts'
import type { TreeLine } from './lines-of.ts'
import type { SortedLine } from './sort-lines.ts'

const LOOKED_AT_MAX = 1500
const OPENING_LENGTH = 80

/** The kept lines in their order, and every other line of the page once, in page order. */
export function mergeFurniture(
  all: readonly TreeLine[],
  sorted: readonly SortedLine[],
  title: string | null,
): Line[] {
  const kept = sorted.filter(({ kind }) => kind !== 'furniture')
  const placeByText = new Map(kept.map(({ text }, index) => [text, index]))
  const keptText = kept.map(({ text }) => text).join('\n')
  const lines: Line[] = []
  const seen = new Set<string>(title === null ? [] : [title])
  let next = 0
  for (const { text } of all) {
    const place = placeByText.get(text)
    if (place !== undefined) for (; next <= place; next++) addTo(lines, kept[next])
    else if (!seen.has(text) && seen.size < LOOKED_AT_MAX) {
      seen.add(text)
      // Subtle: a line may have been cut in two on the way, so its opening decides whether it is in the report.
      if (!keptText.includes(text.slice(0, OPENING_LENGTH))) lines.push({ kind: 'furniture', text })
    }
  }
  for (; next < kept.length; next++) addTo(lines, kept[next])
  return lines
}

function addTo(lines: Line[], line: SortedLine | undefined): void {
  if (line !== undefined) lines.push({ kind: line.kind, text: line.text })
}
