/** What an actor said: filters by family of acts and by days, then the statements; denials are one click away. */

import { actorAddresses, withQuestion } from '../../data/actors.ts'
import { navigate } from '../../parts/address.ts'
import { FAMILIES } from '../../parts/families.ts'
import { Link } from '../../parts/link.tsx'
import { Shape } from '../../parts/shape.tsx'
import { type ActorView, actsOf, writeActorView } from './actor-address.ts'
import { SaidList } from './said-list.tsx'

/** What an actor said, with what it is narrowed to. */
export function ActorSaid({ actorKey, view }: { readonly actorKey: string; readonly view: ActorView }) {
  const { family, from, until, asOf } = view
  const address = withQuestion(actorAddresses(actorKey).said, {
    ...{ acts: actsOf(family), since: from, until, asOf },
  })
  const isNarrowed = family !== null || from !== null || until !== null
  return (
    <section aria-labelledby="said">
      <h2 id="said">What they said</h2>
      <div className="narrow">
        <nav className="family-choice" aria-label="Acts">
          <Link
            to={writeActorView(actorKey, { ...view, family: null })}
            replace
            aria-current={family === null}
          >
            all
          </Link>
          {FAMILIES.map(({ key, name, shape }) => (
            <Link
              key={key}
              to={writeActorView(actorKey, { ...view, family: key })}
              replace
              className={key}
              aria-current={family === key}
            >
              <span className="act">
                <Shape name={shape} />
              </span>{' '}
              {name}
            </Link>
          ))}
        </nav>
        <Days
          from={from}
          until={until}
          choose={(days) => navigate(writeActorView(actorKey, { ...view, ...days }), { replace: true })}
        />
        {isNarrowed && (
          <Link
            className="quiet"
            to={writeActorView(actorKey, { ...view, family: null, from: null, until: null })}
            replace
          >
            all of it
          </Link>
        )}
      </div>
      <SaidList
        address={address}
        asOf={asOf}
        empty={
          isNarrowed
            ? 'Nothing of this kind was said on these days.'
            : 'No statement of this actor: reports only tell what it did, or what was done to it.'
        }
      />
    </section>
  )
}

interface DaysProps {
  readonly from: string | null
  readonly until: string | null
  readonly choose: (days: { readonly from?: string | null; readonly until?: string | null }) => void
}

/** A stretch of days, from and until. */
export function Days({ from, until, choose }: DaysProps) {
  return (
    <span className="days-choice">
      <label>
        from{' '}
        <input
          type="date"
          value={from ?? ''}
          onChange={({ target }) => choose({ from: target.value || null })}
        />
      </label>
      <label>
        until{' '}
        <input
          type="date"
          value={until ?? ''}
          onChange={({ target }) => choose({ until: target.value || null })}
        />
      </label>
    </span>
  )
}
