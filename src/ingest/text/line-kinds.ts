/** Gives every paragraph of a plain text its kind in the report: heading, paragraph, credit or furniture. */

import type { Line, LineKind } from '../findings.ts'
import type { Body } from './choose-body.ts'
import type { TitleChoice } from './choose-title.ts'
import { furnitureGroups } from './furniture-groups.ts'
import { isRunning, type Labelled } from './labelled.ts'

const HEADING_LENGTH_MAX = 100
const HEADING_WORDS_MAX = 14
const LEAD_LINES_MAX = 2

/** One line for each paragraph but the title, in the same order; the title's own place is left out. */
export function lineKinds(labelled: readonly Labelled[], body: Body, title: TitleChoice): Line[] {
  const lines: Line[] = []
  const groups = furnitureGroups(labelled)
  for (const [index, paragraph] of labelled.entries()) {
    if (index === title.index) continue
    const kind = kindOf(labelled, index, body, title)
    const boxed = groups.has(paragraph.group) && kind !== 'credit'
    lines.push({ kind: boxed ? 'furniture' : kind, text: paragraph.text })
  }
  return lines
}

function kindOf(labelled: readonly Labelled[], index: number, body: Body, title: TitleChoice): LineKind {
  const paragraph = labelled[index] as Labelled
  if (index >= body.end) return 'furniture'
  if (index < body.begin) return headKind(paragraph, index, body, title)
  switch (paragraph.label) {
    case 'furniture':
      return 'furniture'
    case 'source':
      return 'credit'
    case 'byline':
      return 'credit'
    case 'prose':
    case 'sentence':
      return 'paragraph'
    case 'date':
      return index <= body.begin + 1 ? 'furniture' : 'paragraph'
    default:
      return shortKind(labelled, index, body)
  }
}

/** Above the body: what stands over the title is furniture, what stands between title and body is kept if it says something. */
function headKind(paragraph: Labelled, index: number, body: Body, title: TitleChoice): LineKind {
  if (paragraph.label === 'source' || paragraph.label === 'byline') return 'credit'
  if (paragraph.label !== 'short' && paragraph.label !== 'sentence') return 'furniture'
  if (index < title.index) return 'furniture'
  const near = body.begin - index <= LEAD_LINES_MAX
  return body.clean || (near && paragraph.text.split(' ').length >= 4) ? 'paragraph' : 'furniture'
}

/** A short line inside the body: a sub-heading between running text, else a line that stays if the text is clean. */
function shortKind(labelled: readonly Labelled[], index: number, body: Body): LineKind {
  const paragraph = labelled[index] as Labelled
  const before = neighbour(labelled, index, -1)
  const after = neighbour(labelled, index, 1)
  const between = before !== undefined && after !== undefined && isRunning(before) && isRunning(after)
  if (between && index + 1 < body.end && looksLikeHeading(paragraph.text)) return 'heading'
  if (body.clean || between) return 'paragraph'
  const touches = (before !== undefined && isRunning(before)) || (after !== undefined && isRunning(after))
  return touches && paragraph.text.split(' ').length >= 6 ? 'paragraph' : 'furniture'
}

/** The next paragraph that way that is neither furniture nor without a word, such as a time of day in a live page. */
function neighbour(labelled: readonly Labelled[], index: number, step: 1 | -1): Labelled | undefined {
  for (let at = index + step; at >= 0 && at < labelled.length && Math.abs(at - index) <= 4; at += step) {
    const { label, text } = labelled[at] as Labelled
    if (label !== 'furniture' && /\p{L}{2}/u.test(text)) return labelled[at]
  }
  return undefined
}

function looksLikeHeading(text: string): boolean {
  if (!/\p{L}{2}/u.test(text)) return false
  if (text.length > HEADING_LENGTH_MAX || text.split(' ').length > HEADING_WORDS_MAX) return false
  return /^["“‘'«„¿¡(]?[\p{Lu}\p{N}\p{Lo}]/u.test(text) && !/[-–—,:;(]$/.test(text) && !/^[-–—•*]/.test(text)
}
