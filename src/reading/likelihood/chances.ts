/** "Little chance", "a better than even chance", "the odds are slim", "a possibility": nouns of likelihood. */

import { type Grammar, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
import type { Phrase } from './phrase.ts'
import { SCALE } from './scale.data.ts'
import { CHANCES, DEGREES, SIZES } from './words.data.ts'

/** How far an adjective may stand from its noun to be shown with it. */
const NEAR = 3

/** The phrase around a noun of likelihood, null when nothing says how big the chance is. */
export function readChance(grammar: Grammar, at: number): Phrase | null {
  const low = lowOf(grammar, at)
  if (!CHANCES.has(low)) return null
  if (lowOf(grammar, at - 1) === 'all' && lowOf(grammar, at - 2) === 'in') return inAllLikelihood(at)
  const before = sizeBefore(grammar, at)
  if (before) return phraseOfSize(grammar, at, before.size, before.from, at + 1)
  const adjective = sizeAfter(grammar, at)
  if (adjective >= 0) {
    // "Chances are slim" reads as a whole, "the chances of a truce by Friday are slim" by its adjective.
    const start = DEGREES.has(lowOf(grammar, adjective - 1)) ? adjective - 1 : adjective
    const from = adjective - at <= NEAR ? at : start
    return phraseOfSize(grammar, at, lowOf(grammar, adjective), from, adjective + 1)
  }
  // "There is a possibility that": the noun alone says possible; a chance alone may be an opportunity.
  const possible = SCALE.get('possible')
  return low === 'possibility' && possible
    ? { tokens: [at, at + 1], core: at, range: possible, kind: 'word' }
    : null
}

/** The adjective said of a noun: right after "be", or its head in the tree; -1 for none. */
function sizeAfter(grammar: Grammar, noun: number): number {
  const near = DEGREES.has(lowOf(grammar, noun + 2)) ? noun + 3 : noun + 2
  if (lemmaOf(grammar, noun + 1) === 'be' && SIZES.has(lowOf(grammar, near))) return near
  const head = grammar.text.heads[noun] as number
  return head > noun && relationOf(grammar, noun) === 'nsubj' && SIZES.has(lowOf(grammar, head)) ? head : -1
}

/** "In all likelihood" says probably. */
function inAllLikelihood(at: number): Phrase | null {
  const range = SCALE.get('probable')
  return range === undefined ? null : { tokens: [at - 2, at + 1], core: at, range, kind: 'word' }
}

/** The word of size before a noun, over other adjectives: "little real chance". */
function sizeBefore(grammar: Grammar, at: number): { readonly size: string; readonly from: number } | null {
  for (let t = at - 1; t >= Math.max(0, at - 3); t--) {
    const size = lowOf(grammar, t)
    if (SIZES.has(size)) {
      const isDegree =
        DEGREES.has(lowOf(grammar, t - 1)) || /^(?:roughly|about|approximately)$/.test(lowOf(grammar, t - 1))
      if (size === 'even' && lowOf(grammar, t - 1) === 'than') return { size, from: Math.max(0, t - 2) }
      return { size, from: isDegree ? t - 1 : t }
    }
    if (!tagOf(grammar, t).startsWith('JJ')) return null
  }
  return null
}

function phraseOfSize(grammar: Grammar, core: number, size: string, from: number, to: number): Phrase | null {
  const key = SIZES.get(size) ?? ''
  const lead = lowOf(grammar, from)
  const range = SCALE.get(rangeKey(key, lead, lowOf(grammar, core)))
  return range === undefined ? null : { tokens: [from, to], core, range, kind: 'word' }
}

/** The phrase of the scale: "almost no", "better than even", "very good", "real possibility". */
function rangeKey(size: string, lead: string, noun: string): string {
  if (size === 'no') return DEGREES.get(lead) === 'almost' ? 'almost no chance' : 'no chance'
  if (size === 'even') {
    if (lead === 'better' || lead === 'more') return 'better than even chance'
    return lead === 'roughly' || lead === 'approximately' ? 'roughly even chance' : 'about even chance'
  }
  if (size === 'good') {
    if (noun.startsWith('possibilit')) return 'well possible'
    return /^(?:very|highly|extremely|excellent)$/.test(lead) ? 'very good chance' : 'good chance'
  }
  if (size === 'real') return noun.startsWith('possibilit') ? 'well possible' : ''
  return `${size} chance`
}
