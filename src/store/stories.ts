/** Stories in the database: reports are put into them one at a time, and their accounts are kept beside the sums. */

import { and, asc, gt, isNull, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CopyLink, StoryId, StoryReason } from '#domain'
import { intArray, keepCopies, type Rows, textArray } from './copies.ts'
import { type IndexRows, keepIndexRows } from './index-rows.ts'
import { placements, readings, stories, storyKeys } from './schema.ts'

/** What a report asks the archive. */
export interface StoryQuestion {
  readonly reportId: string
  readonly keys: readonly number[]
  /** Reports that it was judged to be a copy of. */
  readonly originals: readonly string[]
}

/** A story that a report may belong to. */
export interface StoryRow {
  readonly id: StoryId
  /** Counts the changes of its sums. */
  readonly version: number
}

/** Where a report was put. */
export interface Placing {
  readonly storyId: StoryId
  /** Of the story with the report in it. */
  readonly sums: string
  readonly keys: readonly number[]
  readonly probability: number
  readonly reasons: readonly StoryReason[]
}

/** All that is made of a report beside its reading. */
export interface Links {
  readonly placing: Placing
  readonly copies: readonly CopyLink[]
  readonly index: IndexRows
}

/** What `place` is given to decide. */
export interface Candidates {
  /** Of the report itself. */
  readonly day: string
  readonly stories: readonly StoryRow[]
  /** The stories of the originals. */
  readonly ofOriginals: readonly StoryRow[]
  /** The story it is in already: it was linked before, or it is a later version of a page. */
  readonly own: StoryRow | null
  readonly sumsOf: (ids: readonly StoryId[]) => Promise<Map<StoryId, string>>
}

/** A report to link, and how. */
export interface Linking {
  readonly question: StoryQuestion
  /** Decides while no other report is placed, so that two that arrive together can meet. */
  readonly place: (candidates: Candidates) => Promise<Links>
  readonly at: Date
}

/** Any number, the same in every process: one report is put into its story at a time. */
const PLACING = 7063_746_963
const HOLDERS_MAX = 200
const CANDIDATES_MAX = 40
/** Reports may come late: stories that were last heard of a little after the report's day are asked too. */
const LATE_DAYS = 30

/**
 * Puts a report into its story and keeps all its links at once; false when it is not on the desk.
 */
