/** Takes the name of a party in an answer and a source of a reading, and tells whether they are the same. */

import countries from 'world-countries/countries.json' with { type: 'json' }
import { wordsOf } from '#base'
import type { Reading, Source } from '#domain'
import { levelled } from './case-align.ts'

/** Levelled, with single blanks. */
export function plain(text: string): string {
  return levelled(text).replace(/\s+/g, ' ').trim()
}

const codeByCountry: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ cca3, name, altSpellings }) =>
    [...altSpellings.filter((spelling) => spelling.length > 3), name.official, name.common].map(
      (spelling) => [plain(spelling), cca3] as const,
    ),
  ),
)

/** True when a name, description or mention of the source is the wanted name, holds it or is held by it. */
export function isNamed(reading: Reading, source: Source | undefined, wanted: string): boolean {
  if (source === undefined) return false
  const name = plain(wanted)
  const mentions = source.mentions.map((span) => wordsOf(reading.report.text, span))
  return [source.name, source.description, ...mentions]
    .map((words) => plain(words ?? ''))
    .some((words) => words === name || (words.length > 3 && (name.includes(words) || words.includes(name))))
}

/** As isNamed(); besides, whoever acts for a government counts as its country. */
export function isParty(reading: Reading, source: Source | undefined, wanted: string): boolean {
  const code = codeByCountry.get(plain(wanted))
  return isNamed(reading, source, wanted) || (code !== undefined && source?.country === code)
}

/** True when each wanted party is one of the sources, and there are no others. */
export function areParties(reading: Reading, ids: readonly string[], wanted: readonly string[]): boolean {
  const sources = ids.map((id) => sourceOf(reading, id))
  return (
    wanted.every((name) => sources.some((source) => isParty(reading, source, name))) &&
    sources.every((source) => wanted.some((name) => isParty(reading, source, name)))
  )
}

/** The source with this id, if the reading holds it. */
export function sourceOf(reading: Reading, id: string | null): Source | undefined {
  return reading.sources.find((source) => source.id === id)
}
