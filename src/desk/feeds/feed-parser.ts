/** Bytes of strangers → feeds, lists of feeds and pages, on a thread of its own: a feed can neither hold nor kill the process. */

import type { FeedReading, FeedSource, ListedFeed, SplitPages } from '#ingest'
import { startWorker } from '../start-worker.ts'
import { openWorkerPool } from '../worker-pool.ts'

/** What stands at an address: a feed, or a page with or without the address of a feed. */
export type Look =
  | ({ readonly kind: 'feed' } & FeedReading)
  | { readonly kind: 'page'; readonly feedAddress: string | null }

export interface FeedTask {
  readonly kind: 'look' | 'list' | 'split'
  readonly source: FeedSource
}

export type FeedTaskResult = Look | readonly ListedFeed[] | SplitPages

export interface FeedParser {
  look(source: FeedSource): Promise<Look>
  parseList(source: FeedSource): Promise<readonly ListedFeed[]>
  /** JSON lines → pages. */
  split(bytes: Uint8Array, name: string): Promise<SplitPages>
  close(): Promise<void>
}

const LIMIT_MS = 20_000
const MEMORY_MB = 512

/** Makes a parser; its thread starts with the first feed. */
export function openFeedParser(): FeedParser {
  const pool = openWorkerPool<FeedTask, FeedTaskResult>({
    startWorker: (maxOldGenerationSizeMb) => startWorker('feeds/feed-worker', { maxOldGenerationSizeMb }),
    threads: 1,
    limitMs: LIMIT_MS,
    memoryMb: MEMORY_MB,
  })
  const run = (kind: FeedTask['kind'], source: FeedSource) =>
    pool.run({ kind, source }, source.url === null ? 'the feed' : `the feed "${source.url}"`)
  return {
    look: async (source) => (await run('look', source)) as Look,
    parseList: async (source) => (await run('list', source)) as readonly ListedFeed[],
    split: async (bytes, url) => (await run('split', { bytes, charset: null, url })) as SplitPages,
    close: () => pool.close(),
  }
}
