/** One feed fetched: what it lists is entered, what went wrong is kept in words, and it is known when it is due again. */

import { hashOf, TocsinError } from '#base'
import type { FetchedPage } from '#net'
import type { FeedChange, FeedRow } from '#store'
import { errors } from '../errors.ts'
import { toPage } from '../fetch-pages.ts'
import { hostOf, newEntries } from './entry-of.ts'
import { endsWork, restsUntil } from './failure-of.ts'
import { DONE, type FeedBench, type WorkEnd } from './feed-bench.ts'
import type { Look } from './feed-parser.ts'
import { afterFailure, afterSuccess } from './schedule.ts'
import { lookIntoFolder } from './watch-folder.ts'

/** Fetches a feed that is due. Throws only what ends the work. */
export async function fetchFeed(feed: FeedRow, bench: FeedBench, signal: AbortSignal): Promise<WorkEnd> {
  try {
    const known = await (feed.kind === 'folder' ? lookIntoFolder(feed, bench) : askHost(feed, bench, signal))
    await bench.feeds.change(feed.id, { ...(await afterSuccess({ ...feed, ...known }, bench)), ...known })
    return DONE
  } catch (error) {
    if (endsWork(error)) throw error
    if (!(error instanceof TocsinError)) bench.onFault(error)
    await bench.feeds.change(feed.id, await afterFailure(feed, error, bench))
    return { restsUntil: restsUntil(error, bench.now()) }
  }
}

/** Gives what is known of the feed now. */
async function askHost(feed: FeedRow, bench: FeedBench, signal: AbortSignal): Promise<FeedChange> {
  const fetcher = await bench.fetcherFor(feed.allowHosts)
  const { address, etag, lastModified } = feed
  const answer = await fetcher.fetchPage(address, { etag, lastModified, signal })
  if (answer.kind === 'unchanged') return {}
  const { bytes, charset, finalUrl } = answer
  const look = await bench.parser.look({ bytes, charset, url: finalUrl })
  const validators = { etag: answer.etag, lastModified: answer.lastModified }
  if (look.kind === 'feed') return { ...(await enterFeed(feed, answer, { look, bench })), ...validators }
  // A feed that once was one does not become a page: it is an error page, or a wall.
  if (feed.kind === 'feed' && feed.succeededAt !== null) throw errors.feed_is_page(address)
  // The page named its feed: that is what is collected from now on, and at once.
  if (feed.kind === 'feed' && look.feedAddress !== null) {
    const moved = { address: look.feedAddress, host: hostOf(look.feedAddress) }
    return { ...moved, etag: null, lastModified: null, nextFetchAt: bench.now() }
  }
  return { ...(await keepPage(feed, answer, bench)), ...validators, kind: 'page' }
}

async function enterFeed(
  feed: FeedRow,
  { finalUrl, redirects }: FetchedPage,
  { look, bench }: { readonly look: Look & { kind: 'feed' }; readonly bench: FeedBench },
): Promise<FeedChange> {
  const { title, keptMinutes } = look.feed
  const hasMoved = redirects.length > 0 && redirects.every(({ isPermanent }) => isPermanent)
  const place = hasMoved ? { address: finalUrl, host: hostOf(finalUrl) } : {}
  const entries = newEntries(look.feed, { ...feed, ...place })
  await bench.feeds.enterEntries(feed.id, { entries, seenAt: bench.now() })
  return { title, keptMinutes, notes: look.notes, ...place }
}

/** A page that is looked at for changes: each state of it that reads differently is a report. */
async function keepPage(feed: FeedRow, answer: FetchedPage, bench: FeedBench): Promise<FeedChange> {
  const page = { ...toPage(answer, null), outlet: feed.outlet }
  const { reading } = await bench.take({ kind: 'page', label: feed.address, page, standIn: null })
  const { id: reportId, title } = reading.report
  const entry = {
    ...{ key: reportId, address: answer.finalUrl, host: feed.host, title, publishedAt: null, brought: null },
    ...{ print: hashOf(reportId), state: 'kept' as const, reportId },
  }
  await bench.feeds.enterEntries(feed.id, { entries: [entry], seenAt: bench.now() })
  return { title, notes: [] }
}
