/** What a desk or a worker does by itself: feeds are fetched, what is due of stories is made, digests are sent. */

import type { Desk } from '#desk'

/** Starts the work; what it gives ends it, and waits until nothing is under way. */
export function keepWorking(desk: Desk): () => Promise<void> {
  const stop = new AbortController()
  const stories = desk.stories.keepUp()
  const feeds = desk.feeds.work({ signal: stop.signal })
  const digests = desk.digests.work(stop.signal)
  return async () => {
    stop.abort()
    await Promise.all([feeds, digests, stories.stop()])
  }
}
