/** Stories as a digest tells them: the first of Today, or given ones, with what came to them after a moment. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { StoryNews } from '#domain'
import { textArray } from './copies.ts'

export interface DigestStory {
  readonly id: string
  readonly title: string
  readonly originLow: number
  readonly originHigh: number
  readonly contestedCount: number
  readonly reportCount: number
  readonly firstDay: string
  readonly lastDay: string
  /** When a report came or its account was made anew, ISO 8601. */
  readonly changedAt: string
  /** What its last day brought. */
  readonly news: readonly StoryNews[]
  /** The newest reports that came after the moment. */
  readonly reports: readonly DigestReport[]
  /** How many came after the moment. */
  readonly newCount: number
}

export interface DigestReport {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly day: string
}

export interface DigestQuestion {
  /** Stories to tell of; the first of Today when left out. */
  readonly storyIds?: readonly string[] | undefined
  /** Only stories to which a report came after this moment, and only those reports, ISO 8601. */
  readonly cameAfter?: string | undefined
  /** Reports that came after this moment are left for the next time. */
  readonly cameUntil?: string | undefined
  readonly limit: number
}

/** Reports that are named for a story. */
const REPORTS_MAX = 5

/** In the order of Today: what is most corroborated and new comes first. */
export async function listDigestStories(
  database: NodePgDatabase,
  { storyIds, cameAfter, cameUntil, limit }: DigestQuestion,
): Promise<DigestStory[]> {
  const after = sql`(${cameAfter === undefined ? sql`true` : sql`r.taken_in_at > ${cameAfter}::timestamptz`}
    and ${cameUntil === undefined ? sql`true` : sql`r.taken_in_at <= ${cameUntil}::timestamptz`})`
  const onDesk = sql`r.story_id = story.id and r.removed_at is null and r.superseded_at is null`
  const given = storyIds === undefined ? sql`true` : sql`story.id = any(${textArray(storyIds)})`
  const { rows } = await database.execute<StoryRow>(storiesSql({ given, onDesk, after, limit }))
  return rows.map(fromRow)
}

interface Conditions {
  readonly given: SQL
  readonly onDesk: SQL
  readonly after: SQL
  readonly limit: number
}

/** A story that nothing is left of on the desk is not told of; the reports are read for those of the page alone. */
const storiesSql = ({ given, onDesk, after, limit }: Conditions): SQL => sql`
  with first as materialized (
    select * from tocsin.stories story
    where ${given} and story.merged_into is null
      and exists (select from tocsin.readings r where ${onDesk} and ${after})
    order by story.rank desc, story.last_day desc, story.id
    limit ${limit})
  select story.id, story.title, story.origin_low, story.origin_high, story.contested_count, story.report_count,
    story.first_day, story.last_day, greatest(story.changed_at, story.account_at) as changed_at, story.line,
    came.reports, came.size
  from first story cross join lateral (
    select count(*)::int as size,
      (array_agg(json_build_object('id', r.report_id, 'title', r.title, 'outlet', r.outlet, 'day', r.day)
        order by r.day desc, r.number desc))[1:${sql.raw(String(REPORTS_MAX))}] as reports
    from tocsin.readings r where ${onDesk} and ${after}) came
  order by story.rank desc, story.last_day desc, story.id`

interface StoryRow extends Record<string, unknown> {
  readonly id: string
  readonly title: string | null
  readonly origin_low: number
  readonly origin_high: number
  readonly contested_count: number
  readonly report_count: number
  readonly first_day: string
  readonly last_day: string
  readonly changed_at: Date | string
  readonly line: { readonly news?: readonly StoryNews[] } | null
  readonly reports: readonly DigestReport[]
  readonly size: number
}

function fromRow(row: StoryRow): DigestStory {
  return {
    ...{ id: row.id, title: row.title ?? row.reports[0]?.title ?? '', news: row.line?.news ?? [] },
    ...{ originLow: row.origin_low, originHigh: row.origin_high, contestedCount: row.contested_count },
    ...{ reportCount: row.report_count, firstDay: row.first_day, lastDay: row.last_day },
    changedAt: new Date(row.changed_at).toISOString(),
    ...{ reports: row.reports, newCount: row.size },
  }
}
