/** Stories as people see them: lists, their reports, and the accounts that are made of these. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { ReportId, StoryAccount, StoryId, StoryLine, StoryReport } from '#domain'
import { textArray } from './copies.ts'
import { readings, stories } from './schema.ts'

export interface StoryListOptions {
  readonly limit: number
  /** The last line of the list before. */
  readonly before?: { readonly rank: number; readonly id: string }
  /** Only stories that had begun by this day, those last heard of first. */
  readonly asOf?: string
  readonly ids?: readonly string[]
}

/** A line and where it stands in the list. */
export interface RankedLine {
  readonly line: StoryLine
  readonly rank: number
}

type LineRow = {
  id: StoryId
  title: string | null
  report_count: number
  origin_low: number
  origin_high: number
  contested_count: number
  first_day: string
  last_day: string
  changed_at: Date
  read_at: Date | null
  is_watched: boolean
  line: (Pick<StoryAccount, 'copyCount' | 'outletCount' | 'news'> & Partial<Days>) | null
  rank: number
}

type Days = Pick<StoryAccount, 'firstDay' | 'lastDay'>

/** Stories with reports on the desk, those of most origins and news first. */
export async function listStories(
  database: NodePgDatabase,
  { limit, before, asOf, ids }: StoryListOptions,
): Promise<RankedLine[]> {
  const conditions: SQL[] = [sql`merged_into is null`, sql`report_count > 0`]
  if (before !== undefined) conditions.push(sql`(rank, id) < (${before.rank}, ${before.id})`)
  if (asOf !== undefined) conditions.push(sql`first_day <= ${asOf}`)
  if (ids !== undefined) conditions.push(sql`id = any(${textArray(ids)})`)
  const order = asOf === undefined ? sql`rank desc, id desc` : sql`least(last_day, ${asOf}) desc, rank desc`
  const { rows } = await database.execute<LineRow>(sql`
    select id, title, report_count, origin_low, origin_high, contested_count, first_day, last_day,
      changed_at, read_at, is_watched, line, rank
    from ${stories} where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`)
  return rows.map((row) => ({ line: lineOf(row), rank: row.rank }))
}

function lineOf(row: LineRow): StoryLine {
  return {
    id: row.id,
    title: row.title ?? '',
    reportCount: row.report_count,
    copyCount: row.line?.copyCount ?? 0,
    outletCount: row.line?.outletCount ?? 0,
    originLow: row.origin_low,
    originHigh: row.origin_high,
    contestedCount: row.contested_count,
    news: row.line?.news ?? [],
    // A report without a day counts under the day it came on; the account knows better as soon as another has one.
    firstDay: row.line?.firstDay || row.first_day,
    lastDay: row.line?.lastDay || row.last_day,
    changedAt: new Date(row.changed_at).toISOString(),
    readAt: isRead(row) ? new Date(row.read_at).toISOString() : null,
    isWatched: row.is_watched,
  }
}

/** Read, and nothing came since. */
function isRead(row: LineRow): row is LineRow & { read_at: Date } {
  return row.read_at !== null && new Date(row.read_at) >= new Date(row.changed_at)
}

/** A story with its line and its account. */
export interface StoryRowFound {
  readonly line: StoryLine
  readonly account: StoryAccount | null
  readonly mergedInto: StoryId | null
}

/** The story's line and account; the account is null until it is first made. `mergedInto` tells where it went. */
export async function findStoryRow(database: NodePgDatabase, id: string): Promise<StoryRowFound | null> {
  const { rows } = await database.execute<
    LineRow & { account: StoryAccount | null; merged_into: StoryId | null }
  >(sql`select * from ${stories} where id = ${id}`)
  const [row] = rows
  return row === undefined ? null : { line: lineOf(row), account: row.account, mergedInto: row.merged_into }
}

export interface StoryReportsQuestion {
  readonly id: string
  /** Leaves out reports of later days. */
  readonly asOf?: string | undefined
  readonly limit: number
}

/** The newest versions of the reports of a story on the desk, in the order of days; copies with what they copy. */
export async function listStoryReports(
  database: NodePgDatabase,
  { id, asOf, limit }: StoryReportsQuestion,
): Promise<StoryReport[]> {
  const { rows } = await database.execute<{
    id: StoryReport['id']
    title: string
    outlet: string | null
    day: string
    statement_count: number
    copy_of: StoryReport['copyOf']
    reasons: StoryReport['reasons'] | null
  }>(sql`
    select reading.report_id as id, reading.title, reading.outlet, reading.day, reading.statement_count,
      (select json_build_object('report', copy.original_id, 'kind', copy.kind, 'probability', copy.probability)
        from (select distinct on (original_id) * from tocsin.copies where copy_id = reading.report_id
          order by original_id, number desc) copy
        where copy.kind <> 'same-release'
        order by copy.probability desc, copy.number limit 1) as copy_of,
      (select placement.reasons from tocsin.placements placement where placement.report_id = reading.report_id
        order by placement.number desc limit 1) as reasons
    from ${readings} reading
    where reading.story_id = ${id} and reading.removed_at is null and reading.superseded_at is null
      and reading.day <= ${asOf ?? '9999'}
    order by reading.day, reading.number limit ${limit}`)
  return rows.map(({ statement_count, copy_of, reasons, ...row }) => ({
    ...row,
    statementCount: statement_count,
    copyOf: copy_of,
    reasons: reasons ?? [],
  }))
}

