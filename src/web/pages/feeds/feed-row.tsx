/** One feed on the list: how it is, what it is called, and its figures. */

import type { FeedOnWire } from '#contract'
import { Link } from '../../parts/link.tsx'
import { feedPath } from '../../parts/route.ts'
import { FeedTools } from './feed-tools.tsx'
import { agoInWords, HEALTH_NAMES, nameOfFeed, troubleOf, usualInWords } from './feed-words.ts'

interface RowProps {
  readonly feed: FeedOnWire
  readonly now: Date
  readonly changed: () => void
}

export function FeedRow({ feed, now, changed }: RowProps) {
  const trouble = troubleOf(feed, now)
  const name = nameOfFeed(feed)
  return (
    <li className={`feed-row ${feed.health}`}>
      <p className="health">{HEALTH_NAMES[feed.health]}</p>
      <div className="what">
        <Link to={feedPath(feed.id)} className="name">
          <bdi>{name}</bdi>
        </Link>
        {name !== feed.address && (
          <p className="where">
            <bdi>{feed.address}</bdi>
          </p>
        )}
        {trouble !== null && <p className="trouble">{trouble}</p>}
      </div>
      <dl>
        <div>
          <dt>Last entry</dt>
          <dd>
            <time dateTime={feed.lastEntryAt ?? undefined} title={feed.lastEntryAt ?? undefined}>
              {agoInWords(feed.lastEntryAt, now)}
            </time>
          </dd>
        </div>
        <div>
          <dt>Usual</dt>
          <dd>{usualInWords(feed.usualADay)}</dd>
        </div>
        <div>
          <dt>Entries</dt>
          <dd>
            {feed.entryCount}
            {feed.waitingCount > 0 && `, ${feed.waitingCount} waiting`}
            {feed.failedCount > 0 && `, ${feed.failedCount} failed`}
          </dd>
        </div>
      </dl>
      <FeedTools feed={feed} changed={changed} />
    </li>
  )
}
