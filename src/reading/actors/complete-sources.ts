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
  const sources = reading.sources.map((source) => {
    const { known, note } = lookUp(source, entries)
    if (note) notes.push(note)
    return known ? { ...source, known } : source
  })
  return notes.length === 0 ? reading : { ...reading, sources, notes: [...reading.notes, ...notes] }
}

interface Found {
  readonly known?: KnownActor
  readonly note?: Note
}

function lookUp(source: Source, entries: readonly ActorEntry[]): Found {
  const { kind, name } = source
  if (kind !== 'person' || name === null) return {}
  const fitting = entries.filter((entry) => mayBe(source, name, entry)).sort(newestFirst)
  const [entry] = fitting
  if (!entry || !addsTo(source, name, entry)) return {}
  const others = peopleAmong(fitting)
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

function mayBe({ country }: Source, name: string, entry: ActorEntry): boolean {
  if (country !== null && entry.country !== null && country !== entry.country) return false
  return isOneName(name, entry.name)
}

/** "Kolm" and "Vera Kolm", "V. Kolm" and "Vera Kolm", "Dmitry Peshkov" and "Dmitry Peskov". */
function isOneName(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
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
function peopleAmong(entries: readonly ActorEntry[]): number {
  const people: string[] = []
  for (const { name } of [...entries].sort((a, b) => b.name.length - a.name.length))
    if (!people.some((other) => isOneName(other, name))) people.push(name)
  return people.length
}

/** The name by which the newest entry with most words calls the person. */
function fullestName(entries: readonly ActorEntry[]): string {
  const count = ({ name }: ActorEntry) => name.split(' ').length
  return entries.reduce((best, entry) => (count(entry) > count(best) ? entry : best)).name
}
