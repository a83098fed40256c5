/** What was found: how much, in which order, and each hit with its words. */

import type { SearchHitOnWire } from '#contract'
import { Failure } from '../../parts/failure.tsx'
import { count } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { HitRow } from './hit-row.tsx'
import { kindOf, type SearchView, writeSearch } from './search-view.ts'
import type { Hits } from './use-hits.ts'

const NOUNS = { reports: 'report', statements: 'statement', events: 'event' } as const

export function HitList({ view, hits }: { readonly view: SearchView; readonly hits: Hits }) {
  const { reply, error, isSlow, isMoreLoading, more, retry } = hits
  if (reply === null && error !== null) return <Failure error={error} retry={retry} />
  if (reply === null) return <Waiting isSlow={isSlow} what="Looking through the archive …" />
  const noun = NOUNS[kindOf(view)]
  return (
    <section aria-label="What was found">
      <h2 className="found-top">
        <span role="status">
          {reply.isAll || reply.counted === 0
            ? count(reply.counted, noun)
            : `${reply.counted} ${noun}s or more`}
        </span>
        {view.q !== '' && reply.counted > 1 && <Order view={view} />}
      </h2>
      {reply.counted === 0 && (
        <p className="lacking">
          Nothing was found. Try fewer words or filters; a part of a name is enough for a speaker.
        </p>
      )}
      <ul>
        {reply.hits.map((hit) => (
          <HitRow key={keyOf(hit)} hit={hit} words={view.q} />
        ))}
      </ul>
      {error !== null && <Failure error={error} retry={retry} />}
      {reply.next !== null && error === null && (
        <button type="button" className="button more" disabled={isMoreLoading} onClick={more}>
          {isMoreLoading ? 'Loading …' : 'Load more'}
        </button>
      )}
    </section>
  )
}

function Order({ view }: { readonly view: SearchView }) {
  const isByDay = view.order !== 'relevance'
  const to = (order: string) => `/search?${writeSearch({ ...view, order })}`
  return (
    <span className="switch">
      <Link to={to('')} replace aria-current={isByDay ? 'true' : undefined}>
        newest
      </Link>
      <Link to={to('relevance')} replace aria-current={isByDay ? undefined : 'true'}>
        relevance
      </Link>
    </span>
  )
}

const keyOf = (hit: SearchHitOnWire): string =>
  hit.kind === 'report' ? hit.report.id : `${hit.report.id} ${hit.id}`
