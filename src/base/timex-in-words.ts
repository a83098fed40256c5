/**
 * Values of TIMEX3 (ISO-TimeML) → English: `2021-11-10TNI` → "night of 10 November 2021". Also the order in
 * which such values follow each other.
 */

const MS_A_DAY = 86_400_000
const SEASONS: Readonly<Record<string, readonly [name: string, month: string]>> = {
  SP: ['spring', '03'],
  SU: ['summer', '06'],
  FA: ['autumn', '09'],
  WI: ['winter', '12'],
}
const PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
}
const ORDINALS = ['first', 'second', 'third', 'fourth']
const REFERENCES: Readonly<Record<string, string>> = {
  PAST_REF: 'some time ago',
  PRESENT_REF: 'the present',
  FUTURE_REF: 'some time to come',
}
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const format = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })
const dayFormat = format({ day: 'numeric', month: 'long', year: 'numeric' })
const monthFormat = format({ month: 'long', year: 'numeric' })
const monthName = format({ month: 'long' })

/** The value in words; with `isRepeated` as a set: `P1D` → "every day". What is not understood stays as it is. */
export function timexInWords(value: string, isRepeated = false): string {
  const words =
    REFERENCES[value] ??
    repeatedInWords(value) ??
    lengthInWords(value, isRepeated) ??
    momentInWords(value) ??
    stretchInWords(value)
  return words ?? value
}

function repeatedInWords(value: string): string | null {
  const weekday = /^XXXX-WXX-(?:(WE)|([1-7]))(?:T([A-Z]{2}))?$/.exec(value)
  if (weekday) {
    const name = weekday[1] ? 'weekend' : WEEKDAYS[Number(weekday[2]) - 1]
    return ['every', name, PARTS[weekday[3] ?? '']].filter(Boolean).join(' ')
  }
  const part = PARTS[/^XXXX-XX-XXT([A-Z]{2})$/.exec(value)?.[1] ?? '']
  if (part !== undefined) return `every ${part}`
  const [, month, season] = /^XXXX-(?:(\d{2})|([A-Z]{2}))$/.exec(value) ?? []
  const moment = month === undefined ? null : moments(`2000-${month}-01`)
  if (moment !== null) return `every ${monthName.format(moment)}`
  const [name] = SEASONS[season ?? ''] ?? []
  return name === undefined ? null : `every ${name}`
}

const UNITS: Readonly<Record<string, string>> = {
  D: 'day',
  W: 'week',
  WE: 'weekend',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  TS: 'second',
  TM: 'minute',
  TH: 'hour',
}

function lengthInWords(value: string, isRepeated: boolean): string | null {
  if (!/^P(?:T?(?:\d+(?:\.\d+)?|X)[A-Z]{1,2})+$/.test(value)) return null
  let isTime = false
  const parts = [...value.slice(1).matchAll(/(T?)(\d+(?:\.\d+)?|X)(WE|[A-Z])/g)].map(
    ([, time, number = '', unit = '']) => {
      isTime ||= time === 'T'
      const name = UNITS[isTime ? `T${unit}` : unit]
      if (name === undefined) return null
      if (number === 'X') return `some ${name}s`
      if (Number(number) === 1) return isRepeated ? name : `1 ${name}`
      return `${number} ${name}s`
    },
  )
  if (parts.includes(null)) return null
  return isRepeated ? `every ${parts.join(' ')}` : parts.join(' ')
}

function momentInWords(value: string): string | null {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(.+))?$/.exec(value) ?? []
  const moment = moments(day)
  if (moment === null) return null
  const date = dayFormat.format(moment)
  if (time === '') return date
  const part = PARTS[time]
  if (part !== undefined) return `${part} of ${date}`
  return `${date}, ${/^\d{2}$/.test(time) ? `${time}:00` : time}`
}

function stretchInWords(value: string): string | null {
  if (/^\d{4}$/.test(value)) return value
  if (/^\d{3}$/.test(value)) return `${value}0s`
  if (/^\d{2}$/.test(value)) return `${value}00s`
  const [, year = '', part = ''] = /^(\d{4})-(.+)$/.exec(value) ?? []
  const [season] = SEASONS[part] ?? []
  if (season !== undefined)
    return `${season} ${part === 'WI' ? `${year}–${String((Number(year) + 1) % 100).padStart(2, '0')}` : year}`
  const share = /^([QH])([1-4])$/.exec(part)
  if (share) return `${ORDINALS[Number(share[2]) - 1]} ${share[1] === 'Q' ? 'quarter' : 'half'} of ${year}`
  const week = /^W(\d{2})(-WE)?$/.exec(part)
  if (week) {
    const begin = startOf(value)
    const moment = begin === null ? null : moments(begin)
    return moment === null ? null : `${week[2] ? 'weekend' : 'week'} of ${dayFormat.format(moment)}`
  }
  const month = /^\d{2}$/.test(part) ? moments(`${year}-${part}-01`) : null
  return month === null ? null : monthFormat.format(month)
}

/** A key by which values can be sorted as text: the past, the calendar, the present, the future, then lengths and sets. */
export function timexOrder(value: string): string {
  if (value === 'PAST_REF') return '1'
  if (value === 'PRESENT_REF') return '3'
  if (value === 'FUTURE_REF') return '4'
  const start = startOf(value)
  if (start !== null) return `2 ${start} ${value}`
  if (value.startsWith('BC')) return `0 ${value}`
  return `${value.startsWith('P') ? 5 : 6} ${value}`
}

/** The first day of a stretch of the calendar, with the time of day if it has one. */
function startOf(value: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value
  if (/^\d{4}-\d{2}$/.test(value)) return `${value}-01`
  if (/^\d{2,4}$/.test(value)) return `${value.padEnd(4, '0')}-01-01`
  const [, year = '', letter = '', rest = ''] = /^(\d{4})-([A-Z])(.+)$/.exec(value) ?? []
  const season = SEASONS[letter + rest]
  if (season !== undefined) return `${year}-${season[1]}-01`
  if (/^[QH]$/.test(letter) && /^[1-4]$/.test(rest)) {
    const month = (Number(rest) - 1) * (letter === 'Q' ? 3 : 6) + 1
    return `${year}-${String(month).padStart(2, '0')}-01`
  }
  if (letter === 'W' && /^\d{2}(-WE)?$/.test(rest)) return mondayOf(Number(year), rest)
  return null
}

/** ISO 8601: the first week is the one with 4 January in it. A weekend begins on its Saturday. */
function mondayOf(year: number, rest: string): string {
  const fourth = Date.UTC(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  const days = (Number(rest.slice(0, 2)) - 1) * 7 - weekday + (rest.endsWith('WE') ? 5 : 0)
  return new Date(fourth + days * MS_A_DAY).toISOString().slice(0, 10)
}

function moments(day: string): number | null {
  const moment = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(moment) ? null : moment
}
