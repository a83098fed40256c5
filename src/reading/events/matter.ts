/** Whom a matter is about: what is agreed, asked or threatened, and where troops are moved to. */

import { childrenOf, childWith, type Grammar, lemmaOf, tagOf } from '../grammar.ts'
import type { Candidate } from './candidates.ts'
import { type Oblique, obliquesOf, verbFrame } from './frame.ts'
import type { PartyBook } from './parties.ts'
import { markOf } from './subjects.ts'
import { byPrepositions, firstFound, ownersBefore, partiesOrOwners, TO_RECIPIENT, unique } from './whom.ts'

/** "agreed to release the hostages", "called for sanctions against Iran": the one whom the matter is about. */
export function fromMatter(
  grammar: Grammar,
  book: PartyBook,
  { type, frame }: Candidate,
  actors: readonly string[],
): readonly string[] {
  if (!frame || !/^(?:AGREE|REQUEST|REJECT|THREATEN|SUPPORT|CONCEDE|SANCTION)$/.test(type)) return []
  const nouns = [...frame.objects, ...frame.obliques.map(({ head }) => head)]
  const below = nouns.flatMap((noun) => obliquesOf(grammar, noun))
  const found = byPrepositions(book, TO_RECIPIENT[type], below)
  const inner = frame.infinitive >= 0 ? frame.infinitive : frame.clause
  if (found.length > 0 || inner < 0) return found
  const matter = verbFrame(grammar, inner)
  return firstFound(
    [
      () => (inner === frame.clause ? unique(matter.subjects.flatMap((noun) => book.partiesOf(noun))) : []),
      () => unique([...matter.indirect, ...matter.objects].flatMap((noun) => book.partiesOf(noun))),
      () => unique(matter.objects.flatMap((noun) => ownersBefore(grammar, book, noun))),
      () =>
        unique(
          matter.obliques
            .filter(({ preposition }) => /^(?:to|from|with|on|against|for|in|into|of)$/.test(preposition))
            .flatMap(({ head }) => partiesOrOwners(book, head)),
        ),
    ],
    actors,
  )
}

/** "threatened to close the road if the army came": who must not do it, or must do it, is threatened. */
export function whoMustNot(
  grammar: Grammar,
  book: PartyBook,
  { frame, trigger }: Candidate,
): readonly string[] {
  const matters = [trigger, frame?.infinitive ?? -1, frame?.clause ?? -1].filter((verb) => verb >= 0)
  const conditions = matters.flatMap((verb) =>
    childrenOf(grammar, verb).filter((child) => /^(?:if|unless|until)$/.test(markOf(grammar, child))),
  )
  return unique(
    conditions
      .flatMap((verb) => verbFrame(grammar, verb).subjects)
      .flatMap((noun) => partiesOrOwners(book, noun)),
  )
}

/** Who moves own troops has no recipient but the one it moves against, or whose border it moves to. */
export function rivals(grammar: Grammar, book: PartyBook, obliques: readonly Oblique[]): readonly string[] {
  const against = byPrepositions(book, TO_RECIPIENT.MOBILIZE, obliques)
  if (against.length > 0) return against
  const borders = obliques.filter(
    ({ preposition, head }) =>
      /^(?:near|towards?|at|on|along|to)$/.test(preposition) &&
      /^(?:border|frontier)$/.test(lemmaOf(grammar, head)),
  )
  return firstFound([
    () => unique(borders.flatMap(({ head }) => namedOwners(grammar, book, head))),
    () =>
      unique(
        borders
          .flatMap(({ head }) => obliquesOf(grammar, head))
          .filter(({ preposition }) => preposition === 'with')
          .flatMap(({ head }) => partiesOrOwners(book, head)),
      ),
  ])
}

/** Owners that are named: "the Ukrainian border", not "their border". */
function namedOwners(grammar: Grammar, book: PartyBook, noun: number): readonly string[] {
  const owner = childWith(grammar, noun, 'nmod:poss')
  return owner >= 0 && tagOf(grammar, owner) === 'PRP$' ? [] : ownersBefore(grammar, book, noun)
}
