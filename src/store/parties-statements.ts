/** What a party said, newest first: the same words in several reports of one story stand once. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Act, Form } from '#domain'
import { intArray, type Rows, textArray } from './copies.ts'
import { namesOf } from './parties.ts'
import {
  asking,
  LAST_DAY,
  type Named,
  onDesk,
  type Period,
  placeAfter,
  type RowPlace,
  rowsAfter,
  saidInPeriod,
  storable,
  TOLD_IN,
  type ToldIn,
  type ToldInRow,
  toldIn,
} from './parties-scope.ts'

export interface SaidQuestion extends Period {
  readonly party: string
  readonly acts?: readonly string[] | undefined
  /** Only what was said in this story. */
  readonly story?: string | undefined
  readonly limit: number
  readonly after?: RowPlace | undefined
}

/** One statement of a party. */
export interface Said extends ToldIn {
  readonly id: string
  readonly speaker: string
  readonly act: Act
  readonly form: Form
  readonly day: string
  readonly words: string
  /** Other reports of the story that have the same words. */
  readonly otherCount: number
  /** Whom it is about: the parties of the events in it, without the speaker. */
  readonly about: readonly Named[]
}

export interface SaidList {
  readonly statements: readonly Said[]
  readonly next: RowPlace | null
}

interface SaidRow extends ToldInRow {
  readonly report: number
  readonly begin: number
  readonly id: string
  readonly speaker: string | null
  readonly act: Act
  readonly form: Form
  readonly day: string
  readonly words: string
}

/** The same party, day, act and words in an earlier report of the story. */
const SAME = sql.raw(
  'other.party = s.party and other.act = s.act and other.day = s.day and other.words = s.words and o.story_id = r.story_id',
)

/** One part of what a party said. */
export async function listSaid(database: NodePgDatabase, question: SaidQuestion): Promise<SaidList> {
  return asking(database, (rows) => saidList(rows, question))
}

/** The same within a question that is asked already. */
export async function saidList(rows: Rows, question: SaidQuestion): Promise<SaidList> {
  const { party, limit, asOf } = question
  const { rows: found } = await rows.execute<SaidRow>(sql`
    select s.report, s.span_begin as begin, s.id, s.speaker, s.act, s.form, s.day, s.words, ${TOLD_IN}
    from tocsin.statements s join tocsin.readings r on r.number = s.report
      left join tocsin.stories story on story.id = r.story_id
    where s.party = ${storable(party)} and ${sql.join(conditionsOf(question), sql` and `)}
      and not exists (
        select from tocsin.statements other join tocsin.readings o on o.number = other.report
        where ${SAME} and other.report < s.report and o.removed_at is null and o.superseded_at is null
          and o.day <= ${asOf ?? LAST_DAY})
    order by s.day desc, s.report desc, s.span_begin, s.id limit ${limit + 1}`)
  const page = found.slice(0, limit)
  return { statements: await completed(rows, page, question), next: placeAfter(found, limit) }
}

function conditionsOf(question: SaidQuestion): SQL[] {
  const { acts, story, after } = question
  const conditions = [saidInPeriod(question), onDesk(question)]
  if (acts !== undefined && acts.length > 0) conditions.push(sql`s.act = any(${textArray(acts)})`)
  if (story !== undefined) conditions.push(sql`r.story_id = ${storable(story)}`)
  if (after !== undefined) conditions.push(rowsAfter(after))
  return conditions
}

/** With what only the statements that are shown need: who else has the words, and whom they are about. */
async function completed(
  rows: Rows,
  page: readonly SaidRow[],
  { party, asOf }: SaidQuestion,
): Promise<Said[]> {
  if (page.length === 0) return []
  const wanted = sql`unnest(${intArray(page.map(({ report }) => report))}, ${textArray(page.map(({ id }) => id))})
    with ordinality as wanted(report, id, place)`
  const { rows: more } = await rows.execute<{ others: number; about: string[] | null }>(sql`
    select (
        select count(distinct other.report)::int from tocsin.statements other
          join tocsin.readings o on o.number = other.report
        where ${SAME} and other.report <> s.report and o.removed_at is null and o.superseded_at is null
          and o.day <= ${asOf ?? LAST_DAY}
      ) as others,
      (
        select array_agg(distinct key) from tocsin.events e, unnest(e.actors || e.recipients) key
        where e.report = s.report and e.statement = s.id and key <> ${storable(party)}
      ) as about
    from ${wanted} join tocsin.statements s on s.report = wanted.report and s.id = wanted.id
      join tocsin.readings r on r.number = s.report
    order by wanted.place`)
  const named = await namesOf(
    rows,
    more.flatMap(({ about }) => about ?? []),
  )
  return page.map((row, at) => {
    const { id, act, form, day, words } = row
    return {
      ...toldIn(row, asOf),
      ...{ id, act, form, day, words, speaker: row.speaker ?? party },
      otherCount: more[at]?.others ?? 0,
      about: (more[at]?.about ?? []).map(named),
    }
  })
}
