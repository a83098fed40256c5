/** Who acts and who is acted on in a candidate: takes its frame and the parties, gives ids of sources. */

import { type Grammar, lemmaOf, lowOf } from '../grammar.ts'
import type { Candidate } from './candidates.ts'
import { NOUN_CLASSES } from './classes.data.ts'
import { obliquesOf } from './frame.ts'
import type { NounTest } from './lexicon.ts'
import { fromMatter, rivals, whoMustNot } from './matter.ts'
import type { PartyBook } from './parties.ts'
import type { EventType } from './types.data.ts'
import { byPrepositions, firstFound, ownersBefore, partiesOrOwners, TO_RECIPIENT, unique } from './whom.ts'

export interface Roles {
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
}

/** Actors and recipients of a candidate. */
export function rolesOf(grammar: Grammar, book: PartyBook, candidate: Candidate): Roles {
  return candidate.noun ? nounRoles(grammar, book, candidate) : verbRoles(grammar, book, candidate)
}

function verbRoles(grammar: Grammar, book: PartyBook, candidate: Candidate): Roles {
  const { type, frame } = candidate
  if (!frame) return { actors: [], recipients: [] }
  const actors = unique(frame.subjects.flatMap((noun) => partiesOrOwners(book, noun)))
  const objects = frame.objects
  const acted = isThing(grammar, candidate) ? [] : objects.filter((noun) => !isTool(grammar, type, noun))
  const others = firstFound(
    [
      () => (type === 'THREATEN' ? whoMustNot(grammar, book, candidate) : []),
      () => unique([...frame.indirect, ...acted].flatMap((noun) => book.partiesOf(noun))),
      () => unique(objects.flatMap((noun) => ownersBefore(grammar, book, noun))),
      () => byPrepositions(book, recipientWords(candidate), frame.obliques),
      () => unique(objects.flatMap((noun) => book.ownersOf(noun))),
      () =>
        lemmaOf(grammar, candidate.trigger) === 'deny' ? [] : fromMatter(grammar, book, candidate, actors),
    ],
    actors,
  )
  if (others.length === 0 && isMutual(grammar, candidate, actors)) return { actors, recipients: actors }
  if (actors.length === 0 && frame.passive) return withoutAgent(book, candidate, others)
  return { actors, recipients: type === 'MOBILIZE' ? rivals(grammar, book, frame.obliques) : others }
}

/** Objects of these classes are what is used or done, not whom it is done to. */
const THINGS = new Set<NounTest>(
  `firearm weapon violence talks agreement ceasefire sanction restriction emergency proposal permission legal inquiry
  protest exercise utility info aid money condolence demand offer warning wrong relation asset thing`.split(
    /\s+/,
  ) as NounTest[],
)

/** "fired rockets", "imposed sanctions": the object is part of the deed. What is discussed is a matter, even if it is a country. */
function isThing(grammar: Grammar, { trigger, verb }: Candidate): boolean {
  if (lemmaOf(grammar, trigger) === 'discuss') return true
  return verb !== null && verb.object.length > 0 && verb.object.every((test) => THINGS.has(test))
}

/** "fired rockets": what is shot is not shot at. */
function isTool(grammar: Grammar, type: EventType, noun: number): boolean {
  return type === 'ASSAULT' && NOUN_CLASSES.firearm.has(lemmaOf(grammar, noun))
}

/** "A and B signed a treaty", "they accuse each other": all sides do it to all. */
function isMutual(
  grammar: Grammar,
  { type, frame, verb, trigger }: Candidate,
  actors: readonly string[],
): boolean {
  if (!frame) return false
  const named = [...frame.objects, ...frame.obliques.map(({ head }) => head)]
  if (named.some((noun) => isEachOther(grammar, noun))) return true
  if (actors.length < 2) return false
  if (/^(?:CONSULT|COOPERATE|AGREE)$/.test(type)) return true
  if (type === 'SUPPORT') return verb?.object.includes('agreement') ?? false
  return type === 'ASSAULT' && /^(?:clash|fight|battle)$/.test(lemmaOf(grammar, trigger))
}

/** "each other", "one another". */
function isEachOther(grammar: Grammar, noun: number): boolean {
  return /^(?:each other|one another)$/.test(`${lowOf(grammar, noun - 1)} ${lowOf(grammar, noun)}`)
}

/** "reserves were called up" by their own country; "was expelled" by whoever is at home there. */
function withoutAgent(book: PartyBook, candidate: Candidate, others: readonly string[]): Roles {
  if (candidate.type === 'MOBILIZE') return { actors: others, recipients: [] }
  return { actors: hostOf(book, candidate).filter((id) => !others.includes(id)), recipients: others }
}

/** "was expelled from Chad", "was arrested in Chad": nobody is named, so it was the country. */
function hostOf(book: PartyBook, { type, mode, frame }: Candidate): readonly string[] {
  const way = `${type}/${mode}`
  const preposition = /^(?:SANCTION\/expel|COERCE\/deport)$/.test(way)
    ? 'from'
    : way === 'COERCE/arrest'
      ? 'in'
      : ''
  return unique(
    (frame?.obliques ?? [])
      .filter((oblique) => oblique.preposition === preposition)
      .flatMap(({ head }) => book.partiesOf(head))
      .filter((id) => book.sourceOf(id)?.kind === 'government'),
  )
}

/** The prepositions that lead to the recipient; an agreement is made with somebody, for something. */
function recipientWords({ type, verb }: Candidate): string {
  return type === 'SUPPORT' && verb?.object.includes('agreement')
    ? 'with between among to'
    : TO_RECIPIENT[type]
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
    () => (type === 'MOBILIZE' ? statesIn(book, trigger) : []),
  ])
  const rest = obliques.filter(({ preposition }) => !(noun?.ofActs && preposition === 'of'))
  let recipients = firstFound([
    () => byPrepositions(book, TO_RECIPIENT[type], rest),
    () => (noun && !noun.ofActs ? of : []),
    () => (suffers ? lent : []),
    () => (candidate.mode === 'visit' ? byPrepositions(book, TO_RECIPIENT.AGREE, obliques) : []),
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

/** "Reinforcements are on their way", an official says: the forces of a country that the noun itself stands for. */
function statesIn(book: PartyBook, noun: number): readonly string[] {
  return book.partiesOf(noun).filter((id) => book.sourceOf(id)?.kind === 'government')
}
