/**
 * What earlier reports told of the people of a reading: a reading and entries of the actor ledger in, the reading with
 * `known` on those of whom it tells less, and a note for each. The entries are those up to the day of the report.
 */

import type { Note } from '#base'
import type { ActorEntry, KnownActor, Reading, Source } from '#domain'
import { NOTES } from '../notes.ts'
import { plain } from '../sources/plain.ts'
import { isVariant } from '../sources/spelling.ts'

/** Adds what is known from the ledger. What the report tells itself is never changed. */
export function completeSources(reading: Reading, entries: readonly ActorEntry[]): Reading {
  if (entries.length === 0) return reading
  const notes: Note[] = []
  const isOneName = nameJudge()
  const sources = reading.sources.map((source) => {
    const { known, note } = lookUp(source, entries, isOneName)
    if (note) notes.push(note)
    return known ? { ...source, known } : source
  })
  return notes.length === 0 ? reading : { ...reading, sources, notes: [...reading.notes, ...notes] }
}

interface Found {
  readonly known?: KnownActor
  readonly note?: Note
}

function lookUp(source: Source, entries: readonly ActorEntry[], isOneName: NameJudge): Found {
  const { kind, name } = source
  if (kind !== 'person' || name === null) return {}
  const fitting = entries.filter((entry) => isOneCountry(source, entry) && isOneName(name, entry.name))
  const entry = fitting.reduce<ActorEntry | null>(
    (best, other) => (best !== null && newestFirst(best, other) <= 0 ? best : other),
    null,
  )
  if (!entry || !addsTo(source, name, entry)) return {}
  const others = peopleAmong(fitting, isOneName)
  if (others > 1) return { note: NOTES.several_in_ledger(name, others) }
  const { role, country, sector, report, asOf } = entry
  return {
    known: { name: fullestName(fitting), description: role, country, sector, from: report, asOf },
    note: NOTES.known_from_ledger(name, asOf, report),
  }
}

/** The newest wins; of one day the fuller. The order of the entries makes no difference. */
function newestFirst(a: ActorEntry, b: ActorEntry): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1
  return fullness(b) - fullness(a) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
}

function fullness({ name, role, country, sector }: ActorEntry): number {
  return (role?.length ?? 0) + name.length + (country === null ? 0 : 20) + (sector === null ? 0 : 20)
}

function isOneCountry({ country }: Source, entry: ActorEntry): boolean {
  return country === null || entry.country === null || country === entry.country
}

type NameJudge = (a: string, b: string) => boolean

/** Judges names; a famous one stands in hundreds of entries, so each pair is judged once. */
function nameJudge(): NameJudge {
  const judged = new Map<string, boolean>()
  const parts = new Map<string, readonly string[]>()
  const partsOf = (name: string): readonly string[] => {
    const known = parts.get(name) ?? wordsOf(name)
    parts.set(name, known)
    return known
  }
  return (a, b) => {
    const pair = `${a}\n${b}`
    const known = judged.get(pair) ?? isOneName(partsOf(a), partsOf(b))
    judged.set(pair, known)
    return known
  }
}

/** "Kolm" and "Vera Kolm", "V. Kolm" and "Vera Kolm", "Dmitry Peshkov" and "Dmitry Peskov". */
function isOneName(x: readonly string[], y: readonly string[]): boolean {
  if (!isOneWord(x.at(-1) ?? '', y.at(-1) ?? '')) return false
  if (x.length === 1 || y.length === 1) return true
  const [first = '', other = ''] = [x[0], y[0]]
  const isInitial = first.length === 1 || other.length === 1
  return isInitial ? first[0] === other[0] : isOneWord(first, other)
}

function wordsOf(name: string): string[] {
  return plain(name)
    .split(/\s+/)
    .map((word) => word.replace(/\.$/, ''))
}

function isOneWord(a: string, b: string): boolean {
  return a === b || isVariant(a, b)
}

/** True where the entry knows what the report does not tell: a role, a country, the full name, another spelling. */
function addsTo(source: Source, name: string, entry: ActorEntry): boolean {
  const { description, country, sector } = source
  if (description === null && entry.role !== null) return true
  if (country === null && entry.country !== null) return true
  if (sector === undefined && entry.sector !== null) return true
  return plain(name) !== plain(entry.name) && entry.name.split(' ').length >= name.split(' ').length
}

/** How many people the entries tell of: names of which none can be another. */
function peopleAmong(entries: readonly ActorEntry[], isOneName: NameJudge): number {
  const people: string[] = []
  const names = [...new Set(entries.map(({ name }) => name))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  )
  for (const name of names) if (!people.some((other) => isOneName(other, name))) people.push(name)
  return people.length
}

/** The name with most words; of several, that of the newest entry. */
function fullestName(entries: readonly ActorEntry[]): string {
  const count = ({ name }: ActorEntry) => name.split(' ').length
  return entries.reduce((best, entry) =>
    (count(entry) - count(best) || newestFirst(best, entry)) > 0 ? entry : best,
  ).name
}
