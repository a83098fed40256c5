/** What a reading teaches of named people: a reading and its day in, entries of the actor ledger out, each with its words. */

import type { Span } from '#base'
import type { ActorEntry, Reading, Source } from '#domain'

/** Short roles that tell nothing by themselves: "Col.", "Sister". */
const BARE = /^(?:[\p{L}.-]{1,4}\.|sister|brother|father|dame|sir|mr|mrs|ms|dr|sheikh)$/iu

/** The facts of a reading that later reports may draw on, one for each person of whom it tells something. */
export function actorEntries({ report, sources }: Reading, asOf: string): ActorEntry[] {
  const entries = sources.filter(isTold).map((source): ActorEntry => {
    const { name, description: role, country, sector = null } = source
    return { name, role, country, sector, asOf, report: report.id, span: spanOfFact(report.text, source) }
  })
  // A name stands once in the ledger for each report; the fuller entry wins.
  return entries.filter(({ name }, at) => entries.findIndex((other) => other.name === name) === at)
}

function isTold(source: Source): source is Source & { readonly name: string } {
  const { kind, name, description, mentions } = source
  return (
    kind === 'person' &&
    name !== null &&
    mentions.length > 0 &&
    description !== null &&
    !BARE.test(description)
  )
}

/** From the role to the name where they stand together, else where the person is named first. */
function spanOfFact(text: string, { description, mentions }: Source): Span {
  const first = mentions[0] as Span
  if (description === null) return first
  const REACH = 60
  for (const [begin, end] of mentions) {
    const at = text.indexOf(description, Math.max(0, begin - description.length - REACH))
    if (at >= 0 && at <= end + REACH) return [Math.min(at, begin), Math.max(at + description.length, end)]
  }
  return first
}
