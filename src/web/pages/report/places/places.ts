/** A reading → its places with what happened there, and the countries that its sources speak for. */

import { COUNTRY_CODES, type Location, type Reading, speakingSources } from '#domain'
import { nameOfCountry } from '../../../parts/country.ts'
import { plainly } from '../../../parts/plainly.ts'
import type { EventLine } from '../event-lines.ts'
import type { Finding } from '../findings.ts'

export interface PlaceLine extends Finding {
  readonly event: EventLine
}

/** A place and the events there, in the order of the report. */
export interface Spot {
  readonly name: string
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  /** Null when no list knows where it lies. */
  readonly location: Location | null
  readonly lines: readonly PlaceLine[]
}

/** A country that sources of the report speak for. */
export interface SpeakingCountry {
  /** ISO 3166-1 alpha-3. */
  readonly code: string
  readonly name: string
  readonly sourceCount: number
  /** Ids of what they said. */
  readonly statements: readonly string[]
}

/** The places of events; those that can be put on a map first, then by how much happened there. */
export function spotsOf(events: readonly EventLine[]): readonly Spot[] {
  const spots = new Map<string, Omit<Spot, 'lines'> & { lines: PlaceLine[] }>()
  for (const event of events) {
    const { place } = event.event
    if (place === null) continue
    const { country, location = null } = place
    const name = plainly(place.name)
    const spot = spots.get(`${name} ${country}`) ?? { name, country, location, lines: [] }
    spot.lines.push({ panel: 'places', at: event.at, spans: [place.span, ...event.spans], event })
    spots.set(`${name} ${country}`, spot)
  }
  const isLost = ({ location }: Spot) => (location === null ? 1 : 0)
  return [...spots.values()].sort((a, b) => isLost(a) - isLost(b) || b.lines.length - a.lines.length)
}

/** The countries of the sources that speak, those that say most first. Unions of countries are none. */
export function speakingCountries(reading: Reading): readonly SpeakingCountry[] {
  const countries = new Map<string, { sourceCount: number; statements: string[] }>()
  for (const { id, country } of speakingSources(reading)) {
    if (country === null || !COUNTRY_CODES.has(country)) continue
    const found = countries.get(country) ?? { sourceCount: 0, statements: [] }
    found.sourceCount++
    found.statements.push(...reading.statements.filter(({ speaker }) => speaker === id).map((one) => one.id))
    countries.set(country, found)
  }
  return [...countries]
    .map(([code, found]) => ({ code, name: nameOfCountry(code), ...found }))
    .sort((a, b) => b.statements.length - a.statements.length)
}
