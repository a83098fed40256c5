/**
 * What must hold inside one report: its words are there, its ids lead somewhere, and what was made from its reading is
 * what would be made from it today. A list of checks, each a name and the sentences of what it finds.
 */

import type { Span } from '#base'
import { type ActorEntry, type Reading, speakingSources } from '#domain'
import type { KeptReport } from '#store'

/** What checks need from other stations; brought by who runs them. */
export interface CheckTools {
  /** Why a value is no reading in the format tocsin/reading/1; null when it is one. */
  readonly faultOfShape: (value: unknown) => string | null
  readonly applyCorrections: (machine: Reading, corrections: KeptReport['corrections']) => Reading
  readonly actorEntries: (reading: Reading, day: string) => readonly ActorEntry[]
  readonly indexRowsOf: (reading: Reading, day: string) => NonNullable<KeptReport['index']>
}

export interface ReportCheck {
  readonly name: string
  /** A notice is worth knowing and no fault: by itself, or with the next start, it comes right. */
  readonly isNotice?: boolean
  readonly faults: (kept: KeptReport, tools: CheckTools) => readonly string[]
}

/** The spans of a reading, each with what it belongs to. */
function* spansOf({ report, sources, statements, times, events, notes }: Reading): Generator<[string, Span]> {
  for (const { kind, span } of report.blocks) yield [`a ${kind}`, span]
  for (const { id, mentions, nearness = [] } of sources)
    for (const span of [...mentions, ...nearness.map((near) => near.span)]) yield [`source ${id}`, span]
  for (const { id, source, cue, content, likelihood } of statements) {
    for (const span of [...source, ...cue, ...content]) yield [`statement ${id}`, span]
    if (likelihood !== null) yield [`the likelihood of statement ${id}`, likelihood.span]
  }
  for (const { span } of times) yield ['a day', span]
  for (const { id, trigger, span, place } of events)
    for (const one of [...trigger, span, ...(place === null ? [] : [place.span])]) yield [`event ${id}`, one]
  for (const { code, at } of notes) if (at !== undefined) yield [`note ${code}`, at]
}

/** Spans that lead out of the text, or backwards. */
export function faultsOfSpans(reading: Reading): string[] {
  const { length } = reading.report.text
  return [...spansOf(reading)]
    .filter(([, [begin, end]]) => begin > end || end > length)
    .map(([what, [begin, end]]) => `${what} points to [${begin}, ${end}) in a text of ${length}`)
}

/** Ids that stand twice, or lead nowhere. */
export function faultsOfIds({ sources, statements, events, chains }: Reading): string[] {
  const known = { source: idsOf(sources), statement: idsOf(statements), event: idsOf(events) }
  const twice = ([what, rows]: readonly [string, readonly { readonly id: string }[]]) =>
    rows
      .filter(({ id }, at) => rows.findIndex((row) => row.id === id) !== at)
      .map(({ id }) => `two ${what}s are called ${id}`)
  const asked: (readonly ['source' | 'statement', string | null, string])[] = [
    ...statements.flatMap(({ id, speaker, addressee, within }) => [
      ...[speaker, addressee].map((one) => ['source', one, `statement ${id}`] as const),
      ['statement', within, `statement ${id}`] as const,
    ]),
    ...events.flatMap(({ id, actors, recipients, statement }) => [
      ...[...actors, ...recipients].map((one) => ['source', one, `event ${id}`] as const),
      ['statement', statement, `event ${id}`] as const,
    ]),
    ...chains.flatMap(({ statement, path }) => [
      ...path.map((one) => ['source', one, 'a chain'] as const),
      ['statement', statement, 'a chain'] as const,
    ]),
  ]
  const lost = asked.filter(([what, id]) => id !== null && !known[what].has(id))
  return [
    ...(
      [
        ['source', sources],
        ['statement', statements],
        ['event', events],
      ] as const
    ).flatMap(twice),
    ...lost.map(([what, id, where]) => `${where} names ${what} ${id}, which is not there`),
  ]
}

const idsOf = (rows: readonly { readonly id: string }[]): Set<string> => new Set(rows.map(({ id }) => id))

