/**
 * Puts what an expression says on the calendar, in the manner of HeidelTime (Strötgen and Gertz 2013): relative to the
 * day of publication or to the day last told of, with the tense of the clause to choose between before and after.
 */

import type { Time } from '#domain'
import {
  dateOf,
  dayNumber,
  isDay,
  parseDay,
  type Stretch,
  seasonOf,
  shifted,
  stretchAt,
  weekdayOf,
} from './calendar.ts'
import type { Meaning, YearOf } from './meaning.ts'
import type { Tense } from './tense.ts'

export const NO_DATE = 'no publication date'
export const NO_ANCHOR = 'no day to count from'
/** In a history, a month so many days before the one told of last is the next year's: January after December. */
const FAR_BACK = 240
const SEASON_DAYS = 89
const NO_SUCH_DAY = 'no such day'

/** Where in a report an expression stands. */
export interface Place {
  /** The day of publication; null when the page gives none. */
  readonly published: number | null
  /** What the report told of last, and the last single day. */
  readonly told: Stretch | null
  /** What was mentioned last, in whatever way: "that year" is this one's. */
  readonly last: Stretch | null
  /** The sentence goes on about another time than the publication's: bare months and days belong to it. */
  readonly history: boolean
  readonly tense: () => Tense
}

export interface Resolved {
  readonly value: string | null
  readonly unresolved?: string
  readonly stretch?: Stretch
}

/** The TIMEX3 value of a meaning at its place. */
export function resolve(meaning: Meaning, place: Place): Resolved {
  switch (meaning.kind) {
    case 'fixed':
      return resolveFixed(meaning.value)
    case 'unclear':
      return open(meaning.reason)
    case 'year':
      if (meaning.era) return { value: `BC${String(meaning.year).padStart(4, '0')}` }
      return known(stretchAt(dayNumber(meaning.year, 1, 1), 'year'))
    case 'digits':
      return resolveDigits(meaning, place)
    case 'day':
      return meaning.month === undefined
        ? open(NO_ANCHOR)
        : resolveDay(meaning.month, meaning.day, meaning.year, place)
    case 'holiday': {
      const [month, day] = meaning.monthDay.split('-').map(Number) as [number, number]
      return resolveDay(month, day, meaning.year, place)
    }
    case 'month':
      return inYear(meaning.year, place, (year) => stretchAt(dayNumber(year, meaning.month, 1), 'month'))
    case 'season':
      return inYear(meaning.year, asSeason(place), (year) => seasonOf(year, meaning.season))
    case 'share':
      return resolveShare(meaning.share, meaning.year, place)
    case 'weekday':
      return resolveWeekday(meaning, place)
    case 'weekend':
      return resolveWeekend(place)
    case 'shift':
      return resolveShift(meaning, place)
    case 'moment':
      return resolveMoment(meaning, place)
  }
}

/** TIMEX3 type of what a meaning says. */
export function typeOf(meaning: Meaning): Time['type'] {
  if (meaning.kind === 'fixed' || meaning.kind === 'unclear') return meaning.type
  return meaning.kind === 'moment' ? 'TIME' : 'DATE'
}

const known = (stretch: Stretch): Resolved => ({ value: stretch.value, stretch })
const open = (reason: string): Resolved => ({ value: null, unresolved: reason })

function resolveFixed(value: string): Resolved {
  const day = parseDay(value)
  if (day !== null) return known(stretchAt(day, 'day'))
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? open(NO_SUCH_DAY) : { value }
}

function resolveDigits(meaning: Meaning & { kind: 'digits' }, place: Place): Resolved {
  if (meaning.era) return { value: `BC${String(meaning.digits).padStart(2, '0')}` }
  const size = meaning.grain === 'decade' ? 10 : 100
  let first = meaning.digits * size
  if (meaning.short) {
    const day =
      place.history || place.published === null ? (place.told?.start ?? place.published) : place.published
    first += day !== null && dateOf(day).year >= 2000 + first ? 2000 : 1900
  }
  return known(stretchAt(dayNumber(first, 1, 1), meaning.grain))
}

function resolveDay(month: number, day: number, year: YearOf | undefined, place: Place): Resolved {
  // A leap year has every day that there is.
  if (!isDay(2000, month, day)) return open(NO_SUCH_DAY)
  return inYear(year, place, (of) =>
    isDay(of, month, day) ? stretchAt(dayNumber(of, month, day), 'day') : null,
  )
}

/** A stretch whose year is given, resolved itself, or to be chosen. */
function inYear(year: YearOf | undefined, place: Place, at: (year: number) => Stretch | null): Resolved {
  if (year === undefined) return chooseYear(place, at)
  if (typeof year !== 'number') {
    const resolved = resolve(year, place)
    if (resolved.stretch === undefined) return resolved
    return inYear(dateOf(resolved.stretch.start).year, place, at)
  }
  const stretch = at(year)
  return stretch ? known(stretch) : open(NO_SUCH_DAY)
}

/** A day or month long ago does not draw a season along: "the spring" is then the report's own. */
function asSeason(place: Place): Place {
  const { history, told } = place
  return history && told && told.end - told.start < SEASON_DAYS ? { ...place, history: false } : place
}

function chooseYear(place: Place, at: (year: number) => Stretch | null): Resolved {
  const { published, told } = place
  if (told && (published === null || place.history)) return chooseNearStory(told, at)
  if (published === null) return open(NO_DATE)
  const found = candidates(published, at)
  const before = found.filter(({ start }) => start <= published).at(-1)
  const after = found.find(({ end }) => end > published)
  const tense = place.tense()
  const chosen = tense === 'past' ? before : tense === 'future' ? after : nearest(published, before, after)
  return chosen ? known(chosen) : open(NO_SUCH_DAY)
}

