/** Entries of feeds in the database: entered once each, worked on one after the other, listed with what became of them. */

import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, like, lte, ne, or, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { FeedRow } from './feeds.ts'
import { momentOfEntry } from './feeds.ts'
import { enterHosts } from './fetch-hosts.ts'
import { storable } from './readings.ts'
import { feedEntries, feeds } from './schema-feeds.ts'

export type EntryRow = typeof feedEntries.$inferSelect

export type NewEntry = Pick<
  EntryRow,
  'key' | 'address' | 'host' | 'title' | 'publishedAt' | 'print' | 'brought'
> &
  Partial<Pick<EntryRow, 'state' | 'failure' | 'reportId'>>

export type EntryChange = Partial<Omit<EntryRow, 'feedId' | 'key' | 'seenAt'>>

export type FeedTask =
  | { readonly kind: 'feed'; readonly feed: FeedRow }
  | { readonly kind: 'entry'; readonly feed: FeedRow; readonly entry: EntryRow }

export interface EntryListOptions {
  readonly limit: number
  /** The last line of the list before. */
  readonly before?: { readonly at: string; readonly key: string }
}

/** An entry with its place in the list. */
export interface ListedEntry extends EntryRow {
  readonly at: Date
}

const CHUNK = 200
/** An entry that changes all the time is looked at so often and no more. */
const LOOKS_MAX = 12
const LOOK_PAUSE = sql.raw(`interval '30 minutes'`)

/** Enters what a feed lists; what is known stays, but for entries that changed: they are due again. */
export async function enterEntries(
  database: NodePgDatabase,
  feedId: string,
  { entries, seenAt }: { readonly entries: readonly NewEntry[]; readonly seenAt: Date },
): Promise<{ newCount: number; changedCount: number }> {
  await enterHosts(database, [...new Set(entries.map(({ host }) => host))])
  let newCount = 0
  let changedCount = 0
  for (let from = 0; from < entries.length; from += CHUNK) {
    const values = entries.slice(from, from + CHUNK).map((entry) => rowOf(feedId, entry, seenAt))
    const entered = await database
      .insert(feedEntries)
      .values(values)
      .onConflictDoUpdate({
        target: [feedEntries.feedId, feedEntries.key],
        set: {
          ...{ print: sql`excluded.print`, title: sql`excluded.title`, brought: sql`excluded.brought` },
          state: sql`case ${feedEntries.state} when 'failed' then 'waiting' else ${feedEntries.state} end`,
          tries: 0,
          dueAt: sql`case when ${feedEntries.looks} < ${LOOKS_MAX}
            then greatest(excluded.seen_at, ${feedEntries.doneAt} + ${LOOK_PAUSE}) end`,
        },
        setWhere: ne(feedEntries.print, sql`excluded.print`),
      })
      .returning({ isNew: sql<boolean>`xmax = 0` })
    newCount += entered.filter(({ isNew }) => isNew).length
    changedCount += entered.filter(({ isNew }) => !isNew).length
  }
  return { newCount, changedCount }
}

function rowOf(feedId: string, entry: NewEntry, seenAt: Date): typeof feedEntries.$inferInsert {
  const { title, state = 'waiting' } = entry
  const work = state === 'waiting' ? { dueAt: seenAt } : { doneAt: seenAt }
  return { ...entry, ...work, feedId, state, title: title && storable(title), seenAt, tries: 0, looks: 0 }
}

const isActive = and(isNull(feeds.pausedAt), isNull(feeds.removedAt))

/** What is to be done at a host: its feeds first, for they tell what else there is; then the newest entries. */
export async function nextTask(database: NodePgDatabase, host: string, now: Date): Promise<FeedTask | null> {
  const [feed] = await database
    .select()
    .from(feeds)
    .where(and(eq(feeds.host, host), lte(feeds.nextFetchAt, now), isActive))
    .orderBy(asc(feeds.nextFetchAt))
    .limit(1)
  if (feed !== undefined) return { kind: 'feed', feed }
  const [row] = await database
    .select({ feed: feeds, entry: feedEntries })
    .from(feedEntries)
    .innerJoin(feeds, eq(feeds.id, feedEntries.feedId))
    .where(and(eq(feedEntries.host, host), lte(feedEntries.dueAt, now), isActive))
    .orderBy(desc(eq(feedEntries.state, 'waiting')), desc(momentOfEntry), feedEntries.key)
    .limit(1)
  return row === undefined ? null : { kind: 'entry', ...row }
}

/** Changes what is known of an entry. */
export async function changeEntry(
  database: NodePgDatabase,
  { feedId, key }: Pick<EntryRow, 'feedId' | 'key'>,
  change: EntryChange,
): Promise<void> {
  await database
    .update(feedEntries)
    .set(change)
    .where(and(eq(feedEntries.feedId, feedId), eq(feedEntries.key, key)))
}

/** Makes due now what waits for another try, and what failed at an address; what was broken in a file stays so. */
export async function hurryEntries(database: NodePgDatabase, feedId: string, now: Date): Promise<void> {
  await database
    .update(feedEntries)
    .set({ dueAt: now, tries: 0, state: 'waiting' })
    .where(
      and(
        eq(feedEntries.feedId, feedId),
        inArray(feedEntries.state, ['waiting', 'failed']),
        or(eq(feedEntries.state, 'waiting'), like(feedEntries.address, 'http%')),
      ),
    )
}

/** Another entry that led to the same page and is kept: feeds of one outlet list the same reports. */
export async function findTwin(
  database: NodePgDatabase,
  { feedId, key, address }: Pick<EntryRow, 'feedId' | 'key' | 'address'>,
  since: Date,
): Promise<EntryRow | null> {
  if (address === null) return null
  const [twin = null] = await database
    .select()
    .from(feedEntries)
    .where(
      and(
        ...[eq(feedEntries.address, address), eq(feedEntries.state, 'kept'), isNotNull(feedEntries.reportId)],
        ...[gt(feedEntries.doneAt, since), or(ne(feedEntries.feedId, feedId), ne(feedEntries.key, key))],
      ),
    )
    .limit(1)
  return twin
}

/** The entries of a feed, newest first. */
export async function listEntries(
  database: NodePgDatabase,
  feedId: string,
  { limit, before }: EntryListOptions,
): Promise<ListedEntry[]> {
  const older =
    before && sql`(${momentOfEntry}, ${feedEntries.key}) < (${before.at}::timestamptz, ${before.key})`
  const rows = await database
    .select({ entry: feedEntries, at: momentOfEntry.mapWith(feedEntries.seenAt) })
    .from(feedEntries)
    .where(and(eq(feedEntries.feedId, feedId), older))
    .orderBy(desc(momentOfEntry), desc(feedEntries.key))
    .limit(limit)
  return rows.map(({ entry, at }) => ({ ...entry, at }))
}
