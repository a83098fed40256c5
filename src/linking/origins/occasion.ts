/** When a party spoke: the day that a report tells, or else the days that it may have been; and whether two are one occasion. */

export interface Occasion {
  /** The day told or, where none is told, the last day that it can have been; null when nothing is known. */
  readonly day: string | null
  readonly isTold: boolean
  /** True for what was said "before": a day earlier than `day`, or the one before. */
  readonly isEarlier: boolean
}

/** Days between what was said and a report that does not tell when. */
const LATE_DAYS = 2
/** Days between two reports of one occasion when neither tells when. */
const APART_DAYS = 1
/** Days that "had said before" reaches back. */
const BACK_DAYS = 10

const MS_A_DAY = 86_400_000
const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY)

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** True when both may be one occasion; `isTaken` says that one report took it from the other. */
export function isSameOccasion(a: Occasion, b: Occasion, isTaken: boolean): boolean {
  if (a.day === null || b.day === null) return true
  const late = daysBetween(b.day, a.day)
  if (a.isTold && b.isTold) return late === 0
  if (a.isTold !== b.isTold) {
    const [told, open] = a.isTold ? [a, b] : [b, a]
    const gap = daysBetween(told.day as string, open.day as string)
    if (open.isEarlier) return gap >= 0 && gap <= BACK_DAYS
    return gap >= 0 && gap <= (isTaken ? BACK_DAYS : LATE_DAYS)
  }
  return Math.abs(late) <= (isTaken || a.isEarlier || b.isEarlier ? BACK_DAYS : APART_DAYS)
}
