/** A reading → the rows of the panel "Sources": who speaks, how they are described, how many they are, and what they do. */

import { type Reading, SECTOR_NAMES, type Source } from '#domain'
import { nameOfCountry } from '../../../parts/country.ts'
import { FAMILIES, type Family } from '../../../parts/families.ts'
import { count, dayInWords } from '../../../parts/format.ts'
import { plainly } from '../../../parts/plainly.ts'
import { type Card, nameOf, peopleBehind, wordsOfSpans } from '../cards.ts'

export interface SourceRow {
  readonly source: Source
  readonly name: string
  readonly isUnnamed: boolean
  /** Role, or null where the description is the name. */
  readonly described: string | null
  /** "office", "military", "Russia", "2 people". */
  readonly facts: readonly string[]
  /** Words of the page that tell how near an unnamed source stands to what it tells. */
  readonly nearness: readonly string[]
  /** What earlier reports told of it. */
  readonly known: string | null
  readonly cards: readonly Card[]
  readonly families: readonly { readonly family: Family; readonly size: number }[]
}

export interface SourceGroup {
  readonly title: string
  readonly rows: readonly SourceRow[]
}

/** Named sources that speak, unnamed ones, and whoever is only spoken of or acts; empty groups are left out. */
export function sourceGroupsOf(reading: Reading, cards: readonly Card[]): readonly SourceGroup[] {
  const rows = reading.sources
    .map((source) => rowOf(source, reading, cards))
    .sort((a, b) => b.cards.length - a.cards.length)
  const speaking = rows.filter((row) => row.cards.length > 0)
  return [
    { title: 'Named', rows: speaking.filter(({ isUnnamed }) => !isUnnamed) },
    { title: 'Unnamed', rows: speaking.filter(({ isUnnamed }) => isUnnamed) },
    { title: 'Spoken of, not speaking', rows: rows.filter((row) => row.cards.length === 0) },
  ].filter((group) => group.rows.length > 0)
}

function rowOf(source: Source, reading: Reading, cards: readonly Card[]): SourceRow {
  const { kind, name, description, country, sector, nearness = [], mentions } = source
  const isUnnamed = kind === 'unnamed'
  const own = cards.filter(({ statement }) => statement.speaker === source.id)
  const facts = [
    isUnnamed || kind === 'person' ? null : kind,
    sector === undefined || SECTOR_NAMES[sector] === kind ? null : SECTOR_NAMES[sector],
    country === null || nameOfCountry(country) === name ? null : nameOfCountry(country),
    isUnnamed ? (peopleBehind(source) ?? 'number not told') : peopleBehind(source),
    own.length === 0 ? `mentioned ${mentions.length === 1 ? 'once' : count(mentions.length, 'time')}` : null,
  ]
  return {
    source,
    name: nameOf(source, reading),
    isUnnamed,
    described: name === null || description === null ? null : plainly(description),
    facts: facts.filter((fact) => fact !== null),
    nearness: nearness.map(({ span }) => wordsOfSpans(reading.report.text, [span])),
    known: knownInWords(source),
    cards: own,
    families: FAMILIES.map((family) => ({
      family,
      size: own.filter((card) => card.family === family).length,
    })).filter(({ size }) => size > 0),
  }
}

/** `an earlier report of 2 October 2021 told: deputy minister, Russia` */
function knownInWords({ known }: Source): string | null {
  if (known === undefined) return null
  const { name, description, country, sector, asOf } = known
  const told = [
    name,
    description,
    country === null ? null : nameOfCountry(country),
    sector === null ? null : SECTOR_NAMES[sector],
  ].filter((part) => part !== null)
  return plainly(`an earlier report, of ${dayInWords(asOf)}, told: ${told.join(', ')}`)
}
