/**
 * Places of the world by name: countries (world-countries) and some 7,300 towns with their provinces
 * (city-timezones, from the populated places of Natural Earth). Name in, country and coordinates out.
 */

import cities from 'city-timezones/data/cityMap.json' with { type: 'json' }
import countries from 'world-countries/countries.json' with { type: 'json' }
import { findCountry } from '../sources/countries.ts'

/** A place on the map. */
export interface Location {
  readonly name: string
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly kind: 'country' | 'town' | 'province'
}

interface Town extends Location {
  readonly population: number
}

interface Gazetteer {
  /** Towns of a name, largest first. */
  readonly towns: ReadonlyMap<string, readonly Town[]>
  /** A province stands where its largest town does. */
  readonly provinces: ReadonlyMap<string, readonly Town[]>
  readonly countries: ReadonlyMap<string, Location>
}

let gazetteer: Gazetteer | null = null

/** Lower case without accents and full stops. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replaceAll('’', "'")
    .replace(/^the /, '')
    .trim()
}

function buildGazetteer(): Gazetteer {
  const towns = new Map<string, Town[]>()
  const provinces = new Map<string, Town[]>()
  for (const { city, city_ascii: ascii, province, iso3, lat, lng, pop } of cities) {
    const at = { country: iso3, latitude: lat, longitude: lng, population: pop }
    // "Washington, D.C." is also just Washington.
    for (const key of new Set([keyOf(city), keyOf(ascii), keyOf(city.replace(/,.*/, ''))]))
      add(towns, key, { name: city, kind: 'town', ...at })
    if (province) add(provinces, keyOf(province), { name: province, kind: 'province', ...at })
  }
  for (const list of [...towns.values(), ...provinces.values()])
    list.sort((a, b) => b.population - a.population)
  return {
    towns,
    provinces,
    countries: new Map(
      countries.map(({ cca3, name, latlng }) => [
        cca3,
        {
          name: name.common,
          country: cca3,
          latitude: latlng[0] ?? 0,
          longitude: latlng[1] ?? 0,
          kind: 'country',
        },
      ]),
    ),
  }
}

function add(map: Map<string, Town[]>, key: string, town: Town): void {
  const list = map.get(key)
  if (list) list.push(town)
  else map.set(key, [town])
}

/** The place of a name, in one of the countries given if there is one, else the largest; null when unknown. */
export function findLocation(name: string, near: ReadonlySet<string> = new Set()): Location | null {
  gazetteer ??= buildGazetteer()
  const country = findCountry(name)
  if (country?.by === 'name') return gazetteer.countries.get(country.code) ?? null
  if (country?.by === 'demonym' || country?.by === 'seat') return null
  const key = keyOf(name)
  const towns = gazetteer.towns.get(key) ?? []
  const provinces = gazetteer.provinces.get(key) ?? []
  const all = [...towns, ...provinces.slice(0, 1)]
  return all.find((place) => near.has(place.country)) ?? all[0] ?? null
}

/** The common name of a country; the code itself for an unknown one. */
export function nameOfCountry(code: string): string {
  gazetteer ??= buildGazetteer()
  return gazetteer.countries.get(code)?.name ?? code
}
