/** A reading → the days it tells of, each with the words that tell it, what was said then, and what happened then. */

import { type Span, timexInWords, timexOrder, wordsOf } from '#base'
import type { Reading, Statement } from '#domain'
import { plainly } from '../../parts/plainly.ts'
import type { Card } from './cards.ts'
import { type EventLine, partiesInWords } from './event-lines.ts'
import type { Finding } from './findings.ts'

/** Words that tell a day, a statement of that day, or an event of that day. */
export type DayKind = 'told' | 'said' | 'event'

export interface DayLine extends Finding {
  readonly kind: DayKind
  readonly words: string
  /** What stands around the words. */
  readonly before: string
  readonly after: string
}

/** All of the same day, period, length or habit; `reason` says why words could not be resolved. */
export interface Day {
  /** TIMEX3, null when not resolved. */
  readonly value: string | null
  readonly name: string
  readonly reason: string | null
  readonly lines: readonly DayLine[]
}

interface Dated {
  readonly value: string | null
  readonly isRepeated: boolean
  readonly reason: string | null
  readonly line: DayLine
}

/** The days in their order, each with its lines in the order of the report; unresolved words stand last, by reason. */
export function daysOf(
  reading: Reading,
  cards: readonly Card[],
  events: readonly EventLine[],
): readonly Day[] {
  const dated = [...timesOf(reading), ...cards.flatMap(saidOn), ...events.flatMap(happenedOn)]
  const days = new Map<string, { day: Omit<Day, 'lines'>; order: string; lines: DayLine[] }>()
  for (const { value, isRepeated, reason, line } of dated.sort((a, b) => beginOf(a.line) - beginOf(b.line))) {
    const name = value === null ? 'not resolved' : plainly(timexInWords(value, isRepeated))
    const order = value === null ? '9' : isRepeated ? `8 ${value}` : timexOrder(value)
    const key = `${order} ${name} ${reason}`
    const found = days.get(key) ?? { day: { value, name, reason }, order: key, lines: [] }
    found.lines.push(line)
    days.set(key, found)
  }
  return [...days.values()]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ day, lines }) => ({ ...day, lines }))
}

function beginOf({ spans }: DayLine): number {
  return spans[0]?.[0] ?? 0
}

function timesOf(reading: Reading): readonly Dated[] {
  return reading.times.map(({ span, value, type, unresolved }) => ({
    value,
    isRepeated: type === 'SET',
    reason: value === null ? plainly(unresolved ?? 'the page does not tell') : null,
    line: {
      panel: 'days',
      kind: 'told',
      at: `${span[0]}-${span[1]}`,
      spans: [span],
      ...around(span, reading),
    },
  }))
}

function saidOn({ statement, who, act, words }: Card): readonly Dated[] {
  if (statement.said === null) return []
  const line: DayLine = {
    panel: 'days',
    kind: 'said',
    at: statement.id,
    spans: spansOfSaying(statement),
    before: '',
    words: who,
    after: ` ${act}${words === '' ? '' : `: ${shortened(words)}`}`,
  }
  return [{ value: statement.said, isRepeated: false, reason: null, line }]
}

function happenedOn(event: EventLine): readonly Dated[] {
  const { time } = event.event
  if (time === null) return []
  const parties = partiesInWords(event)
  const line: DayLine = {
    panel: 'days',
    kind: 'event',
    at: event.at,
    spans: event.spans,
    before: '',
    words: event.what,
    after: `${event.status === 'reported' ? '' : ` (${event.statusName})`}${parties === '' ? '' : `: ${parties}`}`,
  }
  return [{ value: time, isRepeated: false, reason: null, line }]
}

function spansOfSaying({ cue, source, content }: Statement): readonly Span[] {
  return [cue, source, content].find((spans) => spans.length > 0) ?? []
}

const AROUND = 42
const LONGEST = 110

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s\S*$/, '')} …`
}

function around(
  [begin, end]: Span,
  { report: { text, blocks } }: Reading,
): Pick<DayLine, 'words' | 'before' | 'after'> {
  const block = blocks.find(({ span: [from, to] }) => from <= begin && end <= to)?.span ?? [begin, end]
  const before = text.slice(block[0], begin).replace(/\s+/g, ' ').trimStart()
  const after = text.slice(end, block[1]).replace(/\s+/g, ' ').trimEnd()
  const isCutBefore = before.length > AROUND
  const isCutAfter = after.length > AROUND
  return {
    words: plainly(wordsOf(text, [begin, end]).replace(/\s+/g, ' ')),
    before: plainly(isCutBefore ? `… ${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before),
    after: plainly(isCutAfter ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')} …` : after),
  }
}
