/** A TIMEX3 value → the stretch of the calendar that it names, in days since 1 January 1970, [begin, end). */

const MS_A_DAY = 86_400_000

export interface Stretch {
  readonly begin: number
  readonly end: number
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** The stretch of a value: `2021-SP` → March to May 2021. Null for lengths, habits and what is no calendar. */
export function stretchOf(value: string): Stretch | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(value)
  if (day) return days(dayOf(Number(day[1]), Number(day[2]), Number(day[3])), 1)
  if (/^\d{2,4}$/.test(value)) {
    const length = 10 ** (4 - value.length)
    return months(Number(value) * length, 1, 12 * length)
  }
  const [, year = '', part = ''] = /^(\d{4})-(.+)$/.exec(value) ?? []
  if (/^\d{2}$/.test(part)) return months(Number(year), Number(part), 1)
  const season = SEASON_MONTHS[part]
  if (season !== undefined) return months(Number(year), season, 3)
  const share = /^([QH])([1-4])$/.exec(part)
  if (share) {
    const length = share[1] === 'Q' ? 3 : 6
    return months(Number(year), (Number(share[2]) - 1) * length + 1, length)
  }
  const week = /^W(\d{2})(-WE)?$/.exec(part)
  if (week === null) return null
  const monday = mondayOf(Number(year), Number(week[1]))
  return week[2] === undefined ? days(monday, 7) : days(monday + 5, 2)
}

/** The day `number` as YYYY-MM-DD. */
export function isoOf(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10)
}

function days(begin: number, length: number): Stretch | null {
  return Number.isFinite(begin) ? { begin, end: begin + length } : null
}

function months(year: number, month: number, length: number): Stretch | null {
  if (month < 1 || month > 12) return null
  return { begin: dayOf(year, month, 1), end: dayOf(year, month + length, 1) }
}

/** Months beyond the twelfth belong to the next years. `Date.UTC` would take the year 20 for 1920. */
function dayOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY
}

/** ISO 8601: the first week is the one with 4 January in it. */
function mondayOf(year: number, week: number): number {
  const fourth = dayOf(year, 1, 4)
  const weekday = (((fourth + 3) % 7) + 7) % 7
  return fourth - weekday + (week - 1) * 7
}
