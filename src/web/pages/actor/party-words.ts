/** Who a party is, in words: its kind, country and sector. */

import { SECTOR_NAMES } from '#domain'
import { nameOfCountry } from '../../parts/country.ts'

/** Codes that stand for more than a country. */
const UNIONS: Readonly<Record<string, string>> = { EUR: 'European Union' }
const KINDS: Readonly<Record<string, string>> = { unnamed: 'unnamed source', outlet: 'news outlet' }

const placeOf = (code: string): string => UNIONS[code] ?? nameOfCountry(code)

interface Party {
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
}

/** `person · Norway · government` */
export function partyFacts({ kind, country, sector }: Party): string[] {
  const sectors: Readonly<Record<string, string>> = SECTOR_NAMES
  const facts = [
    KINDS[kind] ?? kind,
    country === null ? null : placeOf(country),
    sector === null ? null : (sectors[sector] ?? null),
  ]
  return [...new Set(facts.filter((fact) => fact !== null))]
}

/** Nobody knows who speaks. */
export const isUnnamed = (key: string): boolean => key.startsWith('unnamed:')

/** What a party is called; `country:RUS` by its country. */
export function nameOfParty({ key, label }: { readonly key: string; readonly label: string }): string {
  return key.startsWith('country:') ? placeOf(key.slice('country:'.length)) : label
}
