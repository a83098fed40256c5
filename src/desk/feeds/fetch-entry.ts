/**
 * One entry of a feed worked on: its page is fetched and taken in, or what the feed itself brings of it. Everything is
 * kept step by step, so that a process that dies in the middle leaves an entry that can be done again.
 */

import { TocsinError } from '#base'
import type { Failure, Page, Reading } from '#domain'
import type { EntryChange, EntryRow, FeedRow, FeedTask } from '#store'
import { errors } from '../errors.ts'
import { toPage } from '../fetch-pages.ts'
import type { Brought } from './entry-of.ts'
import { endsWork, failureOf, isPassing, restsUntil } from './failure-of.ts'
import { DONE, type FeedBench, type WorkEnd } from './feed-bench.ts'
import { pageOfFile } from './watch-folder.ts'

type EntryTask = FeedTask & { readonly kind: 'entry' }
type Done = EntryChange & { readonly dueAt: Date | null }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** After a failure that may pass; then the feed's own words are taken. */
const RETRIES_MS = [MINUTE_MS, 10 * MINUTE_MS]
/** Only an entry that ends the process comes so far. */
const TRIES_MAX = 6
/** Feeds of one outlet list the same reports. */
const TWIN_MS = 30 * DAY_MS
/** When the page of a fresh report is looked at again: it may have been corrected. */
const LOOKS_MS = [60 * MINUTE_MS, 5 * 60 * MINUTE_MS, 18 * 60 * MINUTE_MS]
const FRESH_MS = 3 * DAY_MS

/** Does what is due for an entry. Throws only what ends the work. */
export async function fetchEntry(task: EntryTask, bench: FeedBench, signal: AbortSignal): Promise<WorkEnd> {
  const { entry } = task
  const { tries } = entry
  await bench.feeds.changeEntry(entry, { tries: tries + 1 })
  try {
    const done = await workOn(task, bench, signal)
    await bench.feeds.changeEntry(entry, { tries: 0, failure: null, ...done })
    return DONE
  } catch (error) {
    if (endsWork(error)) {
      // Nothing was wrong with the entry.
      await bench.feeds.changeEntry(entry, { tries }).catch(() => null)
      throw error
    }
    if (!(error instanceof TocsinError)) bench.onFault(error)
    await bench.feeds.changeEntry(entry, await afterFailure(task, error, bench))
    return { restsUntil: restsUntil(error, bench.now()) }
  }
}

async function workOn(task: EntryTask, bench: FeedBench, signal: AbortSignal): Promise<Done> {
  const { feed, entry } = task
  if (entry.tries >= TRIES_MAX) throw errors.entry_gave_up(entry.address ?? entry.title ?? entry.key)
  if (feed.kind === 'folder') return takeFile(task, bench)
  const isFirst = entry.state === 'waiting'
  const twin = isFirst ? await bench.feeds.findTwin(entry, new Date(bench.now().getTime() - TWIN_MS)) : null
  if (twin !== null) return kept(bench, { reportId: twin.reportId, dueAt: null })
  if (entry.address === null) throw errors.entry_without_address(entry.title ?? entry.key)
  const fetcher = await bench.fetcherFor(feed.allowHosts)
  // What is kept in the feed's own words is asked for anew.
  const known = entry.state === 'kept' ? { etag: entry.etag, lastModified: entry.lastModified } : {}
  const answer = await fetcher.fetchPage(entry.address, { ...known, signal })
  const look = { looks: entry.looks + 1, dueAt: nextLook(entry, bench) }
  if (answer.kind === 'unchanged') return { ...look, brought: null }
  const told = broughtOf(entry)
  const page = { ...toPage(answer, told?.entry ?? null), outlet: outletOf(feed, told) }
  const own = await ownPage(feed, entry)
  const { reading, isOwnText } = await bench.take({
    ...{ kind: 'page', label: entry.address, page },
    standIn: own && { page: own, error: null },
  })
  const { id: reportId } = reading.report
  if (isOwnText) {
    const ownText = { state: 'own-text' as const, failure: whyOwnText(reading), looks: look.looks }
    return { ...kept(bench, { reportId, dueAt: null }), ...ownText }
  }
  const { etag, lastModified } = answer
  return { ...kept(bench, { reportId, dueAt: look.dueAt }), etag, lastModified, looks: look.looks }
}

