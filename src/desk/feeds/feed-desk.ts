/** What the front ends know of feeds: how each of them is, what became of its entries, and what can be done with it. */

import type { Note } from '#base'
import type { EntryState, Failure, FeedHealth, FeedKind } from '#domain'

/** A feed and how it is. Moments are ISO 8601, UTC. */
export interface FeedLine {
  readonly id: string
  readonly kind: FeedKind
  readonly address: string
  readonly title: string | null
  readonly outlet: string | null
  readonly allowHosts: readonly string[]
  readonly health: FeedHealth
  readonly addedAt: string
  readonly pausedAt: string | null
  readonly attemptedAt: string | null
  readonly succeededAt: string | null
  readonly nextFetchAt: string
  readonly failureCount: number
  /** Why it could not be had the last time. */
  readonly failure: Failure | null
  /** What was odd about it the last time. */
  readonly notes: readonly Note[]
  readonly entryCount: number
  readonly waitingCount: number
  readonly ownTextCount: number
  readonly failedCount: number
  readonly lastEntryAt: string | null
  /** Null while too little is known. */
  readonly usualADay: number | null
  readonly silence: {
    /** The last entry. */
    readonly since: string
    /** How many entries would usually have come since. */
    readonly expectedCount: number
    /** True when it is silent for longer than usual. */
    readonly isAlarm: boolean
  } | null
}

/** An entry and what became of it. */
export interface EntryLine {
  readonly key: string
  readonly address: string | null
  readonly title: string | null
  readonly publishedAt: string | null
  readonly seenAt: string
  /** By which the list is ordered. */
  readonly at: string
  readonly state: EntryState
  readonly tries: number
  /** When it is tried or looked at again. */
  readonly dueAt: string | null
  readonly reportId: string | null
  readonly failure: Failure | null
}

export interface EntryListOptions {
  readonly limit: number
  /** The `at` and key of the last line of the list before. */
  readonly before?: { readonly at: string; readonly key: string }
}

export interface NewFeedWish {
  /** An http or https address, or where `mayBeFolder` a folder. */
  readonly address: string
  readonly outlet?: string | null
  readonly title?: string | null
  readonly allowHosts?: readonly string[]
  /** Folders are for who may read this machine's disk anyway. */
  readonly mayBeFolder?: boolean
}

export interface WorkOptions {
  /** Ends the work; what is under way is left as if it had not begun. */
  readonly signal: AbortSignal
  readonly hostsAtOnce?: number
  /** How long a host stays taken by a process that died. */
  readonly leaseMs?: number
  /** How long to wait when there is nothing to do. */
  readonly idleMs?: number
}

export interface FeedDesk {
  /** In the order in which somebody should look: the silent and failing first, then by name. */
  list(): Promise<FeedLine[]>
  /** Throws desk.feed_not_found. */
  get(id: string): Promise<FeedLine>
  listEntries(id: string, options: EntryListOptions): Promise<EntryLine[]>
  /** Adds a feed, a page or a folder; it is fetched at once by whoever works. Throws desk.feed_address_not_valid. */
  add(wish: NewFeedWish): Promise<{ readonly feed: FeedLine; readonly isNew: boolean }>
  /** Adds the feeds of an OPML file; ids in the order of the file. */
  importList(bytes: Uint8Array): Promise<{ readonly added: readonly string[]; readonly knownCount: number }>
  /** The feeds as OPML. */
  exportList(): Promise<string>
  pause(id: string): Promise<FeedLine>
  resume(id: string): Promise<FeedLine>
  /** Takes a feed off the list; `restore` brings it back, and its reports stay anyway. */
  remove(id: string): Promise<void>
  restore(id: string): Promise<FeedLine>
  /** Makes a feed due now, with its entries that wait for another try or failed. */
  check(id: string): Promise<FeedLine>
  /** Fetches what is due until the signal; any number of processes may do so. */
  work(options: WorkOptions): Promise<void>
}
