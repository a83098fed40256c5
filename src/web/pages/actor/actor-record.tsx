/** An actor in figures that lead to their words: acts by day, what it did and what was done to it, about whom, where. */

import { EVENT_NAMES } from '#domain'
import { type ActorRecordReply, actorAddresses, loadRecord, withQuestion } from '../../data/actors.ts'
import { useLoad } from '../../data/use-load.ts'
import { Failure } from '../../parts/failure.tsx'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { storyPath } from '../../parts/route.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { ActDays } from './act-days.tsx'
import { type ActorView, writeActorsView, writeActorView } from './actor-address.ts'
import { PartyLink } from './party-link.tsx'

interface RecordProps {
  readonly actorKey: string
  readonly view: ActorView
}

export function ActorRecord({ actorKey, view }: RecordProps) {
  const { asOf } = view
  // The picture shows all days, whatever stretch of them is read below it.
  const address = withQuestion(actorAddresses(actorKey).record, { asOf })
  const { state, retry } = useLoad(address, loadRecord)
  if (state.kind === 'failed') return <Failure error={state.error} retry={retry} />
  if (state.kind === 'loading') return <Waiting isSlow={state.isSlow} what="Counting what they did …" />
  const record = state.value
  return (
    <>
      {record.days.length > 0 && (
        <section aria-labelledby="days">
          <h2 id="days">By day</h2>
          <ActDays actorKey={actorKey} view={view} record={record} />
        </section>
      )}
      <DeedCounts actorKey={actorKey} view={view} record={record} side="actor" title="What they did" />
      <DeedCounts
        actorKey={actorKey}
        view={view}
        record={record}
        side="recipient"
        title="What was done to them"
      />
      {record.about.length > 0 && (
        <section aria-labelledby="about">
          <h2 id="about">Whom they speak about</h2>
          <ul className="counts">
            {record.about.map((party) => (
              <li key={party.key}>
                <PartyLink party={party} asOf={asOf} />
                <Link to={writeActorView(actorKey, { asOf, other: party.key })} className="quiet">
                  compare
                </Link>
                <b>{party.count}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Stories record={record} asOf={asOf} />
    </>
  )
}

interface DeedProps extends RecordProps {
  readonly record: ActorRecordReply
  readonly side: 'actor' | 'recipient'
  readonly title: string
}

const SHOWN = 10

/** By type and by whom or to whom; each number leads to the events. */
function DeedCounts({ actorKey, view: { asOf }, record, side, title }: DeedProps) {
  const deeds = record.deeds.filter((deed) => deed.side === side)
  if (deeds.length === 0) return null
  const addressOf = (type: string, other: string | null) => {
    const sides = side === 'actor' ? [actorKey, other] : [other, actorKey]
    const [actor = null, recipient = null] = sides
    return writeActorsView({ screen: 'matrix', type, actor, recipient, asOf, isAll: true })
  }
  return (
    <section>
      <h2>{title}</h2>
      <ul className="counts">
        {deeds.slice(0, SHOWN).map(({ type, other, count: number, lastDay }) => (
          <li key={`${type} ${other?.key}`}>
            <span>
              {EVENT_NAMES[type] ?? type}
              {other !== null && (
                <>
                  {side === 'actor' ? ' → ' : ' by '}
                  <PartyLink party={other} asOf={asOf} />
                </>
              )}
            </span>
            <time dateTime={lastDay}>{dayInWords(lastDay, 'short')}</time>
            <Link
              to={addressOf(type, other?.key ?? null)}
              aria-label={`${count(number, 'event')}: ${EVENT_NAMES[type] ?? type}`}
            >
              <b>{number}</b>
            </Link>
          </li>
        ))}
      </ul>
      {!record.areAllDeeds && <p className="hint">Counted among the newest events alone.</p>}
    </section>
  )
}

function Stories({ record, asOf }: { readonly record: ActorRecordReply; readonly asOf: string | null }) {
  if (record.stories.length === 0) return null
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">Stories they speak in</h2>
      <ul className="counts">
        {record.stories.slice(0, SHOWN).map(({ id, title, lastDay, statementCount, origins }) => (
          <li key={id}>
            <span>
              <Link to={storyPath(id, { asOf })}>
                <bdi>{plainly(title).trim() || 'Untitled story'}</bdi>
              </Link>
              <small>
                {count(statementCount, 'statement')} of theirs
                {origins !== null && `, ${originsOf(origins)}`}
              </small>
            </span>
            <time dateTime={lastDay}>{dayInWords(lastDay, 'short')}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}

function originsOf({ low, high, reportCount }: { low: number; high: number; reportCount: number }): string {
  const number = low === high ? count(low, 'origin') : `${low} to ${high} origins`
  return `${number} in ${count(reportCount, 'report')}`
}
