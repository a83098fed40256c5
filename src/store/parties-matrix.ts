/** Who acts on whom over a stretch of days: pairs of parties or countries, with how many events of each type. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { namesOf } from './parties.ts'
import { type ActsQuestion, eventConditions } from './parties-acts.ts'
import { asking, LAST_DAY, type Named, onDesk, type Period } from './parties-scope.ts'

export interface MatrixQuestion extends Period, Pick<ActsQuestion, 'types'> {
  /** Countries take the place of their governments, bodies and people. */
  readonly byCountry: boolean
  /** How many parties: those that take part in most events. */
  readonly top: number
}

/** How many distinct events of one type a party does to another. */
export interface PairCount {
  readonly actor: string
  readonly recipient: string
  readonly type: string
  readonly count: number
}

export interface Matrix {
  readonly pairs: readonly PairCount[]
  /** Every party that stands in a pair, those of most events first; countries by their letters as `country:RUS`. */
  readonly parties: readonly Named[]
  /** Distinct events with somebody on both sides, also of parties that are left out. */
  readonly eventCount: number
  /** The stretch that was counted; null where nothing was. */
  readonly since: string | null
  readonly until: string | null
  /** False where older events of the stretch were left out because there are too many. */
  readonly isAll: boolean
}

interface PairRow extends Record<string, unknown>, PairCount {}

/** More events than this are not counted; the newest are. */
export const EVENTS_MAX = 6_000

/** Counts them; copies do not count double. */
export async function countPairs(database: NodePgDatabase, question: MatrixQuestion): Promise<Matrix> {
  return asking(database, async (rows) => {
    const found = await rows.execute<PairRow & { sums: Sums }>(sql`
      with looked as (
        select * from tocsin.events s
        where ${sql.join(eventConditions({ ...question, withDenied: false }), sql` and `)}
          and s.actors <> '{}' and s.recipients <> '{}'
        order by s.day desc, s.report desc limit ${EVENTS_MAX}
      ), distinct_ones as materialized (
        select distinct on (likeness) likeness, type, actors, recipients from (
          select s.type, s.actors, s.recipients, hashtextextended(
            coalesce(r.story_id, r.report_id) || s.day || s.type || s.actors::text || '>' || s.recipients::text, 0)
            as likeness
          from looked s join tocsin.readings r on r.number = s.report where ${onDesk(question)}
        ) told
      ), pairs as materialized (${question.byCountry ? COUNTRY_PAIRS : PARTY_PAIRS}),
      top as (
        select party from pairs, unnest(array[actor, recipient]) party
        group by party order by count(distinct likeness) desc, party limit ${question.top}
      )
      select actor, recipient, type, count(*)::int as count, null as sums from pairs
      where actor in (select party from top) and recipient in (select party from top)
      group by actor, recipient, type
      union all
      select null, null, null, (select count(distinct likeness)::int from pairs),
        (select json_build_object('since', min(day), 'until', max(day), 'rows', count(*)) from looked)`)
    const pairs = found.rows.filter(({ sums }) => sums === null)
    const total = found.rows.find(({ sums }) => sums !== null)
    const keys = pairs.flatMap(({ actor, recipient }) => [actor, recipient])
    return {
      pairs: pairs.map(({ actor, recipient, type, count }) => ({ actor, recipient, type, count })),
      parties: await called(rows, keys, question.byCountry),
      eventCount: total?.count ?? 0,
      since: total?.sums?.since ?? null,
      until: total?.sums?.until ?? null,
      isAll: (total?.sums?.rows ?? 0) < EVENTS_MAX,
    }
  })
}

type Sums = { readonly since: string | null; readonly until: string | null; readonly rows: number } | null

const PARTY_PAIRS: SQL = sql`
  select likeness, type, actor, recipient from distinct_ones, unnest(actors) actor, unnest(recipients) recipient
  where actor <> recipient`

const COUNTRY_PAIRS: SQL = sql`
  select distinct likeness, type, 'country:' || a.country as actor, 'country:' || b.country as recipient
  from distinct_ones, unnest(actors) actor join tocsin.parties a on a.key = actor,
    unnest(recipients) recipient join tocsin.parties b on b.key = recipient
  where a.country is not null and b.country is not null`

async function called(
  rows: Parameters<typeof namesOf>[0],
  keys: readonly string[],
  byCountry: boolean,
): Promise<Named[]> {
  const unique = [...new Set(keys)]
  if (byCountry) return unique.map((key) => ({ key, label: key.replace('country:', '') }))
  return unique.map(await namesOf(rows, unique))
}

/** The day of the newest report, for a stretch that nobody chose. */
export async function lastDayOfReports(
  database: NodePgDatabase,
  asOf: string | undefined,
): Promise<string | null> {
  const { rows } = await database.execute<{ day: string | null }>(sql`
    select max(r.day) as day from tocsin.readings r
    where r.removed_at is null and r.day <= ${asOf ?? LAST_DAY}`)
  return rows[0]?.day ?? null
}
