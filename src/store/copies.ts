/** Copies in the database: the keys by which they are found, and what was judged of them. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CopyLink, ReportId } from '#domain'
import { copies, copyKeys } from './schema.ts'

export type Rows = NodePgDatabase | Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

/** A report that shares keys with another. */
export interface CopyCandidate {
  readonly id: ReportId
  /** Its reading by the machine as JSON: who compares it parses it on another thread. */
  readonly readingText: string
}

export interface CopyQuestion {
  readonly keys: readonly number[]
  /** The report that asks. */
  readonly except: string
}

/** Reports that hold one key at most, the newest: what an outlet puts under every report leads nowhere. */
const HOLDERS_MAX = 40
const SHARED_MIN = 2
const CANDIDATES_MAX = 8

/** Numbers as an array of the database. */
export const intArray = (numbers: readonly number[]): SQL =>
  sql`${`{${numbers.map((number) => number | 0).join(',')}}`}::int[]`

/** Texts as an array of the database. */
export const textArray = (texts: readonly string[]): SQL => sql`${sql.param([...texts])}::text[]`

/** Keeps the keys of a report, in the place of those it had before. */
export async function keepCopyKeys(rows: Rows, report: number, keys: readonly number[]): Promise<void> {
  await rows.execute(sql`delete from ${copyKeys} where report = ${report}`)
  if (keys.length > 0)
    await rows.execute(
      sql`insert into ${copyKeys} (key, report) select distinct key, ${report}::int from unnest(${intArray(keys)}) key`,
    )
}

/** The same for a report that is known by its id. */
export async function keepKeysOfReport(
  database: NodePgDatabase,
  reportId: string,
  keys: readonly number[],
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { rows } = await transaction.execute<{ number: number }>(
      sql`select number from tocsin.readings where report_id = ${reportId} for update`,
    )
    if (rows[0] !== undefined) await keepCopyKeys(transaction, rows[0].number, keys)
  })
}

/** Reports on the desk that share the most keys; the work is bounded however large the archive is. */
export async function findCopyCandidates(
  database: NodePgDatabase,
  { keys, except }: CopyQuestion,
): Promise<CopyCandidate[]> {
  if (keys.length === 0) return []
  const { rows } = await database.execute<{ id: ReportId; reading: string }>(sql`
    with found as (
      select holder.report, count(*) as shared
      from unnest(${intArray(keys)}) as asked(key)
      cross join lateral (
        select held.report from ${copyKeys} held
        where held.key = asked.key order by held.report desc limit ${HOLDERS_MAX}
      ) holder
      group by holder.report having count(*) >= ${SHARED_MIN}
      order by shared desc, holder.report limit ${CANDIDATES_MAX + 1}
    )
    select reading.report_id as id, reading.reading::text as reading
    from found join tocsin.readings reading on reading.number = found.report
    where reading.removed_at is null and reading.report_id <> ${except}
    order by found.shared desc, found.report limit ${CANDIDATES_MAX}`)
  return rows.map(({ id, reading }) => ({ id, readingText: reading }))
}

/** Adds what was judged; a judgement that says what the last one of the two said is left out. */
export async function keepCopies(rows: Rows, links: readonly CopyLink[], judgedAt: Date): Promise<void> {
  await rows.execute(sql`
    insert into ${copies} (copy_id, original_id, kind, probability, reasons, judged_at)
    select link.copy, link.original, link.kind, link.probability, link.reasons, ${judgedAt.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(links)}::json)
      as link(copy text, original text, kind text, probability real, reasons json)
    where link.kind is distinct from (select last.kind from ${copies} last
      where last.copy_id = link.copy and last.original_id = link.original order by last.number desc limit 1)`)
}

/** The judgements among reports, or of one report with any other; of the same two only the last. */
export async function findCopies(database: Rows, ids: readonly string[]): Promise<CopyLink[]> {
  if (ids.length === 0) return []
  const { rows } = await database.execute<{
    copy_id: string
    original_id: string
    kind: string
    probability: number
    reasons: CopyLink['reasons']
  }>(sql`
    select distinct on (copy_id, original_id) copy_id, original_id, kind, probability, reasons
    from ${copies}
    where copy_id = any(${textArray(ids)}) or original_id = any(${textArray(ids)})
    order by copy_id, original_id, number desc`)
  return rows.map(({ copy_id, original_id, ...rest }) => ({
    ...rest,
    copy: copy_id as ReportId,
    original: original_id as ReportId,
  }))
}

/** Reports of a story by outlets that may be among those a report cites, the newest first. */
export async function findCitedCandidates(
  database: NodePgDatabase,
  { reportId, outlets }: { readonly reportId: string; readonly outlets: readonly string[] },
): Promise<CopyCandidate[]> {
  if (outlets.length === 0) return []
  const patterns = outlets.map((name) => `%${name.toLowerCase().replaceAll(/[%_\\]/g, '')}%`)
  const { rows } = await database.execute<{ id: ReportId; reading: string }>(sql`
    select other.report_id as id, other.reading::text as reading
    from tocsin.readings one join tocsin.readings other on other.story_id = one.story_id
    where one.report_id = ${reportId} and other.report_id <> ${reportId} and other.removed_at is null
      and other.day <= one.day and lower(other.outlet) like any(${textArray(patterns)})
      and not exists (select 1 from ${copies} judged
        where judged.copy_id = one.report_id and judged.original_id = other.report_id)
    order by other.number desc limit ${CANDIDATES_MAX}`)
  return rows.map(({ id, reading }) => ({ id, readingText: reading }))
}

/** Adds what was judged outside the placing of a report. */
export async function addCopies(
  database: NodePgDatabase,
  links: readonly CopyLink[],
  judgedAt: Date,
): Promise<void> {
  if (links.length > 0) await database.transaction((transaction) => keepCopies(transaction, links, judgedAt))
}
