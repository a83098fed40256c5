/** Events of statements that a person changed: who carries them, and how they stand by what the speaker does. */

import { overlaps, type Span } from '#base'
import type { Act, Event, Statement } from '#domain'
import { STATUS_OF_ACT } from '../events/status.ts'
import type { Worksheet } from './worksheet.ts'

/** Statuses that come from the act alone; others come from the words of the event too and stay. */
const BY_ACT: Readonly<Partial<Record<Event['status'], Act>>> = {
  alleged: 'accuse',
  denied: 'deny',
  negated: 'refuse',
  threatened: 'threaten',
}

/** The status under another act: what was told as a fact stands as the new act has it. */
export function statusUnder(status: Event['status'], before: Act, after: Act): Event['status'] {
  const isPlain = status === 'reported' || BY_ACT[status] === before
  return isPlain ? (STATUS_OF_ACT[after] ?? 'reported') : status
}

/** Lets the events of a statement follow its new act. */
export function turnEvents(sheet: Worksheet, { id, act: before }: Statement, after: Act): void {
  sheet.events = sheet.events.map((event) =>
    event.statement === id ? { ...event, status: statusUnder(event.status, before, after) } : event,
  )
}

/** Events whose words have left the content go to the statement around it; those that came in go to this one. */
export function moveEvents(sheet: Worksheet, { id, act, cue, content, within }: Statement): void {
  sheet.events = sheet.events.map((event) => {
    const isAt = (spans: readonly Span[]) =>
      spans.some((span) => event.trigger.some((trigger) => overlaps(span, trigger)))
    const isInside = isAt(content)
    if (event.statement === id && !isInside && !isAt(cue)) return { ...event, statement: within }
    const comesIn = isInside && event.statement === within
    return comesIn ? { ...event, statement: id, status: statusUnder(event.status, 'assert', act) } : event
  })
}

/** Events of a statement that is none are told by the statement around it, or by the page. */
export function releaseEvents(sheet: Worksheet, { id, within, act }: Statement): void {
  const around = sheet.statements.find((statement) => statement.id === within)?.act ?? 'assert'
  sheet.events = sheet.events.map((event) =>
    event.statement === id
      ? { ...event, statement: within, status: statusUnder(event.status, act, around) }
      : event,
  )
}
