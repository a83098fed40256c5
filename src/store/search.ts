/**
 * The search of the archive. Its work is bounded: the newest rows are looked through first, which finds frequent words
 * at once; only words that are rare there are looked up in the index of words.
 */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { codeOf } from './connection.ts'
import type { Rows } from './copies.ts'
import { errors } from './errors.ts'
import {
  dayConditions,
  eventConditions,
  fewReports,
  holdingConditions,
  type PartyKeys,
  queryOf,
  reportConditions,
  type Searched,
  statementConditions,
} from './search-conditions.ts'
import { countFacets } from './search-facets.ts'
import { loadHits } from './search-hits.ts'
import { findPartyKeys } from './search-parties.ts'
import type { Found, SearchAnswer, SearchKind, SearchPlace, SearchQuestion } from './search-question.ts'

interface Table extends Searched {
  readonly from: SQL
  readonly columns: SQL
  /** Newest first. */
  readonly order: SQL
  /** How many of the newest rows are looked through for words before the index of words is asked. */
  readonly window: number
}

/** Hits are counted, and ranked by relevance, among as many of the newest. */
export const COUNTED_MAX = 500
/** Relevance is judged among at least so many, if there are. */
const RANKED_MIN = 60
/** More matches than this are not looked at, even if the newest are among the rest. */
const MATCHES_MAX = 100_000
/** Matches beyond those that are needed, for some that are off the desk. */
const SPARE = 200
const LIMIT_MS = 3000
/** Words that are frequent, but hardly ever with these conditions: what the newest rows hold must do. */
const MATCHES_LIMIT_MS = 1000
const TOO_LONG = '57014'

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

/** Searches; throws store.search_took_too_long rather than hold the desk. */
export async function search(database: NodePgDatabase, question: SearchQuestion): Promise<SearchAnswer> {
  try {
    return await database.transaction(
      async (rows) => {
        await rows.execute(
          sql.raw(
            `set local statement_timeout = ${LIMIT_MS}; set local jit = off; set local work_mem = '32MB'`,
          ),
        )
        return answer(rows, question)
      },
      { accessMode: 'read only' },
    )
  } catch (error) {
    throw codeOf(error) === TOO_LONG ? errors.search_took_too_long(LIMIT_MS, error) : error
  }
}

async function answer(rows: Rows, question: SearchQuestion): Promise<SearchAnswer> {
  const { kind, limit, after, order } = question
  const keys = await findPartyKeys(rows, question)
  const counts = after === undefined
  const byRelevance = order === 'relevance' && question.words !== undefined
  const foundMax = counts || byRelevance ? COUNTED_MAX : limit + 1
  const { found, isCut } = await find(rows, question, { keys, foundMax })
  const skip = byRelevance && after?.order === 'relevance' ? after.skip : 0
  const sorted = byRelevance ? [...found].sort((a, b) => b.rank - a.rank) : found
  const page = sorted.slice(skip, skip + limit)
  const goesOn = sorted.length > skip + limit
  return {
    kind,
    hits: await loadHits(rows, question, page),
    next: goesOn ? placeAfter(page, byRelevance ? skip + limit : null) : null,
    facets: counts ? await countFacets(rows, found) : [],
    counted: counts ? found.length : 0,
    isAll: !isCut && found.length < foundMax,
  }
}

function placeAfter(page: readonly Found[], skip: number | null): SearchPlace | null {
  if (skip !== null) return { order: 'relevance', skip }
  const last = page.at(-1)
  if (last === undefined) return null
  return { order: 'day', day: last.day, report: last.report, begin: last.begin }
}

interface Bounds {
  readonly keys: PartyKeys
  readonly foundMax: number
}

/** The hits, newest first; `isCut` when older ones may not have been looked for to the end. */
async function find(rows: Rows, question: SearchQuestion, bounds: Bounds): Promise<Finding> {
  if (question.words === undefined)
    return { found: await read(rows, sqlOf(question, bounds, 'all')), isCut: false }
  const newest = await read(rows, sqlOf(question, bounds, 'newest'))
  const enough = question.order === 'relevance' ? RANKED_MIN : question.limit + 1
  // Where the newest rows hold enough there are more behind them, though they are not counted.
  if (newest.length >= enough) return { found: newest, isCut: true }
  try {
    return await rows.transaction(async (inner) => {
      await inner.execute(sql.raw(`set local statement_timeout = ${MATCHES_LIMIT_MS}`))
      const found = await read(inner, sqlOf(question, bounds, 'newest-matches'))
      if (found.length > question.limit) return { found, isCut: found.length < bounds.foundMax }
      return { found: await read(inner, sqlOf(question, bounds, 'matches')), isCut: false }
    })
  } catch (error) {
    if (codeOf(error) !== TOO_LONG) throw error
    return { found: newest, isCut: true }
  }
}

interface Finding {
  readonly found: readonly Found[]
  readonly isCut: boolean
}

async function read(rows: Rows, words: SQL): Promise<readonly Found[]> {
  return (await rows.execute<Found>(words)).rows
}

/**
 * `newest` looks through a stretch of rows for the words. `matches` asks the index of words, `newest-matches` too, but
 * goes on with the newest alone, of which some may not be on the desk any more. `all` has no words.
 */
type Way = 'newest' | 'newest-matches' | 'matches' | 'all'

function sqlOf(question: SearchQuestion, { keys, foundMax }: Bounds, way: Way): SQL {
  const table = TABLES[question.kind]
  const own = [...dayConditions(question, table, question.after), ...ownConditions(question, keys)]
  const query = question.words === undefined ? null : queryOf(question.words)
  const matches = query === null ? [] : [sql`${table.words} @@ ${query}`]
  const conditions = reportConditions(question)
  const rank = query === null || question.order === 'day' ? sql`0` : sql`ts_rank(${table.words}, ${query})`
  const alias = question.kind === 'reports' ? sql`r` : sql`s`
  const part = (where: readonly SQL[], limit: SQL) =>
    sql`(select * from ${table.from} ${whereOf(where)} ${limit}) ${alias}`
  // Within a report the order does not matter yet, and an index has the rows in this one.
  const first = (size: number) => sql`order by ${table.day} desc, ${table.report} desc limit ${size}`
  const within = {
    all: () => ({ from: table.from, where: [...own, ...conditions] }),
    newest: () => ({ from: part(own, first(table.window)), where: [...matches, ...conditions] }),
    'newest-matches': () => ({
      // Without the offset PostgreSQL may look through all rows in the order of days, which takes long for rare words.
      from: sql`(select * from ${part([...matches, ...own], sql`offset 0`)} ${first(2 * foundMax + SPARE)}) ${alias}`,
      where: conditions,
    }),
    matches: () => ({ from: part([...matches, ...own], sql`limit ${MATCHES_MAX}`), where: conditions }),
  }[way]()
  return sql`select ${table.report} as report, ${table.day} as day, ${table.begin} as begin, ${table.columns},
      r.outlet, ${rank} as rank
    from ${within.from} ${question.kind === 'reports' ? sql`` : JOIN_REPORT}
      left join tocsin.stories story on story.id = r.story_id
    ${whereOf(within.where)} ${table.order} limit ${foundMax}`
}

function ownConditions(question: SearchQuestion, keys: PartyKeys): SQL[] {
  if (question.kind === 'reports') return holdingConditions(question, keys)
  const own =
    question.kind === 'statements' ? statementConditions(question, keys) : eventConditions(question, keys)
  return [...own, ...fewReports(question)]
}

const whereOf = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`
