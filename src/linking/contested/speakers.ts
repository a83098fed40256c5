/** All sources of a story's reports → who they are: what one report leaves out ("the ministry", "Blinken"), the others fill in where only one fits. */

import type { Reading, Source } from '#domain'
import { speakerKey } from './speaker-key.ts'

export interface Speaker {
  readonly key: string
  readonly label: string
  readonly isNamed: boolean
  readonly country: string | null
}

/** Finds the speaker behind each source: report → source → speaker. */
export function findSpeakers(
  readings: readonly Pick<Reading, 'report' | 'sources'>[],
): ReadonlyMap<string, ReadonlyMap<string, Speaker>> {
  const all = readings.flatMap(({ sources }) => sources)
  const known = knownKeys(all)
  const labels = labelsOf(all, known)
  const countries = countriesOf(all, known)
  return new Map(
    readings.map(({ report, sources }) => [
      report.id,
      new Map(
        sources.map((source): [string, Speaker] => {
          const key = fullKey(source, known)
          const isNamed = !key.startsWith('unnamed:')
          const country = source.country ?? countries.get(key) ?? null
          return [source.id, { key, label: labels.get(key) ?? '', isNamed, country }]
        }),
      ),
    ]),
  )
}

interface Known {
  /** Last name → keys of the people who bear it. */
  readonly people: ReadonlyMap<string, ReadonlySet<string>>
  /** Stems of a body's name → its keys with a country. */
  readonly bodies: ReadonlyMap<string, ReadonlySet<string>>
}

function knownKeys(sources: readonly Source[]): Known {
  const people = new Map<string, Set<string>>()
  const bodies = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, under: string, key: string) =>
    map.set(under, new Set([...(map.get(under) ?? []), key]))
  for (const source of sources) {
    const key = speakerKey(source)
    const [kind, rest = '', name = ''] = key.split(':')
    if (kind === 'person' && rest.includes(' ')) add(people, rest.split(' ').at(-1) as string, key)
    if (kind === 'body' && rest !== '') add(bodies, name, key)
  }
  return { people, bodies }
}

function fullKey(source: Source, { people, bodies }: Known): string {
  const key = speakerKey(source)
  const [kind, rest = '', name = ''] = key.split(':')
  if (kind === 'person') return rest.includes(' ') ? key : (onlyOne(people.get(rest)) ?? key)
  if (kind !== 'body') return key
  const words = (source.name ?? '').toLowerCase().split(/\s+/)
  for (const [at, word] of words.entries()) {
    const person = at > 0 ? people.get(word)?.has(`person:${words[at - 1]} ${word}`) : false
    if (person) return `person:${words[at - 1]} ${word}`
  }
  // Subtle: "the ministry" may be any; "the Defence Ministry" of a story is the one that has a country.
  const isTelling = rest === '' && name.includes(' ')
  return isTelling ? (onlyOne(bodies.get(name)) ?? key) : key
}

const onlyOne = (keys: ReadonlySet<string> | undefined): string | null =>
  keys?.size === 1 ? ([...keys][0] as string) : null

/** The longest name, then the first of the alphabet: the same whatever the order of reports. */
function labelsOf(sources: readonly Source[], known: Known): Map<string, string> {
  const labels = new Map<string, string>()
  for (const source of sources) {
    const key = fullKey(source, known)
    const label = labelOf(source)
    const before = labels.get(key)
    if (before === undefined || isBetter(label, before)) labels.set(key, label)
  }
  return labels
}

function labelOf({ name, description, kind }: Source): string {
  const words = name ?? description ?? 'unnamed source'
  return name !== null && description !== null && kind === 'person' ? `${name}, ${description}` : words
}

const isBetter = (one: string, other: string): boolean =>
  one.length > other.length || (one.length === other.length && one < other)

function countriesOf(sources: readonly Source[], known: Known): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const source of sources) {
    if (source.country === null) continue
    const key = fullKey(source, known)
    const counts = votes.get(key) ?? new Map<string, number>()
    counts.set(source.country, (counts.get(source.country) ?? 0) + 1)
    votes.set(key, counts)
  }
  const most = ([one, a]: [string, number], [other, b]: [string, number]) => b - a || (one < other ? -1 : 1)
  return new Map([...votes].map(([key, counts]) => [key, [...counts].sort(most)[0]?.[0] as string]))
}
