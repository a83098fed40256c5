/** What the machine took for statements and a person did not: struck through, with the way back. */

import type { Reading } from '#domain'
import { ACT_WORDS } from '../../../parts/families.ts'
import { Link } from '../../../parts/link.tsx'
import { plainly } from '../../../parts/plainly.ts'
import { wordsOfSpans } from '../cards.ts'
import { PLAIN_VIEW, writeView } from '../view.ts'
import { useHand } from './hand.tsx'

/** Leads from the statements to those that were rejected; nothing where none was. */
export function RejectedChip({ reading: { rejected = [] } }: { readonly reading: Reading }) {
  if (rejected.length === 0) return null
  return (
    <Link className="chip rejected-chip" to={writeView({ ...PLAIN_VIEW, panel: 'corrections' })} replace>
      <del>rejected</del> <span className="size">{rejected.length}</span>
    </Link>
  )
}

/** The list of them. */
export function Rejected({ reading }: { readonly reading: Reading }) {
  const hand = useHand()
  const { rejected = [], corrections = [], report } = reading
  const rejectionOf = (id: string) =>
    corrections.findLast((one) => one.kind === 'reject-statement' && one.applied && one.statement === id)
  return (
    <section>
      <h2>
        Rejected <span className="size">{rejected.length}</span>
      </h2>
      <ul className="rejected" aria-label="Rejected statements">
        {rejected.map((statement) => {
          const rejection = rejectionOf(statement.id)
          return (
            <li key={statement.id}>
              <del>
                <bdi>{plainly(statement.corrected?.machine?.who ?? 'speaker not told')}</bdi>{' '}
                {ACT_WORDS[statement.act]}{' '}
                <span className="said" dir="auto">
                  {wordsOfSpans(report.text, [...statement.cue, ...statement.content])}
                </span>
              </del>{' '}
              {rejection !== undefined && (
                <button
                  type="button"
                  className="quiet"
                  disabled={hand === null || hand.isBusy}
                  onClick={() => hand?.turn([rejection.id], 'undo')}
                >
                  Bring back
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
