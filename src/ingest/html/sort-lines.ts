/**
 * Lines of the body → lines of the report: link lists, furniture and what repeats the head go, each with the rule
 * that dropped it; the rest gets its kind.
 */

import { isCreditLine } from '../credits/credit-line.ts'
import type { LineKind } from '../findings.ts'
import { isFurniture, isTailHead } from '../words/furniture.ts'
import { isByline, isDateLine } from '../words/line-labels.ts'
import type { TreeLine } from './lines-of.ts'
import { sameHeadline } from './metadata.ts'

export interface Known {
  readonly title: string | null
  readonly byline: string | null
}

export interface SortedLine {
  readonly line: TreeLine
  readonly kind: LineKind
  /** Name of the rule that made it furniture. */
  readonly rule: string | null
}

const HEADING = /^(?:h[1-6]|dt)$/
const LINK_SHARE_MIN = 0.8
const LINK_LENGTH_MAX = 220
const HEAD_LINES = 8
const HEAD_PROSE = 140
const TAIL_SHARE_MAX = 0.3
const LABEL_LENGTH_MAX = 60

/** Sorts the lines of the body, in page order. */
export function sortLines(lines: readonly TreeLine[], known: Known): SortedLine[] {
  const rules = lines.map((line) => dropRule(line))
  dropHead(lines, rules, known)
  dropLabels(lines, rules)
  dropTail(lines, rules)
  dropHeadings(lines, rules)
  return lines.map((line, index) => {
    const rule = rules[index] ?? null
    return { line, rule, kind: rule !== null ? 'furniture' : kindOf(line) }
  })
}

function kindOf(line: TreeLine): LineKind {
  if (isCreditLine(line.text)) return 'credit'
  return HEADING.test(line.tag) && line.text.length < 200 ? 'heading' : 'paragraph'
}

/** The rule that drops a line for its own sake, or null. */
function dropRule(line: TreeLine): string | null {
  if (isFurniture(line.text)) return 'furniture words'
  if (line.linkShare >= LINK_SHARE_MIN && line.text.length <= LINK_LENGTH_MAX && !line.inQuote) {
    return line.tag === 'li' || HEADING.test(line.tag) ? 'link in a list' : 'link alone'
  }
  return null
}

/** Above the first long paragraph: the headline again, the byline, the date. */
function dropHead(lines: readonly TreeLine[], rules: (string | null)[], { title, byline }: Known): void {
  for (const [index, { text, tag }] of lines.slice(0, HEAD_LINES).entries()) {
    if (rules[index] !== null) continue
    if (title !== null && text.length < 300 && sameHeadline(text, title)) rules[index] = 'headline again'
    else if (isDateLine(text)) rules[index] = 'date in the head'
    else if (isByline(text) || (byline !== null && text.length < 120 && text.includes(byline)))
      rules[index] = 'byline in the head'
    else if (tag === 'h1') rules[index] = 'headline again'
    else if (text.length >= HEAD_PROSE) return
  }
}

/** A short label above dropped links goes with them. */
function dropLabels(lines: readonly TreeLine[], rules: (string | null)[]): void {
  for (let index = lines.length - 2; index >= 0; index--) {
    const { text } = lines[index] as TreeLine
    if (rules[index] !== null || text.length > LABEL_LENGTH_MAX || /[.!?]["”’)]?$/.test(text)) continue
    if (rules[index + 1]?.startsWith('link')) rules[index] = 'label above links'
  }
}

/** From a label such as "Related" on, when little running text follows. */
function dropTail(lines: readonly TreeLine[], rules: (string | null)[]): void {
  const total = lines.reduce((sum, { text }, index) => (rules[index] === null ? sum + text.length : sum), 0)
  let before = 0
  for (const [index, { text }] of lines.entries()) {
    if (isTailHead(text) && total - before <= total * TAIL_SHARE_MAX && before > 0) {
      for (let rest = index; rest < lines.length; rest++) rules[rest] ??= 'tail'
      return
    }
    if (rules[index] === null) before += text.length
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
