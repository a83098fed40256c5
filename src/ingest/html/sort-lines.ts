/**
 * Lines of the body → lines of the report: link lists, furniture and what repeats the head go, each with the rule
 * that dropped it; the rest gets its kind.
 */

import { isCreditLine } from '../credits/credit-line.ts'
import type { LineKind } from '../findings.ts'
import { isBoilerplate, isContactLine, isFurniture, isTailHead } from '../words/furniture.ts'
import { isByline, isDateLine } from '../words/line-labels.ts'
import { parseDay } from '../words/parse-day.ts'
import type { TreeLine } from './lines-of.ts'
import { sameHeadline } from './metadata.ts'

export interface Known {
  readonly title: string | null
  readonly lead: string | null
  readonly byline: string | null
}

export interface SortedLine {
  readonly text: string
  readonly kind: LineKind
  /** Name of the rule that made it furniture. */
  readonly rule: string | null
}

const HEADING = /^(?:h[1-6]|dt)$/
/** Dates in tables and lists are what the report is about. */
const CELLS = /^(?:t[rdh]|tbody|li|dd|dt)$/
const LINK_SHARE_MIN = 0.8
const LINK_LENGTH_MAX = 220
const REPEAT_LINES_MAX = 400
const REPEAT_MIN = 40
const REPEAT_MAX = 400
const REPEATED_IN_MIN = 40
const LINKED_SENTENCE_MIN = 60
const PROSE_MIN = 80
const HEAD_LINES = 10
const HEAD_LENGTH_MAX = 300
const BYLINE_LENGTH_MAX = 90
const TAIL_SHARE_MAX = 0.3
const LABEL_LENGTH_MAX = 60

const CONTACT_LINES = 4

/** Sorts the lines of the body, in page order. */
export function sortLines(lines: readonly TreeLine[], known: Known): SortedLine[] {
  const rules = lines.map((line, index) => dropRule(line, lines[index + 1]))
  dropHead(lines, rules, known)
  dropLabels(lines, rules)
  dropTail(lines, rules)
  dropRepeats(lines, rules)
  dropContacts(lines, rules)
  dropHeadings(lines, rules)
  return lines.map((line, index) => {
    const rule = rules[index] ?? null
    const { text } = line
    if (rule !== null) return { text, rule, kind: 'furniture' }
    return { text, rule, kind: text === known.lead ? 'lead' : kindOf(line) }
  })
}

function kindOf(line: TreeLine): LineKind {
  if (isCreditLine(line.text)) return 'credit'
  return HEADING.test(line.tag) && line.text.length < 200 ? 'heading' : 'paragraph'
}

