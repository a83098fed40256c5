/** Where the desk collects: add feeds, and how each of them is. */

import { useEffect, useRef } from 'react'
import { listFeeds } from '../../data/feeds.ts'
import { usePolled } from '../../data/use-polled.ts'
import { Failure } from '../../parts/failure.tsx'
import { count } from '../../parts/format.ts'
import { useKeys } from '../../parts/keys.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AddFeed } from './add-feed.tsx'
import { EmptyFeeds } from './empty-feeds.tsx'
import { FeedRow } from './feed-row.tsx'

const load = (_: string, signal: AbortSignal) => listFeeds(signal)

export function FeedsPage() {
  const { value, error, isSlow, reload } = usePolled('feeds', load)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    document.title = 'Feeds · Tocsin'
  }, [])
  const step = (by: number) => () => {
    const names = [...(list.current?.querySelectorAll<HTMLElement>('a.name') ?? [])]
    const at = names.indexOf(document.activeElement as HTMLElement)
    names[
      at === -1 ? (by > 0 ? 0 : names.length - 1) : Math.min(Math.max(at + by, 0), names.length - 1)
    ]?.focus()
  }
  useKeys({ j: step(1), k: step(-1) })
  const now = new Date()
  const silentCount = value?.feeds.filter(({ health }) => health === 'silent').length ?? 0
  return (
    <div className="feeds">
      <h1>Where the desk collects</h1>
      <AddFeed added={reload} />
      {error !== null && <Failure error={error} retry={reload} />}
      {value === null && error === null && <Waiting isSlow={isSlow} what="Looking how the feeds are …" />}
      {value !== null && value.feeds.length === 0 && <EmptyFeeds />}
      {value !== null && value.feeds.length > 0 && (
        <section aria-label="Feeds">
          <h2>
            {count(value.feeds.length, 'feed')}
            {silentCount > 0 && <span className="alarm">{silentCount} silent for longer than usual</span>}
          </h2>
          <ul ref={list}>
            {value.feeds.map((feed) => (
              <FeedRow key={feed.id} feed={feed} now={now} changed={reload} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
