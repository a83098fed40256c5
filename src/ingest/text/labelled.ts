/** Paragraphs with what they are by their words. */

import { type LineLabel, labelLine } from '../words/line-labels.ts'
import type { Paragraph } from './unwrap.ts'

export interface Labelled extends Paragraph {
  readonly label: LineLabel
}

/** Labels each paragraph by its own words. */
export function labelParagraphs(paragraphs: readonly Paragraph[]): Labelled[] {
  return paragraphs.map((paragraph) => ({ ...paragraph, label: labelLine(paragraph.text) }))
}

/** True for a label that running text has. */
export function isRunning({ label }: Labelled): boolean {
  return label === 'prose' || label === 'sentence'
}
