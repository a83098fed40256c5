/** Where it happens and who speaks for whom: a map of places and countries, and the list with the words beside it. */

import { lazy, Suspense, useMemo, useRef } from 'react'
import type { Reading } from '#domain'
import { Figure } from '../../../parts/figure.tsx'
import { count } from '../../../parts/format.ts'
import { Link } from '../../../parts/link.tsx'
import { useWidth } from '../../../parts/use-width.ts'
import type { Card } from '../cards.ts'
import { StatementList } from '../statement-list.tsx'
import { type View, writeView } from '../view.ts'
import { type SpeakingCountry, type Spot, speakingCountries } from './places.ts'
import { SpotList } from './spot-list.tsx'

const WorldMap = lazy(() => import('./world-map.tsx').then((part) => ({ default: part.WorldMap })))

interface PanelProps {
  readonly reading: Reading
  readonly spots: readonly Spot[]
  readonly cards: readonly Card[]
  readonly shown: readonly Card[]
  readonly selectedId: string | null
  /** Key of the selected line. */
  readonly finding: string | null
  readonly view: View
}

export function PlacesPanel({ reading, spots, cards, shown, selectedId, finding, view }: PanelProps) {
  const countries = useMemo(() => speakingCountries(reading), [reading])
  const located = spots.filter(({ location }) => location !== null)
  const chosen = countries.find(({ code }) => code === view.country)
  if (spots.length === 0 && countries.length === 0)
    return (
      <p className="empty">
        No places were found. The towns and countries in which something happens would stand here on a map,
        with the countries for which sources speak.
      </p>
    )
  const hasMap = located.length > 0 || countries.length > 0
  return (
    <>
      <Figure
        what="Map"
        other="List"
        caption={placesInWords(spots, countries)}
        isTable={view.isTable || !hasMap}
        addresses={{
          picture: writeView({ ...view, isTable: false }),
          table: writeView({ ...view, isTable: true }),
        }}
      >
        {view.isTable || !hasMap ? null : <MapFrame {...{ spots, countries, view }} selected={finding} />}
      </Figure>
      {chosen === undefined ? (
        <>
          <SpotList spots={spots} selected={finding} />
          <CountryList countries={countries} view={view} />
        </>
      ) : (
        <section aria-label={`Statements of ${chosen.name}`}>
          <h2 className="chosen-title">
            <span>
              {count(shown.length, 'statement')} by sources of <bdi>{chosen.name}</bdi>
            </span>{' '}
            <Link to={writeView({ ...view, country: null, statement: null })} replace className="quiet">
              show all
            </Link>
          </h2>
          <StatementList {...{ cards, shown, selectedId }} report={reading.report} />
        </section>
      )}
    </>
  )
}

function placesInWords(spots: readonly Spot[], countries: readonly SpeakingCountry[]): string {
  const lost = spots.filter(({ location }) => location === null)
  const parts = [
    spots.length === 0 ? 'No place of an event is told' : `Events in ${count(spots.length, 'place')}`,
    countries.length === 0 ? null : `sources of ${count(countries.length, 'country', 'countries')} speak`,
    lost.length === 0 ? null : `not on the map: ${lost.map(({ name }) => name).join(', ')}`,
  ]
  return `${parts.filter((part) => part !== null).join('; ')}.`
}

interface FrameProps {
  readonly spots: readonly Spot[]
  readonly countries: readonly SpeakingCountry[]
  readonly selected: string | null
  readonly view: View
}

function MapFrame({ spots, countries, selected, view }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const canWiden = countries.length > 0 && spots.some(({ location }) => location !== null)
  return (
    <div ref={frame} className="map-frame">
      {width > 0 && (
        <Suspense
          fallback={
            <p className="waiting" role="status">
              Drawing the map …
            </p>
          }
        >
          <WorldMap {...{ spots, countries, width, selected, view }} />
        </Suspense>
      )}
      {canWiden && (
        <span className="switch over">
          <Link
            to={writeView({ ...view, isWide: false })}
            replace
            aria-current={view.isWide ? undefined : 'true'}
          >
            Places
          </Link>
          <Link
            to={writeView({ ...view, isWide: true })}
            replace
            aria-current={view.isWide ? 'true' : undefined}
          >
            All who speak
          </Link>
        </span>
      )}
    </div>
  )
}

function CountryList({
  countries,
  view,
}: {
  readonly countries: readonly SpeakingCountry[]
  readonly view: View
}) {
  if (countries.length === 0) return null
  return (
    <>
      <h2 className="apart">Who speaks, by country</h2>
      <ul className="tally-list">
        {countries.map(({ code, name, sourceCount, statements }) => (
          <li key={code} data-lights={statements.join(' ')}>
            <Link to={writeView({ ...view, at: null, country: code })} replace>
              {name}
            </Link>
            <span className="size">
              {count(sourceCount, 'source')}, {count(statements.length, 'statement')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
