/** What every question about parties shares: the stretch of days, the day it is asked as of, and a bound on its time. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { codeOf } from './connection.ts'
import type { Rows } from './copies.ts'
import { errors } from './errors.ts'

/** Days, YYYY-MM-DD, both included; what is left out holds for everything. */
export interface Period {
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Nothing that later reports told. */
  readonly asOf?: string | undefined
}

/** A report as lists of statements and events name it, and its story. */
export interface ToldIn {
  readonly report: {
    readonly id: string
    readonly title: string
    readonly outlet: string | null
    readonly day: string
  }
  readonly story: { readonly id: string; readonly title: string } | null
}

/** A party by its key, with what it is called. */
export interface Named {
  readonly key: string
  readonly label: string
}

const LIMIT_MS = 3000
const TOO_LONG = '57014'
export const LAST_DAY = '9999'

/** Asks in one transaction that changes nothing and never holds the desk for long. */
export async function asking<T>(database: NodePgDatabase, work: (rows: Rows) => Promise<T>): Promise<T> {
  try {
    return await database.transaction(
      async (rows) => {
        // Questions are small: to compile them or to start workers for them takes longer than they do.
        await rows.execute(
          sql.raw(
            `set local statement_timeout = ${LIMIT_MS}; set local jit = off; set local max_parallel_workers_per_gather = 0; set local work_mem = '16MB'`,
          ),
        )
        return work(rows)
      },
      { accessMode: 'read only' },
    )
  } catch (error) {
    throw codeOf(error) === TOO_LONG ? errors.search_took_too_long(LIMIT_MS, error) : error
  }
}

/** On the desk, in the newest version of that day; `r` is the report. */
export const onDesk = ({ asOf }: Period): SQL =>
  asOf === undefined
    ? sql`r.removed_at is null and r.superseded_at is null`
    : sql`r.removed_at is null and (r.superseded_at is null or r.superseded_at >= ${asOf}::date + 1) and r.day <= ${asOf}`

/** Within the stretch of days; `s` is a statement or an event. */
export const inPeriod = ({ since, until }: Period): SQL =>
  sql`s.day >= ${since ?? ''} and s.day <= ${until ?? LAST_DAY}`

/** Nobody speaks on a later day than the one that is asked for. */
export const saidInPeriod = ({ since, until, asOf = LAST_DAY }: Period): SQL =>
  inPeriod({ since, until: until !== undefined && until < asOf ? until : asOf })

/** Where a list of statements or events goes on: newest first, in one report in the order of its text. */
export interface RowPlace {
  readonly day: string
  readonly report: number
  readonly begin: number
  readonly id: string
}

/** The rows behind a place. */
export const rowsAfter = ({ day, report, begin, id }: RowPlace): SQL =>
  sql`(s.day, s.report) <= (${day}, ${report}) and not (s.day = ${day} and s.report = ${report}
    and (s.span_begin, s.id) <= (${begin}, ${storable(id)}))`

/** Where the next part begins, if more was found than is shown. */
export function placeAfter(found: readonly RowPlace[], limit: number): RowPlace | null {
  const last = found[limit - 1]
  if (found.length <= limit || last === undefined) return null
  const { day, report, begin, id } = last
  return { day, report, begin, id }
}

/** The columns of {@link ToldIn}. */
export const TOLD_IN = sql.raw(
  'r.report_id, r.title, r.outlet, r.day as report_day, story.id as story_id, story.title as story_title',
)

export interface ToldInRow extends Record<string, unknown> {
  readonly report_id: string
  readonly title: string
  readonly outlet: string | null
  readonly report_day: string
  readonly story_id: string | null
  readonly story_title: string | null
}

/** A story of the past has a later title by now: then it has that of the report. */
export function toldIn(row: ToldInRow, asOf: string | undefined): ToldIn {
  const { report_id: id, title, outlet, report_day: day, story_id: story } = row
  const storyTitle = asOf === undefined ? (row.story_title ?? title) : title
  return {
    report: { id, title, outlet, day },
    story: story === null ? null : { id: story, title: storyTitle },
  }
}

/** Words as the database takes them. */
export const storable = (words: string): string => words.replaceAll('\0', '\u{fffd}')
