/** Reading → the rows by which it is found: who says and does what, when and where. */

import { wordsOf } from '#base'
import type { Event, Reading, Source, Statement } from '#domain'
import { speakerKey } from '#linking'
import type { IndexRows } from '#store'

const WORDS_MAX = 300
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Makes the rows of a reading that speaks for `day`. */
export function indexRowsOf(reading: Reading, day: string): IndexRows {
  const { sources, statements, events, report } = reading
  const sourceById = new Map(sources.map((source) => [source.id, source]))
  const keyOf = (id: string | null): string | null => {
    const source = id === null ? undefined : sourceById.get(id)
    return source === undefined ? null : keyOfSource(source)
  }
  const acting = new Set([
    ...statements.map(({ speaker }) => speaker),
    ...events.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
  ])
  const parties = sources
    .filter(({ id }) => acting.has(id))
    .map((source) => ({ key: keyOfSource(source), ...tellingOf(source) }))
  return {
    statements: statements.map((statement) =>
      statementRow(reading, statement, { day, speaker: sourceById.get(statement.speaker ?? '') ?? null }),
    ),
    events: events.map((event) => eventRow(reading, event, { day, keyOf })),
    parties: [...new Map(parties.map((party) => [party.key, party])).values()],
    text: storable(report.text),
    day,
  }
}

const storable = (words: string): string => words.replaceAll('\0', '\u{fffd}')
const keyOfSource = (source: Source): string => storable(speakerKey(source)).slice(0, WORDS_MAX)

function tellingOf(source: Source) {
  const { kind, name, description, country, known } = source
  const label = storable(name ?? description ?? '').slice(0, WORDS_MAX)
  return { label, kind, country: country ?? known?.country ?? null, sector: source.sector ?? null }
}

function statementRow(
  { report }: Reading,
  statement: Statement,
  { day, speaker }: { readonly day: string; readonly speaker: Source | null },
) {
  const { id, act, form, said, content, cue, source } = statement
  const spans = content.length > 0 ? content : [...source, ...cue]
  const told = speaker === null ? null : tellingOf(speaker)
  return {
    ...{ id, act, form, day: said !== null && DAY.test(said) ? said : day },
    party: speaker === null ? null : keyOfSource(speaker),
    speaker: told?.label ?? null,
    isNamed: speaker !== null && speaker.name !== null,
    country: told?.country ?? null,
    sector: told?.sector ?? null,
    words: storable(spans.map((span) => wordsOf(report.text, span)).join(' … ')).slice(0, WORDS_MAX),
    spanBegin: spans[0]?.[0] ?? 0,
    spanEnd: spans.at(-1)?.[1] ?? 0,
  }
}

function eventRow(
  { report }: Reading,
  event: Event,
  { day, keyOf }: { readonly day: string; readonly keyOf: (id: string | null) => string | null },
) {
  const { id, type, mode, status, place, time, statement, span } = event
  const keys = (ids: readonly string[]) => [...new Set(ids.map(keyOf).filter((key) => key !== null))]
  return {
    ...{ id, type, mode, status, statement },
    day: time !== null && DAY.test(time) ? time : day,
    place: place === null ? null : storable(place.name).slice(0, WORDS_MAX),
    country: place?.country ?? null,
    actors: keys(event.actors),
    recipients: keys(event.recipients),
    words: storable(wordsOf(report.text, span)).slice(0, WORDS_MAX),
    spanBegin: span[0],
    spanEnd: span[1],
  }
}
