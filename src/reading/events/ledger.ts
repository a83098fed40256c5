/** The list of parties while the events of a report are gone through: who speaks, who was added, where each was last named. */

import type { Source, Statement } from '#domain'
import { spanOf, type TokenRange } from '#language'
import { type Grammar, headOfRange } from '../grammar.ts'
import type { Place } from '../places/find-places.ts'
import type { Body } from '../sources/bodies.ts'
import type { Person } from '../sources/people.ts'
import type { Draft } from '../statements/draft.ts'
import { type CountedCountry, countCountries, homeCountry } from './phrases.ts'
import { withConjuncts } from './subjects.ts'

/** What parties are looked up in. */
export interface PartyInput {
  readonly grammar: Grammar
  readonly people: readonly Person[]
  readonly bodies?: readonly Body[]
  readonly sources: readonly Source[]
  readonly statements: readonly Statement[]
  /** The draft of each statement, in the same order. */
  readonly drafts: readonly Draft[]
  readonly places?: readonly Place[]
}

export interface Entry {
  source: Source
  /** Nouns that are already among its mentions. */
  readonly heads: Set<number>
  /** Token where it was last spoken of, -1 for nowhere yet. */
  lastAt: number
  /** Token where it was last a subject, -1 for nowhere yet. */
  subjectAt: number
}

export interface Ledger extends PartyInput {
  readonly entries: Entry[]
  readonly entryById: Map<string, Entry>
  /** Head of a statement's source → id of the speaker. */
  readonly speakerByHead: ReadonlyMap<number, string>
  /** Where each speaker stands as the source of a statement. */
  readonly spokenAt: ReadonlyMap<string, readonly number[]>
  /** Who stood against whom so far, by their ids. */
  readonly opposed: (readonly [string, string])[]
  /** The countries that the report names, most often named first. */
  readonly countries: readonly CountedCountry[]
  /** The country that the report is about, if one stands out. */
  readonly home: string | null
}

/** Opens the list with the sources that speak. */
export function openLedger(input: PartyInput): Ledger {
  const speakerByHead = speakersByHead(input)
  const countries = countCountries(input.grammar, input.places ?? [])
  const entries: Entry[] = input.sources.map((source) => ({
    ...{ source, heads: new Set<number>(), lastAt: -1, subjectAt: -1 },
  }))
  return {
    ...input,
    entries,
    entryById: new Map(entries.map((entry) => [entry.source.id, entry])),
    speakerByHead,
    spokenAt: placesById(speakerByHead),
    countries,
    opposed: [],
    home: homeCountry(countries),
  }
}

function speakersByHead({ grammar, statements, drafts }: PartyInput): Map<number, string> {
  const speakerByHead = new Map<number, string>()
  drafts.forEach((draft, index) => {
    const speaker = statements[index]?.speaker
    if (!draft.source || !speaker) return
    for (const part of withConjuncts(grammar, headOfRange(grammar, draft.source)))
      speakerByHead.set(part, speaker)
  })
  return speakerByHead
}

function placesById(speakerByHead: ReadonlyMap<number, string>): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [head, id] of speakerByHead) places.set(id, [...(places.get(id) ?? []), head])
  return places
}

/** Adds a party that does not speak. */
export function addEntry(
  ledger: Ledger,
  noun: number,
  source: Pick<Source, 'kind' | 'name' | 'country'> & Partial<Source>,
  range: TokenRange,
): Entry {
  const { entries, entryById } = ledger
  const entry: Entry = {
    source: { description: null, number: null, ...source, id: `s${entries.length + 1}`, mentions: [] },
    heads: new Set(),
    lastAt: noun,
    subjectAt: -1,
  }
  entries.push(entry)
  entryById.set(entry.source.id, entry)
  addMention(ledger, entry, noun, range)
  return entry
}

/** Adds one more mention, unless a longer one holds it. */
export function addMention({ grammar }: Ledger, entry: Entry, noun: number, range: TokenRange): void {
  if (entry.heads.has(noun)) return
  entry.heads.add(noun)
  const span = spanOf(grammar.text, range)
  if (entry.source.mentions.some(([begin, end]) => begin <= span[0] && span[1] <= end)) return
  const mentions = [...entry.source.mentions, span].sort((a, b) => a[0] - b[0])
  entry.source = { ...entry.source, mentions }
}
