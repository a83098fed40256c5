/**
 * What the words of a report tell of its sources besides who they are: role, country, sector, nearness. Takes the
 * sources of a reading and what was found in its text, gives the sources with these fields and notes on spellings.
 */

import type { Note, Span } from '#base'
import type { Source, Statement } from '#domain'
import { spanOf } from '#language'
import { type Grammar, sentenceRange } from '../grammar.ts'
import { NOTES } from '../notes.ts'
import { countryIn } from './countries.ts'
import { findNearness, type Place } from './nearness.ts'
import type { Person } from './people.ts'
import { sectorOf } from './sectors.ts'

export interface DescribeInput {
  readonly grammar: Grammar
  readonly people: readonly Person[]
  readonly sources: readonly Source[]
  readonly statements: readonly Statement[]
}

export interface Described {
  readonly sources: readonly Source[]
  readonly notes: readonly Note[]
}

/** Adds role, country, sector and nearness where the report tells them. */
export function describeSources(input: DescribeInput): Described {
  const { grammar, people, sources } = input
  const personByName = new Map(people.map((person) => [person.name, person]))
  const notes = people.flatMap((person) =>
    person.variants.map(({ words, range }) =>
      NOTES.spelling_variant(words, person.name, spanOf(grammar.text, range)),
    ),
  )
  return { sources: sources.map((source) => describe(input, source, personByName)), notes }
}

function describe(input: DescribeInput, source: Source, personByName: ReadonlyMap<string, Person>): Source {
  const person = source.kind === 'person' ? personByName.get(source.name ?? '') : undefined
  const description = source.description ?? person?.role ?? null
  const nearness = source.kind === 'unnamed' || source.kind === 'office' ? nearnessOf(input, source) : []
  // "Its spokesman, who would not give his name" is nobody that the report names.
  const nameless = source.kind === 'office' && nearness.some(({ kind }) => kind === 'anonymous')
  const named: Source = nameless
    ? { ...source, kind: 'unnamed', name: null, description: source.name, number: { min: 1, max: 1 } }
    : { ...source, description }
  const sector = sectorOf(named)
  const country = named.country ?? person?.country ?? (sector === 'IGO' ? null : countryOf(named))
  return {
    ...named,
    country: sector === 'IGO' && country !== 'EUR' && named.kind === 'organisation' ? null : country,
    ...(sector === null ? {} : { sector }),
    ...(nearness.length === 0 ? {} : { nearness }),
  }
}

function countryOf({ description, name, kind }: Source): string | null {
  if (kind === 'document' || kind === 'group' || kind === 'outlet') return null
  const told = countryIn(description ?? '')
  return (told ?? (kind === 'person' ? null : countryIn(name ?? '')))?.code ?? null
}

/** Looks at the sentences in which the source speaks. */
function nearnessOf({ grammar, statements }: DescribeInput, source: Source): Source['nearness'] & object {
  const spoken = statements.filter(({ speaker }) => speaker === source.id)
  const places = spoken.flatMap((statement) =>
    statement.source.slice(0, 1).map((mention): Place => {
      const sentence = sentenceAt(grammar, mention)
      const near = statements.filter(({ content }) => content.some((span) => overlaps(span, sentence)))
      return { mention, sentence, said: near.flatMap(({ content }) => content) }
    }),
  )
  return findNearness(grammar.text.text, places)
}

function overlaps([a, b]: Span, [c, d]: Span): boolean {
  return a < d && c < b
}

function sentenceAt(grammar: Grammar, [begin]: Span): Span {
  const { starts, count } = grammar.text
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= begin) low = middle
    else high = middle - 1
  }
  return spanOf(grammar.text, sentenceRange(grammar, low))
}
