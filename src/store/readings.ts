/** Readings in the database, each with the page that it was made from: kept, listed, found, removed and restored. */

import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type Page, type Reading, speakingSources } from '#domain'
import { intArray, keepCopyKeys } from './copies.ts'
import { pageOfRow, rowOfPage } from './page-rows.ts'
import { copyKeys, pages, readings } from './schema.ts'

/** One line of the list of readings. */
export interface ReadingSummary {
  /** The report's id. */
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  /** When the desk took it in, ISO 8601 with milliseconds, UTC. */
  readonly takenInAt: string
  readonly statementCount: number
  readonly sourceCount: number
  readonly unnamedSourceCount: number
}

export interface Keeping {
  readonly page: Page
  readonly reading: Reading
  readonly takenInAt: Date
  /** By which copies of this report, and those it copied from, are found. */
  readonly copyKeys?: readonly number[]
}

export interface ListOptions {
  readonly limit: number
  /** The last line of the list before. */
  readonly before?: { readonly takenInAt: string; readonly id: string }
}

/** Keeps a reading and its page; false when the report was there already, and then nothing changes. */
export async function keepReading(
  database: NodePgDatabase,
  { page, reading, takenInAt, copyKeys: keys = [] }: Keeping,
): Promise<boolean> {
  const pageRow = await rowOfPage(page, takenInAt)
  const row = {
    ...rowOfReading(reading, takenInAt),
    pageId: pageRow.id,
    removedAt: null,
    linkedAt: null,
    supersededAt: null,
  }
  const { reportId, ...rest } = row
  const isFirst = await keepFirst(database, { pageRow, row, keys })
  if (isFirst) return true
  return database.transaction(async (transaction) => {
    await transaction.insert(pages).values(pageRow).onConflictDoNothing()
    const [report] = await transaction
      .update(readings)
      .set(rest)
      .where(and(eq(readings.reportId, reportId), isNotNull(readings.removedAt)))
      .returning({ number: readings.number })
    if (report === undefined) return false
    await keepCopyKeys(transaction, report.number, keys)
    return true
  })
}

/**
 * Keeps a report that was never here, in one statement; false when it was. A report from an address that brought
 * another one before is a later version of that, and the lists show the last.
 */
async function keepFirst(
  database: NodePgDatabase,
  {
    pageRow,
    row,
    keys,
  }: {
    readonly pageRow: typeof pages.$inferInsert
    readonly row: ReturnType<typeof rowOfReading> & { readonly pageId: string }
    readonly keys: readonly number[]
  },
): Promise<boolean> {
  const at = sql`${row.takenInAt.toISOString()}::timestamptz`
  const { id, bytes, byteCount, kind, charset, url, outlet, published, title } = pageRow
  const { rows } = await database.execute<{ number: number }>(sql`
    with page as (
      insert into ${pages} (id, bytes, byte_count, kind, charset, url, outlet, published, feed_day, title, fetched_at)
      values (${id}, ${Buffer.from(bytes)}, ${byteCount}, ${kind ?? null}, ${charset ?? null}, ${url ?? null},
        ${outlet ?? null}, ${published ?? null}, ${pageRow.feedDay ?? null}, ${title ?? null}, ${at})
      on conflict do nothing
    ), older as (
      select report_id from ${readings}
      where ${row.url}::text is not null and md5(url) = md5(${row.url}) and url = ${row.url}
        and report_id <> ${row.reportId} and superseded_at is null and removed_at is null
      order by number desc
    ), report as (
      insert into ${readings} (report_id, page_id, title, outlet, published, day, url, statement_count, source_count,
        unnamed_source_count, reading, taken_in_at, previous_id)
      values (${row.reportId}, ${row.pageId}, ${row.title}, ${row.outlet}, ${row.published}, ${row.day}, ${row.url},
        ${row.statementCount}, ${row.sourceCount}, ${row.unnamedSourceCount}, ${JSON.stringify(row.reading)}::json, ${at},
        (select report_id from older limit 1))
      on conflict (report_id) do nothing returning number
    ), keyed as (
      insert into ${copyKeys} (key, report)
      select distinct key, report.number from report, unnest(${intArray(keys)}) key
    ), superseded as (
      update ${readings} set superseded_at = ${at}
      where report_id in (select report_id from older) and exists (select 1 from report)
    )
    select number from report`)
  return rows.length > 0
}

function rowOfReading(reading: Reading, takenInAt: Date) {
  return { reportId: reading.report.id, ...columnsOf(reading, takenInAt), takenInAt }
}

/** What stands in columns of its own is made anew with each reading of a report. */
export function columnsOf(reading: Reading, takenInAt: Date) {
  const { report } = reading
  return {
    title: storable(report.title),
    outlet: report.outlet === null ? null : storable(report.outlet),
    published: report.published?.value ?? null,
    day: dayOf(reading, takenInAt),
    url: report.url === null ? null : storable(report.url),
    ...countsOf(reading),
    reading,
  }
}

/** The day that a report speaks for: its own, else the day on which it came. */
export const dayOf = ({ report }: Reading, takenInAt: Date): string =>
  report.published?.value ?? takenInAt.toISOString().slice(0, 10)

/** What the lists tell of a reading: how many statements, and how many sources make them. */
export function countsOf(reading: Reading) {
  const speaking = speakingSources(reading)
  return {
    statementCount: reading.statements.length,
    sourceCount: speaking.length,
    unnamedSourceCount: speaking.filter(({ kind }) => kind === 'unnamed').length,
  }
}

/** A text column takes every character but NUL. */
export const storable = (words: string): string => words.replaceAll('\0', '\u{fffd}')

/** The readings on the desk, newest first. */
export async function listReadings(
  database: NodePgDatabase,
  { limit, before }: ListOptions,
): Promise<ReadingSummary[]> {
  const older =
    before &&
    sql`(${readings.takenInAt}, ${readings.reportId}) < (${before.takenInAt}::timestamptz, ${before.id})`
  const rows = await database
    .select({
      id: readings.reportId,
      title: readings.title,
      outlet: readings.outlet,
      published: readings.published,
      takenInAt: readings.takenInAt,
      statementCount: readings.statementCount,
      sourceCount: readings.sourceCount,
      unnamedSourceCount: readings.unnamedSourceCount,
    })
    .from(readings)
    .where(and(isNull(readings.removedAt), isNull(readings.supersededAt), older))
    .orderBy(desc(readings.takenInAt), desc(readings.reportId))
    .limit(limit)
  return rows.map((row) => ({ ...row, takenInAt: row.takenInAt.toISOString() }))
}

/** The reading of a report on the desk, if there is one. */
export async function findReading(database: NodePgDatabase, id: string): Promise<Reading | null> {
  const [row] = await database
    .select({ reading: readings.reading })
    .from(readings)
    .where(and(eq(readings.reportId, id), isNull(readings.removedAt)))
  return row?.reading ?? null
}

/** The page that a reading was made from, as it came. */
export async function findPage(database: NodePgDatabase, id: string): Promise<Page | null> {
  const [row] = await database
    .select({ page: pages })
    .from(readings)
    .innerJoin(pages, eq(pages.id, readings.pageId))
    .where(eq(readings.reportId, id))
  return row === undefined ? null : pageOfRow(row.page)
}

/** Takes a reading off the desk (a moment) or puts it back (null); false when there is no such reading. */
export async function markRemoved(
  database: NodePgDatabase,
  id: string,
  removedAt: Date | null,
): Promise<boolean> {
  const marked = await database
    .update(readings)
    .set({ removedAt })
    .where(eq(readings.reportId, id))
    .returning({ id: readings.reportId })
  return marked.length > 0
}
