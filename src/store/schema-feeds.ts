/** Where we collect, what was seen there, and whose turn it is at which host. */

import { index, integer, json, primaryKey, real, text } from 'drizzle-orm/pg-core'
import type { Note } from '#base'
import type { EntryState, Failure, FeedKind } from '#domain'
import { moment, tocsin } from './schema.ts'

/** How many reports a feed brings in each hour of the week. */
export interface KeptRhythm {
  readonly itemsADay: number
  readonly byHour: readonly number[]
  readonly burstiness: number
}

/** One row for each feed, page or folder; a removed one keeps its row and its entries. */
export const feeds = tocsin.table(
  'feeds',
  {
    id: text().primaryKey(),
    kind: text().$type<FeedKind>().notNull(),
    /** Of a folder its path. */
    address: text().notNull(),
    /** Whose turn it is: the host, or for a folder the machine that it is on. */
    host: text().notNull(),
    /** What the feed calls itself. */
    title: text(),
    /** What people call the outlet. */
    outlet: text(),
    /** Hosts of one's own that this feed may lead to. */
    allowHosts: text().array().notNull(),
    addedAt: moment().notNull(),
    pausedAt: moment(),
    removedAt: moment(),
    /** What the host told of its age, sent back with the next fetch. */
    etag: text(),
    lastModified: text(),
    attemptedAt: moment(),
    succeededAt: moment(),
    nextFetchAt: moment().notNull(),
    failureCount: integer().notNull().default(0),
    failure: json().$type<Failure>(),
    notes: json().$type<readonly Note[]>().notNull(),
    /** How long the feed asks to be kept before it is fetched again. */
    keptMinutes: real(),
    rhythm: json().$type<KeptRhythm>(),
    /** Since when its rhythm can be judged: a feed that was paused was not silent. */
    heardSince: moment(),
    /** Entries a day of the last week, where there is no rhythm yet. */
    entriesADay: real(),
  },
  (table) => [index().on(table.host, table.nextFetchAt)],
)

/** One row for each entry that a feed ever listed: the memory that nothing is read twice, and the work that waits. */
export const feedEntries = tocsin.table(
  'feed_entries',
  {
    feedId: text()
      .notNull()
      .references(() => feeds.id),
    /** What makes the entry itself: the hash of its id, or of the content of a file. */
    key: text().notNull(),
    address: text(),
    host: text().notNull(),
    title: text(),
    /** As the feed tells it. */
    publishedAt: moment(),
    seenAt: moment().notNull(),
    /** Hash of all that the feed says of the entry: another one says that the entry has changed. */
    print: text().notNull(),
    state: text().$type<EntryState>().notNull(),
    tries: integer().notNull(),
    /** When there is something to do; null when there is nothing any more. */
    dueAt: moment(),
    /** How often the page was looked at again. */
    looks: integer().notNull(),
    /** What the feed itself brings, as long as it may be needed. */
    brought: json(),
    etag: text(),
    lastModified: text(),
    doneAt: moment(),
    reportId: text(),
    failure: json().$type<Failure>(),
  },
  (table) => [
    primaryKey({ columns: [table.feedId, table.key] }),
    index().on(table.feedId, table.seenAt, table.key),
    index().on(table.host, table.dueAt),
    index().on(table.dueAt),
    // Addresses may be longer than a sorted index takes.
    index().using('hash', table.address),
    index().on(table.reportId),
  ],
)

/**
 * One row for each host: who may ask it at present, and until when it wants to be left alone. A lease that is not
 * renewed runs out, so that the work of a process that died goes to another one.
 */
export const fetchHosts = tocsin.table('fetch_hosts', {
  host: text().primaryKey(),
  takenBy: text(),
  takenUntil: moment(),
  restsUntil: moment(),
})
