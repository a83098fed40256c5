/** Which of two reports was there first: by credit, moment, day and version mark. */

import { isSameOutlet } from './outlet-names.ts'
import type { Sketch } from './sketch.ts'

/** How one report names another outlet: on the page, in the text, or not at all. */
export type Naming = 'credit' | 'citation' | null

/** How a report names an outlet. */
export function namingOf({ credits, cited }: Sketch, outlet: string | null): Naming {
  if (credits.some(({ name }) => isSameOutlet(name, outlet))) return 'credit'
  return cited.some((name) => isSameOutlet(name, outlet)) ? 'citation' : null
}

const STRENGTH = { credit: 2, citation: 1 } as const
/** A page may show the day of its last change, so the credited report may seem later, but not by more days than this. */
const LATER_MAX = 2

/** True when `one` is the original: the earlier one, unless a credit says otherwise. Never true both ways round. */
export function isOriginal(one: Sketch, other: Sketch): boolean {
  const [ofOther, ofOne] = [namingOf(one, other.outlet), namingOf(other, one.outlet)]
  const credit = (ofOne === null ? 0 : STRENGTH[ofOne]) - (ofOther === null ? 0 : STRENGTH[ofOther])
  const lateness = daysFrom(credit > 0 ? other : one, credit > 0 ? one : other) ?? 0
  if (credit !== 0 && lateness <= LATER_MAX) return credit > 0
  const earlier = orderInTime(one, other) || orderOfVersions(one, other)
  if (earlier !== 0) return earlier < 0
  // On one day the one that names nobody, then the longer one, for copies are cut.
  if (one.credits.length !== other.credits.length) return one.credits.length < other.credits.length
  return one.mass !== other.mass ? one.mass > other.mass : one.id < other.id
}

/** Below 0 when `one` is earlier; 0 when it cannot be told. */
function orderInTime(one: Sketch, other: Sketch): number {
  if (one.publishedAt !== null && other.publishedAt !== null) return order(one.publishedAt, other.publishedAt)
  if (one.published === null || other.published === null) return 0
  return order(one.published, other.published)
}

/** Marks count within one outlet only: another may have taken them over with the text. */
function orderOfVersions(one: Sketch, other: Sketch): number {
  if (!isSameOutlet(one.outlet, other.outlet)) return 0
  return order(one.version?.number ?? 0, other.version?.number ?? 0)
}

function order<T extends string | number>(one: T, other: T): number {
  return one === other ? 0 : one < other ? -1 : 1
}

const DAY_MILLIS = 86_400_000

/** Days from the first to the second, below 0 when the second is earlier; null when one has no day. */
export function daysFrom(one: Sketch, other: Sketch): number | null {
  if (one.published === null || other.published === null) return null
  return (Date.parse(other.published) - Date.parse(one.published)) / DAY_MILLIS
}
