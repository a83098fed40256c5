/** Searches that somebody kept under a name. */

import { and, asc, eq, isNull } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { storable } from './readings.ts'
import { savedSearches } from './schema-searches.ts'
import type { SearchFilters } from './search-question.ts'

export interface SavedSearch {
  readonly id: string
  readonly name: string
  /** The query as it stands in the address of the screen, without "?". */
  readonly query: string
  /** The same as the search understands it. */
  readonly filters: SearchFilters
  readonly savedAt: string
}

/** Keeps a search; one that is there already stays as it is. */
export async function keepSearch(database: NodePgDatabase, saved: SavedSearch): Promise<void> {
  const { id, name, query, filters, savedAt } = saved
  const row = { id, name: storable(name), query: storable(query), filters, savedAt: new Date(savedAt) }
  await database.insert(savedSearches).values(row).onConflictDoNothing()
}

/** By name. */
export async function listSearches(database: NodePgDatabase): Promise<SavedSearch[]> {
  const rows = await database
    .select()
    .from(savedSearches)
    .where(isNull(savedSearches.removedAt))
    .orderBy(asc(savedSearches.name), asc(savedSearches.savedAt))
  return rows.map(fromRow)
}

/** One that was not removed. */
export async function findSearch(database: NodePgDatabase, id: string): Promise<SavedSearch | null> {
  const [row] = await database
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.id, id), isNull(savedSearches.removedAt)))
  return row === undefined ? null : fromRow(row)
}

/** Another name, removed (a moment) or back (null); false when there is no such search. */
export async function changeSearch(
  database: NodePgDatabase,
  id: string,
  change: { readonly name: string } | { readonly removedAt: Date | null },
): Promise<boolean> {
  const changed = await database
    .update(savedSearches)
    .set('name' in change ? { name: storable(change.name) } : change)
    .where(eq(savedSearches.id, id))
    .returning({ id: savedSearches.id })
  return changed.length > 0
}

const fromRow = (row: typeof savedSearches.$inferSelect): SavedSearch => {
  const { id, name, query, filters, savedAt } = row
  return { id, name, query, filters, savedAt: savedAt.toISOString() }
}
