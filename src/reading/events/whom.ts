/** Ways that lead from words to parties: prepositions, owners, the first way that finds somebody. */

import { childrenOf, childWith, type Grammar, relationOf } from '../grammar.ts'
import type { Oblique } from './frame.ts'
import { isNameBefore, type PartyBook } from './parties.ts'
import { withConjuncts } from './subjects.ts'
import type { EventType } from './types.data.ts'

/** Prepositions that lead to the one acted on, most telling first. */
export const TO_RECIPIENT: Readonly<Record<EventType, string>> = {
  AGREE: 'with to',
  CONSULT: 'with to between among for',
  SUPPORT: 'for with of to',
  CONCEDE: 'to for against on of',
  COOPERATE: 'with to between',
  AID: 'to for in',
  RETREAT: 'to from on against',
  REQUEST: 'on upon to from for',
  ACCUSE: 'against into of at over on',
  REJECT: 'from by of with to',
  THREATEN: 'against to',
  PROTEST: 'against at outside',
  SANCTION: 'on against to with from',
  MOBILIZE: 'against',
  COERCE: 'against on of to',
  ASSAULT: 'on against at with in',
}

/** The parties behind the first of the prepositions that has any. */
export function byPrepositions(
  book: PartyBook,
  words: string,
  obliques: readonly Oblique[],
): readonly string[] {
  for (const preposition of words.split(' ')) {
    const heads = obliques.filter((oblique) => oblique.preposition === preposition).map(({ head }) => head)
    const found = unique(heads.flatMap((head) => partiesOrOwners(book, head)))
    if (found.length > 0) return found
  }
  return []
}

/** Whoever stands before an event noun: possessors, demonyms, names. "Burns’ visit", "the Russian invasion". */
export function ownersBefore(grammar: Grammar, book: PartyBook, noun: number): readonly string[] {
  const found: string[] = []
  for (const child of childrenOf(grammar, noun)) {
    if (child > noun) continue
    const relation = relationOf(grammar, child)
    if (relation === 'nmod:poss')
      for (const owner of withConjuncts(grammar, child)) found.push(...partiesOrOwners(book, owner))
    if (isNameBefore(grammar, child) && childWith(grammar, child, 'case') < 0)
      found.push(...book.partiesOf(child))
  }
  return unique(found)
}

/** Whom a noun stands for, or else whose it is. */
export function partiesOrOwners(book: PartyBook, noun: number): readonly string[] {
  const found = book.partiesOf(noun)
  return found.length > 0 ? found : book.ownersOf(noun)
}

/** The first way that leads to somebody, those apart who act themselves. */
export function firstFound(
  ways: readonly (() => readonly string[])[],
  apart: readonly string[] = [],
): readonly string[] {
  for (const way of ways) {
    const found = way().filter((id) => !apart.includes(id))
    if (found.length > 0) return found
  }
  return []
}

/** Each id once. */
export function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
