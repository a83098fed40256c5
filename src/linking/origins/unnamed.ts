/** Whether two descriptions of unnamed people mean the same ones, inside a report and between reports. */

import type { Party } from './party.ts'
import { mayBeOneCountry } from './same-party.ts'
import type { Utterance } from './utterance.ts'

/** Inside a report: "the officials", "one of them", "a second official" after "two U.S. officials". */
export function sameUnnamedHere(group: readonly Utterance[], { party, isDefinite }: Utterance): boolean {
  return group.some((other) => {
    if (other.party.kind !== 'unnamed' || !mayBeOneCountry(other.party, party)) return false
    if (isDefinite && (isPronoun(party) || isSameNoun(other.party, party))) return true
    return (
      isSameNoun(other.party, party) && (isShorter(party, other.party) || isOneCountry(party, other.party))
    )
  })
}

/** True when nothing but noun and country says that the people of a group are the same: "a US official", "two US officials". */
export function isLoosely(group: readonly Utterance[]): boolean {
  const [first, ...others] = group.filter(({ party }) => party.kind === 'unnamed' && !party.isSpokes)
  return (
    first !== undefined &&
    others.some(({ party, isDefinite }) => !isDefinite && !isShorter(first.party, party))
  )
}

const isOneCountry = (a: Party, b: Party): boolean =>
  a.country !== null && a.country === b.country && ![...a.role, ...b.role].some((word) => OTHERS.test(word))

const OTHERS = /^(?:another|other|others|second|third|different|separate|former)$/

/** Between reports: the same noun and country; who heard them is for the caller. */
export function sameUnnamed(a: Party, b: Party): boolean {
  if (a.kind !== 'unnamed' || b.kind !== 'unnamed' || !mayBeOneCountry(a, b)) return false
  // Who speaks for a body is compared by the body.
  if (a.isSpokes !== b.isSpokes || (a.isSpokes && a.body.length + b.body.length > 0)) return false
  return isSameNoun(a, b) || isPronoun(a) || isPronoun(b)
}

/** "Two officials in Lorne" and "two government officials in Lorne": nothing in the words shows that they are two. */
export const isOneDescription = (a: Party, b: Party): boolean =>
  a.noun === b.noun && !PRESS.test(a.noun ?? '') && isShorter(a, b) && isOneNumber(numberIn(a), numberIn(b))

const isOneNumber = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Whose reporters they are is told by the paper, also where the words do not. */
const PRESS = /^(?:reporter|correspondent|journalist|photographer)$/

/** The number word that a description begins with. */
function numberIn({ role }: Party): string | null {
  const first = role[0] ?? ''
  if (/^(?:a|an|one|the)$/.test(first)) return 'one'
  return /^(?:two|three|four|five|six|several|some)$/.test(first) ? first : null
}

const isPronoun = ({ noun }: Party): boolean => noun === 'source'

/** "a government source" and "an official of the government" may be one; "a diplomat" and "a soldier" are two. */
function isSameNoun(a: Party, b: Party): boolean {
  return a.noun === b.noun || (isPronoun(a) && isOfficial(b)) || (isPronoun(b) && isOfficial(a))
}

const isOfficial = ({ noun }: Party): boolean =>
  /^(?:official|source|adviser|aide|diplomat)$/.test(noun ?? '')

/** True when all words of one description stand in the other: "an official", "an administration official". */
function isShorter(a: Party, b: Party): boolean {
  const plain = (role: readonly string[]) =>
    role.filter((word) => !/^(?:a|an|the|two|three|some|several)$/.test(word))
  const [one, other] = [plain(a.role), plain(b.role)]
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word))
}
