/** Whether two parties may be one: two namings of a person, a body and who speaks for it, two descriptions of an unnamed source. */

import type { Party } from './party.ts'

export interface Likeness {
  /** False where another reading of the words is as good. */
  readonly sure: boolean
}

/** Compares two parties by their names alone; null when they are two. */
export function compareParties(a: Party, b: Party, isSameReport: boolean): Likeness | null {
  if (a.kind === 'noise' || b.kind === 'noise') return null
  // "Kolm Stone" may be taken for a person here and for a firm there.
  if (isOneName(a, b)) return { sure: true }
  if (isOwnOffice(a, b) || isOwnOffice(b, a)) return { sure: false }
  if (a.family !== null && b.family !== null) {
    const isSame = a.family === b.family && (a.given === null || b.given === null || a.given === b.given)
    return isSame ? { sure: true } : null
  }
  if (a.kind === 'unnamed' || b.kind === 'unnamed') return compareSpokes(a, b, isSameReport)
  if (a.kind === 'office' && b.kind === 'office') return isSameOffice(a, b) ? { sure: true } : null
  if (a.kind === 'office' || b.kind === 'office')
    return isOfficeOf(a, b) || isOfficeOf(b, a) ? { sure: false } : null
  if (a.kind === 'country' || b.kind === 'country')
    return a.kind === b.kind && a.country !== null && a.country === b.country ? { sure: false } : null
  if (isGovernorOf(a, b) || isGovernorOf(b, a)) return { sure: false }
  if (isMemberOf(a, b) || isMemberOf(b, a)) return { sure: false }
  if (a.body.length === 0 || b.body.length === 0 || !mayBeOneCountry(a, b)) return null
  if (isElsewhere(a, b)) return null
  if (!isSameBody(a, b, isSameReport)) return null
  const isNaming = a.family === null && b.family === null
  return { sure: isNaming || a.isSpokes || b.isSpokes }
}

const isOneName = (a: Party, b: Party): boolean =>
  (a.family === null) !== (b.family === null) &&
  (plainName(a) === plainName(b) || isNameOf(a, b) || isNameOf(b, a)) &&
  mayBeOneCountry(a, b)

/** "Kolm of Norton Capital", taken for a firm. */
const isNameOf = ({ family }: Party, other: Party): boolean =>
  family !== null && plainName(other).startsWith(`${family} of `)

/** A central bank and the one who heads it. */
const isGovernorOf = ({ family, role }: Party, { kind, body }: Party): boolean =>
  family !== null && role.includes('governor') && kind === 'body' && body.join(' ') === 'bank central'

/** "The governor's office", "her office" and the governor. */
const isOwnOffice = (office: Party, holder: Party): boolean =>
  office.kind === 'body' &&
  (holder.family !== null || holder.kind === 'office') &&
  mayBeOneCountry(office, holder) &&
  /\boffice$/i.test(office.label) &&
  (/^(?:his|her) /i.test(office.label) ||
    [...office.place, ...office.body].some((word) => HOLDERS.test(word) && holder.role.includes(word)))

/** Those whose office may speak for them. */
export const HOLDERS =
  /^(?:governor|mayor|president|minister|chancellor|prosecutor|premier|ombudsman|chief|commissioner)$/

const plainName = ({ label }: Party): string => label.toLowerCase().replace(/^the /, '')

/** "Coastguard commander Ines Varga" and the coastguard. */
const isMemberOf = (person: Party, { kind, body }: Party): boolean =>
  person.family !== null &&
  person.body.length === 0 &&
  kind === 'body' &&
  body.every((word) => person.role.includes(word))

/** "Lisk council" and "Odrin council": two places, unless both are known to be of one country. */
function isElsewhere(a: Party, b: Party): boolean {
  if (a.country !== null && a.country === b.country) return false
  return a.place.length > 0 && b.place.length > 0 && !a.place.some((word) => b.place.includes(word))
}

/** Unknown countries are compatible with all. */
export const mayBeOneCountry = (a: Party, b: Party): boolean =>
  a.country === null || b.country === null || a.country === b.country

/** An unnamed spokesman speaks for his body; other unnamed people are compared by who heard them. */
function compareSpokes(a: Party, b: Party, isSameReport: boolean): Likeness | null {
  const [spokes, other] = a.isSpokes ? [a, b] : [b, a]
  if (!spokes.isSpokes || (other.kind === 'unnamed' && !other.isSpokes)) return null
  if (!mayBeOneCountry(a, b) || spokes.body.length === 0 || other.body.length === 0) return null
  return isSameBody(spokes, other, isSameReport) ? { sure: false } : null
}

/** In one report "the ministry" is the one named before; across reports the words must be the same. */
function isSameBody(a: Party, b: Party, isSameReport: boolean): boolean {
  const [less, more] = a.body.length <= b.body.length ? [a, b] : [b, a]
  if (!less.body.every((word) => more.body.includes(word))) return false
  if (less.body.length === more.body.length) return true
  // "The committee" of one paper is the State Security Committee of another, as far as anybody can tell.
  if (!isSameReport && less.body.length === 1 && less.place.length === 0) return true
  return isSameReport && (less.country === null || less.country === more.country)
}

const isSameOffice = (a: Party, b: Party): boolean =>
  mayBeOneCountry(a, b) && a.role.join(' ') === b.role.join(' ')

/** "Poland's foreign minister" and "Foreign Minister Zbigniew Rau", "the spokeswoman" and "the spokeswoman, Natalya Eismont". */
function isOfficeOf(office: Party, person: Party): boolean {
  if (office.kind !== 'office' || person.family === null || !mayBeOneCountry(office, person)) return false
  if (office.isSpokes && person.isSpokes && (office.body.length === 0 || person.body.length === 0))
    return true
  if (office.role.includes('deputy') !== person.role.includes('deputy')) return false
  const words = office.role.filter((word) => !/^(?:the|a|of|s)$/.test(word))
  if (words.length > 0 && words.every((word) => person.role.includes(word))) return true
  return office.body.length > 0 && office.body.join(' ') === person.body.join(' ')
}