async function takeFile({ feed, entry }: EntryTask, bench: FeedBench): Promise<Done> {
  const page = await pageOfFile(entry.address ?? '', entry.brought)
  const { reading } = await bench.take({
    ...{ kind: 'page', label: entry.title ?? '', standIn: null },
    page: { ...page, outlet: page.outlet ?? feed.outlet },
  })
  return kept(bench, { reportId: reading.report.id, dueAt: null })
}

const kept = ({ now }: FeedBench, { reportId, dueAt }: Pick<EntryRow, 'reportId' | 'dueAt'>): Done => ({
  state: 'kept',
  reportId,
  dueAt,
  doneAt: now(),
  brought: null,
})

/** Null when the page has been looked at often enough, or its report is old. */
function nextLook({ looks, publishedAt, seenAt }: EntryRow, { now, chance }: FeedBench): Date | null {
  const pauseMs = LOOKS_MS[looks]
  const isFresh = now().getTime() - (publishedAt ?? seenAt).getTime() < FRESH_MS
  return pauseMs === undefined || !isFresh
    ? null
    : new Date(now().getTime() + pauseMs * (0.9 + 0.2 * chance()))
}

/** A failure that may pass is tried again; then, and after any other, what the feed itself brings is taken. */
async function afterFailure(task: EntryTask, error: unknown, bench: FeedBench): Promise<EntryChange> {
  const { feed, entry } = task
  const now = bench.now()
  const failure = failureOf(error)
  const retryMs = isPassing(error) ? RETRIES_MS[entry.tries] : undefined
  if (retryMs !== undefined && entry.state === 'waiting') {
    const at = Math.max(now.getTime() + retryMs, restsUntil(error, now)?.getTime() ?? 0)
    return { failure, dueAt: new Date(at) }
  }
  const mayStandIn = error instanceof TocsinError && error.code !== 'desk.entry_gave_up'
  const own = mayStandIn && entry.state !== 'kept' ? await ownPage(feed, entry) : null
  if (own !== null) {
    try {
      const label = entry.address ?? entry.title ?? entry.key
      const standIn = { page: own, error: mayStandIn ? error : null }
      const { reading } = await bench.take({ kind: 'page', label, page: own, standIn })
      return { ...kept(bench, { reportId: reading.report.id, dueAt: null }), state: 'own-text', failure }
    } catch (second) {
      if (endsWork(second)) throw second
      if (!(second instanceof TocsinError)) bench.onFault(second)
    }
  }
  // What was kept before stays kept, whatever became of its page since.
  const isKept = entry.reportId !== null
  return isKept
    ? { looks: entry.looks + 1, dueAt: nextLook(entry, bench), brought: null }
    : { state: 'failed', failure, dueAt: null, doneAt: now, brought: null }
}

/** The page was there, but there was nothing to read in it: its report says so. */
function whyOwnText({ notes }: Reading): Failure | null {
  const told = notes.find(({ code }) => code === 'desk.feed_text')
  return told === undefined ? null : { ...told, hint: 'Open the page itself for more than the feed tells.' }
}

const broughtOf = ({ brought }: EntryRow): Brought | null => brought as Brought | null

/** What the feed itself brings, as a page; entries of folders bring files. */
async function ownPage(feed: FeedRow, entry: EntryRow): Promise<Page | null> {
  const told = broughtOf(entry)
  if (told === null || feed.kind === 'folder') return null
  const { pageOfEntry } = await import('#ingest')
  const own = pageOfEntry(told.entry, { title: told.feedTitle })
  return own && { ...own, outlet: told.entry.outlet ?? feed.outlet ?? own.outlet }
}

/** What people call the outlet, but for what the feed took over from others. */
const outletOf = (feed: FeedRow, told: Brought | null): string | null =>
  told?.entry.outlet == null ? feed.outlet : null
