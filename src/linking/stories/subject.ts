/**
 * What tells stories of one subject apart. All that is written about a war shares its names, so a long report is compared by the words
 * that its other candidates do not hold: their rarity among the candidates (inverse document frequency, Spärck Jones 1972) besides that in all news.
 */

import { cosinesOf, type LineUp } from './line-up.ts'
import type { StorySketch } from './sketch.ts'
import type { Story } from './story.ts'

/** Stands for candidates that were not found, so that a word of one among two stories is not yet common. */
const UNSEEN = 5
/** What a report is about stands in its title. */
const OF_TITLE = 1.3
/** Silences longer than this make no difference. */
const SILENCE_MAX = 60
/** Stands for a silence that is not known because a day is missing. */
const SILENCE_USUAL = 2
const DAY_MS = 86_400_000

/** Cosine between the report and each story, by the words that few of the stories hold. */
export function localCosines(candidates: LineUp): number[] {
  const factors = raritiesAmong(candidates)
  candidates.sketch.terms.forEach(({ isInTitle }, at) => {
    if (isInTitle) factors[at] = (factors[at] as number) * OF_TITLE
  })
  return cosinesOf(candidates, factors)
}

/** How seldom each word is among the stories, 0..1; a word in half of a story's reports counts as held by it. */
function raritiesAmong({ stories, wordCount }: LineUp): Float64Array {
  const held = new Float64Array(wordCount)
  for (const { numbers, shares } of stories)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] as number
      held[number] = (held[number] as number) + Math.min(1, 2 * (shares[at] as number))
    }
  const top = Math.log(stories.length + UNSEEN + 1)
  return held.map((count) => {
    const odds = (stories.length + UNSEEN) / (count + UNSEEN / (UNSEEN + 1))
    return Math.max(0, Math.log(odds) / top)
  })
}

/** How long the story was not heard of when the report came, on the scale of a logarithm. */
export function silenceBefore({ published }: StorySketch, { lastDay }: Story): number {
  if (published === null || lastDay === null) return Math.log1p(SILENCE_USUAL)
  const days = (Date.parse(published) - Date.parse(lastDay)) / DAY_MS
  return Math.log1p(Math.max(0, Math.min(SILENCE_MAX, days)))
}
