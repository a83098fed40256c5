/** Opens what the front ends can do with feeds, over the store and the work. */

import { resolve } from 'node:path'
import { hashOf } from '#base'
import { FEED_HEALTHS } from '#domain'
import type { Fetcher, FetchLimits } from '#net'
import type { FeedChange, FeedStore } from '#store'
import { errors } from '../errors.ts'
import { hostOf } from './entry-of.ts'
import type { FeedBench } from './feed-bench.ts'
import type { FeedDesk, FeedLine, NewFeedWish } from './feed-desk.ts'
import { openFeedParser } from './feed-parser.ts'
import { filesIn } from './files-in.ts'
import { judgeFeed, lineOfEntry } from './judge-feed.ts'
import { runWork, thisMachine } from './run-work.ts'

export interface FeedDeskOptions extends Pick<FeedBench, 'feeds' | 'take' | 'now'> {
  readonly fetchLimits?: Partial<FetchLimits> | undefined
}

const ADDRESS_LENGTH_MAX = 2000
/** As the store names machines that have folders. */
const MACHINE = 'machine:'

/** Makes the desk of feeds; its thread starts with the first feed. */
export function openFeedDesk({
  feeds,
  take,
  now,
  fetchLimits = {},
}: FeedDeskOptions): FeedDesk & { close(): Promise<void> } {
  const parser = openFeedParser()
  const bench: FeedBench = {
    ...{ feeds, parser, take, now, looked: new Map(), chance: Math.random, onFault: tellFault },
    fetcherFor: keepFetchers(fetchLimits, now),
  }
  const get = async (id: string): Promise<FeedLine> => {
    const row = await feeds.find(id)
    if (row === null || row.removedAt !== null) throw errors.feed_not_found(id)
    return judgeFeed(row, now())
  }
  const change = async (id: string, wish: FeedChange): Promise<void> => {
    if (!(await feeds.change(id, wish))) throw errors.feed_not_found(id)
  }
  const changed = async (id: string, wish: FeedChange): Promise<FeedLine> => {
    await get(id)
    await change(id, wish)
    return get(id)
  }
  return {
    list: async () => inOrder((await feeds.list()).map((row) => judgeFeed(row, now()))),
    get,
    listEntries: async (id, options) => {
      await get(id)
      return (await feeds.listEntries(id, options)).map(lineOfEntry)
    },
    add: async (wish) => {
      const id = await addFeed(feeds, wish, now())
      return { feed: await get(id.id), isNew: id.isNew }
    },
    importList: async (bytes) => {
      const listed = await parser.parseList({ bytes, charset: null, url: null })
      const added: string[] = []
      for (const { url: address, title } of listed) {
        const { id, isNew } = await addFeed(feeds, { address, title }, now())
        if (isNew) added.push(id)
      }
      return { added, knownCount: listed.length - added.length }
    },
    exportList: async () => {
      const { writeFeedList } = await import('#ingest')
      const listed = (await feeds.list()).filter(({ kind }) => kind !== 'folder')
      return writeFeedList(
        listed.map(({ address, outlet, title }) => ({ url: address, title: outlet ?? title, homeUrl: null })),
      )
    },
    pause: (id) => changed(id, { pausedAt: now() }),
    resume: (id) => changed(id, { pausedAt: null, heardSince: now(), nextFetchAt: now() }),
    remove: async (id) => {
      await get(id)
      await change(id, { removedAt: now() })
    },
    restore: async (id) => {
      await change(id, { removedAt: null, heardSince: now(), nextFetchAt: now() })
      return get(id)
    },
    check: async (id) => {
      const line = await changed(id, { nextFetchAt: now() })
      await feeds.hurry(id, now())
      return line
    },
    work: (options) => runWork(bench, options),
    close: () => parser.close(),
  }
}

/** One fetcher for each set of allowed hosts: what one feed may reach, another may not. */
function keepFetchers(limits: Partial<FetchLimits>, clock: () => Date): FeedBench['fetcherFor'] {
  const fetchers = new Map<string, Promise<Fetcher>>()
  return (allowHosts) => {
    const name = [...allowHosts].sort().join(' ')
    const fetcher =
      fetchers.get(name) ??
      import('#net').then(({ openFetcher }) =>
        openFetcher({ allowHosts, limits, outside: { now: () => clock().getTime() } }),
      )
    fetchers.set(name, fetcher)
    return fetcher
  }
}

async function addFeed(
  feeds: FeedStore,
  { address: given, outlet = null, title = null, allowHosts = [], mayBeFolder = false }: NewFeedWish,
  addedAt: Date,
): Promise<{ id: string; isNew: boolean }> {
  const address = addressOf(given, mayBeFolder)
  const isFolder = !/^https?:/.test(address)
  if (isFolder) await filesIn(address)
  // Whether the hosts are named well is better known now than at the first fetch.
  const { openFetcher } = await import('#net')
  openFetcher({ allowHosts })
  const host = isFolder ? MACHINE + thisMachine() : hostOf(address)
  const id = hashOf('feed', isFolder ? host : '', address)
  const kind = isFolder ? ('folder' as const) : ('feed' as const)
  const feed = { id, kind, address, host, outlet, title, allowHosts: [...allowHosts], addedAt }
  return { id, isNew: await feeds.add(feed) }
}

function addressOf(given: string, mayBeFolder: boolean): string {
  const words = given.trim()
  if (URL.canParse(words) && /^https?:/i.test(words) && words.length <= ADDRESS_LENGTH_MAX) {
    const url = new URL(words)
    url.hash = ''
    if (url.username === '' && url.password === '') return url.href
  } else if (mayBeFolder && words !== '' && !/^\w{2,}:/.test(words)) return resolve(words)
  throw errors.feed_address_not_valid(words)
}

function inOrder(lines: readonly FeedLine[]): FeedLine[] {
  return [...lines].sort((a, b) => FEED_HEALTHS.indexOf(a.health) - FEED_HEALTHS.indexOf(b.health))
}

/** The job loop is one of the places where errors end: what is our own fault goes into the log. */
function tellFault(error: unknown): void {
  process.stderr.write(
    `tocsin: feeds: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}
