/** Which statement carries a token. Takes the drafts of a report, gives an index. */

import type { Draft } from '../statements/draft.ts'

/**
 * Index of the innermost draft whose content holds a token, -1 for none. Drafts whose cue is this verb are passed
 * over: "the minister asked me" is told by me.
 */
export function carrierAt(drafts: readonly Draft[], t: number, verb = -1): number {
  let best = -1
  let size = Number.POSITIVE_INFINITY
  drafts.forEach((draft, index) => {
    if (verb >= draft.cue[0] && verb < draft.cue[1]) return
    if (!draft.content.some((range) => t >= range[0] && t < range[1])) return
    const own = draft.content.reduce((sum, [from, to]) => sum + to - from, 0)
    if (own >= size) return
    best = index
    size = own
  })
  return best
}
