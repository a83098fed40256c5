/** Names that people type → the keys under which parties are known across reports. */

import { sql } from 'drizzle-orm'
import { type Rows, textArray } from './copies.ts'
import { lettersOf, type PartyKeys, plain } from './search-conditions.ts'
import type { SearchFilters } from './search-question.ts'

/** More parties than this share a word of a name only; those that are named most are taken. */
const KEYS_MAX = 50

/** The parties that a search names. */
export async function findPartyKeys(
  rows: Rows,
  { speaker, actor, recipient }: SearchFilters,
): Promise<PartyKeys> {
  return {
    speaker: speaker === undefined ? null : await keysOf(rows, speaker),
    actor: actor === undefined ? null : await keysOf(rows, actor),
    recipient: recipient === undefined ? null : await keysOf(rows, recipient),
  }
}

/** A key is itself; of a name all words must be there, the last one from its beginning. */
async function keysOf(rows: Rows, name: string): Promise<string[]> {
  const known = await rows.execute<{ key: string }>(
    sql`select key from tocsin.parties where key = ${plain(name)}`,
  )
  const letters = lettersOf(name)
  if (known.rows.length > 0 || letters.length === 0) return known.rows.map(({ key }) => key)
  const query = `${letters.join(' & ')}:*`
  const named = await rows.execute<{ key: string }>(sql`
    select key from tocsin.parties where to_tsvector('simple', label) @@ to_tsquery('simple', ${query})
    order by use_count desc limit ${KEYS_MAX}`)
  return named.rows.map(({ key }) => key)
}

/** How parties are called. */
export async function labelsOf(rows: Rows, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const found = await rows.execute<{ key: string; label: string }>(
    sql`select key, label from tocsin.parties where key = any(${textArray(keys)})`,
  )
  return new Map(found.rows.map(({ key, label }) => [key, label]))
}
