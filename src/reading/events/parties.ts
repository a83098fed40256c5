/**
 * The parties of events as sources of the reading: takes the sources that speak, gives the ids of whoever a noun
 * stands for, and adds those who only act. A government, its forces and its seat act as their country.
 */

import type { Source } from '#domain'
import { NAME_TYPES } from '#language'
import { childrenOf, childWith, type Grammar, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import { findCountry } from '../sources/countries.ts'
import { antecedentOf, countedBefore, otherSideOf, pairOf } from './antecedents.ts'
import { NOUN_CLASSES } from './classes.data.ts'
import { enterParty, enterPlace, homeForces, namesSomebody } from './enter-party.ts'
import { type Ledger, openLedger, type PartyInput } from './ledger.ts'
import { MACHINES, NOBODY, PLACE_NOUNS, PRONOUN, STATE_BODIES } from './party-words.data.ts'
import { isPartyNoun } from './senses.ts'
import { isFigure } from './subjects.ts'

const PERSON = NAME_TYPES.indexOf('PERSON')
const ORGANISATION = NAME_TYPES.indexOf('ORGANIZATION')
const LOCATION = NAME_TYPES.indexOf('LOCATION')

export interface PartyBook {
  /** Ids of the parties that a noun stands for; empty when it stands for none. */
  readonly partiesOf: (noun: number) => readonly string[]
  /** The party a thing belongs to: "Ukraine’s use of jets", "a Kremlin decision", "the navy of Chile". */
  readonly ownersOf: (noun: number) => readonly string[]
  readonly countryOf: (id: string) => string | null
  readonly sourceOf: (id: string) => Source | undefined
  /** Keeps in mind that two parties stand against each other: they are "both sides" from now on. */
  readonly oppose: (one: string, other: string) => void
  /** All sources, with those who only act. */
  readonly sources: () => readonly Source[]
}

/** Opens the book on the sources that speak. */
export function openPartyBook(input: PartyInput): PartyBook {
  const ledger = openLedger(input)
  const cache = new Map<number, readonly string[]>()
  const partiesOf = (noun: number): readonly string[] => {
    const known = cache.get(noun)
    if (known) return known
    const found = lookUp(ledger, noun, partiesOf)
    cache.set(noun, found)
    for (const id of found) {
      const entry = ledger.entryById.get(id)
      if (!entry) continue
      entry.lastAt = Math.max(entry.lastAt, noun)
      if (/^nsubj/.test(relationOf(ledger.grammar, noun))) entry.subjectAt = Math.max(entry.subjectAt, noun)
    }
    return found
  }
  return {
    partiesOf,
    ownersOf: (noun) => ownersOf(ledger.grammar, noun, partiesOf),
    countryOf: (id) => ledger.entryById.get(id)?.source.country ?? null,
    sourceOf: (id) => ledger.entryById.get(id)?.source,
    oppose: (one, other) => ledger.opposed.push([one, other]),
    sources: () => ledger.entries.map(({ source }) => source),
  }
}

function lookUp(ledger: Ledger, noun: number, partiesOf: PartyBook['partiesOf']): readonly string[] {
  const { grammar, speakerByHead, entryById } = ledger
  const speaker = speakerByHead.get(noun)
  if (isCounted(grammar, noun)) return listOf(countedBefore(ledger, noun))
  if (isFigure(grammar, noun)) return []
  if (PRONOUN.test(lowOf(grammar, noun)) && grammar.text.words[noun] !== 'US')
    return listOf(speaker ?? antecedentOf(ledger, noun))
  const isGroup = speaker !== undefined && entryById.get(speaker)?.source.kind === 'group'
  if (grammar.text.names[noun] === LOCATION)
    return listOf(isGroup ? enterPlace(ledger, noun) : (speaker ?? enterPlace(ledger, noun)))
  if (!isPartyNoun(grammar, noun) && !STATE_BODIES.has(lemmaOf(grammar, noun))) return []
  // "any attacker", "no soldiers": nobody.
  if (NOBODY.test(lowOf(grammar, childWith(grammar, noun, 'det', 'neg')))) return []
  if (PLACE_NOUNS.has(lemmaOf(grammar, noun)) && /^NNS?$/.test(tagOf(grammar, noun))) return []
  if (speaker !== undefined && !isGroup) return [speaker]
  const named = namedBeside(grammar, noun)
  if (named >= 0) return listOf(enterParty(ledger, named))
  const pair = pairOf(ledger, noun)
  if (pair.length > 0) return pair
  const neighbour = neighbourOf(ledger, noun, partiesOf)
  if (neighbour !== null) return [neighbour]
  const leader = leaderOf(ledger, noun, partiesOf)
  if (leader.length > 0) return leader
  const home = homeForces(ledger, noun)
  if (home !== null) return [home]
  return isMachine(ledger, noun) ? [] : listOf(enterParty(ledger, noun))
}

/** "the four", "the two": those of whom the text has spoken. */
function isCounted(grammar: Grammar, noun: number): boolean {
  return tagOf(grammar, noun) === 'CD' && isFigure(grammar, noun) && lowOf(grammar, noun - 1) === 'the'
}

/** A ship or a rocket that no country is named for is a thing. */
function isMachine({ grammar }: Ledger, noun: number): boolean {
  return MACHINES.has(lemmaOf(grammar, noun)) && !namesSomebody(grammar, noun)
}

/** "its neighbour", "their rival": the other side of whoever owns it. */
function neighbourOf(ledger: Ledger, noun: number, partiesOf: PartyBook['partiesOf']): string | null {
  const owner = childWith(ledger.grammar, noun, 'nmod:poss')
  if (owner < 0 || !/^(?:neighbou?r|rival|foe|enemy|adversary)$/.test(lowOf(ledger.grammar, noun)))
    return null
  const [id] = partiesOf(owner)
  return id === undefined ? null : otherSideOf(ledger, noun, id)
}

/** "his men", "the group’s fighters": whoever leads them acts. */
function leaderOf({ grammar }: Ledger, noun: number, partiesOf: PartyBook['partiesOf']): readonly string[] {
  const lemma = lemmaOf(grammar, noun).replace(/s$/, '')
  const forces = NOUN_CLASSES.forces
  if (!forces.has(lemma) && !forces.has(lowOf(grammar, noun)) && !NOUN_CLASSES.captor.has(lemma)) return []
  const owner = childWith(grammar, noun, 'nmod:poss')
  return owner < 0 ? [] : partiesOf(owner)
}

function listOf(id: string | null): readonly string[] {
  return id === null ? [] : [id]
}

/** "the commissioner, Bankole Adisa": the person named in apposition, -1 for none. */
function namedBeside(grammar: Grammar, noun: number): number {
  if (grammar.text.names[noun] === PERSON) return -1
  const named = childrenOf(grammar, noun).findLast(
    (child) => relationOf(grammar, child) === 'appos' && grammar.text.names[child] === PERSON,
  )
  return named ?? -1
}

/** Possessors first, then names before the noun, then what follows in a phrase. */
function ownersOf(
  grammar: Grammar,
  noun: number,
  partiesOf: (noun: number) => readonly string[],
): readonly string[] {
  const children = childrenOf(grammar, noun)
  const candidates = [
    ...children.filter((child) => relationOf(grammar, child) === 'nmod:poss'),
    ...children.filter((child) => isNameBefore(grammar, child)),
    ...children.filter((child) => isOwnerBehind(grammar, child)),
  ]
  for (const child of candidates) {
    const found = partiesOf(child)
    if (found.length > 0) return found
  }
  return []
}

/** True for a country, a people or an organisation that describes the noun behind it. */
export function isNameBefore(grammar: Grammar, child: number): boolean {
  if (!/^(?:amod|compound)$/.test(relationOf(grammar, child))) return false
  return (
    findCountry(grammar.text.words[child] as string) !== null || grammar.text.names[child] === ORGANISATION
  )
}

function isOwnerBehind(grammar: Grammar, child: number): boolean {
  if (relationOf(grammar, child) !== 'nmod') return false
  const preposition = childWith(grammar, child, 'case')
  return preposition >= 0 && /^(?:of|by|from|in)$/.test(lowOf(grammar, preposition))
}
