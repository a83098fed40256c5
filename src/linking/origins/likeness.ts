/** Whether a voice of one report goes back to the same origin as a voice of another, and why. */

import type { FoldReason } from '#domain'
import { daysBetween, isSameOccasion } from './occasion.ts'
import type { Party } from './party.ts'
import type { Press } from './press.ts'
import { saysItAgain } from './repeats.ts'
import { compareParties } from './same-party.ts'
import { isOneDescription, sameUnnamed } from './unnamed.ts'
import type { Voice } from './voices.ts'
import { BODY_NOUNS } from './words.data.ts'

export interface Tie {
  readonly reason: FoldReason
  readonly sure: boolean
  /** The higher the nearer. */
  readonly strength: number
}

/** Compares two voices of different reports; null when nothing ties them. */
export function findTie(a: Voice, b: Voice, press: Press): Tie | null {
  const way = wayBetween(a, b, press)
  if (way === null && (a.isStanding || b.isStanding)) return null
  if (way === null && isOtherWay(a, b, press)) return null
  const isPrivate = [a, b].every(
    ({ parties, occasion }) => !occasion.isTold && parties.every(isPrivatePerson),
  )
  const named = tieOfNames(a, b) ?? (way && isNamedIn(a, b) ? { sure: true } : null)
  const isOnce = isPrivate || isSameOccasion(a.occasion, b.occasion, way !== null)
  if (!isOnce && !(named && saysItAgain(a, b))) return null
  const gap = gapOf(a, b)
  if (named) {
    const isBody = [a, b].every(({ parties }) => parties.some(({ kind }) => kind === 'body'))
    const sure = (way !== null && isOnce) || (named.sure && !isPrivate && gap === 0)
    return { reason: way ?? (isBody ? 'same-release' : 'same-party'), sure, strength: (way ? 20 : 10) - gap }
  }
  const unnamed = tieOfUnnamed(a, b, press, way)
  return unnamed && { ...unnamed, strength: (way ? 18 : 5) - gap }
}

/** A statement here and words to an outlet there; what was told to one outlet alone is in no other that does not say so. */
function isOtherWay(a: Voice, b: Voice, press: Press): boolean {
  if (a.channel !== null && b.channel !== null) return a.channel !== b.channel
  const isElsewhere = press.outletOf(a.report) !== press.outletOf(b.report)
  return isElsewhere && (a.channel === 'interview' || b.channel === 'interview')
}

/** "A resident, Danuta W.," here and Danuta W. there. */
const isNamedIn = (a: Voice, b: Voice): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([one, other]) => {
    const families = one?.parties.map(({ family }) => family).filter((family) => family !== null) ?? []
    if (other === undefined || other.parties.some(({ family }) => family !== null)) return false
    return other.utterances.some(({ words }) =>
      families.some((family) => words.toLowerCase().includes(family)),
    )
  })

/** How one report came by the words of the other: it copied it, or credits, cites or quotes its outlet. */
function wayBetween(a: Voice, b: Voice, press: Press): 'copy' | 'citation' | null {
  if (press.copiedBy(a.report).has(b.report) || press.copiedBy(b.report).has(a.report)) return 'copy'
  if (press.takenBy(a.report).has(b.report) || press.takenBy(b.report).has(a.report)) return 'citation'
  const isCited = (one: Voice, other: Voice) =>
    one.through !== null && (one.through === press.outletOf(other.report) || one.through === other.through)
  return isCited(a, b) || isCited(b, a) ? 'citation' : null
}

function tieOfNames(a: Voice, b: Voice): { readonly sure: boolean } | null {
  let found: { readonly sure: boolean } | null = null
  for (const one of a.parties)
    for (const other of b.parties) {
      const likeness = compareParties(one, other, false)
      if (likeness?.sure) return likeness
      found ??= likeness
    }
  return found
}

/** Unnamed people and papers: the same words to the same house are one; the same words to different ones may be. */
function tieOfUnnamed(
  a: Voice,
  b: Voice,
  press: Press,
  way: 'copy' | 'citation' | null,
): Omit<Tie, 'strength'> | null {
  const [one, other] = [a.parties, b.parties]
  const isPaper = ({ kind }: Party) => kind === 'document' || kind === 'pictures'
  const isAlike = one.some((x) =>
    other.some((y) => sameUnnamed(x, y) || (isPaper(x) && x.kind === y.kind && x.noun === y.noun)),
  )
  if (!isAlike) return null
  if (way) return { reason: way, sure: true }
  if (a.tellers.some((teller) => b.tellers.includes(teller)))
    return { reason: 'same-unnamed-source', sure: false }
  const houses = a.tellers.map(press.houseOf)
  if (b.tellers.some((teller) => houses.includes(press.houseOf(teller))))
    return { reason: 'same-owner', sure: false }
  const isPool = [...a.utterances, ...b.utterances].some(({ isPool }) => isPool)
  const countries = [...one, ...other].map(({ country }) => country)
  const isOneCountry = countries.every((country) => country !== null && country === countries[0])
  const isOneBody = one.some(({ role }) =>
    other.some((y) => y.role.some((word) => BODY_NOUNS.has(word) && role.includes(word))),
  )
  const isAlikeInWords = one.some((x) => other.some((y) => x.kind === 'unnamed' && isOneDescription(x, y)))
  return isPool || isOneCountry || isOneBody || isAlikeInWords
    ? { reason: 'same-unnamed-source', sure: false }
    : null
}

/** Analysts, residents, witnesses: without a day told, two remarks of theirs may be of one talk. */
const isPrivatePerson = ({ family, isState, role, isSpokes }: Party): boolean =>
  family !== null &&
  !isState &&
  !isSpokes &&
  !/\b(?:president|minister|chancellor|secretary|leader|ambassador|envoy|chief|adviser|head)\b/.test(
    role.join(' '),
  )

function gapOf(a: Voice, b: Voice): number {
  const [from, to] = [a.occasion.day, b.occasion.day]
  return from === null || to === null ? 1 : Math.min(9, Math.abs(daysBetween(from, to)))
}
