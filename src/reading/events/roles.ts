/** Who acts and who is acted on in a candidate: takes its frame and the parties, gives ids of sources. */

import { childWith, type Grammar, lemmaOf, relationOf } from '../grammar.ts'
import type { Candidate } from './candidates.ts'
import { type Frame, obliquesOf, verbFrame, withConjuncts } from './frame.ts'
import { isNameBefore, type PartyBook } from './parties.ts'
import type { EventType } from './types.data.ts'

export interface Roles {
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
}

/** Prepositions that lead to the one acted on, most telling first. */
const TO_RECIPIENT: Readonly<Record<EventType, string>> = {
  AGREE: 'with to',
  CONSULT: 'with to between among for',
  SUPPORT: 'for with of to',
  CONCEDE: 'to for against',
  COOPERATE: 'with to between',
  AID: 'to for in',
  RETREAT: 'to from',
  REQUEST: 'on upon to from for',
  ACCUSE: 'against into of at over on',
  REJECT: 'from by of with',
  THREATEN: 'against to',
  PROTEST: 'against at outside',
  SANCTION: 'on against to with from',
  MOBILIZE: 'against',
  COERCE: 'against on of to',
  ASSAULT: 'on against at with in',
}

/** Actors and recipients of a candidate. */
export function rolesOf(grammar: Grammar, book: PartyBook, candidate: Candidate): Roles {
  return candidate.noun ? nounRoles(grammar, book, candidate) : verbRoles(grammar, book, candidate)
}

function verbRoles(grammar: Grammar, book: PartyBook, { type, frame, trigger }: Candidate): Roles {
  if (!frame) return { actors: [], recipients: [] }
  const actors = unique(frame.subjects.flatMap((noun) => partiesOrOwners(book, noun)))
  // What is discussed is a matter, even if it is a country.
  const objects = lemmaOf(grammar, trigger) === 'discuss' ? [] : frame.objects
  const others = firstFound(
    [
      () => unique([...frame.indirect, ...objects].flatMap((noun) => book.partiesOf(noun))),
      () => unique(objects.flatMap((noun) => ownersBefore(grammar, book, noun))),
      () => byPrepositions(book, type, frame.obliques),
      () => unique(objects.flatMap((noun) => book.ownersOf(noun))),
      () => fromMatter(grammar, book, type, frame),
    ],
    actors,
  )
  if (type === 'CONSULT' && others.length === 0 && actors.length > 1) return { actors, recipients: actors }
  return {
    actors,
    recipients:
      type === 'MOBILIZE' || type === 'RETREAT'
        ? withoutOwn(grammar, others, type, frame.obliques, book)
        : others,
  }
}

/** "agreed to release the hostages", "called for sanctions against Iran": the one whom the matter is about. */
function fromMatter(grammar: Grammar, book: PartyBook, type: EventType, frame: Frame): readonly string[] {
  if (!/^(?:AGREE|REQUEST|REJECT|THREATEN|SUPPORT|CONCEDE|SANCTION)$/.test(type)) return []
  const nouns = [...frame.objects, ...frame.obliques.map(({ head }) => head)]
  const below = nouns.flatMap((noun) => obliquesOf(grammar, noun))
  const found = byPrepositions(book, type, below)
  const inner = frame.infinitive >= 0 ? frame.infinitive : frame.clause
  if (found.length > 0 || inner < 0) return found
  const matter = verbFrame(grammar, inner)
  return firstFound([
    () => (inner === frame.clause ? unique(matter.subjects.flatMap((noun) => book.partiesOf(noun))) : []),
    () => unique([...matter.indirect, ...matter.objects].flatMap((noun) => book.partiesOf(noun))),
    () => unique(matter.objects.flatMap((noun) => ownersBefore(grammar, book, noun))),
    () =>
      unique(
        matter.obliques
          .filter(({ preposition }) => /^(?:to|from|with|on|against|for|in|into)$/.test(preposition))
          .flatMap(({ head }) => partiesOrOwners(book, head)),
      ),
  ])
}

