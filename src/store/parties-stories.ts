/** The stories in which a party speaks or acts, those in which two of them do, and what the accounts hold of a speaker. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Act, Proposition, StoryId } from '#domain'
import { type Rows, textArray } from './copies.ts'
import { asking, onDesk, type Period, saidInPeriod, storable } from './parties-scope.ts'

/** A story as the page of a party names it. */
export interface PartyStory {
  readonly id: StoryId
  readonly title: string
  readonly firstDay: string
  readonly lastDay: string
  /** Statements of the party in it; the same words count once. */
  readonly statementCount: number
  /** Null as of a past day: what is kept with a story is of today. */
  readonly origins: { readonly low: number; readonly high: number; readonly reportCount: number } | null
}

export interface PartyStoriesQuestion extends Period {
  readonly party: string
  /** Only stories in which this one speaks too. */
  readonly other?: string | undefined
  readonly limit: number
}

/** The newest statements among which stories are looked for. */
const NEWEST_MAX = 1500

interface StoryRow extends Record<string, unknown> {
  readonly id: StoryId
  readonly title: string | null
  readonly told: string
  readonly first_day: string
  readonly last_day: string
  readonly count: number
  readonly origin_low: number
  readonly origin_high: number
  readonly report_count: number
}

/** The stories, those in which the party spoke last first. */
export async function listPartyStories(
  database: NodePgDatabase,
  question: PartyStoriesQuestion,
): Promise<PartyStory[]> {
  return asking(database, async (rows) => {
    const { rows: found } = await rows.execute<StoryRow>(storiesOf(question))
    return found.map((row) => ({
      id: row.id,
      title: question.asOf === undefined ? (row.title ?? row.told) : row.told,
      ...{ firstDay: row.first_day, lastDay: row.last_day, statementCount: row.count },
      origins:
        question.asOf === undefined
          ? { low: row.origin_low, high: row.origin_high, reportCount: row.report_count }
          : null,
    }))
  })
}

function storiesOf(question: PartyStoriesQuestion): SQL {
  const { party, other, limit } = question
  const said = (key: string) => sql`
    select s.day, s.words, r.story_id, r.title from tocsin.statements s
    join tocsin.readings r on r.number = s.report
    where s.party = ${storable(key)} and ${saidInPeriod(question)} and ${onDesk(question)}
      and r.story_id is not null
    order by s.day desc limit ${NEWEST_MAX}`
  const shared =
    other === undefined ? sql`` : sql`where story_id in (select story_id from (${said(other)}) others)`
  return sql`
    with mine as (
      select story_id, min(day) as first_day, max(day) as last_day, count(distinct words)::int as count,
        (array_agg(title order by day desc))[1] as told
      from (${said(party)}) said ${shared}
      group by story_id order by last_day desc, count desc, story_id limit ${limit}
    )
    select mine.story_id as id, story.title, mine.told, mine.first_day, mine.last_day, mine.count,
      story.origin_low, story.origin_high, story.report_count
    from mine join tocsin.stories story on story.id = mine.story_id
    order by mine.last_day desc, mine.count desc, mine.story_id`
}

/** What the account of a story says of its propositions. */
export interface AccountPropositions {
  readonly storyId: StoryId
  readonly propositions: readonly Proposition[]
}

/** The propositions of these stories, as their accounts were last made. */
export async function findPropositionsOf(
  database: NodePgDatabase,
  ids: readonly string[],
): Promise<AccountPropositions[]> {
  const { rows } = await database.execute<{ id: StoryId; propositions: Proposition[] | null }>(sql`
    select id, account -> 'propositions' as propositions from tocsin.stories where id = any(${textArray(ids)})`)
  return rows.map(({ id, propositions }) => ({ storyId: id, propositions: propositions ?? [] }))
}

/** What stances point to: the statement as it is found, and its report. */
export interface StatementTold {
  readonly report: string
  readonly statement: string
  readonly act: Act
  readonly words: string
  readonly title: string
  readonly outlet: string | null
  readonly reportDay: string
}

/** The statements of these reports and ids that are on the desk as of the day. */
export async function findStatementsTold(
  database: NodePgDatabase,
  refs: readonly { readonly report: string; readonly statement: string }[],
  period: Period,
): Promise<StatementTold[]> {
  if (refs.length === 0) return []
  return asking(database, async (rows: Rows) => {
    const { rows: found } = await rows.execute<{
      report: string
      statement: string
      act: Act
      words: string
      title: string
      outlet: string | null
      day: string
    }>(sql`
      select r.report_id as report, s.id as statement, s.act, s.words, r.title, r.outlet, r.day
      from unnest(${textArray(refs.map(({ report }) => report))}, ${textArray(refs.map(({ statement }) => statement))})
        as wanted(report, statement)
      join tocsin.readings r on r.report_id = wanted.report
      join tocsin.statements s on s.report = r.number and s.id = wanted.statement
      where ${onDesk(period)}`)
    return found.map(({ day: reportDay, ...told }) => ({ ...told, reportDay }))
  })
}
