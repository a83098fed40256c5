/**
 * Days as whole numbers (day 0 is 1970-01-01, proleptic Gregorian calendar) and how ISO 8601 and TIMEX3 write
 * the stretches they begin: days, weeks, months, quarters, years, decades, centuries.
 */

export type Grain =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

/** A stretch of the calendar: the days [start, end) and the way it is written. */
export interface Stretch {
  readonly value: string
  readonly grain: Grain
  readonly start: number
  readonly end: number
}

const MS_A_DAY = 86_400_000
const SEASONS = ['WI', 'SP', 'SU', 'FA']

/** The number of a day; months from 1; a month beyond the year carries over. */
export function dayNumber(year: number, month: number, day: number): number {
  // Subtle: Date.UTC takes years 0 to 99 for 1900 to 1999, so shift by whole cycles of 400 years (146097 days).
  return Date.UTC(year + 400, month - 1, day) / MS_A_DAY - 146_097
}

/** Year, month (from 1) and day of the month of a day. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The day of a YYYY-MM-DD, null for what is no such day. */
export function parseDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDay(year, month, day) ? dayNumber(year, month, day) : null
}

/** True for a day that the calendar has. */
export function isDay(year: number, month: number, day: number): boolean {
  const found = dateOf(dayNumber(year, month, day))
  return found.month === month && found.day === day
}

const padded = (number: number, size: number) => String(number).padStart(size, '0')

/** The stretch of the given grain that a day lies in. */
export function stretchAt(day: number, grain: Grain): Stretch {
  const { year, month, day: ofMonth } = dateOf(day)
  const name = padded(year, 4)
  switch (grain) {
    case 'day':
      return { value: `${name}-${padded(month, 2)}-${padded(ofMonth, 2)}`, grain, start: day, end: day + 1 }
    case 'week':
    case 'weekend': {
      const monday = day - weekdayOf(day) + 1
      // The week belongs to the year of its Thursday (ISO 8601).
      const ofYear = dateOf(monday + 3).year
      const number = Math.floor((monday + 3 - dayNumber(ofYear, 1, 1)) / 7) + 1
      const value = `${padded(ofYear, 4)}-W${padded(number, 2)}`
      return grain === 'week'
        ? { value, grain, start: monday, end: monday + 7 }
        : { value: `${value}-WE`, grain, start: monday + 5, end: monday + 7 }
    }
    case 'month':
      return monthsFrom(`${name}-${padded(month, 2)}`, grain, year, month, 1)
    case 'season': {
      // January and February belong to the winter that began in the December before.
      const index = Math.floor((month % 12) / 3)
      const ofYear = month < 3 ? year - 1 : year
      const value = `${padded(ofYear, 4)}-${SEASONS[index] as string}`
      return monthsFrom(value, grain, ofYear, index === 0 ? 12 : index * 3, 3)
    }
    case 'quarter': {
      const index = Math.floor((month - 1) / 3)
      return monthsFrom(`${name}-Q${index + 1}`, grain, year, index * 3 + 1, 3)
    }
    case 'half':
      return monthsFrom(`${name}-H${month < 7 ? 1 : 2}`, grain, year, month < 7 ? 1 : 7, 6)
    case 'year':
      return monthsFrom(name, grain, year, 1, 12)
    case 'decade':
      return monthsFrom(name.slice(0, 3), grain, year - (year % 10), 1, 120)
    case 'century':
      return monthsFrom(name.slice(0, 2), grain, year - (year % 100), 1, 1200)
  }
}

/** The season of a year by its code. */
export function seasonOf(year: number, code: string): Stretch {
  return stretchAt(dayNumber(year, code === 'WI' ? 12 : SEASONS.indexOf(code) * 3, 1), 'season')
}

/** The stretch as far away as so many of its grain: a month later, two weeks before. */
export function shifted(day: number, grain: Grain, count: number): Stretch {
  if (grain === 'day') return stretchAt(day + count, grain)
  if (grain === 'week' || grain === 'weekend') return stretchAt(day + 7 * count, grain)
  const { year, month } = dateOf(day)
  const months = { month: 1, season: 3, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }[grain]
  return stretchAt(dayNumber(year, month + months * count, 1), grain)
}

function monthsFrom(value: string, grain: Grain, year: number, month: number, count: number): Stretch {
  return { value, grain, start: dayNumber(year, month, 1), end: dayNumber(year, month + count, 1) }
}
