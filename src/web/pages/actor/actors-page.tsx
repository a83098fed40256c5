/** Everybody who speaks or acts: found by name, or as the matrix of who acts on whom. */

import { useEffect } from 'react'
import { useAddress } from '../../parts/address.ts'
import { AsOfBar } from '../../parts/as-of-bar.tsx'
import { Link } from '../../parts/link.tsx'
import { parseActorsView, writeActorsView } from './actor-address.ts'
import { ActorList } from './actor-list.tsx'
import { EventsOf, MatrixView } from './matrix-view.tsx'

export function ActorsPage() {
  const view = parseActorsView(useAddress())
  const { asOf, screen } = view
  useEffect(() => {
    document.title = 'Actors · Tocsin'
  }, [])
  return (
    <div className="actor actors">
      <h1>{view.compare === null ? 'Who speaks and acts' : 'Choose whom to compare with'}</h1>
      <nav className="tabs" aria-label="Views of actors">
        <Link
          to={writeActorsView({ screen: 'list', asOf })}
          aria-current={screen === 'list' ? 'page' : undefined}
        >
          By name
        </Link>
        <Link
          to={writeActorsView({ screen: 'matrix', asOf })}
          aria-current={screen === 'matrix' ? 'page' : undefined}
        >
          Who acts on whom
        </Link>
      </nav>
      <AsOfBar last={null} />
      {screen === 'list' && <ActorList view={view} />}
      {screen === 'matrix' && (view.isAll ? <EventsOf view={view} /> : <MatrixView view={view} />)}
    </div>
  )
}
