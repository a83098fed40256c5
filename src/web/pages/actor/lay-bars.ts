/** Acts by day → bars: by day while there is room, else by week, month or year, each with its families of acts. */

import type { Act } from '#domain'
import { FAMILY_KEYS, type FamilyKey, familyOf } from '../../parts/families.ts'

export interface ActDay {
  readonly day: string
  readonly act: Act
  readonly count: number
}

/** One stretch of days with what was said in it. */
export interface Bar {
  readonly from: string
  readonly until: string
  readonly counts: Readonly<Record<FamilyKey, number>>
  readonly total: number
}

const UNITS = ['day', 'week', 'month', 'year'] as const
export type Unit = (typeof UNITS)[number]
const DAY_MS = 86_400_000
const NOTHING: Bar['counts'] = { states: 0, denies: 0, blames: 0, hedges: 0 }

/** Lays at most so many bars, from the first day with something to the last; none in between is left out. */
export function layBars(
  days: readonly ActDay[],
  barsMax: number,
): { readonly unit: Unit; readonly bars: readonly Bar[] } {
  const sorted = days.map(({ day }) => day).sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return { unit: 'day', bars: [] }
  const ways = UNITS.map((unit) => ({ unit, stretches: stretchesOf([first, last], unit, barsMax) }))
  const { unit, stretches } = ways.find((way) => way.stretches.length <= barsMax) ?? {
    unit: 'year',
    stretches: [],
  }
  return { unit, bars: stretches.map(([from, until]) => barOf(days, from, until)) }
}

/** One more than `barsMax` tells that there are too many. */
function stretchesOf(
  [first, last]: readonly [string, string],
  unit: Unit,
  barsMax: number,
): [from: string, until: string][] {
  const stretches: [string, string][] = []
  for (let from = startOf(first, unit); from <= last && stretches.length <= barsMax; ) {
    const next = startOfNext(from, unit)
    stretches.push([from, dayOf(Date.parse(next) - DAY_MS)])
    from = next
  }
  return stretches
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** Weeks begin on Monday. */
function startOf(day: string, unit: Unit): string {
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`
  if (unit === 'month') return `${day.slice(0, 8)}01`
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  return unit === 'week' ? dayOf(Date.parse(day) - weekday * DAY_MS) : day
}

function startOfNext(day: string, unit: Unit): string {
  const date = new Date(day)
  if (unit === 'day' || unit === 'week') return dayOf(date.getTime() + (unit === 'week' ? 7 : 1) * DAY_MS)
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + (unit === 'year' ? 12 : 1), 1))
}

function barOf(days: readonly ActDay[], from: string, until: string): Bar {
  const counts = { ...NOTHING }
  for (const { day, act, count } of days) if (day >= from && day <= until) counts[familyOf(act).key] += count
  return { from, until, counts, total: FAMILY_KEYS.reduce((sum, key) => sum + counts[key], 0) }
}
