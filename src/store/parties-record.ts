/** A party over time: its acts by day, whom it speaks about, what it did and what was done to it. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Act } from '#domain'
import { type Rows, textArray } from './copies.ts'
import { namesOf } from './parties.ts'
import { asking, inPeriod, type Named, onDesk, type Period, saidInPeriod, storable } from './parties-scope.ts'

export interface RecordQuestion extends Period {
  readonly party: string
}

/** How often an act was done on a day; the same words in reports of one story count once. */
export interface ActDay {
  readonly day: string
  readonly act: Act
  readonly count: number
}

/** How many distinct events of one type a party did to another, or the other to it. */
export interface DeedCount {
  readonly side: 'actor' | 'recipient'
  readonly type: string
  /** Null where nobody stands on the other side. */
  readonly other: Named | null
  readonly count: number
  readonly lastDay: string
}

export interface PartyRecord {
  readonly days: readonly ActDay[]
  /** False where older statements are left out because there are too many; the days are whole. */
  readonly isAll: boolean
  readonly about: readonly (Named & { readonly count: number })[]
  readonly deeds: readonly DeedCount[]
  readonly areAllDeeds: boolean
}

/** More statements, or events on one side, than this are not looked at; the newest are. */
const NEWEST_MAX = 600
const ABOUT_STATEMENTS_MAX = 250
const ABOUT_MAX = 12
const DEEDS_MAX = 60

/** Gives what is told of a party over a stretch of days. */
export async function findRecord(database: NodePgDatabase, question: RecordQuestion): Promise<PartyRecord> {
  return asking(database, async (rows) => {
    const days = await actDays(rows, question)
    const about = await aboutWhom(rows, question)
    const deeds = await deedCounts(rows, question)
    const named = await namesOf(rows, [
      ...about.map(({ key }) => key),
      ...deeds.found.flatMap(({ other }) => other ?? []),
    ])
    return {
      ...days,
      about: about.map(({ key, count }) => ({ ...named(key), count })),
      deeds: deeds.found.map(({ side, type, other, count, last_day: lastDay }) => ({
        ...{ side, type, count, lastDay },
        other: other === null ? null : named(other),
      })),
      areAllDeeds: deeds.isAll,
    }
  })
}

/** The newest statements of the party; those that are on the desk. */
const newestSaid = (question: RecordQuestion, limit: number): SQL => sql`
  select s.report, s.id, s.day, s.act, s.words, s.looked, coalesce(r.story_id, r.report_id) as story
  from (
    select s.*, count(*) over () as looked from (
      select * from tocsin.statements s where s.party = ${storable(question.party)} and ${saidInPeriod(question)}
      order by s.day desc limit ${limit}
    ) s
  ) s join tocsin.readings r on r.number = s.report where ${onDesk(question)}`

async function actDays(rows: Rows, question: RecordQuestion): Promise<Pick<PartyRecord, 'days' | 'isAll'>> {
  const { rows: found } = await rows.execute<{ day: string; act: Act; count: number; looked: number }>(sql`
    with said as (${newestSaid(question, NEWEST_MAX)})
    select day, act, count(distinct hashtextextended(story || words, 0))::int as count,
      max(looked)::int as looked
    from said group by day, act order by day, act`)
  const isAll = (found[0]?.looked ?? 0) < NEWEST_MAX
  const [cut] = found
  // The first day may be cut in the middle.
  const whole = isAll ? found : found.filter(({ day }) => day !== cut?.day)
  return { days: whole.map(({ day, act, count }) => ({ day, act, count })), isAll }
}

async function aboutWhom(rows: Rows, question: RecordQuestion): Promise<{ key: string; count: number }[]> {
  const { rows: found } = await rows.execute<{ key: string; count: number }>(sql`
    with said as (${newestSaid(question, ABOUT_STATEMENTS_MAX)})
    select key, count(distinct hashtextextended(said.story || said.words, 0))::int as count
    from said join tocsin.events e on e.report = said.report and e.statement = said.id,
      unnest(e.actors || e.recipients) key
    where key <> ${storable(question.party)}
    group by key order by count desc, key limit ${ABOUT_MAX}`)
  return found
}

interface DeedRow extends Record<string, unknown> {
  readonly side: DeedCount['side']
  readonly type: string
  readonly other: string | null
  readonly count: number
  readonly last_day: string
  readonly looked: number
}

async function deedCounts(
  rows: Rows,
  question: RecordQuestion,
): Promise<{ readonly found: readonly DeedRow[]; readonly isAll: boolean }> {
  const key = textArray([storable(question.party)])
  const newest = (column: SQL) => sql`
    select s.day, s.type, s.actors, s.recipients, s.looked, coalesce(r.story_id, r.report_id) as story
    from (
      select s.*, count(*) over () as looked from (
        select * from tocsin.events s where ${column} @> ${key} and ${inPeriod(question)}
        order by s.day desc, s.report desc limit ${NEWEST_MAX}
      ) s
    ) s join tocsin.readings r on r.number = s.report where ${onDesk(question)}`
  const counted = (side: string, newestRows: SQL, others: SQL) => sql`
    select ${side} as side, type, other, count(*)::int as count, max(day) as last_day, looked from (
      select distinct story, day, type, actors, recipients, looked from (${newestRows}) rows
    ) deeds left join unnest(${others}) other on other <> ${storable(question.party)}
    group by type, other, looked`
  const { rows: found } = await rows.execute<DeedRow>(sql`
    (${counted('actor', newest(sql`s.actors`), sql`recipients`)})
    union all (${counted('recipient', newest(sql`s.recipients`), sql`actors`)})
    order by count desc, last_day desc, side, type, other limit ${DEEDS_MAX}`)
  return { found, isAll: found.every(({ looked }) => Number(looked) < NEWEST_MAX) }
}
