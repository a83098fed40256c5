/** Feeds in the database: added, listed with what came of their entries, changed. A removed one keeps its row. */

import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { enterHosts } from './fetch-hosts.ts'
import { storable } from './readings.ts'
import { feedEntries, feeds } from './schema-feeds.ts'

export type FeedRow = typeof feeds.$inferSelect

/** A feed with what came of its entries. */
export interface FeedCount extends FeedRow {
  readonly entryCount: number
  readonly waitingCount: number
  readonly ownTextCount: number
  readonly failedCount: number
  /** The newest entry; null when there never was one. */
  readonly lastEntryAt: Date | null
}

export type NewFeed = Pick<
  FeedRow,
  'id' | 'kind' | 'address' | 'host' | 'outlet' | 'allowHosts' | 'addedAt'
> & {
  readonly title?: string | null
}

export type FeedChange = Partial<Omit<FeedRow, 'id' | 'addedAt'>>

/** Adds a feed that is due at once; false when it was there, and then it only comes back if it was removed. */
export async function addFeed(database: NodePgDatabase, feed: NewFeed): Promise<boolean> {
  const title = feed.title ? storable(feed.title) : null
  const outlet = feed.outlet && storable(feed.outlet)
  await enterHosts(database, [feed.host])
  const [row] = await database
    .insert(feeds)
    .values({ ...feed, title, outlet, nextFetchAt: feed.addedAt, notes: [] })
    .onConflictDoUpdate({
      target: feeds.id,
      set: {
        removedAt: null,
        nextFetchAt: feed.addedAt,
        // What was allowed stays allowed when somebody adds the feed again without a word of it.
        ...(feed.allowHosts.length === 0 ? {} : { allowHosts: feed.allowHosts }),
        ...(outlet === null ? {} : { outlet }),
      },
    })
    .returning({ isNew: sql<boolean>`xmax = 0` })
  return row?.isNew === true
}

/** The feeds that are not removed, in the order of their names. */
export async function listFeeds(database: NodePgDatabase): Promise<FeedCount[]> {
  return countedFeeds(database, isNull(feeds.removedAt))
}

/** One feed, also a removed one. */
export async function findFeed(database: NodePgDatabase, id: string): Promise<FeedCount | null> {
  const [feed = null] = await countedFeeds(database, eq(feeds.id, id))
  return feed
}

async function countedFeeds(database: NodePgDatabase, which: ReturnType<typeof eq>): Promise<FeedCount[]> {
  const counted = database
    .select({
      feedId: feedEntries.feedId,
      all: sql<number>`count(*)::int`.as('all_entries'),
      waiting: countOf('waiting').as('waiting'),
      ownText: countOf('own-text').as('own_text'),
      failed: countOf('failed').as('failed'),
      last: sql<Date | null>`max(${momentOfEntry})`.mapWith(feedEntries.seenAt).as('last_entry'),
    })
    .from(feedEntries)
    .groupBy(feedEntries.feedId)
    .as('counted')
  const rows = await database
    .select()
    .from(feeds)
    .leftJoin(counted, eq(counted.feedId, feeds.id))
    .where(which)
    .orderBy(asc(sql`lower(coalesce(${feeds.outlet}, ${feeds.title}, ${feeds.address}))`), asc(feeds.id))
  return rows.map(({ feeds: feed, counted: counts }) => ({
    ...feed,
    entryCount: counts?.all ?? 0,
    waitingCount: counts?.waiting ?? 0,
    ownTextCount: counts?.ownText ?? 0,
    failedCount: counts?.failed ?? 0,
    lastEntryAt: counts?.last ?? null,
  }))
}

const countOf = (state: 'waiting' | 'own-text' | 'failed') =>
  sql<number>`(count(*) filter (where ${feedEntries.state} = ${state}))::int`

/** When an entry came: as its feed tells, but never after it was seen. */
export const momentOfEntry = sql<Date>`least(coalesce(${feedEntries.publishedAt}, ${feedEntries.seenAt}), ${feedEntries.seenAt})`

/** Changes what is known of a feed; false when there is none of this id. */
export async function changeFeed(database: NodePgDatabase, id: string, change: FeedChange): Promise<boolean> {
  if (change.host !== undefined) await enterHosts(database, [change.host])
  const title = change.title === undefined ? {} : { title: change.title && storable(change.title) }
  const changed = await database
    .update(feeds)
    .set({ ...change, ...title })
    .where(eq(feeds.id, id))
    .returning({ id: feeds.id })
  return changed.length > 0
}

/**
 * When the entries of a feed came, since a moment, in milliseconds since 1970. What was there without a day when the
 * feed was added did not come then.
 */
export async function entryMoments(database: NodePgDatabase, feedId: string, since: Date): Promise<number[]> {
  const isTold = sql`(${feedEntries.publishedAt} is not null or ${feedEntries.seenAt} > ${feeds.addedAt} + interval '1 hour')`
  const rows = await database
    .select({ at: momentOfEntry.mapWith(feedEntries.seenAt) })
    .from(feedEntries)
    .innerJoin(feeds, eq(feeds.id, feedEntries.feedId))
    .where(and(eq(feedEntries.feedId, feedId), gte(momentOfEntry, since), isTold))
  return rows.map(({ at }) => at.getTime())
}
