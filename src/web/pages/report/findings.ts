/** A reading → the lines of the panels "Days" and "Events": what each tells in plain words, and where it stands in the text. */

import { type Span, timexInWords, timexOrder, wordsOf } from '#base'
import { EVENT_NAMES, EVENT_STATUS_NAMES, type Event, type Reading, type Time } from '#domain'
import { plainly } from '../../parts/plainly.ts'
import { nameOf, wordsOfSpans } from './cards.ts'

export const FINDING_PANELS = ['days', 'events'] as const
export type FindingPanel = (typeof FINDING_PANELS)[number]

/** A line of such a panel. */
export interface Finding {
  readonly panel: FindingPanel
  /** Its name in the address: the span of a day, the id of an event. */
  readonly at: string
  readonly spans: readonly Span[]
}

export interface DayLine extends Finding {
  readonly words: string
  /** What stands around the words in the report. */
  readonly before: string
  readonly after: string
}

/** All that tells the same day; `reason` says why words could not be resolved. */
export interface Day {
  readonly name: string
  readonly reason: string | null
  readonly lines: readonly DayLine[]
}

interface Party {
  readonly id: string
  readonly name: string
  readonly isUnnamed: boolean
}

export interface EventLine extends Finding {
  /** "talks by telephone" */
  readonly what: string
  readonly status: Event['status']
  readonly statusName: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** True when they do it with each other; then nobody stands in `recipients`. */
  readonly isMutual: boolean
  readonly words: string
  readonly facts: readonly string[]
  readonly statement: { readonly id: string; readonly number: number } | null
}

/** By this everything of a finding is found on the screen. */
export function keyOfFinding({ panel, at }: Pick<Finding, 'panel' | 'at'>): string {
  return `${panel} ${at}`
}

/** The days in their order, each with its words in the order of the report; unresolved words stand last, by reason. */
export function daysOf(reading: Reading): readonly Day[] {
  const days = new Map<string, { name: string; reason: string | null; order: string; lines: DayLine[] }>()
  const inOrder = [...reading.times].sort((a, b) => a.span[0] - b.span[0])
  for (const time of inOrder) {
    const reason = time.value === null ? (time.unresolved ?? 'the page does not tell') : null
    const name = time.value === null ? 'not resolved' : timexInWords(time.value, time.type === 'SET')
    const key = `${orderOf(time)} ${name} ${reason}`
    const day = days.get(key) ?? { name, reason: reason && plainly(reason), order: key, lines: [] }
    day.lines.push(dayLine(time, reading))
    days.set(key, day)
  }
  return [...days.values()].sort((a, b) => (a.order < b.order ? -1 : 1))
}

function orderOf({ value, type }: Time): string {
  if (value === null) return '9'
  return type === 'SET' ? `8 ${value}` : timexOrder(value)
}

const AROUND = 42

function dayLine({ span }: Time, { report: { text, blocks } }: Reading): DayLine {
  const [begin, end] = span
  const block = blocks.find(({ span: [from, to] }) => from <= begin && end <= to)?.span ?? span
  const before = text.slice(block[0], begin).replace(/\s+/g, ' ').trimStart()
  const after = text.slice(end, block[1]).replace(/\s+/g, ' ').trimEnd()
  const isCutBefore = before.length > AROUND
  const isCutAfter = after.length > AROUND
  return {
    panel: 'days',
    at: `${begin}-${end}`,
    spans: [span],
    words: plainly(wordsOf(text, span).replace(/\s+/g, ' ')),
    before: plainly(isCutBefore ? `… ${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before),
    after: plainly(isCutAfter ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')} …` : after),
  }
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
      panel: 'events',
      at: event.id,
      spans: event.trigger,
      what: nameOfEvent(event),
      status: event.status,
      statusName: EVENT_STATUS_NAMES[event.status],
      actors: event.actors.map(party),
      recipients: isMutual ? [] : event.recipients.map(party),
      isMutual,
      words: wordsOfSpans(reading.report.text, event.trigger),
      facts: facts.filter((fact) => fact !== null),
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

/** The finding after (`step` 1) or before (-1) the one at `at`. */
export function stepFromFinding<F extends Finding>(
  findings: readonly F[],
  at: string | null,
  step: 1 | -1,
): F | undefined {
  const place = findings.findIndex((finding) => finding.at === at)
  if (place < 0) return step === 1 ? findings[0] : findings.at(-1)
  return findings[Math.min(Math.max(place + step, 0), findings.length - 1)]
}
