/** Who an actor is: name, kind, country and sector, the roles that reports told, others of the name. */

import type { Actor } from '../../data/actors.ts'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath } from '../../parts/route.ts'
import { Dot } from '../../parts/shape.tsx'
import { type ActorView, writeActorsView } from './actor-address.ts'
import { PartyLink } from './party-link.tsx'
import { isUnnamed, partyFacts } from './party-words.ts'

export function ActorHead({ actor, view }: { readonly actor: Actor; readonly view: ActorView }) {
  const { party, roles, alike } = actor
  const { asOf } = view
  return (
    <header className="actor-head">
      <h1>
        <Dot isUnnamed={isUnnamed(party.key)} /> <bdi>{plainly(party.label)}</bdi>
      </h1>
      <p className="facts">
        {partyFacts(party).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span>
          {dayInWords(party.firstDay, 'short')} to {dayInWords(party.lastDay, 'short')}
        </span>
        <span>
          {asOf === null
            ? `${count(party.useCount, 'statement')} and events, copies too`
            : `${count(party.useCount, 'statement')} by then, copies too`}
        </span>
        <Link to={writeActorsView({ compare: party.key, asOf })}>compare with another</Link>
      </p>
      {roles.length > 0 && (
        <ul className="roles" aria-label="Roles that reports told">
          {roles.map(({ role, day, words, report }) => (
            <li key={role}>
              <b dir="auto">{plainly(role)}</b>
              <span>
                told on {dayInWords(day, 'short')}: “<bdi>{plainly(words)}</bdi>”,{' '}
                <Link to={reportPath(report.id)}>
                  <bdi>{plainly(report.outlet ?? report.title)}</bdi>
                </Link>
              </span>
            </li>
          ))}
        </ul>
      )}
      {alike.length > 0 && (
        <p className="alike">
          Names that sound the same:{' '}
          {alike.map((other, at) => (
            <span key={other.key}>
              {at > 0 && ', '}
              <PartyLink party={other} asOf={asOf} />
            </span>
          ))}
        </p>
      )}
    </header>
  )
}
