/**
 * The search of the archive. Its work is bounded: the newest rows are looked through first, which finds frequent words
 * at once; only words that are rare there are looked up in the index of words.
 */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { codeOf } from './connection.ts'
import type { Rows } from './copies.ts'
import { errors } from './errors.ts'
import { countFacets } from './search-facets.ts'
import { loadHits } from './search-hits.ts'
import { findPartyKeys } from './search-parties.ts'
import type { Found, SearchAnswer, SearchPlace, SearchQuestion } from './search-question.ts'
import { type Bounds, beyondWindowSql, searchSql } from './search-sql.ts'

/** Hits are counted, and ranked by relevance, among as many of the newest. */
export const COUNTED_MAX = 500
/** Relevance is judged among at least so many, if there are. */
const RANKED_MIN = 60
const LIMIT_MS = 3000
/** Words that are frequent, but hardly ever with these conditions: what the newest rows hold must do. */
const MATCHES_LIMIT_MS = 1000
const TOO_LONG = '57014'

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

/** The hits, newest first; `isCut` when older ones may not have been looked for to the end. */
async function find(rows: Rows, question: SearchQuestion, bounds: Bounds): Promise<Finding> {
  if (question.words === undefined)
    return { found: await read(rows, searchSql(question, bounds, 'all')), isCut: false }
  const newest = await read(rows, searchSql(question, bounds, 'newest'))
  const enough = question.order === 'relevance' ? RANKED_MIN : question.limit + 1
  // Where the newest rows hold enough there may be more behind them, which are not counted.
  if (newest.length >= enough) {
    const { rows: older } = await rows.execute(beyondWindowSql(question.kind))
    return { found: newest, isCut: older.length > 0 }
  }
  try {
    return await rows.transaction(async (inner) => {
      await inner.execute(sql.raw(`set local statement_timeout = ${MATCHES_LIMIT_MS}`))
      const found = await read(inner, searchSql(question, bounds, 'newest-matches'))
      if (found.length > question.limit) return { found, isCut: false }
      return { found: await read(inner, searchSql(question, bounds, 'matches')), isCut: false }
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
