/** The map: countries that sources speak for are tinted, places of events are rings. Loaded when the first map is opened. */

import { geoGraticule10, geoPath } from 'd3-geo'
import { useMemo } from 'react'
import { count } from '../../../parts/format.ts'
import { Link } from '../../../parts/link.tsx'
import { widthOfWords } from '../../../parts/measure.ts'
import { keyOfFinding } from '../findings.ts'
import { findingAddress, type View, writeView } from '../view.ts'
import { type Label, placeLabels } from './place-labels.ts'
import type { SpeakingCountry, Spot } from './places.ts'
import { type Coordinates, projectTo } from './project.ts'
import { type CountryShape, countriesOfTheWorld, middleOf } from './world.ts'

export interface MapProps {
  readonly spots: readonly Spot[]
  readonly countries: readonly SpeakingCountry[]
  readonly width: number
  readonly selected: string | null
  readonly view: View
}

interface Ring {
  readonly spot: Spot
  readonly x: number
  readonly y: number
  readonly radius: number
}

const LABEL_SIZE = 12.5

export function WorldMap({ spots, countries, width, selected, view }: MapProps) {
  const height = Math.round(Math.min(width * 0.64, 370))
  const drawn = useMemo(
    () => drawMap({ spots, countries, width, height, isWide: view.isWide }),
    [spots, countries, width, height, view.isWide],
  )
  const most = Math.max(1, ...countries.map(({ statements }) => statements.length))
  return (
    <svg className="map" width={width} height={height} aria-label="Map of places and of countries that speak">
      <path className="graticule" d={drawn.graticule} />
      <path className="land" d={drawn.land} />
      {drawn.tinted.map(({ country, d }) => (
        <Link
          key={country.code}
          to={writeView({ ...view, at: null, country: view.country === country.code ? null : country.code })}
          replace
          className={`country${view.country === country.code ? ' chosen' : ''}`}
          aria-label={`${country.name}: ${count(country.sourceCount, 'source')}, ${count(country.statements.length, 'statement')}`}
          aria-current={view.country === country.code || undefined}
          data-lights={country.statements.join(' ')}
        >
          <title>{`${country.name}: ${count(country.statements.length, 'statement')}`}</title>
          <path d={d} fillOpacity={0.12 + 0.2 * (country.statements.length / most)} />
        </Link>
      ))}
      {drawn.names.map(({ country, label }) => (
        <text key={country.code} className="country-name" x={label.x} y={label.y}>
          {country.name} {country.statements.length}
        </text>
      ))}
      {drawn.rings.map((ring, place) => (
        <RingMark
          key={`${ring.spot.name} ${ring.spot.country}`}
          ring={ring}
          label={drawn.labels[place] ?? null}
          selected={selected}
        />
      ))}
    </svg>
  )
}

interface RingProps {
  readonly ring: Ring
  readonly label: Label | null
  readonly selected: string | null
}

function RingMark({ ring: { spot, x, y, radius }, label, selected }: RingProps) {
  const [first] = spot.lines
  if (first === undefined) return null
  const keys = spot.lines.map(keyOfFinding)
  const isSelected = selected !== null && keys.includes(selected)
  const isCountry = spot.location?.kind === 'country'
  return (
    <a
      className={`ring${isCountry ? ' somewhere' : ''}${isSelected ? ' chosen' : ''}`}
      href={findingAddress(first)}
      aria-label={`${spot.name}: ${count(spot.lines.length, 'event')}`}
      aria-current={isSelected || undefined}
      data-finding={keyOfFinding(first)}
      data-lights={keys.join(' ')}
    >
      <title>{`${spot.name}: ${count(spot.lines.length, 'event')}`}</title>
      <circle cx={x} cy={y} r={radius} />
      {!isCountry && <circle className="pin" cx={x} cy={y} r="1.6" />}
      {label !== null && (
        <text x={label.x} y={label.y}>
          {nameAndCount(spot)}
        </text>
      )}
    </a>
  )
}

function nameAndCount({ name, lines }: Spot): string {
  return lines.length > 1 ? `${name} ${lines.length}` : name
}

interface DrawOptions extends Pick<MapProps, 'spots' | 'countries' | 'width'> {
  readonly height: number
  readonly isWide: boolean
}

function drawMap({ spots, countries, width, height, isWide }: DrawOptions) {
  const world = countriesOfTheWorld()
  const tinted = countries.flatMap((country) => {
    const shape = world.find(({ code }) => code === country.code)
    return shape === undefined ? [] : [{ country, shape, middle: middleOf(shape) }]
  })
  const located = spots.flatMap((spot) =>
    spot.location === null
      ? []
      : [{ spot, at: [spot.location.longitude, spot.location.latitude] as Coordinates }],
  )
  const showsAll = isWide || located.length === 0
  const points = [...located.map(({ at }) => at), ...(showsAll ? tinted.map(({ middle }) => middle) : [])]
  const projection = projectTo(points, { width, height })
  const path = geoPath(projection).digits(1)
  const place = ([longitude, latitude]: Coordinates) => projection([longitude, latitude]) ?? [-99, -99]
  const rings = located.map(({ spot, at }): Ring => {
    const [x, y] = place(at)
    return {
      spot,
      x,
      y,
      radius: Math.min(5 + spot.lines.length, 12) + (spot.location?.kind === 'country' ? 4 : 0),
    }
  })
  const measure = (words: string) => widthOfWords(words, LABEL_SIZE, 600)
  const ringPoints = rings.map(({ spot, x, y, radius }) => ({
    x,
    y,
    radius,
    width: measure(nameAndCount(spot)),
  }))
  const namePoints = tinted.map(({ country, middle }) => {
    const [x, y] = place(middle)
    return { x, y, radius: 0, width: measure(`${country.name} ${country.statements.length}`) }
  })
  // A ring that stands for the whole country names it already.
  const isNamed = (code: string) =>
    located.some(({ spot }) => spot.location?.kind === 'country' && spot.country === code)
  const labels = placeLabels([...ringPoints, ...namePoints], { width, height })
  return {
    graticule: path(geoGraticule10()) ?? '',
    land: landPath(world, path),
    tinted: tinted
      .map(({ country, shape }) => ({ country, d: path(shape.feature) ?? '' }))
      .filter(({ d }) => d !== ''),
    rings,
    labels,
    names: tinted.flatMap(({ country }, at) => {
      const label = labels[rings.length + at]
      return label == null || isNamed(country.code) ? [] : [{ country, label }]
    }),
  }
}

function landPath(
  world: readonly CountryShape[],
  path: (shape: CountryShape['feature']) => string | null,
): string {
  return world.map(({ feature }) => path(feature) ?? '').join('')
}