/** The rule that drops a line for its own sake, or null. */
function dropRule(line: TreeLine, next: TreeLine | undefined): string | null {
  const { text, linkShare, tag, inQuote } = line
  if (isFurniture(text)) return 'furniture words'
  if (linkShare < LINK_SHARE_MIN || text.length > LINK_LENGTH_MAX || inQuote) return null
  if (text.length >= LINKED_SENTENCE_MIN && /[.…]["”’)]?$/.test(text)) return null
  if (HEADING.test(tag)) return next !== undefined && isProse(next) ? null : 'linked heading'
  return tag === 'li' ? 'link in a list' : 'link alone'
}

function isProse({ text, linkShare }: TreeLine): boolean {
  return text.length >= PROSE_MIN && linkShare < 0.5 && /[.!?…:]["”’)]?$/.test(text)
}

/** Above or just under the first paragraphs: the headline again, the byline, the date. */
function dropHead(lines: readonly TreeLine[], rules: (string | null)[], { title, byline }: Known): void {
  const prose = lines.findIndex((line) => isProse(line))
  const names = (byline ?? '').split(', ').filter((name) => name.length > 4)
  for (const [index, { text, tag, inQuote }] of lines.slice(0, HEAD_LINES).entries()) {
    if (rules[index] !== null || text.length > HEAD_LENGTH_MAX || inQuote || isCreditLine(text)) continue
    const named =
      text.length < BYLINE_LENGTH_MAX &&
      names.some((name) => text.includes(name)) &&
      !/[.!?]["”’]$/.test(text)
    if (tag === 'h1' || (title !== null && repeats(text, title))) rules[index] = 'headline again'
    else if (!CELLS.test(tag) && (isDateLine(text) || isDateInHead(text))) rules[index] = 'date in the head'
    else if (
      index < prose &&
      tag !== 'li' &&
      /^\p{Lu}[^.!?:]{1,23}$/u.test(text) &&
      text.split(' ').length <= 3
    ) {
      if (!HEADING.test(tag)) rules[index] = 'kicker'
    } else if (isByline(text) || named) rules[index] = 'byline in the head'
  }
}

/** True when a line is the headline, or nearly all of it, or it with little around. */
function repeats(text: string, title: string): boolean {
  const share = Math.min(text.length, title.length) / Math.max(text.length, title.length)
  return share > 0.6 && sameHeadline(text, title)
}

/** A few words around a full date, or a date with a dash and the rest of a byline behind it. */
function isDateInHead(text: string): boolean {
  if (text.length > 160 || /[.!?]["”’)]?$/.test(text) || parseDay(text) === null) return false
  return text.split(' ').length <= 9 || (/^\d/.test(text) && /^.{6,30}?\s[-–—|•·]\s/.test(text))
}

/** Under the last paragraph: how to write to the author, and what the site says of itself. */
function dropContacts(lines: readonly TreeLine[], rules: (string | null)[]): void {
  let looked = 0
  for (let index = lines.length - 1; index > 0 && looked < CONTACT_LINES; index--) {
    if (rules[index] !== null) continue
    looked++
    const { text } = lines[index] as TreeLine
    if (isContactLine(text)) rules[index] = 'contact'
    else if (isBoilerplate(text)) rules[index] = 'site speaks'
  }
}

/** A short label above dropped links goes with them. */
function dropLabels(lines: readonly TreeLine[], rules: (string | null)[]): void {
  for (let index = lines.length - 2; index >= 0; index--) {
    const { text, tag } = lines[index] as TreeLine
    if (rules[index] !== null || text.length > LABEL_LENGTH_MAX) continue
    const label =
      /[:：]$/.test(text) ||
      HEADING.test(tag) ||
      (text.split(' ').length <= 4 && !/[.!?…]["”’)]?$/.test(text))
    if (label && rules[index + 1]?.startsWith('link')) rules[index] = 'label above links'
  }
}

/** From a label such as "Related" on, when little running text follows. */
function dropTail(lines: readonly TreeLine[], rules: (string | null)[]): void {
  const total = lines.reduce((sum, { text }, index) => (rules[index] === null ? sum + text.length : sum), 0)
  let before = 0
  for (const [index, { text }] of lines.entries()) {
    if (
      isTailHead(text) &&
      before > 0 &&
      total - before <= total * TAIL_SHARE_MAX &&
      !proseAfter(lines, rules, index)
    ) {
      for (let rest = index; rest < lines.length; rest++) rules[rest] ??= 'tail'
      return
    }
    if (rules[index] === null) before += text.length
  }
}

/** Two paragraphs of running text among the next kept lines: the label was a box inside the body. */
function proseAfter(lines: readonly TreeLine[], rules: readonly (string | null)[], index: number): boolean {
  const next = lines.filter((_, at) => at > index && rules[at] === null).slice(0, 4)
  return next.filter((line) => isProse(line)).length >= 2
}

/** A pull quote: words that stand in a paragraph as well. */
function dropRepeats(lines: readonly TreeLine[], rules: (string | null)[]): void {
  const long = lines.filter(({ text }, index) => rules[index] === null && text.length >= REPEATED_IN_MIN)
  for (const [index, { text, tag }] of lines.slice(0, REPEAT_LINES_MAX).entries()) {
    if (rules[index] !== null || text.length < REPEAT_MIN || text.length > REPEAT_MAX || HEADING.test(tag))
      continue
    const words = text.replace(/^["“”'‘’«»„\s]{1,4}|["“”'‘’«».,\s]{1,4}$/g, '')
    const again = long
      .slice(0, REPEAT_LINES_MAX)
      .some((line) => line.text.length > text.length * 1.3 && line.text.includes(words))
    if (again) rules[index] = 'pull quote'
  }
}

/** A heading that nothing is left under goes. */
function dropHeadings(lines: readonly TreeLine[], rules: (string | null)[]): void {
  let following = false
  for (let index = lines.length - 1; index >= 0; index--) {
    if (rules[index] !== null) continue
    if (HEADING.test((lines[index] as TreeLine).tag) && !following) rules[index] = 'heading without text'
    else following = true
  }
}
