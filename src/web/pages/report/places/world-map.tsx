/** The map: countries that sources speak for are tinted, places of events are rings. Loaded when the first map is opened. */

import { type GeoPath, type GeoProjection, geoGraticule10, geoPath } from 'd3-geo'
import { useMemo } from 'react'
import { nameOfCountry } from '../../../parts/country.ts'
import { count } from '../../../parts/format.ts'
import { Link } from '../../../parts/link.tsx'
import { widthOfWords } from '../../../parts/measure.ts'
import { keyOfFinding } from '../findings.ts'
import { findingAddress, type View, writeView } from '../view.ts'
import { type Label, type Point, placeLabels } from './place-labels.ts'
import type { SpeakingCountry, Spot } from './places.ts'
import { type Coordinates, projectTo } from './project.ts'
import { type CountryShape, countriesOfTheWorld } from './world.ts'

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
const NAME_SIZE = 12

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
      {drawn.names.map(({ code, name, speaks, label }) => (
        <text key={code} className={`country-name${speaks ? ' speaks' : ''}`} x={label.x} y={label.y}>
          {name}
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
  const located = spots.flatMap((spot) =>
    spot.location === null
      ? []
      : [{ spot, at: [spot.location.longitude, spot.location.latitude] as Coordinates }],
  )
  const tinted = countries.flatMap((country) => {
    const shape = world.find(({ code }) => code === country.code)
    return shape === undefined ? [] : [{ country, shape }]
  })
  const showsAll = isWide || located.length === 0
  const points = [
    ...located.map(({ at }) => at),
    ...(showsAll ? tinted.map(({ shape }) => shape.middle) : []),
  ]
  const projection = projectTo(points, { width, height })
  const path = geoPath(projection).digits(1)
  const rings = located.map(({ spot, at }): Ring => {
    const [x, y] = projection([at[0], at[1]]) ?? [-99, -99]
    const radius = Math.min(5 + spot.lines.length, 12) + (spot.location?.kind === 'country' ? 4 : 0)
    return { spot, x, y, radius }
  })
  const frame = { width, height }
  const names = namesOf({ world, countries, spots, projection, path, frame })
  const ringPoints = rings.map(({ spot, x, y, radius }) => ({
    ...{ x, y, radius },
    width: widthOfWords(nameAndCount(spot), LABEL_SIZE, 600),
  }))
  const labels = placeLabels([...ringPoints, ...names], frame)
  return {
    graticule: path(geoGraticule10()) ?? '',
    land: world.map(({ feature }) => path(feature) ?? '').join(''),
    tinted: tinted
      .map(({ country, shape }) => ({ country, d: path(shape.feature) ?? '' }))
      .filter(({ d }) => d !== ''),
    rings,
    labels,
    names: names.flatMap((name, at) => {
      const label = labels[rings.length + at] ?? null
      return label === null ? [] : [{ ...name, label }]
    }),
  }
}

interface NameOptions extends Pick<MapProps, 'spots' | 'countries'> {
  readonly world: readonly CountryShape[]
  readonly projection: GeoProjection
  readonly path: GeoPath
  readonly frame: { readonly width: number; readonly height: number }
}

interface CountryName extends Point {
  readonly code: string
  readonly name: string
  readonly speaks: boolean
}

/** Names of countries: first of those that speak, with how much, then of those around that are large enough. */
function namesOf({ world, countries, spots, projection, path, frame }: NameOptions): readonly CountryName[] {
  // A ring that stands for the whole country names it already.
  const isNamed = (code: string) =>
    spots.some(({ location, country }) => location?.kind === 'country' && country === code)
  const names = world.flatMap((shape): CountryName[] => {
    const { code } = shape
    if (code === null || isNamed(code)) return []
    const [longitude, latitude] = shape.middle
    const [x, y] = projection([longitude, latitude]) ?? [-99, -99]
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) return []
    const speaking = countries.find((country) => country.code === code)
    const name =
      speaking === undefined ? nameOfCountry(code) : `${speaking.name} ${speaking.statements.length}`
    const width = widthOfWords(name, NAME_SIZE)
    const [[left], [right]] = path.bounds(shape.mainland)
    const isRoomy = right - left > width
    const speaks = speaking !== undefined
    return speaks || isRoomy ? [{ code, name, speaks, x, y, radius: 0, width, isFixed: !speaks }] : []
  })
  return names.sort((a, b) => Number(b.speaks) - Number(a.speaks))
}
