/**
 * Finds by what marks a report says that it is a later version of itself, as agencies do:
 * "UPDATE 2-", "CORRECTED-", "(Adds reaction)", "3rd lead".
 */

import type { Report } from '#domain'

export interface VersionMark {
  /** 0 for a report without a mark; 2 for "UPDATE 2"; a correction of a version stands half a step above it. */
  readonly number: number
  /** The words that show it. */
  readonly words: string
}

const CORRECTION_STEP = 0.5
/** How far into a paragraph a mark may stand: behind a dateline. */
const OPENING = 200
const OPENING_BLOCKS = 2

const UPDATE_TITLE =
  /^[([]?\s?(?:(?:\d{1,2}(?:ST|ND|RD|TH)\s)?UPDATED?|WRAPUP|CORRECTED-UPDATE|REFILE-UPDATE)\s?(\d{1,2})?\s?(?:[)\]]\s?[-–—:]?|[-–—:])/i
const UPDATE_TAIL = /[([]\s?updated?\s?(\d{1,2})?\s?[)\]]$/i
const ORDINAL_LEAD = /^[([]?\s?(\d{1,2})(?:st|nd|rd|th)\s(?:update|ld|lead|writethru|write-thru)\b/i
/** In capitals: "Update" in running text is a word like others. */
const UPDATE_OPENING = /(?:^|[-–—)(]\s?)UPDATED?\s?(\d{1,2})?\s?[-–—:)]/
const CORRECTED =
  /^[([]?\s?(?:CORRECTED|CORRECTION|REFILE[D]?)\b\s?\d{0,2}\s?[-–—:)\]]|[([]\s?corrected\s?[)\]]$/i
const WHAT_CHANGED =
  /[([](?:Adds|Updates|Updates?\swith|Recasts|Releads|Rewrites|Removes|Changes|Edits|Clarifies)\b[^()]{2,200}[)\]]/
const WHAT_WAS_WRONG = /[([](?:Corrects|Refiles|Fixes|Corrected|Amends)\b[^()]{2,200}[)\]]/

/** The mark of a report, null for one that has none. Looks at title and opening, and at what was left out as furniture. */
export function versionMark(report: Report): VersionMark | null {
  const title = report.title.trim()
  const openings = report.blocks
    .filter(({ kind }) => kind === 'lead' || kind === 'paragraph')
    .slice(0, OPENING_BLOCKS)
    .map(({ span: [begin, end] }) => report.text.slice(begin, Math.min(end, begin + OPENING)))
  // A line apart that says what was changed is often taken for furniture.
  const asides = report.furniture.filter((line) => /^[([]/.test(line))
  const updates = [
    ...[UPDATE_TITLE, UPDATE_TAIL, ORDINAL_LEAD].map((pattern) => pattern.exec(title)),
    ...openings.map((opening) => UPDATE_OPENING.exec(opening)),
    ...[...openings, ...asides].map((words) => WHAT_CHANGED.exec(words)),
  ].filter((found) => found !== null)
  const corrections = [
    CORRECTED.exec(title),
    ...[...openings, ...asides].map((it) => WHAT_WAS_WRONG.exec(it)),
  ]
  const correction = corrections.find((found) => found !== null)
  const [update] = updates.sort((a, b) => numberIn(b) - numberIn(a))
  const words = (update ?? correction)?.[0]
  if (words === undefined) return null
  const number = update === undefined ? 0 : numberIn(update)
  return { number: number + (correction ? CORRECTION_STEP : 0), words: words.trim() }
}

const numberIn = (found: RegExpExecArray): number => Math.max(1, Number(found[1] ?? 1))
