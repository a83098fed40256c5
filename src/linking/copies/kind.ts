/** What kind of copy it is, once it is known that the text of one report comes from the other. */

import type { Comparison } from './features.ts'
import type { CopyKind } from './judgement.ts'
import { isSameOutlet } from './outlet-names.ts'
import type { Sketch } from './sketch.ts'

/** Shares of one pair, seen from copy and original. */
export interface Shares {
  /** Of the copy's mass, what goes back to the original. */
  readonly ofCopy: number
  /** Of the original's mass, what stands in the copy. */
  readonly ofOriginal: number
  /** Of the original's mass, what the copy tells, be it in other words. */
  readonly toldOfOriginal: number
}

export const MOST = 0.5
/** Of a copy's original, not much more than a quarter is missing; else it is a part. */
const WHOLE = 0.75
const SAME = 0.95
const FIGURES_MIN = 2
/** A sentence that stands whole in a long report of its own matter is no copy of it. */
const OWN_MAX = 0.3

/** The kind by shares, figures and outlets. */
export function kindOf(pair: {
  readonly copy: Sketch
  readonly original: Sketch
  readonly shares: Shares
  readonly comparison: Comparison
}): CopyKind {
  const { copy, original, comparison } = pair
  const { ofCopy, ofOriginal, toldOfOriginal } = pair.shares
  const isMost = ofCopy >= MOST || ofOriginal >= MOST
  if (isSameOutlet(copy.outlet, original.outlet)) {
    const isAgain = Math.min(ofCopy, ofOriginal) >= SAME && comparison.otherNumbers === 0
    if (isAgain && copy.version?.number === original.version?.number) return 'copy'
    return isMost ? 'update' : 'excerpt'
  }
  if (isMost && comparison.otherNumbers >= FIGURES_MIN) return 'update'
  if (ofCopy >= MOST) return toldOfOriginal >= WHOLE ? 'copy' : 'excerpt'
  return ofOriginal >= MOST && ofCopy >= OWN_MAX ? 'copy' : 'excerpt'
}
