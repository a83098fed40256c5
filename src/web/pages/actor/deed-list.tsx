/** Who did what to whom, newest first: how it stands, its words, and who tells it. */

import { EVENT_NAMES, EVENT_STATUS_NAMES } from '#domain'
import { type DeedLine, loadDeeds } from '../../data/actors.ts'
import { useParts } from '../../data/use-parts.ts'
import { Failure } from '../../parts/failure.tsx'
import { dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath } from '../../parts/route.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { MoreOf } from './more-of.tsx'
import { PartyLink } from './party-link.tsx'

interface ListProps {
  readonly address: string
  readonly asOf: string | null
}

/** The events of an address, with more of them at the end. */
export function DeedList({ address, asOf }: ListProps) {
  const list = useParts(address, loadDeeds)
  const { first, parts } = list
  if (first.kind === 'failed') return <Failure error={first.error} retry={list.retry} />
  if (first.kind === 'loading') return <Waiting isSlow={first.isSlow} what="Looking what was done …" />
  const deeds = parts.flatMap((part) => part.deeds)
  if (deeds.length === 0) return <p className="empty">No event between them on these days.</p>
  return (
    <>
      <DeedItems deeds={deeds} asOf={asOf} />
      <MoreOf list={list} />
    </>
  )
}

/** The events of a list that is there already. */
export function DeedItems({
  deeds,
  asOf,
}: {
  readonly deeds: readonly DeedLine[]
  readonly asOf: string | null
}) {
  return (
    <ol className="deed-lines">
      {deeds.map((deed) => (
        <DeedItem key={`${deed.report.id} ${deed.id}`} deed={deed} asOf={asOf} />
      ))}
    </ol>
  )
}

function DeedItem({ deed, asOf }: { readonly deed: DeedLine; readonly asOf: string | null }) {
  const { id, type, mode, status, day, place, words, report, toldBy, actors, recipients } = deed
  const name = (mode === null ? undefined : EVENT_NAMES[`${type} ${mode}`]) ?? EVENT_NAMES[type] ?? type
  return (
    <li>
      <p className="act-line">
        <span className="deed">
          <Parties parties={actors} asOf={asOf} /> <b>{name}</b>
          {recipients.length > 0 && (
            <>
              {' '}
              <span aria-hidden="true">→</span>
              <span className="unseen"> to </span> <Parties parties={recipients} asOf={asOf} />
            </>
          )}
        </span>
        <time dateTime={day}>{dayInWords(day, 'short')}</time>
      </p>
      <p className="said" dir="auto">
        <Link to={`${reportPath(report.id)}?${new URLSearchParams({ panel: 'events', at: id })}`}>
          {plainly(words)}
        </Link>
      </p>
      <p className="where">
        <span>{EVENT_STATUS_NAMES[status]}</span>
        {place !== null && <bdi>{plainly(place)}</bdi>}
        {toldBy !== null && (
          <span>
            told by <PartyLink party={toldBy} asOf={asOf} />
          </span>
        )}
        <bdi>{plainly(report.outlet ?? report.title)}</bdi>
      </p>
    </li>
  )
}

function Parties({ parties, asOf }: { readonly parties: DeedLine['actors']; readonly asOf: string | null }) {
  return parties.map((party, at) => (
    <span key={party.key}>
      {at > 0 && ', '}
      <PartyLink party={party} asOf={asOf} />
    </span>
  ))
}
