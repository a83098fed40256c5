/** One entry of a feed, with the report it became or the reason why it did not. */

import type { FeedEntryOnWire } from '#contract'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath } from '../../parts/route.ts'
import { agoInWords, dueInWords, STATE_NAMES } from './feed-words.ts'

export function EntryRow({ entry, now }: { readonly entry: FeedEntryOnWire; readonly now: Date }) {
  const { title, address, state, at, dueAt, reportId, failure } = entry
  const name = plainly(title ?? '').trim() || address || 'Untitled'
  return (
    <li className={`entry-row ${state}`}>
      <p className="state">{STATE_NAMES[state]}</p>
      <div className="what">
        {reportId === null ? (
          <bdi>{name}</bdi>
        ) : (
          <Link to={reportPath(reportId)}>
            <bdi>{name}</bdi>
          </Link>
        )}
        {failure !== null && (
          <p className="why">
            {failure.message}. {failure.hint}
          </p>
        )}
        {state === 'waiting' && dueAt !== null && <p className="why">Fetched {dueInWords(dueAt, now)}.</p>}
      </div>
      <time dateTime={at} title={at}>
        {agoInWords(at, now)}
      </time>
    </li>
  )
}
