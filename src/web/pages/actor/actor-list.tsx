/** Actors by use, found by the beginning or the sound of a name. */

import { useEffect, useState } from 'react'
import { ACTORS, type ActorLine, loadActors, withQuestion } from '../../data/actors.ts'
import { useParts } from '../../data/use-parts.ts'
import { navigate } from '../../parts/address.ts'
import { Failure } from '../../parts/failure.tsx'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { Dot } from '../../parts/shape.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { type ActorsView, writeActorsView, writeActorView } from './actor-address.ts'
import { MoreOf } from './more-of.tsx'
import { isUnnamed, partyFacts } from './party-words.ts'

const TYPING_MS = 250

export function ActorList({ view }: { readonly view: ActorsView }) {
  const { name, asOf, compare } = view
  const list = useParts(withQuestion(ACTORS, { name, asOf }), loadActors)
  const { first, parts } = list
  const actors = parts.flatMap(({ parties }) => parties)
  return (
    <>
      <NameField view={view} />
      {first.kind === 'failed' && <Failure error={first.error} retry={list.retry} />}
      {first.kind === 'loading' && <Waiting isSlow={first.isSlow} what="Looking who is there …" />}
      {first.kind === 'there' && actors.length === 0 && (
        <p className="empty">
          {name === ''
            ? 'Nobody yet: who speaks and acts stands here as soon as a report is on the desk.'
            : 'Nobody is called so, and nobody of that sound.'}
        </p>
      )}
      <ol className="actor-lines">
        {actors
          .filter(({ key }) => key !== compare)
          .map((actor) => (
            <ActorItem key={actor.key} actor={actor} view={view} />
          ))}
      </ol>
      <MoreOf list={list} />
    </>
  )
}

/** The address follows a moment after the last letter. */
function NameField({ view }: { readonly view: ActorsView }) {
  const [typed, setTyped] = useState(view.name)
  const { name, compare, asOf } = view
  useEffect(() => {
    if (typed === name) return
    const to = writeActorsView({ name: typed, compare, asOf })
    const timer = setTimeout(() => navigate(to, { replace: true }), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, name, compare, asOf])
  return (
    <label className="name-field">
      <span className="unseen">Name of an actor</span>
      <input
        type="search"
        value={typed}
        placeholder="A name, or how it sounds"
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  )
}

function ActorItem({
  actor,
  view: { asOf, compare },
}: {
  readonly actor: ActorLine
  readonly view: ActorsView
}) {
  const to =
    compare === null
      ? writeActorView(actor.key, { asOf })
      : writeActorView(compare, { asOf, other: actor.key })
  return (
    <li>
      <span className="who">
        <Dot isUnnamed={isUnnamed(actor.key)} />{' '}
        <Link to={to}>
          <bdi>{plainly(actor.label).trim() || actor.key}</bdi>
        </Link>
      </span>
      <span className="facts">
        {partyFacts(actor).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <span className="span">
        {dayInWords(actor.firstDay, 'short')}
        {actor.lastDay !== actor.firstDay && ` – ${dayInWords(actor.lastDay, 'short')}`}
      </span>
      <b
        title={count(
          actor.useCount,
          asOf === null ? 'statement or event' : 'statement',
          asOf === null ? 'statements and events' : 'statements',
        )}
      >
        {actor.useCount.toLocaleString('en-GB')}
      </b>
    </li>
  )
}