/** The checks of one report. The first must hold for the others to be made. */
export const REPORT_CHECKS: readonly ReportCheck[] = [
  {
    name: 'shape',
    faults: ({ machine }, { faultOfShape }) => {
      const fault = faultOfShape(machine)
      return fault === null ? [] : [`its reading is none: ${fault}`]
    },
  },
  {
    name: 'words',
    faults: ({ machine }) => faultsOfSpans(machine),
  },
  {
    name: 'ids',
    faults: ({ id, machine }) => [
      ...(machine.report.id === id ? [] : [`its reading is of the report ${machine.report.id}`]),
      ...faultsOfIds(machine),
    ],
  },
  {
    name: 'corrected reading',
    faults: (kept, tools) => {
      if (kept.corrections.length === 0) return []
      const corrected = correctedOf(kept, tools)
      return [...faultsOfSpans(corrected), ...faultsOfIds(corrected)]
    },
  },
  {
    name: 'corrections',
    isNotice: true,
    faults: (kept, tools) =>
      (correctedOf(kept, tools).corrections ?? [])
        .filter(({ applied, revoked }) => !applied && revoked === null)
        .map(({ id, why }) => `correction ${id} is kept and not applied: ${why}`),
  },
  {
    name: 'counts',
    faults: (kept, tools) => {
      const { statements, sources } = correctedOf(kept, tools)
      const speaking = speakingSources({ statements, sources } as Reading)
      const unnamed = speaking.filter(({ kind }) => kind === 'unnamed').length
      const is = [statements.length, speaking.length, unnamed].join(', ')
      const { statementCount, sourceCount, unnamedSourceCount } = kept.counts
      const told = [statementCount, sourceCount, unnamedSourceCount].join(', ')
      return is === told
        ? []
        : [`the lists count ${told} statements, sources and unnamed sources; it has ${is}`]
    },
  },
  {
    name: 'day',
    faults: ({ machine, takenInAt, day }) =>
      day === (machine.report.published?.value ?? takenInAt.slice(0, 10))
        ? []
        : [`it is kept under the day "${day}"`],
  },
  {
    name: 'actor ledger',
    faults: ({ machine, ledger, day }, { actorEntries }) =>
      sameRows(actorEntries(machine, day).map(factOf), ledger.map(factOf))
        ? []
        : ['the actor ledger has not what it tells of people; "tocsin reread" mends it'],
  },
  {
    name: 'search',
    faults: (kept, tools) => {
      if (kept.index === null || !kept.isOnDesk) return []
      const made = tools.indexRowsOf(correctedOf(kept, tools), kept.day)
      const isSame =
        sameRows(made.statements, kept.index.statements) && sameRows(made.events, kept.index.events)
      return isSame
        ? []
        : ['its statements and events are searched as they are no more; "tocsin reread" mends it']
    },
  },
  {
    name: 'links to make',
    isNotice: true,
    faults: ({ index, isOnDesk }) =>
      index === null && isOnDesk ? ['its links are not made yet; a desk that runs makes them'] : [],
  },
]

const correctedOf = ({ machine, corrections }: KeptReport, { applyCorrections }: CheckTools): Reading =>
  applyCorrections(machine, corrections)

/** The day is left out: reports that tell none got that of when they were last read. */
const factOf = ({ name, role, country, sector, span }: ActorEntry) => ({ name, role, country, sector, span })

/** The same rows, whatever the order of rows and columns. Columns that the database fills itself are left out. */
function sameRows(made: readonly object[], kept: readonly object[]): boolean {
  const columns = Object.keys(made[0] ?? {}).sort()
  const all = (rows: readonly object[]) => rows.map((row) => asWords(row, columns)).sort()
  return made.length === kept.length && all(made).join('\n') === all(kept).join('\n')
}

/** The database takes neither NUL nor half a surrogate pair: another character is kept. */
const NOT_KEPT = /\\u(?:0000|d[89a-f][0-9a-f]{2})/g

function asWords(row: object, columns: readonly string[]): string {
  const values = new Map<string, unknown>(Object.entries(row))
  const words = JSON.stringify(columns.map((column) => values.get(column) ?? null))
  return words.replace(NOT_KEPT, '\u{fffd}')
}
