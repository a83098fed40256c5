/**
 * The countries of the world as shapes (Natural Earth, 1:50 million, by world-atlas), each with its place for a name.
 * Natural Earth draws who holds an area; where the General Assembly of the United Nations has said whose it is, the
 * map follows that.
 */

import { type ExtendedFeature, geoArea, geoCentroid, geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' }
import { COUNTRY_CODES } from '#domain'

export interface CountryShape {
  /** ISO 3166-1 alpha-3; null for what has no code of its own. */
  readonly code: string | null
  readonly parts: readonly Part[]
  readonly feature: ExtendedFeature
}

/** One area of a country without a gap in it: rings of [longitude, latitude]. */
type Part = readonly (readonly (readonly [number, number])[])[]

/** Resolution 68/262 of 27 March 2014, on Crimea. */
const MOVED = [{ inside: [34.1, 45.2] as [number, number], from: 'RUS', to: 'UKR' }]

let world: readonly CountryShape[] | null = null

/** All countries; unpacked once. */
export function countriesOfTheWorld(): readonly CountryShape[] {
  world ??= unpack()
  return world
}

function unpack(): readonly CountryShape[] {
  const codeByFigures = new Map([...COUNTRY_CODES].map(([code, { figures }]) => [figures, code]))
  const topology = atlas as unknown as Parameters<typeof feature>[0]
  const { countries } = topology.objects
  if (countries === undefined) return []
  const found = feature(topology, countries)
  const features = found.type === 'FeatureCollection' ? found.features : [found]
  const drawn = features.map(({ id, geometry }) => ({
    code: codeByFigures.get(String(id).padStart(3, '0')) ?? null,
    parts: partsOf(geometry),
  }))
  const moved = MOVED.map((move) => ({
    ...move,
    parts: drawn
      .filter(({ code }) => code === move.from)
      .flatMap(({ parts }) => parts.filter((part) => geoContains(asFeature([part]), move.inside))),
  }))
  return drawn.map(({ code, parts }) => {
    const gone = moved.filter(({ from }) => from === code).flatMap((move) => move.parts)
    const come = moved.filter(({ to }) => to === code).flatMap((move) => move.parts)
    const all = [...parts.filter((part) => !gone.includes(part)), ...come]
    return { code, parts: all, feature: asFeature(all) }
  })
}

function partsOf(geometry: { readonly type: string }): readonly Part[] {
  const { coordinates } = geometry as unknown as { coordinates: readonly Part[] | Part }
  if (geometry.type === 'MultiPolygon') return coordinates as readonly Part[]
  return geometry.type === 'Polygon' ? [coordinates as Part] : []
}

function asFeature(parts: readonly Part[]): ExtendedFeature {
  const geometry = { type: 'MultiPolygon', coordinates: parts } as unknown as ExtendedFeature['geometry']
  return { type: 'Feature', properties: {}, geometry }
}

/** The largest part of a country, without islands and overseas parts. */
export function mainPartOf({ parts, feature }: CountryShape): ExtendedFeature {
  const [largest] = parts.map((part) => asFeature([part])).sort((a, b) => geoArea(b) - geoArea(a))
  return largest ?? feature
}

/** Where the name of a country goes, as [longitude, latitude]: the middle of its largest part. */
export function middleOf(shape: CountryShape): readonly [number, number] {
  return shape.parts.length === 0 ? [0, 0] : geoCentroid(mainPartOf(shape))
}
