/**
 * Finds how a page credits other outlets: a line of its own ("Source: X"), an agency in the dateline
 * ("KYIV (Reuters) -"), an agency as byline. What the text itself ascribes is a statement, not a credit.
 */

import type { Credit } from '#domain'
import type { Line } from '../findings.ts'
import { isAgency } from './agencies.data.ts'
import { bracketedNames, creditLineNames } from './credit-line.ts'

const DATELINE_LINES = 4
const PLACE_PARTICLES: ReadonlySet<string> = new Set(
  'de del la le les el am an der den di do da of the upon sur al and und et y'.split(' '),
)
const DATELINE_HEAD = 130
const PLACE_MAX = 70
/** An agency between brackets or slashes. */
const ENCLOSED = /[([]\s?(\p{L}[\p{L}\p{N} .&/'’-]{1,40}?)\s?[)\]]|\/(\p{L}[\p{L} -]{1,30})\//u
const BYLINE_SPLIT = /\s{0,2}(?:[,|/;•·(]|\s[-–—]\s|\sfor\s|\sof\s|\sat\s|\swith\s|\sand\s|\s&\s)\s{0,2}/i

/** All credits in the lines and the byline, in the order they stand. */
export function findCredits(lines: readonly Line[], byline: string | null): Credit[] {
  const credits: Credit[] = []
  for (const line of lines) {
    if (line.kind === 'credit' || line.kind === 'furniture') {
      const known = creditLineNames(line.text)
      // Subtle: a name in brackets that is in no list counts where the line was taken for a credit by its place.
      const names = known.length > 0 || line.kind === 'furniture' ? known : bracketedNames(line.text)
      for (const name of names) credits.push({ kind: 'line', name })
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
  const head = paragraph.slice(0, DATELINE_HEAD)
  const found = ENCLOSED.exec(head)
  const name = (found?.[1] ?? found?.[2])?.trim()
  if (found === null || name === undefined) return null
  const place = head.slice(0, found.index).trim()
  const after = head.slice(found.index + found[0].length).trimStart()
  const dashed = /^[-–—]/.test(after)
  if (place === '') return dashed && isAgency(name) ? name : null
  if (place.length > PLACE_MAX || !isPlace(place)) return null
  if (isAgency(name)) return name
  // Subtle: an unknown name counts only where a dash closes the dateline; else it is a gloss like "(NATO)".
  return dashed && isInCapitals(place) ? name : null
}

/** What stands before the dash of a dateline: `"HAITI, 14 October 2019 – The number …"` → `"HAITI, 14 October 2019"`; else "". */
export function datelineHead(paragraph: string): string {
  const head = paragraph.slice(0, DATELINE_HEAD)
  const dash = /\s?[–—]\s|\s--?\s/.exec(head)
  const place =
    dash === null
      ? ''
      : head
          .slice(0, dash.index)
          .replace(/[([][^)\]]{1,40}[)\]]/, '')
          .trim()
  return place.length <= PLACE_MAX && isPlace(place) ? place : ''
}

/** Words in title case or capitals, and perhaps a day: no sentence. */
function isPlace(place: string): boolean {
  const words = place.split(/[\s,/]+/).filter((word) => word !== '')
  return (
    words.length <= 10 &&
    words.every((word) => /^[\p{Lu}\p{Lo}\d–—-]/u.test(word) || PLACE_PARTICLES.has(word))
  )
}

function isInCapitals(place: string): boolean {
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
