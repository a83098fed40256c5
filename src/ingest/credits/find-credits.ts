/**
 * Finds how a page credits other outlets: a line of its own ("Source: X"), an agency in the dateline
 * ("KYIV (Reuters) -"), an agency as byline. What the text itself ascribes is a statement, not a credit.
 */

import type { Credit } from '#domain'
import type { Line } from '../findings.ts'
import { isAgency } from './agencies.data.ts'
import { creditLineNames } from './credit-line.ts'

const DATELINE_LINES = 4
/** Place in capitals or title case, perhaps a day, the agency in brackets, a dash or a colon. */
const DATELINE_BRACKETS =
  /^(?:\p{Lu}[\p{L}.'’/-]{0,30}[ ,/]{0,2}){1,8}(?:\d{1,2}(?:st|nd|rd|th)?,?\s?)?(?:\(?\d{4}\)?,?\s?)?[-–—,]?\s?[([]([\p{L}][\p{L}\p{N} .&/'’-]{1,40})[)\]]\s{0,2}(?:[-–—:.]|\p{Lu}|["“„«])/u
/** `Berlin, 12. November (dpa)` is caught above; `KYIV, Nov 12 /Ukrinform/.` and `(AP) —` here. */
const DATELINE_SLASHES = /^\p{Lu}[\p{L} .,'’\d-]{1,60}\s\/([\p{L}][\p{L} -]{1,30})\/\s{0,2}[-–—.:]/u
const DATELINE_BARE = /^[([]([\p{L}][\p{L} .&/-]{1,40})[)\]]\s{0,2}[-–—:]\s/u
const BYLINE_SPLIT = /\s{0,2}(?:[,|/;•·(]|\s[-–—]\s|\sfor\s|\sof\s|\sat\s|\swith\s|\sand\s|\s&\s)\s{0,2}/i

/** All credits in the lines and the byline, in the order they stand. */
export function findCredits(lines: readonly Line[], byline: string | null): Credit[] {
  const credits: Credit[] = []
  for (const line of lines) {
    if (line.kind === 'credit' || line.kind === 'furniture') {
      for (const name of creditLineNames(line.text)) credits.push({ kind: 'line', name })
    }
  }
  const opening = lines.filter(({ kind }) => kind === 'paragraph' || kind === 'lead').slice(0, DATELINE_LINES)
  for (const { text } of opening) {
    const name = datelineAgency(text)
    if (name !== null) credits.push({ kind: 'dateline', name })
  }
  for (const name of bylineAgencies(byline)) credits.push({ kind: 'byline', name })
  return credits
}

/** `"KYIV, Nov 12 (Reuters) - Talks …"` → `"Reuters"`; null when the paragraph has no such opening. */
export function datelineAgency(paragraph: string): string | null {
  const head = paragraph.slice(0, 160)
  const slashed = DATELINE_SLASHES.exec(head)
  if (slashed?.[1]) return slashed[1].trim()
  const name = (DATELINE_BRACKETS.exec(head) ?? DATELINE_BARE.exec(head))?.[1]?.trim()
  if (name === undefined) return null
  if (isAgency(name)) return name
  // Subtle: an unknown name counts only where a dash closes the dateline; else it is a gloss like "(NATO)".
  const after = head.slice(head.indexOf(name) + name.length + 1).trimStart()
  const place = head.slice(0, head.indexOf(name) - 1).trim()
  return /^[-–—]/.test(after) && isPlaceInCapitals(place) ? name : null
}

function isPlaceInCapitals(place: string): boolean {
  const [first = ''] = place.split(/[,(/]/, 1)
  return first.length > 1 && first === first.toUpperCase() && /\p{Lu}/u.test(first)
}

/** `"Jane Doe, Associated Press"` → `["Associated Press"]`. */
export function bylineAgencies(byline: string | null): string[] {
  if (byline === null) return []
  const parts = byline
    .slice(0, 300)
    .replace(/^(?:by|von|par|por|di|da|від|от)\s/i, '')
    .split(BYLINE_SPLIT)
  return parts
    .map((part) => part.replace(/[)\].]+$/, '').trim())
    .filter((part) => part !== '' && isAgency(part))
}
