/** The events of a reading → the lines of the panel "Events": what each is in plain words, and where it stands in the text. */

import { timexInWords } from '#base'
import { EVENT_NAMES, EVENT_STATUS_NAMES, type Event, type Reading } from '#domain'
import { plainly } from '../../parts/plainly.ts'
import { nameOf, wordsOfSpans } from './cards.ts'
import type { Finding } from './findings.ts'

export interface Party {
  readonly id: string
  readonly name: string
  readonly isUnnamed: boolean
}

export interface EventLine extends Finding {
  readonly event: Event
  /** "talks by telephone" */
  readonly what: string
  /** "talks", whatever the mode. */
  readonly typeName: string
  readonly status: Event['status']
  readonly statusName: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** True when they do it with each other; then nobody stands in `recipients`. */
  readonly isMutual: boolean
  readonly words: string
  /** The day and the place. */
  readonly facts: readonly string[]
  readonly contexts: readonly string[]
  readonly statement: { readonly id: string; readonly number: number } | null
}

/** The events in the order of the reading. */
export function eventLinesOf(reading: Reading): readonly EventLine[] {
  const sourceById = new Map(reading.sources.map((source) => [source.id, source]))
  const numberById = new Map(reading.statements.map(({ id }, at) => [id, at + 1]))
  const party = (id: string): Party => {
    const source = sourceById.get(id)
    return {
      id,
      name: source === undefined ? 'somebody' : nameOf(source, reading),
      isUnnamed: source === undefined || source.kind === 'unnamed',
    }
  }
  return reading.events.map((event): EventLine => {
    const number = numberById.get(event.statement ?? '')
    const isMutual = isWithEachOther(event)
    const facts = [event.time && timexInWords(event.time), event.place && plainly(event.place.name)]
    return {
      event,
      panel: 'events',
      at: event.id,
      spans: event.trigger,
      what: nameOfEvent(event),
      typeName: nameOfEvent({ type: event.type, mode: null }),
      status: event.status,
      statusName: EVENT_STATUS_NAMES[event.status],
      actors: event.actors.map(party),
      recipients: isMutual ? [] : event.recipients.map(party),
      isMutual,
      words: wordsOfSpans(reading.report.text, event.trigger),
      facts: facts.filter((fact) => fact !== null),
      contexts: event.contexts.map((context) => plainly(context.replaceAll('_', ' '))),
      statement: event.statement === null || number === undefined ? null : { id: event.statement, number },
    }
  })
}

function isWithEachOther({ actors, recipients }: Event): boolean {
  return actors.length > 1 && [...actors].sort().join() === [...recipients].sort().join()
}

/** What happens, by type and mode: `talks by telephone`. A type that has no name is shown as it is. */
export function nameOfEvent({ type, mode }: Pick<Event, 'type' | 'mode'>): string {
  return EVENT_NAMES[`${type} ${mode}`] ?? EVENT_NAMES[type] ?? plainly(type.toLowerCase())
}

/** `Arl ↔ Velm`, `Arl → Velm`; empty when nobody is told. */
export function partiesInWords({ actors, recipients, isMutual }: EventLine): string {
  if (actors.length === 0 && recipients.length === 0) return ''
  const names = (parties: readonly Party[], between: string) => parties.map(({ name }) => name).join(between)
  const who = actors.length === 0 ? 'not told who' : names(actors, isMutual ? ' ↔ ' : ', ')
  return recipients.length === 0 ? who : `${who} → ${names(recipients, ', ')}`
}

/** The events that a status and a type leave; null lets all through. */
export function filterEvents(
  lines: readonly EventLine[],
  { status, type }: { readonly status: Event['status'] | null; readonly type: string | null },
): readonly EventLine[] {
  return lines.filter(
    (line) => (status === null || line.status === status) && (type === null || line.event.type === type),
  )
}
