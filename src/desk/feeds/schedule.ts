/** When a feed is due again, and what is usual for it: what its entries tell, in the terms of the row that is kept. */

import type { FeedChange, FeedRow } from '#store'
import type { FeedBench } from './feed-bench.ts'

const DAY_MS = 24 * 3600_000
const WINDOW_MS = 28 * DAY_MS
/** A folder costs nobody anything. */
const FOLDER_PAUSE_MS = 10_000

/** What changes in the row of a feed after it was fetched well. */
export async function afterSuccess(feed: FeedRow, bench: FeedBench): Promise<FeedChange> {
  const { nextFetchAt, usualRhythm } = await import('#net')
  const now = bench.now()
  const moments = await bench.feeds.entryMoments(feed.id, new Date(now.getTime() - WINDOW_MS))
  const rhythm = usualRhythm(moments)
  const entriesADay = rhythm?.itemsADay ?? rateOf(moments, now.getTime())
  const past = {
    fetchedAt: now.getTime(),
    failureCount: 0,
    itemsADay: rhythm?.itemsADay ?? null,
    keptMs: feed.keptMinutes === null ? null : feed.keptMinutes * 60_000,
    retryAt: null,
  }
  const next = feed.kind === 'folder' ? now.getTime() + FOLDER_PAUSE_MS : nextFetchAt(past, bench.chance)
  return {
    ...{ attemptedAt: now, succeededAt: now, failureCount: 0, failure: null, rhythm, entriesADay },
    nextFetchAt: new Date(next),
  }
}

/** What changes in the row of a feed after it could not be had. */
export async function afterFailure(feed: FeedRow, error: unknown, bench: FeedBench): Promise<FeedChange> {
  const [{ nextFetchAt, retryAtOf }, { failureOf }] = await Promise.all([
    import('#net'),
    import('./failure-of.ts'),
  ])
  const now = bench.now()
  const failureCount = feed.failureCount + 1
  const past = {
    ...{ fetchedAt: now.getTime(), failureCount, itemsADay: feed.rhythm?.itemsADay ?? null, keptMs: null },
    retryAt: retryAtOf(error)?.getTime() ?? null,
  }
  const next = feed.kind === 'folder' ? now.getTime() + FOLDER_PAUSE_MS * 6 : nextFetchAt(past, bench.chance)
  return { attemptedAt: now, failureCount, failure: failureOf(error), nextFetchAt: new Date(next) }
}

/** Entries a day while there is no rhythm yet; null when there is less than a day to judge by. */
function rateOf(moments: readonly number[], now: number): number | null {
  const span = now - Math.min(...moments)
  return moments.length < 2 || span < DAY_MS ? null : (moments.length / span) * DAY_MS
}
