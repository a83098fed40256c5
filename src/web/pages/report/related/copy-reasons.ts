/** Why a report is taken for a copy of another, in words, and the words that both share. */

import type { ReportLinksOnWire } from '../../../data/stories.ts'
import { count } from '../../../parts/format.ts'
import { plainly } from '../../../parts/plainly.ts'

export type CopyLink = ReportLinksOnWire['copies'][number]
type Reason = CopyLink['reasons'][number]

/** A ground as the end of a sentence that begins with "because". */
export function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'passages':
      return `${percent(reason.ofCopy)} of the copy stands in the other one, and ${percent(reason.ofOriginal)} of that in the copy`
    case 'credit':
      return reason.naming === 'citation'
        ? `its text cites ${plainly(reason.name)}`
        : reason.naming === 'both'
          ? `both credit ${plainly(reason.name)}`
          : `its page credits ${plainly(reason.name)}`
    case 'figures':
      return `${count(reason.count, 'figure')} of both are the same`
    case 'headline':
      return 'the headlines are the same'
    case 'order':
      return `what both have stands in the same order (${percent(reason.share)})`
    case 'update':
      return `it says itself that it is a later version: “${plainly(reason.words)}”`
    case 'release':
      return `all that both share are words that were put out: “${plainly(reason.words)}”`
    case 'matter':
      return `it tells ${percent(reason.facts)} of the same facts, ${percent(reason.words)} of them in the same words`
    case 'merged':
      return `the rest comes from ${count(reason.others.length, 'other report')}: ${percent(reason.ofCopy)} in all`
    case 'by-hand':
      return `${plainly(reason.by)} decided so`
  }
}

/** Passages of a report that the other one shares, the longest first. */
export function sharedPassages(link: CopyLink, reportId: string): readonly (readonly [number, number])[] {
  const side = link.copy === reportId ? 'copy' : 'original'
  return link.reasons
    .flatMap((reason) => ('pairs' in reason ? reason.pairs.map((pair) => pair[side]) : []))
    .sort(([a, b], [c, d]) => d - c - (b - a))
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
