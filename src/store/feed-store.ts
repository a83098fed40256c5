/** What the store can do for feeds: one record of functions, bound to a database. */

import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import {
  changeEntry,
  type EntryChange,
  type EntryListOptions,
  type EntryRow,
  enterEntries,
  type FeedTask,
  findTwin,
  hurryEntries,
  type ListedEntry,
  listEntries,
  type NewEntry,
  nextTask,
} from './feed-entries.ts'
import {
  addFeed,
  changeFeed,
  entryMoments,
  type FeedChange,
  type FeedCount,
  findFeed,
  listFeeds,
  type NewFeed,
} from './feeds.ts'
import { type HostQuestion, type Lease, releaseHost, renewHost, takeHost } from './fetch-hosts.ts'

/** Feeds, their entries, and whose turn it is at which host. */
export interface FeedStore {
  /** False when the feed was there; a removed one comes back. */
  add(feed: NewFeed): Promise<boolean>
  list(): Promise<FeedCount[]>
  /** Also a removed one. */
  find(id: string): Promise<FeedCount | null>
  /** False when there is no such feed. */
  change(id: string, change: FeedChange): Promise<boolean>
  entryMoments(feedId: string, since: Date): Promise<number[]>
  enterEntries(
    feedId: string,
    listed: { readonly entries: readonly NewEntry[]; readonly seenAt: Date },
  ): Promise<{ newCount: number; changedCount: number }>
  /** Makes due now what waits for another try. */
  hurry(feedId: string, now: Date): Promise<void>
  changeEntry(entry: Pick<EntryRow, 'feedId' | 'key'>, change: EntryChange): Promise<void>
  findTwin(entry: Pick<EntryRow, 'feedId' | 'key' | 'address'>, since: Date): Promise<EntryRow | null>
  listEntries(feedId: string, options: EntryListOptions): Promise<ListedEntry[]>
  nextTask(host: string, now: Date): Promise<FeedTask | null>
  /** A host where something is due, for oneself alone until the lease runs out. */
  takeHost(question: HostQuestion): Promise<string | null>
  /** False when somebody else has the host by now. */
  renewHost(host: string, lease: Lease): Promise<boolean>
  releaseHost(host: string, end: { readonly by: string; readonly restsUntil: Date | null }): Promise<void>
}

type Guard = <T>(result: Promise<T>) => Promise<T>

/** Binds the functions to a database; `guard` gives failures of the server their words. */
export function buildFeedStore(database: NodePgDatabase, guard: Guard): FeedStore {
  return {
    add: (feed) => guard(addFeed(database, feed)),
    list: () => guard(listFeeds(database)),
    find: (id) => guard(findFeed(database, id)),
    change: (id, change) => guard(changeFeed(database, id, change)),
    entryMoments: (id, since) => guard(entryMoments(database, id, since)),
    enterEntries: (id, listed) => guard(enterEntries(database, id, listed)),
    hurry: (id, now) => guard(hurryEntries(database, id, now)),
    changeEntry: (entry, change) => guard(changeEntry(database, entry, change)),
    findTwin: (entry, since) => guard(findTwin(database, entry, since)),
    listEntries: (id, options) => guard(listEntries(database, id, options)),
    nextTask: (host, now) => guard(nextTask(database, host, now)),
    takeHost: (question) => guard(takeHost(database, question)),
    renewHost: (host, lease) => guard(renewHost(database, host, lease)),
    releaseHost: (host, end) => guard(releaseHost(database, host, end)),
  }
}
