/** Who acts on whom: what is asked, the table, and the events of a chosen cell. */

import { EVENT_NAMES } from '#domain'
import { EVENTS, loadMatrix, MATRIX, type MatrixReply, withQuestion } from '../../data/actors.ts'
import { useLoad } from '../../data/use-load.ts'
import { navigate } from '../../parts/address.ts'
import { Failure } from '../../parts/failure.tsx'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { type ActorsView, EVENT_TYPES, writeActorsView } from './actor-address.ts'
import { Days } from './actor-said.tsx'
import { DeedList } from './deed-list.tsx'
import { MatrixTable } from './matrix-table.tsx'

/** The events of an actor alone, whether they are denied or not. */
export function EventsOf({ view }: { readonly view: ActorsView }) {
  const { from, until, type, asOf, actor, recipient } = view
  const question = { actor, recipient, types: type, asOf, since: from, until }
  return (
    <section aria-label="Events">
      <p className="hint">
        Of events of one story, day and kind with the same parties one stands for all; each says how it
        stands. <Link to={writeActorsView({ screen: 'matrix', asOf })}>Who acts on whom</Link>
      </p>
      <DeedList address={withQuestion(EVENTS, question)} asOf={asOf} />
    </section>
  )
}

/** The matrix, and the events of the chosen cell. */
export function MatrixView({ view }: { readonly view: ActorsView }) {
  const { from, until, type, by, asOf, actor, recipient } = view
  const address = withQuestion(MATRIX, { since: from, until, types: type, by, asOf })
  const { state, retry } = useLoad(address, loadMatrix)
  const matrix = state.kind === 'there' ? state.value : null
  const days = { since: from ?? matrix?.since ?? null, until: until ?? matrix?.until ?? null }
  const cell = { actor, recipient, types: type, asOf, denied: 'no' }
  return (
    <>
      <Choices view={view} />
      {state.kind === 'failed' && <Failure error={state.error} retry={retry} />}
      {state.kind === 'loading' && <Waiting isSlow={state.isSlow} what="Counting who acts on whom …" />}
      {matrix !== null && <Counted matrix={matrix} view={view} />}
      {(actor !== null || recipient !== null) && days.since !== null && (
        <section id="cell" aria-label="The events of the cell">
          <h2>
            The events
            <Link className="quiet" to={writeActorsView({ ...view, actor: null, recipient: null })} replace>
              let go
            </Link>
          </h2>
          <DeedList address={withQuestion(EVENTS, { ...cell, ...days })} asOf={asOf} />
        </section>
      )}
    </>
  )
}

function Choices({ view }: { readonly view: ActorsView }) {
  const go = (change: Partial<ActorsView>) =>
    navigate(writeActorsView({ ...view, actor: null, recipient: null, ...change }), { replace: true })
  return (
    <div className="narrow">
      <span className="switch">
        {(['party', 'country'] as const).map((by) => (
          <Link
            key={by}
            to={writeActorsView({ ...view, by, actor: null, recipient: null })}
            replace
            aria-current={view.by === by ? 'true' : undefined}
          >
            {by === 'party' ? 'Parties' : 'Countries'}
          </Link>
        ))}
      </span>
      <Days from={view.from} until={view.until} choose={go} />
      <label>
        kind{' '}
        <select value={view.type ?? ''} onChange={({ target }) => go({ type: target.value || null })}>
          <option value="">all kinds</option>
          {EVENT_TYPES.map((type) => (
            <option key={type} value={type}>
              {EVENT_NAMES[type]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Counted({ matrix, view }: { readonly matrix: MatrixReply; readonly view: ActorsView }) {
  const { since, until, countedSince, eventCount, parties } = matrix
  if (parties.length === 0)
    return (
      <p className="empty">
        {since === ''
          ? 'No report is on the desk yet.'
          : `From ${dayInWords(since)} to ${dayInWords(until)} no event with somebody on both sides is told. Choose other days.`}
      </p>
    )
  return (
    <>
      <p className="hint">
        {count(eventCount, 'event')} from {dayInWords(countedSince)} to {dayInWords(until)} with somebody on
        both sides; what is denied or said not to happen is left out. Copies do not count double: events of
        one story, day and kind with the same parties are one.
        {countedSince > since &&
          ' Earlier days hold too many events to be counted: choose a shorter stretch.'}
      </p>
      <MatrixTable matrix={matrix} view={view} />
    </>
  )
}
