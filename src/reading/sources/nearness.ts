/** How near a source stands to what it tells: the report's text and where the source speaks in, kinds with spans out. */

import type { Span } from '#base'
import type { Nearness } from '#domain'
import { NEARNESS_WORDS } from './nearness.data.ts'

/** Why somebody has no name is told anywhere in the sentence; how near somebody stands, beside the source itself. */
const ANYWHERE = new Set<Nearness['kind']>(['anonymous', 'unauthorised'])
/** How far behind a mention its own clause reaches, in characters. */
const REACH = 160

export interface Place {
  /** The words that name the source. */
  readonly mention: Span
  /** The sentence that they stand in. */
  readonly sentence: Span
  /** What is said in it, by whomever: words that tell nothing of who speaks. */
  readonly said: readonly Span[]
}

/** Finds the words of nearness at the places where a source is named, each once, in order. */
export function findNearness(text: string, places: readonly Place[]): Nearness[] {
  const found = new Map<number, Nearness>()
  for (const { mention, sentence, said } of places) {
    const words = text.slice(sentence[0], sentence[1]).replace(/’/g, "'").replace(/\s/g, ' ')
    for (const [kind, pattern] of NEARNESS_WORDS) {
      for (const match of words.matchAll(pattern)) {
        const begin = sentence[0] + match.index
        const end = begin + match[0].trimEnd().length
        const span: Span = [
          begin,
          begin < mention[1] && begin >= mention[0] ? Math.min(end, mention[1]) : end,
        ]
        if (
          said.some(
            ([from, to]) => span[0] >= from && span[1] <= to && !(mention[0] >= from && mention[1] <= to),
          )
        )
          continue
        const beside =
          begin >= mention[0] && begin <= mention[1] + REACH && !/[.;]/.test(text.slice(mention[1], begin))
        if (!ANYWHERE.has(kind) && !(beside && isJoined(text.slice(mention[1], begin), begin < mention[1])))
          continue
        if (![...found.values()].some((other) => other.span[0] < span[1] && span[0] < other.span[1]))
          found.set(begin, { kind, span })
      }
    }
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0])
}

/** Nothing but a comma and small words between a mention and the words that tell of it. */
function isJoined(between: string, inside: boolean): boolean {
  return (
    inside ||
    /^[\s,]*(?:(?:who|is|was|were|are|all|both|each|and|one|,|personally|directly|closely)\s*)*$/.test(
      between,
    )
  )
}
