/** Everything that people decided of a story: who, when, what and why, and the way back. */

import type { OverrulingOnWire } from '../../data/stories.ts'
import { plainly } from '../../parts/plainly.ts'
import { dayOf } from '../report/correct/person.ts'
import { overrulingInWords } from './overruling-lines.ts'
import { useStoryHand } from './story-hand.tsx'
import type { FullStory } from './story-view.ts'

interface TabProps {
  readonly overrulings: readonly OverrulingOnWire[]
  readonly full: FullStory | null
}

export function DecidedTab({ overrulings, full }: TabProps) {
  if (overrulings.length === 0)
    return (
      <p className="empty">
        Nobody has decided anything here. A copy that is none, two origins that are one, a statement that is
        about something else, reports of another story: each can be overruled where it stands, with a name,
        and taken back here.
      </p>
    )
  return (
    <ol className="corrections decided" aria-label="What people decided">
      {[...overrulings].reverse().map((kept) => (
        <Line key={kept.id} kept={kept} full={full} />
      ))}
    </ol>
  )
}

function Line({ kept, full }: { readonly kept: OverrulingOnWire; readonly full: FullStory | null }) {
  const hand = useStoryHand()
  const { id, by, at, note, revoked } = kept
  const { deed, about } = overrulingInWords(kept, full)
  const turn = revoked === null ? 'undo' : 'redo'
  return (
    <li className={revoked === null ? undefined : 'revoked'}>
      <p className="what">
        <b>{deed}</b>
        {hand !== null && (
          <button type="button" className="quiet" disabled={hand.isBusy} onClick={() => hand.turn(id, turn)}>
            {turn === 'undo' ? 'Undo' : 'Redo'}
            <span className="unseen">: {deed}</span>
          </button>
        )}
      </p>
      <p className="said" dir="auto">
        {about}
      </p>
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
    </li>
  )
}
