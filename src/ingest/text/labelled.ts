/** Paragraphs with what they are by their words. */

import { isBoilerplate } from '../words/furniture.ts'
import { type LineLabel, labelLine } from '../words/line-labels.ts'
import type { Paragraph } from './unwrap.ts'

export interface Labelled extends Paragraph {
  readonly label: LineLabel
}

/** Labels each paragraph by its own words; at both ends, sentences in which the site speaks are furniture. */
export function labelParagraphs(paragraphs: readonly Paragraph[]): Labelled[] {
  const labelled = paragraphs.map((paragraph) => ({ ...paragraph, label: labelLine(paragraph.text) }))
  relabelEnd(labelled, [...labelled.keys()])
  relabelEnd(labelled, [...labelled.keys()].reverse())
  return labelled
}

/** From one end to the first paragraph of the report. */
function relabelEnd(labelled: Labelled[], order: readonly number[]): void {
  for (const index of order) {
    const paragraph = labelled[index] as Labelled
    if (isBoilerplate(paragraph.text)) labelled[index] = { ...paragraph, label: 'furniture' }
    else if (paragraph.label === 'prose') return
  }
}

/** True for a label that running text has. */
export function isRunning({ label }: Labelled): boolean {
  return label === 'prose' || label === 'sentence'
}
