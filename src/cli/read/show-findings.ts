/** The days, places and events of a reading → short sections of an account; a section with nothing in it is empty. */

import { timexInWords, timexOrder } from '#base'
import { EVENT_NAMES, EVENT_STATUS_NAMES, type Event, type Reading } from '#domain'
import type { Look } from './look.ts'
import { nameOf, nameOfCountry, places, quoted, section } from './section.ts'

/** Something that belongs to a day: words, statements, events. */
interface Dated {
  readonly order: string
  readonly day: string
  readonly what: string
}

/** Days in their order with the words that tell them, what was said and what happened; unresolved ones stand last. */
export function showDays(reading: Reading, look: Look): string {
  const dated = [...published(reading), ...told(reading), ...said(reading), ...happened(reading)]
  const whatByDay = new Map<string, Set<string>>()
  for (const { day, what } of dated.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)))
    whatByDay.set(day, (whatByDay.get(day) ?? new Set()).add(what))
  // The day of publication alone is no day that the report tells of.
  if (whatByDay.size === 1 && [...whatByDay.values()][0]?.size === 1 && published(reading).length === 1)
    return ''
  return section(
    'Days',
    [...whatByDay].map(([day, what]) => `${day}: ${[...what].join(', ')}`),
    look,
  )
}

function published({ report }: Reading): readonly Dated[] {
  if (report.published === null) return []
  const { value } = report.published
  return [{ order: timexOrder(value), day: timexInWords(value), what: 'published' }]
}

function told({ report, times }: Reading): readonly Dated[] {
  return times.map(({ span, value, type, unresolved }) => {
    const what = quoted(report.text, span)
    if (value === null) return { order: '9', day: `not resolved (${unresolved ?? 'no reason told'})`, what }
    const isRepeated = type === 'SET'
    return {
      order: isRepeated ? `8 ${value}` : timexOrder(value),
      day: timexInWords(value, isRepeated),
      what,
    }
  })
}

function said(reading: Reading): readonly Dated[] {
  return reading.statements.flatMap(({ id, said: day }) =>
    day === null
      ? []
      : [{ order: timexOrder(day), day: timexInWords(day), what: `said ${places([id], reading)}` }],
  )
}

function happened({ events }: Reading): readonly Dated[] {
  return events.flatMap((event) =>
    event.time === null
      ? []
      : [{ order: timexOrder(event.time), day: timexInWords(event.time), what: standing(event) }],
  )
}

/** Places with what is said to happen there. */
export function showPlaces({ events }: Reading, look: Look): string {
  const whatByPlace = new Map<string, string[]>()
  for (const event of events) {
    const { place } = event
    if (place === null) continue
    const country = place.country === null ? '' : nameOfCountry(place.country)
    const where = country === '' || country === place.name ? place.name : `${place.name}, ${country}`
    whatByPlace.set(where, [...(whatByPlace.get(where) ?? []), standing(event)])
  }
  return section(
    'Places',
    [...whatByPlace].map(([where, what]) => `${where}: ${tallied(what)}`),
    look,
  )
}

/** `['talks', 'visit', 'talks']` → `talks twice, visit` */
function tallied(what: readonly string[]): string {
  const words = [...new Set(what)].map((one) => {
    const times = what.filter((other) => other === one).length
    return times === 1 ? one : `${one} ${times === 2 ? 'twice' : `${times} times`}`
  })
  return words.join(', ')
}

/** Events in the order of the report: what, how it stands, who to whom, when, where, the words and the statement. */
export function showEvents(reading: Reading, look: Look): string {
  return section(
    'Events',
    reading.events.map((event) => eventInWords(event, reading)),
    look,
  )
}

function eventInWords(event: Event, reading: Reading): string {
  const { actors, recipients, time, place, trigger, statement } = event
  const isMutual = actors.length > 1 && [...actors].sort().join() === [...recipients].sort().join()
  const who = namesOf(actors, reading, isMutual ? ' ↔ ' : ', ') || 'not told who'
  const to = recipients.length === 0 || isMutual ? '' : ` → ${namesOf(recipients, reading)}`
  const words = trigger.map((span) => quoted(reading.report.text, span)).join(' … ')
  const details = [
    `${nameOfEvent(event)} (${EVENT_STATUS_NAMES[event.status]}): ${who}${to}`,
    time === null ? null : timexInWords(time),
    place === null ? null : place.name,
    [words, statement === null ? '' : places([statement], reading)].filter(Boolean).join(' '),
  ]
  return details.filter((detail) => detail !== null && detail !== '').join(' · ')
}

/** `attack`, `attack (denied)` */
function standing(event: Event): string {
  return event.status === 'reported'
    ? nameOfEvent(event)
    : `${nameOfEvent(event)} (${EVENT_STATUS_NAMES[event.status]})`
}

function nameOfEvent({ type, mode }: Event): string {
  return EVENT_NAMES[`${type} ${mode}`] ?? EVENT_NAMES[type] ?? type.toLowerCase()
}

function namesOf(ids: readonly string[], { sources }: Reading, between = ', '): string {
  return ids.map((id) => nameOf(sources.find((one) => one.id === id))).join(between)
}
