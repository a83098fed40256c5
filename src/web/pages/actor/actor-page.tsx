/** One actor over time, or beside another: who it is, what it said and did, what changed. */

import { useEffect } from 'react'
import { actorAddresses, loadActor, withQuestion } from '../../data/actors.ts'
import { useLoad } from '../../data/use-load.ts'
import { useAddress } from '../../parts/address.ts'
import { AsOfBar } from '../../parts/as-of-bar.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { actorsPath } from '../../parts/route.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { parseActorView } from './actor-address.ts'
import { ActorHead } from './actor-head.tsx'
import { ActorRecord } from './actor-record.tsx'
import { ActorSaid } from './actor-said.tsx'
import { CompareView } from './compare-view.tsx'
import { TurnList } from './turn-list.tsx'

export function ActorPage({ actorKey }: { readonly actorKey: string }) {
  const view = parseActorView(useAddress())
  const address = withQuestion(actorAddresses(actorKey).profile, { asOf: view.asOf })
  const { state, retry } = useLoad(address, loadActor)
  const label = state.kind === 'there' ? state.value.party.label : null
  useEffect(() => {
    document.title = label === null ? 'Actor · Tocsin' : `${plainly(label)} · Tocsin`
  }, [label])
  if (view.other !== null) return <CompareView actorKey={actorKey} other={view.other} view={view} />
  return (
    <div className="actor">
      <p className="crumbs">
        <Link to={actorsPath()}>Actors</Link>
      </p>
      {state.kind === 'failed' && (
        <Failure error={state.error} retry={retry}>
          <Link to={actorsPath()}>All actors</Link>
        </Failure>
      )}
      {state.kind === 'loading' && <Waiting isSlow={state.isSlow} what="Looking who this is …" />}
      {state.kind === 'there' && <ActorHead actor={state.value} view={view} />}
      <AsOfBar last={state.kind === 'there' ? state.value.party.lastDay : null} />
      {state.kind === 'there' && (
        <div className="actor-sides">
          <div>
            <ActorSaid actorKey={actorKey} view={view} />
          </div>
          <div>
            <TurnList actorKey={actorKey} asOf={view.asOf} />
            <ActorRecord actorKey={actorKey} view={view} />
          </div>
        </div>
      )}
    </div>
  )
}
