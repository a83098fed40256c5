/** Gives every paragraph of a plain text its kind in the report: heading, paragraph, credit or furniture. */

import { bracketedNames } from '../credits/credit-line.ts'
import type { Line, LineKind } from '../findings.ts'
import type { Body } from './choose-body.ts'
import type { TitleChoice } from './choose-title.ts'
import { closingBegin, isInBox, isListed, readsToEnd } from './closing-lines.ts'
import { furnitureGroups } from './furniture-groups.ts'
import { bodyWords, hasDay, isCaption, isMostlyFigures, looksLikeMenu, looksLikeName } from './head-lines.ts'
import { isRunning, type Labelled } from './labelled.ts'

const HEADING_LENGTH_MAX = 100
const HEADING_WORDS_MAX = 14
const LEAD_LINES_MAX = 2
const STANDFIRST_LINES = 4
const CREDIT_LINES = 3
const QUESTION_WORDS_MAX = 8
const QUESTIONS_MAX = 3

interface Place {
  readonly labelled: readonly Labelled[]
  readonly body: Body
  readonly title: TitleChoice
  /** Index behind the last paragraph of running text. */
  readonly storyEnd: number
  /** Index from which on lines without running text belong to the site. */
  readonly closing: number
}

/** One line for each paragraph but the title, in the same order; the title's own place is left out. */
export function lineKinds(labelled: readonly Labelled[], body: Body, title: TitleChoice): Line[] {
  const groups = furnitureGroups(labelled)
  const closing = closingBegin(labelled, body.end, bodyWords(labelled, body.begin))
  const storyEnd = labelled.slice(0, closing).findLastIndex(isRunning) + 1
  const place = { labelled, body, title, storyEnd, closing }
  const kinds = labelled.map(({ group }, index) => {
    const kind = kindOf(index, place)
    return groups.has(group) && kind !== 'credit' && kind !== 'lead' ? 'furniture' : kind
  })
  markQuestions(labelled, kinds)
  return labelled.flatMap(({ text }, index) =>
    index === title.index ? [] : [{ kind: kinds[index] as LineKind, text }],
  )
}

function kindOf(index: number, place: Place): LineKind {
  const { labelled, body, closing } = place
  const paragraph = labelled[index] as Labelled
  if (isBracketedCredit(index, place)) return 'credit'
  if (index >= body.end) return 'furniture'
  if (index < body.begin) return headKind(index, place)
  switch (paragraph.label) {
    case 'furniture':
      return 'furniture'
    case 'source':
      return 'credit'
    case 'byline':
      return 'credit'
    case 'prose':
      return 'paragraph'
    case 'sentence':
      return index >= closing ? 'furniture' : 'paragraph'
    case 'date':
      return index <= body.begin + 1 || index >= closing ? 'furniture' : 'paragraph'
    default:
      return index >= closing ? 'furniture' : shortKind(labelled, index, body)
  }
}

/** Names in brackets right under the last paragraph, or between headline and first paragraph. */
function isBracketedCredit(index: number, { labelled, body, title, storyEnd }: Place): boolean {
  const { text, label } = labelled[index] as Labelled
  const placed =
    (index > title.index && index < body.begin) || (index >= storyEnd && index < storyEnd + CREDIT_LINES)
  return placed && label !== 'date' && bracketedNames(text).length > 0
}

/** Above the body: what stands over the title is furniture, what stands between title and body is kept if it says something. */
function headKind(index: number, { labelled, body, title }: Place): LineKind {
  const { label, text } = labelled[index] as Labelled
  if (label === 'source' || label === 'byline') return 'credit'
  if (label !== 'short' && label !== 'sentence') return 'furniture'
  if (index < title.index || looksLikeMenu(text) || looksLikeName(text) || isCaption(text)) return 'furniture'
  if (isStandfirst(index, { labelled, title })) return 'lead'
  const near = body.begin - index <= LEAD_LINES_MAX
  return body.clean || (near && text.split(' ').length >= 4) ? 'paragraph' : 'furniture'
}

/** The first lines under the headline, with nothing but furniture, names and dates between, that say something. */
function isStandfirst(index: number, { labelled, title }: Pick<Place, 'labelled' | 'title'>): boolean {
  if (title.index < 0 || index > title.index + STANDFIRST_LINES) return false
  const { label, text } = labelled[index] as Labelled
  if (hasDay(text) || isMostlyFigures(text) || /^\p{Ll}/u.test(text)) return false
  return text.split(' ').length >= (label === 'sentence' ? 5 : 6)
}

/** A short line inside the body: a sub-heading between running text, else a line that stays if the text is clean. */
function shortKind(labelled: readonly Labelled[], index: number, body: Body): LineKind {
  const paragraph = labelled[index] as Labelled
  if (isListed(labelled, index) || readsToEnd(labelled, index, body.end)) return 'paragraph'
  if (isInBox(labelled, index)) return 'furniture'
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

/** In a report with headings, a short question alone between long paragraphs is one too; many are an interview. */
function markQuestions(labelled: readonly Labelled[], kinds: LineKind[]): void {
  if (!kinds.includes('heading')) return
  const questions = labelled.flatMap(({ text, label }, index) => {
    const asks = label === 'sentence' && /^\p{Lu}[^.!:"“”]{3,60}\?$/u.test(text)
    const apart = labelled[index - 1]?.label === 'prose' && labelled[index + 1]?.label === 'prose'
    const short = asks && apart && text.split(' ').length <= QUESTION_WORDS_MAX
    return short && kinds[index] === 'paragraph' ? [index] : []
  })
  if (questions.length <= QUESTIONS_MAX) for (const index of questions) kinds[index] = 'heading'
}
