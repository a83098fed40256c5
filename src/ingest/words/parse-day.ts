/**
 * Words → a calendar day: ISO 8601, RFC 2822, and dates as news pages write them in several languages.
 * A date that can be read two ways (03/04/2021) or that is no day of the calendar gives null.
 */

import { MONTHS } from './months.data.ts'

const LENGTH_MAX = 200
const YEAR_MIN = 1900
const YEAR_MAX = 2100
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:T\d{2,6}Z?)?(?!\d)/
const EAST_ASIAN = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/
const YEAR_FIRST = /(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/
const DOTTED = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/
const SLASHED = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s,-]{1,3}(?:de\s|d')?(\p{L}{3,12})\.?[\s,-]{1,3}(?:de\s|del\s)?(\d{4})(?!\d)/gu
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/gu

/** `"Fri, 12 Nov 2021 10:00 GMT"` → `"2021-11-12"`; null when there is no day, or more than one reading of it. */
export function parseDay(words: string): string | null {
  const text = words.slice(0, LENGTH_MAX)
  if (!/\d{4}/.test(text)) return null
  for (const pattern of [ISO, EAST_ASIAN, YEAR_FIRST]) {
    const found = pattern.exec(text)
    if (found) return asDay(found[1], found[2], found[3])
  }
  const written = writtenDay(text)
  if (written !== null) return written
  const dotted = DOTTED.exec(text)
  if (dotted) return asDay(dotted[3], dotted[2], dotted[1])
  const slashed = SLASHED.exec(text)
  if (slashed) return slashedDay(slashed)
  const compact = COMPACT.exec(text)
  return compact ? asDay(compact[1], compact[2], compact[3]) : null
}

function writtenDay(text: string): string | null {
  for (const [, day, month, year] of text.matchAll(DAY_MONTH)) {
    const number = MONTHS.get((month ?? '').toLowerCase())
    if (number !== undefined) return asDay(year, String(number), day)
  }
  for (const [, month, day, year] of text.matchAll(MONTH_DAY)) {
    const number = MONTHS.get((month ?? '').toLowerCase())
    if (number !== undefined) return asDay(year, String(number), day)
  }
  return null
}

/** Day or month first: only told apart when one of the two cannot be a month, or both are the same. */
function slashedDay([, first, second, year]: RegExpExecArray): string | null {
  const [a, b] = [Number(first), Number(second)]
  if (a > 12 || a === b) return asDay(year, second, first)
  return b > 12 ? asDay(year, first, second) : null
}

function asDay(year?: string, month?: string, day?: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < YEAR_MIN || y > YEAR_MAX || m < 1 || m > 12 || d < 1) return null
  const lengths = [
    31,
    y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  if (d > (lengths[m - 1] ?? 0)) return null
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
