/** Patterns for parts of a day and times on the clock: "late Wednesday night", "6.40am on Wednesday", "last night". */

import { type Build, type Captures, codeIn, meaningIn } from './matcher.ts'
import type { Meaning, Origin } from './meaning.ts'
import { clockAt } from './pieces.ts'

type Rows = readonly (readonly [string, Build])[]

const partOf: Build = (caught) => ({
  kind: 'moment',
  at: `T${codeIn(caught, 'part')}`,
  day: meaningIn(caught, 'daily'),
})

/** A part of the day so many days away. */
const partAway =
  (count: number, from: Origin, part?: string): Build =>
  (caught) => ({
    kind: 'moment',
    at: `T${part ?? codeIn(caught, 'part')}`,
    day: { kind: 'shift', grain: 'day', count, from },
  })

/** "3 p.m.", "0800 UTC", "15:30": the time in 24 hours with its zone. */
const clock: Build = (caught) => {
  const written = String(caught.clock ?? caught.hour)
  const [hours, minutes] = written.includes(':') ? written.split(':') : [written, '00']
  const half = caught.half === undefined ? undefined : codeIn(caught, 'half').charAt(0)
  const at = clockAt(Number(hours), minutes ?? '00', half)
  return at === undefined ? null : { kind: 'moment', at: `T${at}${zoneIn(caught)}` }
}

const zoneIn = (caught: Captures) => (caught.zone === undefined ? '' : codeIn(caught, 'zone'))

/** The time on the clock on a day. */
const clockOn: Build = (caught) => {
  const time = meaningIn(caught, 'timely') as Meaning & { kind: 'moment' }
  return { ...time, at: `${time.at}${zoneIn(caught)}`, day: meaningIn(caught, 'daily') }
}

/** The same when the day comes with its part: "9:30 on Monday morning". */
const clockOnMoment: Build = (caught) => {
  const time = meaningIn(caught, 'timely') as Meaning & { kind: 'moment' }
  const day = meaningIn(caught, 'moment') as Meaning & { kind: 'moment' }
  return day.day === undefined || !/^T[A-Z]/.test(day.at)
    ? null
    : { ...time, at: withPart(time.at, day.at), day: day.day }
}

const clockInPart: Build = (caught) => {
  const time = meaningIn(caught, 'timely') as Meaning & { kind: 'moment' }
  return { ...time, at: withPart(time.at, `T${codeIn(caught, 'part')}`) }
}

/** "9:30 in the evening" is 21:30. */
function withPart(at: string, part: string): string {
  const hours = Number(at.slice(1, 3))
  const late = part === 'TAF' || part === 'TEV' || (part === 'TNI' && hours >= 6)
  return late && hours < 12 ? `T${hours + 12}${at.slice(3)}` : at
}

export const CLOCK_ROWS: Readonly<Record<string, Rows>> = {
  /** A time on the clock. */
  timely: [
    ['<clock> <half>?', clock],
    ['<hour> <half>', clock],
    ["<hour> o'clock", clock],
    ['<clock> <half>? <zone>', clock],
    ['<clock> <half>? local time?', clock],
    ['<hour> <half>? <zone>', clock],
    ['<hour> <half> local time?', clock],
    ['<hour> hours <zone>?', clock],
    ['^at/by/until/before/after/around/about <hour> local time', clock],
  ],
  /** A part of some day. */
  moment: [
    ['<daily> <edge>? <part>', partOf],
    ['the? <edge>? in? the? <part> hours? of/on <daily>', partOf],
    ['this <edge>? <part>', partAway(0, 'published')],
    ['last/yesterday <part>', partAway(-1, 'published')],
    ['tonight', partAway(0, 'published', 'NI')],
    ['that same? <edge>? <part>', partAway(0, 'narrative')],
    ['the same <part>', partAway(0, 'narrative')],
    ['the? next/following <part>', partAway(1, 'narrative')],
    ['the? previous/preceding <part>', partAway(-1, 'narrative')],
    ['the <part> before', partAway(-1, 'narrative')],
    [
      'overnight on/to/into? <daily>',
      (caught) => ({ kind: 'moment', at: 'TNI', day: meaningIn(caught, 'daily') }),
    ],
  ],
  timed: [
    ['<timely>', (caught) => meaningIn(caught, 'timely')],
    ['<timely> in the <part>', clockInPart],
    ['<timely> ,? on? <daily> <zone>?', clockOn],
    ['<timely> ,? on? <moment>', clockOnMoment],
    ['<daily> ,? at <timely>', clockOn],
    ['<moment> ,? at <timely>', clockOnMoment],
    ['<moment>', (caught) => meaningIn(caught, 'moment')],
  ],
}
