/** Two actors side by side: what each said in the same stories, and what each did to the other. */

import { useEffect } from 'react'
import { actorAddresses, type ComparisonReply, loadComparison, withQuestion } from '../../data/actors.ts'
import { useLoad } from '../../data/use-load.ts'
import { AsOfBar } from '../../parts/as-of-bar.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { actorsPath, storyPath } from '../../parts/route.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { type ActorView, writeActorView } from './actor-address.ts'
import { DeedItems } from './deed-list.tsx'
import { PartyLink } from './party-link.tsx'
import { partyFacts } from './party-words.ts'
import { SaidItem } from './said-list.tsx'

interface CompareProps {
  readonly actorKey: string
  readonly other: string
  readonly view: ActorView
}

export function CompareView({ actorKey, other, view }: CompareProps) {
  const { asOf, from, until } = view
  const address = withQuestion(actorAddresses(actorKey).with(other), { asOf, since: from, until })
  const { state, retry } = useLoad(address, loadComparison)
  useEffect(() => {
    document.title = 'Two actors · Tocsin'
  }, [])
  return (
    <div className="actor compare">
      <p className="crumbs">
        <Link to={actorsPath()}>Actors</Link> /{' '}
        <Link to={writeActorView(actorKey, { asOf })}>one of them</Link> /{' '}
        <Link to={writeActorView(other, { ...view, other: actorKey })}>the other way round</Link>
      </p>
      {state.kind === 'failed' && <Failure error={state.error} retry={retry} />}
      {state.kind === 'loading' && <Waiting isSlow={state.isSlow} what="Putting both side by side …" />}
      {state.kind === 'there' && <Both both={state.value} asOf={asOf} />}
      <AsOfBar last={state.kind === 'there' ? lastDayOf(state.value) : null} />
      {state.kind === 'there' && <Shared both={state.value} asOf={asOf} />}
    </div>
  )
}

const lastDayOf = ({ one, other }: ComparisonReply) =>
  one.lastDay > other.lastDay ? one.lastDay : other.lastDay

interface BothProps {
  readonly both: ComparisonReply
  readonly asOf: string | null
}

function Both({ both: { one, other }, asOf }: BothProps) {
  return (
    <header className="actor-head">
      <h1>
        <PartyLink party={one} asOf={asOf} /> <span className="beside">beside</span>{' '}
        <PartyLink party={other} asOf={asOf} />
      </h1>
      <p className="facts">
        {[one, other].map((party) => (
          <span key={party.key}>
            <bdi>{plainly(party.label)}</bdi>: {partyFacts(party).join(', ')}
          </span>
        ))}
      </p>
    </header>
  )
}

function Shared({ both, asOf }: BothProps) {
  const { one, other, stories, byOne, byOther } = both
  const sides = [
    { actor: one, recipient: other, list: byOne },
    { actor: other, recipient: one, list: byOther },
  ]
  return (
    <>
      <section className="beside-deeds">
        <h2>What each did to the other</h2>
        <div className="two">
          {sides.map(({ actor, recipient, list }) => (
            <div key={actor.key}>
              <h3>
                <bdi>{plainly(actor.label)}</bdi> → <bdi>{plainly(recipient.label)}</bdi>
              </h3>
              {list.deeds.length === 0 ? (
                <p className="empty">Nothing is told.</p>
              ) : (
                <DeedItems deeds={list.deeds} asOf={asOf} />
              )}
              {list.next !== null && <p className="hint">The newest are shown.</p>}
            </div>
          ))}
        </div>
      </section>
      <section>
        <h2>What each said in the same stories</h2>
        {stories.length === 0 && <p className="empty">There is no story in which both speak.</p>}
        {stories.map(({ story, ofOne, ofOther }) => (
          <article key={story.id} className="shared-story">
            <h3>
              <Link to={storyPath(story.id, { asOf })}>
                <bdi>{plainly(story.title).trim() || 'Untitled story'}</bdi>
              </Link>
            </h3>
            <div className="two">
              {[
                { party: one, said: ofOne },
                { party: other, said: ofOther },
              ].map(({ party, said }) => (
                <div key={party.key}>
                  <h4>
                    <bdi>{plainly(party.label)}</bdi>
                  </h4>
                  <ol className="said-lines">
                    {said.statements.map((line) => (
                      <SaidItem
                        key={`${line.report.id} ${line.id}`}
                        line={{ ...line, story: null }}
                        asOf={asOf}
                      />
                    ))}
                  </ol>
                  {said.next !== null && <p className="hint">The newest are shown.</p>}
                </div>
              ))}
            </div>
          </article>
        ))}
      </section>
    </>
  )
}
