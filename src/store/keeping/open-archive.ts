/**
 * All that is kept, as it stood at one moment, read from one end to the other in small parts: for who checks it or
 * takes it elsewhere. Changes nothing.
 */

import { and, asc, eq, gt, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { ActorEntry, Correction, Page, Reading, ReportId } from '#domain'
import { findCorrections } from '../corrections.ts'
import { explained } from '../explained.ts'
import type { EventRow, StatementRow } from '../index-rows.ts'
import { migrate } from '../migrate.ts'
import { type PageRow, pageIdOf, pageOfRow } from '../page-rows.ts'
import { actors, corrections, pages, readings } from '../schema.ts'
import { events, statements } from '../schema-index.ts'
import { openServer, type StoreOptions } from '../server.ts'
import { type Fault, TABLE_CHECKS, type TableCheck } from './table-checks.ts'

/** A page, and whether its bytes are still those that its id was made of. */
export interface KeptPage {
  readonly id: string
  readonly fault: string | null
}

/** A report with everything that was kept of it and made from it. */
export interface KeptReport {
  readonly id: string
  /** As it lies there; whether it is a reading is for the reader to check. */
  readonly machine: Reading
  readonly corrections: readonly Correction[]
  readonly takenInAt: string
  readonly isOnDesk: boolean
  readonly day: string
  readonly counts: {
    readonly statementCount: number
    readonly sourceCount: number
    readonly unnamedSourceCount: number
  }
  readonly ledger: readonly ActorEntry[]
  /** Null until its links are made. */
  readonly index: {
    readonly statements: readonly StatementRow[]
    readonly events: readonly EventRow[]
  } | null
}

export interface ReportFilter {
  /** Days that reports speak for, YYYY-MM-DD, both included. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly outlet?: string | undefined
  readonly story?: string | undefined
  /** Also those that were taken off the desk. */
  readonly withRemoved?: boolean
}

export interface Archive {
  readonly checks: readonly TableCheck[]
  faultsOf(check: TableCheck): AsyncGenerator<Fault>
  count(): Promise<{ readonly pages: number; readonly reports: number }>
  pages(): AsyncGenerator<KeptPage>
  /** In the order in which they came. */
  reports(filter?: ReportFilter): AsyncGenerator<KeptReport>
  /** The page that a report was read from. */
  pageOf(reportId: string): Promise<Page | null>
  close(): Promise<void>
}

const PAGES_AT_ONCE = 100
const REPORTS_AT_ONCE = 50

/** Starts or joins the database, and looks at it as it is now. */
export async function openArchive(options: StoreOptions): Promise<Archive> {
  const server = await openServer(options)
  const give = <T>(result: Promise<T>): Promise<T> =>
    result.catch((error: unknown) => {
      throw explained(error, server)
    })
  const client = await give(begin(server)).catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  const database = drizzle(client, { casing: 'snake_case' })
  return {
    checks: TABLE_CHECKS,
    faultsOf: (check) => check.faults(client),
    count: () => give(count(database)),
    pages: () => eachPage(database),
    reports: (filter = {}) => eachReport(database, filter),
    pageOf: (reportId) => give(pageOf(database, reportId)),
    close: async () => {
      client.release(true)
      await server.close()
    },
  }
}

async function begin(server: Parameters<typeof migrate>[0]): Promise<pg.PoolClient> {
  await migrate(server)
  const client = await server.pool.connect()
  await client.query('begin transaction isolation level repeatable read read only')
  return client
}

async function count(database: NodePgDatabase) {
  return { pages: await database.$count(pages), reports: await database.$count(readings) }
}

async function* eachPage(database: NodePgDatabase): AsyncGenerator<KeptPage> {
  for (let last = ''; ; ) {
    const rows = await database
      .select()
      .from(pages)
      .where(gt(pages.id, last))
      .orderBy(asc(pages.id))
      .limit(PAGES_AT_ONCE)
    for (const row of rows) yield { id: row.id, fault: await faultOfPage(row) }
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.id
  }
}

async function faultOfPage(row: PageRow): Promise<string | null> {
  const page = await pageOfRow(row).catch(() => null)
  if (page === null) return 'its bytes cannot be unpacked'
  if (page.bytes.length !== row.byteCount) return `it has ${page.bytes.length} bytes, not ${row.byteCount}`
  return pageIdOf(page) === row.id ? null : 'its bytes, or what was said about them, do not give its id'
}

async function pageOf(database: NodePgDatabase, reportId: string): Promise<Page | null> {
  const [row] = await database
    .select({ page: pages })
    .from(readings)
    .innerJoin(pages, eq(pages.id, readings.pageId))
    .where(eq(readings.reportId, reportId))
  return row === undefined ? null : pageOfRow(row.page)
}

type Place = { readonly takenInAt: Date; readonly reportId: string }

async function* eachReport(database: NodePgDatabase, filter: ReportFilter): AsyncGenerator<KeptReport> {
  const { since, until, outlet, story } = filter
  const wanted = and(
    filter.withRemoved ? undefined : isNull(readings.removedAt),
    since === undefined ? undefined : gte(readings.day, since),
    until === undefined ? undefined : lt(readings.day, `${until}~`),
    outlet === undefined ? undefined : eq(sql`lower(${readings.outlet})`, outlet.toLowerCase()),
    story === undefined ? undefined : eq(readings.storyId, story),
  )
  for (let last: Place | undefined; ; ) {
    const rows = await database
      .select(COLUMNS)
      .from(readings)
      .where(and(wanted, last && after(last)))
      .orderBy(asc(readings.takenInAt), asc(readings.reportId))
      .limit(REPORTS_AT_ONCE)
    yield* await withWhatHangsOn(database, rows)
    last = rows.at(-1)
    if (last === undefined) return
  }
}

const COLUMNS = {
  reportId: readings.reportId,
  reading: readings.reading,
  takenInAt: readings.takenInAt,
  removedAt: readings.removedAt,
  day: readings.day,
  number: readings.number,
  linkedAt: readings.linkedAt,
  statementCount: readings.statementCount,
  sourceCount: readings.sourceCount,
  unnamedSourceCount: readings.unnamedSourceCount,
}
type Row = Pick<typeof readings.$inferSelect, keyof typeof COLUMNS>

/** As one comparison of rows, which the index on both columns answers. */
const after = ({ takenInAt, reportId }: Place) =>
  sql`(${readings.takenInAt}, ${readings.reportId}) > (${takenInAt.toISOString()}::timestamptz, ${reportId})`

async function withWhatHangsOn(database: NodePgDatabase, rows: readonly Row[]): Promise<KeptReport[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ reportId }) => reportId)
  const numbers = rows.map(({ number }) => number)
  const corrected = await database
    .selectDistinct({ id: corrections.reportId })
    .from(corrections)
    .where(inArray(corrections.reportId, ids))
  const judged = new Map<string, Correction[]>()
  for (const { id } of corrected) judged.set(id, await findCorrections(database, id))
  const told = await database
    .select()
    .from(actors)
    .where(inArray(actors.reportId, ids))
    .orderBy(asc(actors.name))
  const said = await database.select().from(statements).where(inArray(statements.report, numbers))
  const done = await database.select().from(events).where(inArray(events.report, numbers))
  return rows.map((row): KeptReport => {
    const { reportId, reading, takenInAt, removedAt, day, linkedAt, number } = row
    const { statementCount, sourceCount, unnamedSourceCount } = row
    return {
      ...{
        id: reportId,
        machine: reading,
        takenInAt: takenInAt.toISOString(),
        isOnDesk: removedAt === null,
        day,
      },
      corrections: judged.get(reportId) ?? [],
      counts: { statementCount, sourceCount, unnamedSourceCount },
      ledger: told.filter((entry) => entry.reportId === reportId).map(entryOf),
      index: linkedAt === null ? null : { statements: of(said, number), events: of(done, number) },
    }
  })
}

/** The rows of one report, without its number. */
function of<R extends { readonly report: number }>(rows: readonly R[], number: number): Omit<R, 'report'>[] {
  return rows.filter(({ report }) => report === number).map(({ report: _, ...row }) => row)
}

function entryOf(row: typeof actors.$inferSelect): ActorEntry {
  const { name, role, country, sector, asOf, reportId, spanBegin, spanEnd } = row
  return { name, role, country, sector, asOf, report: reportId as ReportId, span: [spanBegin, spanEnd] }
}
