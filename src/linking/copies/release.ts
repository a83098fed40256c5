/** Two reports that share words → whether all they share are the words of one statement that a body put out. */

import type { Match } from './align.ts'
import { namingOf } from './original.ts'
import { isSameOutlet } from './outlet-names.ts'
import type { Passage } from './passages.ts'
import type { Sketch } from './sketch.ts'

/** Of the shared words, this share must be the statement's. */
const SHARE_MIN = 0.8
const QUOTED_MIN = 0.5

/**
 * The words that show the statement, when what both have is the statement's; null when too little of it is, or when
 * the two are tied otherwise: one names the other, both credit one agency, one is an agency or both are one outlet.
 */
export function findRelease(copy: Sketch, original: Sketch, copied: readonly Match[]): string | null {
  if (areTied(copy, original)) return null
  let [told, released, all] = [0, 0, 0]
  for (const { from, to, quoted } of copied) {
    const { mass } = copy.passages[from] as Passage
    all += mass
    const isMarked = copy.released.marks[from] === 1 && original.released.marks[to] === 1
    if (isMarked) told++
    if (isMarked || quoted >= QUOTED_MIN) released += mass
  }
  return told > 0 && released >= SHARE_MIN * all ? copy.released.words : null
}

function areTied(copy: Sketch, original: Sketch): boolean {
  return (
    copy.isAgency ||
    original.isAgency ||
    isSameOutlet(copy.outlet, original.outlet) ||
    namingOf(copy, original.outlet) !== null ||
    namingOf(original, copy.outlet) !== null ||
    copy.credits.some(({ name }) => original.credits.some((it) => isSameOutlet(it.name, name)))
  )
}
