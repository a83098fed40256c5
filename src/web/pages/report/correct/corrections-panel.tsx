/** Everything that people corrected in this report: who, when, what, and the way back; and what they rejected. */

import type { CorrectionState, Reading } from '#domain'
import { Link } from '../../../parts/link.tsx'
import { plainly } from '../../../parts/plainly.ts'
import { PLAIN_VIEW, writeView } from '../view.ts'
import { deedOf, saysOf } from './correction-lines.ts'
import { openEditor, useHand } from './hand.tsx'
import { dayOf } from './person.ts'
import { Rejected } from './rejected.tsx'

export function CorrectionsPanel({ reading }: { readonly reading: Reading }) {
  const { corrections = [], rejected = [], checked } = reading
  return (
    <div className="corrections">
      <Ways />
      {checked !== undefined && (
        <p className="checked">
          ✓ All statements checked by <bdi>{checked.by}</bdi>, {dayOf(checked.at)}
        </p>
      )}
      {corrections.length === 0 ? (
        <p className="empty">
          Nobody has corrected anything here. Select a statement and press <kbd>e</kbd> to correct it or{' '}
          <kbd>x</kbd> to reject it; select words of the report and press <kbd>a</kbd> to add one. Sources are
          merged and split in their own panel.
        </p>
      ) : (
        <ol aria-label="Corrections">
          {[...corrections].reverse().map((correction) => (
            <Line
              key={correction.id}
              correction={correction}
              isThere={reading.statements.some(({ id }) => id === correction.statement)}
            />
          ))}
        </ol>
      )}
      {rejected.length > 0 && <Rejected reading={reading} />}
    </div>
  )
}

/** What can be done with the report as a whole. */
function Ways() {
  const hand = useHand()
  if (hand === null) return null
  const check = () => hand.send({ wishes: [{ kind: 'mark-checked' }], done: 'Marked as checked' })
  return (
    <>
      <p className="hand-ways">
        <button type="button" className="button" disabled={hand.isBusy} onClick={check}>
          Mark as checked
        </button>
        <button type="button" className="button" onClick={() => openEditor('add')}>
          Add a statement
        </button>
        <button type="button" className="button" disabled={hand.isBusy} onClick={hand.reread}>
          Read again
        </button>
      </p>
      <p className="hand-who">
        {hand.person === null ? (
          'Your name is asked before your first correction.'
        ) : (
          <>
            You correct as <bdi>{hand.person}</bdi>.
          </>
        )}{' '}
        <button type="button" className="quiet" onClick={hand.askName}>
          {hand.person === null ? 'Give it now' : 'Change'}
        </button>
      </p>
    </>
  )
}

interface LineProps {
  readonly correction: CorrectionState
  /** True when the statement that it is about can be opened. */
  readonly isThere: boolean
}

function Line({ correction, isThere }: LineProps) {
  const hand = useHand()
  const { id, about, by, at, note, revoked, why, statement } = correction
  const value = saysOf(correction)
  const deed = revoked === null ? 'undo' : 'redo'
  return (
    <li className={revoked === null ? undefined : 'revoked'}>
      <p className="what">
        <b>{deedOf(correction)}</b>
        {value !== null && (
          <>
            {' '}
            <bdi>{value}</bdi>
          </>
        )}
        <button
          type="button"
          className="quiet"
          disabled={hand === null || hand.isBusy}
          onClick={() => hand?.turn([id], deed)}
        >
          {deed === 'undo' ? 'Undo' : 'Redo'}
          <span className="unseen">
            : {deedOf(correction)} {value}
          </span>
        </button>
      </p>
      {about !== '' && (
        <p className="said" dir="auto">
          {statement === null || !isThere ? (
            <bdi>{plainly(about)}</bdi>
          ) : (
            <Link to={writeView({ ...PLAIN_VIEW, statement })} replace>
              <bdi>{plainly(about)}</bdi>
            </Link>
          )}
        </p>
      )}
      {note !== null && (
        <p className="said" dir="auto">
          “<bdi>{plainly(note)}</bdi>”
        </p>
      )}
      <p className="facts">
        <bdi>{by}</bdi>, <time dateTime={at}>{dayOf(at)}</time>
        {revoked !== null && (
          <>
            {' '}
            · taken back by <bdi>{revoked.by}</bdi>, {dayOf(revoked.at)}
          </>
        )}
      </p>
      {why !== null && <p className="not-applied">Not applied: {why}.</p>}
    </li>
  )
}