export async function keepLinks(
  database: NodePgDatabase,
  { question, place, at }: Linking,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${PLACING})`)
    const found = await transaction.execute<{
      number: number
      day: string
      story_id: StoryId | null
      previous_story: StoryId | null
    }>(sql`
      select reading.number, reading.day, reading.story_id, previous.story_id as previous_story
      from ${readings} reading
      left join ${readings} previous on previous.report_id = reading.previous_id
      where reading.report_id = ${question.reportId} and reading.removed_at is null`)
    const [report] = found.rows
    if (report === undefined) return false
    const own = report.story_id ?? report.previous_story
    const links = await place({
      day: report.day,
      stories: own === null ? await findStoryCandidates(transaction, question.keys, report.day) : [],
      ofOriginals: await storiesOf(transaction, question.originals),
      own: own === null ? null : ((await rowsOf(transaction, [own]))[0] ?? null),
      sumsOf: (ids) => sumsOf(transaction, ids),
    })
    if (links.copies.length > 0) await keepCopies(transaction, links.copies, at)
    const { storyId } = links.placing
    const isMoved = report.story_id !== storyId
    if (isMoved) await placeReport(transaction, { id: question.reportId, day: report.day }, links.placing, at)
    else await makeDue(transaction, storyId, at)
    await keepIndexRows(transaction, { number: report.number, linked: { at, storyId } }, links.index)
    return true
  })
}

/** Puts a report into a story in one statement; the story's account becomes due. */
async function placeReport(
  rows: Rows,
  report: { readonly id: string; readonly day: string },
  { storyId, sums, keys, probability, reasons }: Placing,
  at: Date,
): Promise<void> {
  const now = sql`${at.toISOString()}::timestamptz`
  await rows.execute(sql`
    with story as (
      insert into ${stories} (id, sums, version, started_at, changed_at, first_day, last_day, report_count, account_due_at)
      values (${storyId}, ${sums}, 1, ${now}, ${now}, ${report.day}, ${report.day}, 1, ${now})
      on conflict (id) do update set sums = excluded.sums, changed_at = excluded.changed_at,
        version = ${stories}.version + 1, report_count = ${stories}.report_count + 1,
        first_day = least(${stories}.first_day, excluded.first_day),
        last_day = greatest(${stories}.last_day, excluded.last_day),
        account_due_at = coalesce(${stories}.account_due_at, excluded.account_due_at)
      returning last_day
    ), placed as (
      insert into ${placements} (report_id, story_id, at, probability, reasons)
      values (${report.id}, ${storyId}, ${now}, ${probability}, ${JSON.stringify(reasons)}::json)
    ), away as (
      delete from ${storyKeys} where story_id = ${storyId} and key <> all(${intArray(keys)})
    )
    insert into ${storyKeys} (key, story_id, last_day)
    select distinct key, ${storyId}, story.last_day from story, unnest(${intArray(keys)}) key order by key
    on conflict (key, story_id) do update set last_day = excluded.last_day
    where ${storyKeys}.last_day < excluded.last_day`)
}

const makeDue = (rows: Rows, storyId: string | null, at: Date) =>
  rows.execute(sql`
    update ${stories} set account_due_at = coalesce(account_due_at, ${at.toISOString()}::timestamptz)
    where id = ${storyId}`)

/** Keeps the keys of a story, and with each the day on which the story was last heard of. */
export async function keepStoryKeys(rows: Rows, storyId: StoryId, keys: readonly number[]): Promise<void> {
  await rows.execute(sql`
    delete from ${storyKeys} where story_id = ${storyId} and key <> all(${intArray(keys)})`)
  await rows.execute(sql`
    insert into ${storyKeys} (key, story_id, last_day)
    select distinct key, ${storyId}, (select last_day from ${stories} where id = ${storyId})
    from unnest(${intArray(keys)}) key order by key
    on conflict (key, story_id) do update set last_day = excluded.last_day
    where ${storyKeys.lastDay} < excluded.last_day`)
}

/** The stories that share most keys; of a key that very many hold, only those last heard of. */
async function findStoryCandidates(rows: Rows, keys: readonly number[], day: string): Promise<StoryRow[]> {
  if (keys.length === 0) return []
  const until = new Date(Date.parse(day) + LATE_DAYS * 86_400_000).toISOString().slice(0, 10)
  const found = await rows.execute<{ id: StoryId; version: number }>(sql`
    with found as (
      select holder.story_id, count(*) as shared
      from unnest(${intArray(keys)}) as asked(key)
      cross join lateral (
        select held.story_id from ${storyKeys} held
        where held.key = asked.key and held.last_day <= ${until}
        order by held.last_day desc limit ${HOLDERS_MAX}
      ) holder
      group by holder.story_id order by shared desc, holder.story_id limit ${CANDIDATES_MAX}
    )
    select story.id, story.version from found join ${stories} story on story.id = found.story_id
    order by found.shared desc, story.id`)
  return found.rows
}

async function storiesOf(rows: Rows, reportIds: readonly string[]): Promise<StoryRow[]> {
  if (reportIds.length === 0) return []
  const found = await rows.execute<{ id: StoryId; version: number }>(sql`
    select distinct story.id, story.version from ${readings} reading join ${stories} story on story.id = reading.story_id
    where reading.report_id = any(${textArray(reportIds)}) order by story.id`)
  return found.rows
}

async function rowsOf(rows: Rows, ids: readonly StoryId[]): Promise<StoryRow[]> {
  const found = await rows.execute<{ id: StoryId; version: number }>(sql`
    select id, version from ${stories} where id = any(${textArray(ids)})`)
  return found.rows
}

async function sumsOf(rows: Rows, ids: readonly StoryId[]): Promise<Map<StoryId, string>> {
  if (ids.length === 0) return new Map()
  const found = await rows.execute<{ id: StoryId; sums: string }>(sql`
    select id, sums from ${stories} where id = any(${textArray(ids)})`)
  return new Map(found.rows.map(({ id, sums }) => [id, sums]))
}

/** Makes the rows anew by which a report is found, say after a correction. */
export async function keepIndex(
  database: NodePgDatabase,
  {
    reportId,
    indexOf,
    at,
  }: { readonly reportId: string; readonly indexOf: (day: string) => IndexRows; readonly at: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${PLACING})`)
    const found = await transaction.execute<{ number: number; day: string; story_id: string | null }>(sql`
      select number, day, story_id from ${readings} where report_id = ${reportId}`)
    const [report] = found.rows
    if (report === undefined) return
    // A report that is in no story yet is still to be linked, which makes its rows once more.
    const linked = report.story_id === null ? undefined : { at, storyId: report.story_id }
    const { number } = report
    await keepIndexRows(
      transaction,
      linked === undefined ? { number } : { number, linked },
      indexOf(report.day),
    )
    await makeDue(transaction, report.story_id, at)
  })
}

export interface UnlinkedReport {
  readonly id: string
  readonly number: number
  readonly takenInAt: Date
}

/** Reports on the desk whose links are still to be made, in the order in which they came. */
export async function listUnlinked(
  database: NodePgDatabase,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<UnlinkedReport[]> {
  return database
    .select({ id: readings.reportId, number: readings.number, takenInAt: readings.takenInAt })
    .from(readings)
    .where(and(isNull(readings.linkedAt), isNull(readings.removedAt), gt(readings.number, after)))
    .orderBy(asc(readings.number))
    .limit(limit)
}