/** Readings by the machine, each as JSON text: who makes an account parses it on another thread. */
export async function findReadingTexts(
  database: NodePgDatabase,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await database.execute<{ id: string; reading: string }>(sql`
    select report_id as id, reading::text as reading from ${readings} where report_id = any(${textArray(ids)})`)
  return new Map(rows.map(({ id, reading }) => [id, reading]))
}

/** The corrected among these reports. */
export async function listCorrectedAmong(
  database: NodePgDatabase,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await database.execute<{ id: string }>(sql`
    select distinct report_id as id from tocsin.corrections where report_id = any(${textArray(ids)})`)
  return rows.map(({ id }) => id)
}

/** A story whose account is due, and since when, to the last digit. */
export interface DueStory {
  readonly id: StoryId
  readonly dueAt: string
}

/** Stories whose account is to be made anew, those that wait longest first. */
export async function listDueStories(
  database: NodePgDatabase,
  { until, limit }: { readonly until: Date; readonly limit: number },
): Promise<DueStory[]> {
  const { rows } = await database.execute<{ id: StoryId; due: string }>(sql`
    select id, account_due_at::text as due from ${stories}
    where account_due_at is not null and account_due_at <= ${until.toISOString()}::timestamptz
    order by account_due_at limit ${limit}`)
  return rows.map(({ id, due }) => ({ id, dueAt: due }))
}

/** An account to keep. */
export interface AccountKeeping {
  readonly id: StoryId
  readonly account: StoryAccount
  readonly rank: number
  readonly at: Date
  /** The moment it was due for; when the story changed again since, it stays due. */
  readonly dueAt: string
}

/** Keeps an account beside its story. */
export async function keepAccount(
  database: NodePgDatabase,
  { id, account, rank, at, dueAt }: AccountKeeping,
): Promise<void> {
  const { copyCount, outletCount, news, firstDay, lastDay } = account
  const line = { copyCount, outletCount, news: news.slice(0, NEWS_MAX), firstDay, lastDay }
  await database.execute(sql`
    update ${stories} set account = ${JSON.stringify(account)}::json, line = ${JSON.stringify(line)}::json,
      title = ${account.title.replaceAll('\0', '\u{fffd}')}, report_count = ${account.reportCount},
      origin_low = ${account.origins.low}, origin_high = ${account.origins.high},
      contested_count = ${account.propositions.filter(({ isContested }) => isContested).length},
      rank = ${rank}, account_at = ${at.toISOString()}::timestamptz,
      account_due_at = case when account_due_at::text = ${dueAt} then null else account_due_at end
    where id = ${id}`)
}

const NEWS_MAX = 3

/** Makes the account of a story due, or that of the story of a report. */
export async function makeAccountDue(
  database: NodePgDatabase,
  of: { readonly story: string } | { readonly report: string },
  at: Date,
): Promise<void> {
  const which =
    'story' in of
      ? sql`id = ${of.story}`
      : sql`id = (select story_id from ${readings} where report_id = ${of.report})`
  await database.execute(
    sql`update ${stories} set account_due_at = ${at.toISOString()}::timestamptz where ${which}`,
  )
}

export interface StoryMark {
  readonly readAt?: Date | null
  readonly isWatched?: boolean
}

/** Marks a story as read, or not; as watched, or not. False when there is no such story. */
export async function markStory(database: NodePgDatabase, id: string, mark: StoryMark): Promise<boolean> {
  const sets = [
    ...(mark.readAt === undefined ? [] : [sql`read_at = ${mark.readAt?.toISOString() ?? null}::timestamptz`]),
    ...(mark.isWatched === undefined ? [] : [sql`is_watched = ${mark.isWatched}`]),
  ]
  if (sets.length === 0) return true
  const { rowCount } = await database.execute(
    sql`update ${stories} set ${sql.join(sets, sql`, `)} where id = ${id}`,
  )
  return rowCount === 1
}

/** Where a report stands in the archive. */
export interface ReportPlace {
  readonly storyId: StoryId | null
  /** All versions of its page, the first one first. */
  readonly versions: readonly { readonly id: ReportId; readonly takenInAt: string; readonly title: string }[]
}

/** The story of a report and the other versions of its page. */
export async function findReportPlace(database: NodePgDatabase, id: string): Promise<ReportPlace | null> {
  const { rows } = await database.execute<{ story_id: StoryId | null }>(
    sql`select story_id from ${readings} where report_id = ${id}`,
  )
  const [row] = rows
  if (row === undefined) return null
  const chain = await database.execute<{ id: ReportId; title: string; taken_in_at: Date }>(sql`
    with recursive older as (
      select report_id, previous_id from ${readings} where report_id = ${id}
      union select r.report_id, r.previous_id from ${readings} r join older on r.report_id = older.previous_id
    ), newer as (
      select report_id, previous_id from ${readings} where report_id = ${id}
      union select r.report_id, r.previous_id from ${readings} r join newer on r.previous_id = newer.report_id
    )
    select report_id as id, title, taken_in_at from ${readings}
    where report_id in (select report_id from older union select report_id from newer) order by number`)
  return {
    storyId: row.story_id,
    versions: chain.rows.map(({ id: own, title, taken_in_at }) => ({
      ...{ id: own, title },
      takenInAt: new Date(taken_in_at).toISOString(),
    })),
  }
}
