/** One feed: how it is, and its entries with what became of each. */

import { useCallback, useEffect, useState } from 'react'
import type { FeedOnWire, FeedReply } from '#contract'
import { getFeed } from '../../data/feeds.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { usePolled } from '../../data/use-polled.ts'
import { navigate } from '../../parts/address.ts'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { EntryRow } from './entry-row.tsx'
import { FeedTools } from './feed-tools.tsx'
import { agoInWords, dueInWords, HEALTH_NAMES, nameOfFeed, troubleOf, usualInWords } from './feed-words.ts'

const load = (id: string, signal: AbortSignal) => getFeed(id, null, signal)
const toList = () => navigate('/feeds')

export function FeedPage({ id }: { readonly id: string }) {
  const { value, error, isSlow, reload } = usePolled(id, load)
  const name = value === null ? null : nameOfFeed(value.feed)
  useEffect(() => {
    document.title = `${name ?? 'Feed'} · Tocsin`
  }, [name])
  return (
    <div className="feeds one">
      <p className="back">
        <Link to="/feeds">All feeds</Link>
      </p>
      {value === null && <h1>Feed</h1>}
      {value === null && error === null && <Waiting isSlow={isSlow} what="Opening the feed …" />}
      {error !== null && (
        <Failure error={error} retry={reload}>
          <Link to="/feeds" className="button">
            All feeds
          </Link>
        </Failure>
      )}
      {value !== null && (
        <>
          <FeedHead feed={value.feed} changed={reload} />
          <Entries key={id} id={id} first={value} />
        </>
      )}
    </div>
  )
}

function FeedHead({ feed, changed }: { readonly feed: FeedOnWire; readonly changed: () => void }) {
  const now = new Date()
  const trouble = troubleOf(feed, now)
  const facts: readonly (readonly [string, string])[] = [
    ['Last entry', agoInWords(feed.lastEntryAt, now)],
    ['Usual', usualInWords(feed.usualADay)],
    ['Fetched', agoInWords(feed.succeededAt, now)],
    ['Due', feed.pausedAt === null ? dueInWords(feed.nextFetchAt, now) : 'paused'],
    ['Entries', String(feed.entryCount)],
    ['In its own words', String(feed.ownTextCount)],
    ['Failed', String(feed.failedCount)],
  ]
  return (
    <header className={`feed-head ${feed.health}`}>
      <h1>
        <bdi>{nameOfFeed(feed)}</bdi>
      </h1>
      <p className="where">
        <span className="health">{HEALTH_NAMES[feed.health]}</span>{' '}
        {feed.kind === 'folder' ? (
          <bdi>{feed.address}</bdi>
        ) : (
          <a href={feed.address} rel="noreferrer noopener" target="_blank">
            <bdi>{feed.address}</bdi>
          </a>
        )}
      </p>
      {trouble !== null && <p className="trouble">{trouble}</p>}
      {feed.notes.map(({ code, message }) => (
        <p key={code} className="note">
          {message}
        </p>
      ))}
      <dl>
        {facts.map(([what, fact]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <FeedTools feed={feed} changed={changed} removed={toList} />
    </header>
  )
}

function Entries({ id, first }: { readonly id: string; readonly first: FeedReply }) {
  const [rest, setRest] = useState<readonly FeedReply[]>([])
  const [isLoading, setLoading] = useState(false)
  const toast = useToast()
  const next = (rest.at(-1) ?? first).next
  const more = useCallback(() => {
    setLoading(true)
    getFeed(id, next)
      .then(
        (part) => setRest((old) => [...old, part]),
        (cause) => toast({ message: asTocsinError(cause).message, isFailure: true }),
      )
      .finally(() => setLoading(false))
  }, [id, next, toast])
  // What came since the first part was loaded may stand in two parts; it is shown once.
  const entries = [
    ...new Map([first, ...rest].flatMap((part) => part.entries).map((one) => [one.key, one])).values(),
  ]
  const now = new Date()
  return (
    <section aria-label="Entries">
      <h2>Entries</h2>
      {entries.length === 0 && <p className="lacking">It has listed nothing yet.</p>}
      <ul>
        {entries.map((entry) => (
          <EntryRow key={entry.key} entry={entry} now={now} />
        ))}
      </ul>
      {next !== null && (
        <button type="button" className="button more" disabled={isLoading} onClick={more}>
          {isLoading ? 'Loading …' : 'Load more'}
        </button>
      )}
    </section>
  )
}
