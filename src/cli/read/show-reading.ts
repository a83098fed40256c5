/**
 * A reading → an account for people: where and when, then who says what, statement by statement, each with its
 * number; then the sources, the chain, the days, the places and the events, which point to it by that number.
 */

import { type Span, timexInWords, wordsOf } from '#base'
import { type Reading, type Source, type Statement, speakingSources } from '#domain'
import { harmless } from '../terminal/paint.ts'
import { widthOf, wrap } from '../terminal/width.ts'
import { ACT_WORDS } from './acts.ts'
import type { Look } from './look.ts'
import { count, peopleIn } from './section.ts'
import { showChain } from './show-chain.ts'
import { showDays, showEvents, showPlaces } from './show-findings.ts'
import { showSources } from './show-sources.ts'

const STEP = 4
const DEEPEST = 4
const NARROWEST = 20

/** The account of one reading, ending in a line break. */
export function showReading(reading: Reading, look: Look): string {
  const findings = [showSources, showChain, showDays, showPlaces, showEvents].map((show) =>
    show(reading, look),
  )
  const parts = [
    showHead(reading, look),
    ...showStatements(reading, look),
    ...findings.filter((section) => section !== ''),
    showTail(reading, look),
  ]
  return `${parts.join('\n\n')}\n`
}

function showHead({ report }: Reading, { width, paint }: Look): string {
  const title = wrap(harmless(report.title), width).map((line) => paint('bold', line))
  const { outlet, byline, published, credit, url } = report
  const known = [
    outlet,
    byline === null ? null : /^by\s/i.test(byline) ? byline : `by ${byline}`,
    published === null
      ? 'day of publication unknown'
      : `${timexInWords(published.value)} (${BASES[published.basis]})`,
    credit === null ? null : `credited to ${credit}`,
    url,
  ]
  const where = known.filter((one) => one !== null).map(harmless)
  return [...title, ...wrap(where.join(' · '), width).map((line) => paint('dim', line))].join('\n')
}

const BASES = {
  given: 'as given',
  metadata: 'as the page says',
  text: 'a guess from the page',
  feed: 'as the feed says',
}

/** Statements in the order of the report; one that is reported inside another stands below it, further in. */
function showStatements(reading: Reading, look: Look): string[] {
  const ids = new Set(reading.statements.map(({ id }) => id))
  const sourceById = new Map(reading.sources.map((source) => [source.id, source]))
  const statementsByOuter = new Map<string | null, Statement[]>()
  for (const statement of reading.statements) {
    const outer = statement.within !== null && ids.has(statement.within) ? statement.within : null
    statementsByOuter.set(outer, [...(statementsByOuter.get(outer) ?? []), statement])
  }
  const showInside = (outer: string | null, depth: number): string[] =>
    (statementsByOuter.get(outer) ?? []).flatMap((statement) => {
      const margin = STEP * Math.min(depth, DEEPEST)
      const source = statement.speaker === null ? undefined : sourceById.get(statement.speaker)
      const addressee = statement.addressee === null ? undefined : sourceById.get(statement.addressee)
      const number = reading.statements.indexOf(statement) + 1
      const { text } = reading.report
      const lines = showStatement({ number, statement, source, addressee, text }, margin, look)
      return [lines.join('\n'), ...showInside(statement.id, depth + 1)]
    })
  return showInside(null, 0)
}

interface Told {
  /** Place of the statement in the report, from 1. */
  readonly number: number
  readonly statement: Statement
  readonly source: Source | undefined
  readonly addressee: Source | undefined
  readonly text: string
}

function showStatement(told: Told, margin: number, { width, paint }: Look): string[] {
  const { statement, text } = told
  const [act, { shape, style }] = ACT_WORDS[statement.act]
  const indent = ' '.repeat(margin)
  const room = Math.max(NARROWEST, width - margin)
  const deed = `${[`${shape} ${act}`, ...details(told)].join(' · ')} [${told.number}]`
  const who = nameOf(told)
  const heading =
    widthOf(`${who}  ${deed}`) <= room
      ? [`${paint('bold', who)}  ${paint(style, deed)}`]
      : [
          ...wrap(who, room).map((line) => paint('bold', line)),
          ...wrap(deed, room).map((line) => paint(style, line)),
        ]
  const words = wrap(harmless(inOrder(text, statement.content)), room - 2)
  const content = words.map((line) => `  ${statement.form === 'direct' ? paint('italic', line) : line}`)
  return [...heading, ...content].map((line) => indent + line)
}

/** `● Ada Reed, the mayor` for whoever has a name, `○ two officials (2 people)` for whoever has none. */
function nameOf({ statement, source, text }: Told): string {
  if (source === undefined)
    return harmless(`? ${inOrder(text, statement.source) || 'who says so is not told'}`)
  const { kind, name, description } = source
  if (kind !== 'unnamed') return harmless(`● ${[name, description].filter((one) => one !== null).join(', ')}`)
  return harmless(`○ ${description ?? 'somebody'} (${peopleIn(source)})`)
}

function details({ statement, addressee }: Told): string[] {
  const { form, said, likelihood } = statement
  return [
    addressee === undefined ? null : `to ${addressee.name ?? addressee.description ?? 'somebody'}`,
    form === 'direct' ? 'word for word' : form === 'mixed' ? 'partly word for word' : null,
    said === null ? null : `said on ${timexInWords(said)}`,
    likelihood === null ? null : `“${likelihood.words}”: ${rangeOf(likelihood)}`,
  ]
    .filter((one) => one !== null)
    .map(harmless)
}

function rangeOf({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)]
  return from === to ? `${from} %` : `${from} to ${to} %`
}

const inOrder = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => wordsOf(text, span).replace(/\s+/g, ' ')).join(' … ')

function showTail(reading: Reading, { width, paint }: Look): string {
  const { statements, notes } = reading
  const speaking = speakingSources(reading)
  const unnamed = speaking.filter(({ kind }) => kind === 'unnamed')
  const people = unnamed.reduce((sum, { number }) => sum + (number?.min ?? 1), 0)
  const counts = [
    count(statements.length, 'statement'),
    count(speaking.length, 'source'),
    unnamed.length === 0
      ? 'none of them unnamed'
      : `${unnamed.length} of them unnamed (${people} or more people)`,
  ]
  const noteLines = notes.flatMap(({ message }) => wrap(`Note: ${harmless(message)}`, width))
  return [...wrap(counts.join(', '), width), ...noteLines].map((line) => paint('dim', line)).join('\n')
}
