/** The days, events and chains of a reading → short sections of an account; a section with nothing in it is empty. */

import { type Span, timexInWords, timexOrder, wordsOf } from '#base'
import { EVENT_NAMES, EVENT_STATUS_NAMES, type Event, type Reading, type Time } from '#domain'
import { harmless } from '../terminal/paint.ts'
import { widthOf, wrap } from '../terminal/width.ts'
import type { Look } from './look.ts'

const INDENT = '  '
const HANGING = '    '

/** Days in their order with the words that tell them; what could not be resolved stands last, with the reason. */
export function showDays({ report, times }: Reading, look: Look): string {
  const wordsByDay = new Map<string, string[]>()
  const inOrder = [...times].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  for (const time of inOrder) {
    const day =
      time.value === null
        ? `not resolved (${time.unresolved ?? 'no reason told'})`
        : timexInWords(time.value, time.type === 'SET')
    const words = quoted(report.text, time.span)
    const known = wordsByDay.get(day) ?? []
    wordsByDay.set(day, known.includes(words) ? known : [...known, words])
  }
  return section(
    'Days',
    [...wordsByDay].map(([day, words]) => `${day}: ${words.join(', ')}`),
    look,
  )
}

const orderOf = ({ value, type }: Time): string =>
  value === null ? '9' : type === 'SET' ? `8 ${value}` : timexOrder(value)

/** Events in the order of the report: what, how it stands, who to whom, when, where, and the words. */
export function showEvents(reading: Reading, look: Look): string {
  return section(
    'Events',
    reading.events.map((event) => eventInWords(event, reading)),
    look,
  )
}

function eventInWords(event: Event, reading: Reading): string {
  const { type, mode, status, actors, recipients, time, place, trigger } = event
  const what = EVENT_NAMES[`${type} ${mode}`] ?? EVENT_NAMES[type] ?? type.toLowerCase()
  const isMutual = actors.length > 1 && [...actors].sort().join() === [...recipients].sort().join()
  const who = namesOf(actors, reading, isMutual ? ' ↔ ' : ', ') || 'not told who'
  const to = recipients.length === 0 || isMutual ? '' : ` → ${namesOf(recipients, reading)}`
  const details = [
    `${what} (${EVENT_STATUS_NAMES[status]}): ${who}${to}`,
    time === null ? null : timexInWords(time),
    place === null ? null : place.name,
    trigger.map((span) => quoted(reading.report.text, span)).join(' … '),
  ]
  return details.filter((detail) => detail !== null && detail !== '').join(' · ')
}

/** Chains of sources, each path once, with how many statements came along it. */
export function showChains(reading: Reading, look: Look): string {
  const sizes = new Map<string, number>()
  for (const { path } of reading.chains) {
    const words = path.map((id) => namesOf([id], reading)).join(' ← ')
    if (path.length > 1) sizes.set(words, (sizes.get(words) ?? 0) + 1)
  }
  const lines = [...sizes].map(([words, size]) => `${words} (${size} statement${size === 1 ? '' : 's'})`)
  return section('Chains', lines, look)
}

function namesOf(ids: readonly string[], { sources }: Reading, between = ', '): string {
  const names = ids.map((id) => {
    const source = sources.find((one) => one.id === id)
    return source?.name ?? source?.description ?? 'somebody'
  })
  return names.join(between)
}

const quoted = (text: string, span: Span): string => `“${wordsOf(text, span).replace(/\s+/g, ' ')}”`

function section(title: string, lines: readonly string[], { width, paint }: Look): string {
  if (lines.length === 0) return ''
  const laidOut = lines.flatMap((line) => hanging(harmless(line), width))
  return [paint('bold', title), ...laidOut].join('\n')
}

/** The lines after the first stand further in. */
function hanging(words: string, width: number): string[] {
  const [first = '', ...more] = wrap(words, width - widthOf(HANGING))
  return [INDENT + first, ...more.map((line) => HANGING + line)]
}