/** The year of a bare month or day in a history: that of what was told last, or the next when it goes on. */
function chooseNearStory(told: Stretch, at: (year: number) => Stretch | null): Resolved {
  const { year } = dateOf(told.start)
  const same = at(year)
  const next = at(year + 1)
  const back = same ? told.start - same.end : 0
  const chosen = next && told.end - told.start < 100 && back > FAR_BACK ? next : (same ?? next)
  return chosen ? known(chosen) : open(NO_SUCH_DAY)
}

/** The stretch in the years around a day, in order. */
function candidates(day: number, at: (year: number) => Stretch | null): Stretch[] {
  const { year } = dateOf(day)
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((away) => at(year + away)).filter((stretch) => stretch !== null)
}

function nearest(day: number, before: Stretch | undefined, after: Stretch | undefined): Stretch | undefined {
  if (before === undefined || after === undefined) return before ?? after
  if (before.end > day) return before
  return day - before.end <= after.start - day ? before : after
}

function resolveShare(share: string, year: YearOf | undefined, place: Place): Resolved {
  const number = Number(share.slice(1))
  const [grain, months] = share.startsWith('Q') ? (['quarter', 3] as const) : (['half', 6] as const)
  const at = (of: number) => stretchAt(dayNumber(of, (number - 1) * months + 1, 1), grain)
  if (year !== undefined || place.published === null || place.history) return inYear(year, place, at)
  const day = place.published
  const found = candidates(day, at)
  // Figures are told of a quarter that is over.
  const over = found.filter(({ end }) => end <= day).at(-1)
  const ahead = found.find(({ end }) => end > day)
  const chosen = place.tense() === 'future' ? ahead : over
  return chosen ? known(chosen) : open(NO_DATE)
}

function resolveWeekday(meaning: Meaning & { kind: 'weekday' }, place: Place): Resolved {
  const { published, told } = place
  const { weekday, which } = meaning
  if (which === 'following' || which === 'preceding') {
    const from = told?.grain === 'day' ? told.start : published
    if (from === null) return open(NO_DATE)
    return known(
      stretchAt(which === 'following' ? weekdayAfter(from, weekday) : weekdayBefore(from, weekday), 'day'),
    )
  }
  if (meaning.week !== undefined) {
    const week = resolve(meaning.week, place)
    return week.stretch ? known(stretchAt(week.stretch.start + weekday - 1, 'day')) : week
  }
  if (published === null) return open(NO_DATE)
  const monday = published - weekdayOf(published) + 1
  if (which === 'this') return known(stretchAt(monday + weekday - 1, 'day'))
  if (which === 'next') return known(stretchAt(monday + 7 + weekday - 1, 'day'))
  const before = weekdayBefore(published, weekday)
  if (which === 'last') return known(stretchAt(before, 'day'))
  if (weekdayOf(published) === weekday) return known(stretchAt(published, 'day'))
  const after = weekdayAfter(published, weekday)
  const tense = place.tense()
  const past = tense === 'past' || (tense === 'present' && published - before <= after - published)
  return known(stretchAt(past ? before : after, 'day'))
}

const weekdayAfter = (day: number, weekday: number) => day + ((weekday - weekdayOf(day) + 6) % 7) + 1
const weekdayBefore = (day: number, weekday: number) => day - ((weekdayOf(day) - weekday + 6) % 7) - 1

function resolveWeekend({ published, tense }: Place): Resolved {
  if (published === null) return open(NO_DATE)
  const past = weekdayOf(published) < 6 && tense() === 'past'
  return known(shifted(published, 'weekend', past ? -1 : 0))
}

function resolveShift(meaning: Meaning & { kind: 'shift' }, place: Place): Resolved {
  const { grain, count } = meaning
  if (count === null) return { value: meaning.past ? 'PAST_REF' : 'FUTURE_REF' }
  const { published, told } = place
  const named = count === 0 && place.last ? place.last : told
  const story = named && isFineEnough(named, grain) ? named.start : null
  let from: number | null
  if (meaning.from === 'published') from = published
  else if (meaning.from === 'either') from = published === null || place.history ? story : published
  else from = story ?? (grain === 'day' ? null : published)
  if (from === null) return open(published === null ? NO_DATE : NO_ANCHOR)
  return known(shifted(from, grain, count))
}

/** A day can be counted from a day, not from a year. */
function isFineEnough(told: Stretch, grain: string): boolean {
  if (grain === 'day' || grain === 'week' || grain === 'weekend')
    return told.grain === 'day' || (grain === 'week' && told.grain === 'week')
  if (grain === 'month') return told.end - told.start <= 31
  if (grain === 'quarter' || grain === 'season') return told.end - told.start <= 92
  return true
}

function resolveMoment(meaning: Meaning & { kind: 'moment' }, place: Place): Resolved {
  if (meaning.day !== undefined) {
    const day = resolve(meaning.day, place)
    if (day.stretch === undefined) return day
    return day.stretch.grain === 'day'
      ? { value: `${day.stretch.value}${meaning.at}`, stretch: day.stretch }
      : open(NO_ANCHOR)
  }
  const start =
    place.told?.grain === 'day'
      ? place.told
      : place.published === null
        ? null
        : stretchAt(place.published, 'day')
  return start ? { value: `${start.value}${meaning.at}`, stretch: start } : open(NO_DATE)
}
