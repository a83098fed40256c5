/** Whose country one report tells and another does not: a person of one name has one country in a story. */

import type { Party } from './party.ts'
import type { Voice } from './voices.ts'

/** Voices with the countries of named persons filled in, where the story tells one and only one. */
export function tellCountries(voices: readonly Voice[]): Voice[] {
  const told = new Map<string, Set<string>>()
  for (const party of voices.flatMap(({ parties }) => parties)) {
    if (party.family === null || party.country === null) continue
    told.set(nameOf(party), (told.get(nameOf(party)) ?? new Set()).add(party.country))
  }
  return voices.map((voice) => {
    const own = voice.parties.map((party) => countryOf(party, told)).find((country) => country !== null)
    // A body that stands beside its spokesman is of his country.
    const fill = (party: Party): Party =>
      party.country === null && own !== undefined ? { ...party, country: own } : party
    return { ...voice, parties: voice.parties.map(fill) }
  })
}

const nameOf = ({ family, given }: Party): string => `${given ?? ''} ${family}`

function countryOf(party: Party, told: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const countries = [...(told.get(nameOf(party)) ?? [])]
  return party.country ?? (countries.length === 1 ? (countries[0] ?? null) : null)
}