/** Who moves own troops has no recipient but the one it moves against, or whose border it moves to. */
function withoutOwn(
  grammar: Grammar,
  found: readonly string[],
  type: EventType,
  obliques: readonly { readonly preposition: string; readonly head: number }[],
  book: PartyBook,
): readonly string[] {
  if (type !== 'MOBILIZE') return found
  const against = byPrepositions(book, type, obliques)
  if (against.length > 0) return against
  const borders = obliques.filter(
    ({ preposition, head }) =>
      /^(?:near|towards?|at|on|along|to)$/.test(preposition) &&
      /^(?:border|frontier)$/.test(lemmaOf(grammar, head)),
  )
  return unique(borders.flatMap(({ head }) => ownersBefore(grammar, book, head)))
}

function byPrepositions(
  book: PartyBook,
  type: EventType,
  obliques: readonly { readonly preposition: string; readonly head: number }[],
): readonly string[] {
  for (const preposition of TO_RECIPIENT[type].split(' ')) {
    const heads = obliques.filter((oblique) => oblique.preposition === preposition).map(({ head }) => head)
    const found = unique(heads.flatMap((head) => partiesOrOwners(book, head)))
    if (found.length > 0) return found
  }
  return []
}

function nounRoles(grammar: Grammar, book: PartyBook, candidate: Candidate): Roles {
  const { trigger, type, noun, frame, suffers } = candidate
  const obliques = [...obliquesOf(grammar, trigger), ...(frame?.obliques ?? [])]
  const owners = ownersBefore(grammar, book, trigger)
  const of = unique(
    obliques
      .filter(({ preposition }) => preposition === 'of')
      .flatMap(({ head }) => partiesOrOwners(book, head)),
  )
  const by = unique(
    obliques
      .filter(({ preposition }) => preposition === 'by')
      .flatMap(({ head }) => partiesOrOwners(book, head)),
  )
  const lent = unique(
    (frame?.subjects ?? [])
      .filter((subject) => subject !== trigger)
      .flatMap((subject) => partiesOrOwners(book, subject)),
  )
  const actors = firstFound([
    () => owners,
    () => by,
    () => (noun?.ofActs ? of : []),
    () => (suffers ? [] : lent),
  ])
  const rest = obliques.filter(({ preposition }) => !(noun?.ofActs && preposition === 'of'))
  let recipients = firstFound([
    () => byPrepositions(book, type, rest),
    () => (noun && !noun.ofActs ? of : []),
    () => (suffers ? lent : []),
    () => (candidate.mode === 'visit' ? byPrepositions(book, 'AGREE', obliques) : []),
  ]).filter((id) => !actors.includes(id))
  if (!noun?.both) return { actors, recipients }
  const between = unique(
    obliques
      .filter(({ preposition }) => /^(?:between|among|of)$/.test(preposition))
      .flatMap(({ head }) => partiesOrOwners(book, head)),
  )
  if (between.length > 1 || (actors.length > 1 && recipients.length === 0)) {
    const all = unique([...between, ...actors])
    return { actors: all, recipients: all }
  }
  recipients = recipients.filter((id) => !actors.includes(id))
  return { actors, recipients }
}

/** Whoever stands before an event noun: possessors, demonyms, names. "Burns’ visit", "the Russian invasion". */
function ownersBefore(grammar: Grammar, book: PartyBook, noun: number): readonly string[] {
  const found: string[] = []
  for (const child of grammar.children[noun] as readonly number[]) {
    if (child > noun) continue
    const relation = relationOf(grammar, child)
    if (relation === 'nmod:poss')
      for (const owner of withConjuncts(grammar, child)) found.push(...partiesOrOwners(book, owner))
    if (isNameBefore(grammar, child) && childWith(grammar, child, 'case') < 0)
      found.push(...book.partiesOf(child))
  }
  return unique(found)
}

function partiesOrOwners(book: PartyBook, noun: number): readonly string[] {
  const found = book.partiesOf(noun)
  return found.length > 0 ? found : book.ownersOf(noun)
}

/** The first way that leads to somebody, those apart who act themselves. */
function firstFound(
  ways: readonly (() => readonly string[])[],
  apart: readonly string[] = [],
): readonly string[] {
  for (const way of ways) {
    const found = way().filter((id) => !apart.includes(id))
    if (found.length > 0) return found
  }
  return []
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
