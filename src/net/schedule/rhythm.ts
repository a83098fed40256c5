/**
 * The usual rhythm of a feed: how many reports it brings in each hour of the week. News sleeps at night and rests on
 * Sundays, so that a flat rate would take every night for a silence. Pure arithmetic; hours are counted in UTC.
 */

export interface Rhythm {
  readonly itemsADay: number
  /** Reports expected in each of the 168 hours of the week, from Monday 0:00 UTC on. */
  readonly byHour: readonly number[]
  /** How much more its silences differ than chance alone would make them (1 for a Poisson process): it publishes in bursts. */
  readonly burstiness: number
}

const HOUR = 3_600_000
const DAY_HOURS = 24
const WEEK_HOURS = 7 * DAY_HOURS
const WINDOW_MS = 28 * DAY_HOURS * HOUR
const SPAN_MIN_MS = 7 * DAY_HOURS * HOUR
const ITEMS_MIN = 10
/** So many hours of the coarser rhythm count as much as one hour that was seen: few weeks say little of one hour. */
const PRIOR_HOURS = 4
/** 1 January 1970 was a Thursday. */
const WEEK_START_MS = 4 * DAY_HOURS * HOUR

const hourOf = (at: number): number =>
  Math.floor((((at - WEEK_START_MS) / HOUR) % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS

/**
 * Learns the rhythm from the moments of the reports of the last four weeks; null when they are fewer than ten or span
 * less than a week. The time since the last report is no part of it: a silence must not talk itself down.
 */
export function usualRhythm(publishedAt: readonly number[]): Rhythm | null {
  const all = [...publishedAt].sort((a, b) => a - b)
  const end = all.at(-1) ?? 0
  const recent = all.filter((at) => at >= end - WINDOW_MS)
  const [begin = end] = recent
  // The first report only opens the time that is looked at.
  const seen = recent.slice(1)
  if (seen.length < ITEMS_MIN - 1 || end - begin < SPAN_MIN_MS) return null
  const flat = seen.length / ((end - begin) / HOUR)
  const hoursSeen = exposure(begin, end)
  const counts = new Array<number>(WEEK_HOURS).fill(0)
  for (const at of seen) counts[hourOf(at)] = (counts[hourOf(at)] ?? 0) + 1
  const byHourOfDay = Array.from({ length: DAY_HOURS }, (_, hour) => {
    const count = sumOf(counts.filter((_, at) => at % DAY_HOURS === hour))
    const hours = sumOf(hoursSeen.filter((_, at) => at % DAY_HOURS === hour))
    return (count + PRIOR_HOURS * flat) / (hours + PRIOR_HOURS)
  })
  const byHour = counts.map(
    (count, at) =>
      (count + PRIOR_HOURS * (byHourOfDay[at % DAY_HOURS] ?? flat)) / ((hoursSeen[at] ?? 0) + PRIOR_HOURS),
  )
  const rhythm = { itemsADay: flat * DAY_HOURS, byHour, burstiness: 1 }
  return { ...rhythm, burstiness: burstinessOf(recent, rhythm) }
}

/** How many reports the rhythm lets expect between two moments. */
export function expectedItems({ byHour }: Pick<Rhythm, 'byHour'>, from: number, to: number): number {
  if (to <= from) return 0
  const weeks = Math.floor((to - from) / (WEEK_HOURS * HOUR))
  let sum = weeks * sumOf(byHour)
  for (let at = from + weeks * WEEK_HOURS * HOUR; at < to; ) {
    const next = Math.min((Math.floor(at / HOUR) + 1) * HOUR, to)
    sum += ((byHour[hourOf(at)] ?? 0) * (next - at)) / HOUR
    at = next
  }
  return sum
}

/** How many hours of each hour of the week lie between two moments. */
function exposure(from: number, to: number): number[] {
  const hours = new Array<number>(WEEK_HOURS).fill(0)
  for (let at = from; at < to; ) {
    const next = Math.min((Math.floor(at / HOUR) + 1) * HOUR, to)
    hours[hourOf(at)] = (hours[hourOf(at)] ?? 0) + (next - at) / HOUR
    at = next
  }
  return hours
}

/**
 * Gaps counted in expected reports are exponential with mean 1 if reports come by chance (time rescaling; Brown et al.
 * 2002), so that their mean square is 2; bursts make it larger.
 */
function burstinessOf(moments: readonly number[], rhythm: Rhythm): number {
  const gaps = moments.slice(1).map((at, index) => expectedItems(rhythm, moments[index] ?? at, at))
  return Math.max(1, sumOf(gaps.map((gap) => gap * gap)) / gaps.length / 2)
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
