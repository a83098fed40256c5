/** A question → the SQL that finds its hits, in ways that bound the work. */

import { type SQL, sql } from 'drizzle-orm'
import {
  dayConditions,
  eventConditions,
  holdingConditions,
  inFewReports,
  ofFewReports,
  type PartyKeys,
  queryOf,
  reportConditions,
  type Searched,
  statementConditions,
} from './search-conditions.ts'
import type { SearchKind, SearchQuestion } from './search-question.ts'

interface Table extends Searched {
  readonly from: SQL
  readonly columns: SQL
  /** Newest first. */
  readonly order: SQL
  /** How many of the newest rows are looked through for words before the index of words is asked. */
  readonly window: number
}

/** More matches than this are not looked at, even if the newest are among the rest. */
const MATCHES_MAX = 100_000
/** Matches beyond those that are needed, for some that are off the desk. */
const SPARE = 200
export interface Bounds {
  readonly keys: PartyKeys
  readonly foundMax: number
}

const BY_DAY = sql`order by s.day desc, s.report desc, s.span_begin`

/** Row by row: PostgreSQL expects more matches of rare words than there are, and would look through all reports. */
const JOIN_REPORT = sql`join lateral (
  select * from tocsin.readings where number = s.report offset 0) r on true`

const TABLES: Readonly<Record<SearchKind, Table>> = {
  reports: {
    from: sql`tocsin.readings r`,
    ...{ day: sql`r.day`, report: sql`r.number`, begin: sql`0`, words: sql`r.words` },
    columns: sql`r.report_id as id, null as act, null as party, null as speaker, null as type, null as country`,
    order: sql`order by r.day desc, r.number desc`,
    window: 1000,
  },
  statements: {
    from: sql`tocsin.statements s`,
    ...{ day: sql`s.day`, report: sql`s.report`, begin: sql`s.span_begin`, words: sql`s.search` },
    columns: sql`s.id, s.act, s.party, s.speaker, null as type, s.country`,
    order: BY_DAY,
    window: 6000,
  },
  events: {
    from: sql`tocsin.events s`,
    ...{ day: sql`s.day`, report: sql`s.report`, begin: sql`s.span_begin`, words: sql`s.search` },
    columns: sql`s.id, null as act, null as party, null as speaker, s.type, s.country`,
    order: BY_DAY,
    window: 6000,
  },
}

/**
 * `newest` looks through a stretch of rows for the words. `matches` asks the index of words, `newest-matches` too, but
 * goes on with the newest alone, of which some may not be on the desk any more. `all` has no words.
 */
type Way = 'newest' | 'newest-matches' | 'matches' | 'all'

/** The SQL that finds hits, newest first. */
export function searchSql(question: SearchQuestion, { keys, foundMax }: Bounds, way: Way): SQL {
  const table = TABLES[question.kind]
  const own = [...dayConditions(question, table, question.after), ...ownConditions(question, keys)]
  const query = question.words === undefined ? null : queryOf(question.words)
  const matches = query === null ? [] : [sql`${table.words} @@ ${query}`]
  const conditions = reportConditions(question)
  const rank = query === null || question.order === 'day' ? sql`0` : sql`ts_rank(${table.words}, ${query})`
  const within = stretchOf(way, { question, own, matches, conditions, foundMax })
  return sql`select ${table.report} as report, ${table.day} as day, ${table.begin} as begin, ${table.columns},
      r.outlet, ${rank} as rank
    from ${within.from} ${question.kind === 'reports' ? sql`` : JOIN_REPORT}
      left join tocsin.stories story on story.id = r.story_id
    ${whereOf(within.where)} ${table.order} limit ${foundMax}`
}

/** A row when there are more than `newest` looks through. */
export const beyondWindowSql = (kind: SearchKind): SQL =>
  sql`select 1 from ${TABLES[kind].from} offset ${TABLES[kind].window} limit 1`

interface Stretch {
  readonly question: SearchQuestion
  readonly own: readonly SQL[]
  readonly matches: readonly SQL[]
  readonly conditions: readonly SQL[]
  readonly foundMax: number
}

/** Which rows are looked through, and what is asked of them. */
function stretchOf(
  way: Way,
  { question, own, matches, conditions, foundMax }: Stretch,
): { readonly from: SQL; readonly where: readonly SQL[] } {
  const table = TABLES[question.kind]
  const alias = question.kind === 'reports' ? sql`r` : sql`s`
  const part = (from: SQL, where: readonly SQL[], limit: SQL) =>
    sql`(select * from ${from} ${whereOf(where)} ${limit}) ${alias}`
  // Within a report the order does not matter yet, and an index has the rows in this one.
  const first = (size: number) => sql`order by ${table.day} desc, ${table.report} desc limit ${size}`
  // By the offset PostgreSQL asks the index of words before all else, which it expects to tell less than it does. Few
  // reports are of a story or an outlet: there it asks the words last.
  const isOfFew = question.story !== undefined || question.outlet !== undefined
  const matching = isOfFew
    ? { from: table.from, where: [...matches, ...own] }
    : { from: part(table.from, matches, sql`offset 0`), where: own }
  return {
    all: () => ({ from: table.from, where: [...own, ...conditions] }),
    newest: () => ({ from: part(table.from, own, first(table.window)), where: [...matches, ...conditions] }),
    'newest-matches': () => ({
      from: part(matching.from, matching.where, first(2 * foundMax + SPARE)),
      where: conditions,
    }),
    matches: () => ({
      from: part(matching.from, matching.where, sql`limit ${MATCHES_MAX}`),
      where: conditions,
    }),
  }[way]()
}

function ownConditions(question: SearchQuestion, keys: PartyKeys): SQL[] {
  if (question.kind === 'reports') return [...holdingConditions(question, keys), ...ofFewReports(question)]
  const own =
    question.kind === 'statements' ? statementConditions(question, keys) : eventConditions(question, keys)
  return [...own, ...inFewReports(question)]
}

const whereOf = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`
