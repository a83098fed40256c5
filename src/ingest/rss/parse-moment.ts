/** Words → a moment with its offset (RFC 822, RFC 3339, and what feeds write instead), so that its day stays the publisher's own. */

import { parseDay } from '../words/parse-day.ts'

const TIME =
  /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(am|pm)?\s*(Z|UTC|GMT|UT|[ECMP][SD]T|CES?T|[+-]\d{2}:?\d{2})?(?![\w:])/i
/** RFC 822, 5.1, and central Europe; all other short names mean several zones. */
const ZONES: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
}
/** RFC 822 wrote years in two digits. */
const SHORT_YEAR = /^((?:\w{3,9},?\s+)?\d{1,2}[\s-]\w{3,9}[\s-])(\d{2})(?=\s+\d{1,2}:|$)/

/**
 * `"Fri, 01 Mar 2024 23:30:00 EST"` → `"2024-03-01T23:30:00-05:00"`; only a day → `"2024-03-01"`; null when there is none.
 * A time without a zone is taken for UTC, as feed readers do.
 */
export function parseMoment(words: string): string | null {
  const whole = words
    .trim()
    .slice(0, 100)
    .replace(
      SHORT_YEAR,
      (_, start: string, year: string) => `${start}${Number(year) < 70 ? '20' : '19'}${year}`,
    )
  const day = parseDay(whole)
  if (day === null) return null
  const [, hours = '', minutes = '', seconds = '00', half = '', zone = 'Z'] = TIME.exec(whole) ?? []
  const hour = (Number(hours) % (half === '' ? 24 : 12)) + (half.toLowerCase() === 'pm' ? 12 : 0)
  if (hours === '' || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return day
  const clock = `${String(hour).padStart(2, '0')}:${minutes}:${seconds === '60' ? '59' : seconds}`
  return `${day}T${clock}${offsetOf(zone)}`
}

function offsetOf(zone: string): string {
  if (/^[+-]/.test(zone)) {
    const digits = zone.replace(':', '')
    const isOffset = Number(digits.slice(1, 3)) < 15 && Number(digits.slice(3)) < 60
    return isOffset ? `${digits.slice(0, 3)}:${digits.slice(3)}` : 'Z'
  }
  return ZONES[zone.toUpperCase()] ?? 'Z'
}
