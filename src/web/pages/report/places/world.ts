/**
 * The countries of the world as shapes (Natural Earth, 1:50 million, by world-atlas), each with its place for a name.
 * Natural Earth draws who holds an area; where the General Assembly of the United Nations has said whose it is, the
 * map follows that.
 */

import { type ExtendedFeature, geoCentroid, geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' }
import { COUNTRY_CODES } from '#domain'

export interface CountryShape {
  /** ISO 3166-1 alpha-3; null for what has no code of its own. */
  readonly code: string | null
  readonly feature: ExtendedFeature
  /** Its largest part, without islands and overseas parts. */
  readonly mainland: ExtendedFeature
  /** Where its name goes, as [longitude, latitude]: the middle of the mainland. */
  readonly middle: readonly [number, number]
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
    const feature = asFeature(all)
    const mainland = largestOf(all) ?? feature
    return { code, feature, mainland, middle: geoCentroid(mainland) }
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

/** Largest of some parts, so that a name does not go overseas. */
function largestOf(parts: readonly Part[]): ExtendedFeature | undefined {
  const [largest] = parts.map((part) => asFeature([part])).sort((a, b) => areaOf(b) - areaOf(a))
  return largest
}

/** On the sphere this is costly for a coast of thousands of points; the box around the points tells islands from mainlands. */
function areaOf({ geometry }: ExtendedFeature): number {
  const [part] = (geometry as unknown as { coordinates: readonly Part[] }).coordinates
  const outline = part?.[0] ?? []
  const [east, north] = [outline.map(([longitude]) => longitude), outline.map(([, latitude]) => latitude)]
  const middle = (Math.max(...north) + Math.min(...north)) / 2
  return (
    (Math.max(...east) - Math.min(...east)) *
    (Math.max(...north) - Math.min(...north)) *
    Math.cos((middle * Math.PI) / 180)
  )
}
