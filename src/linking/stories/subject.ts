/**
 * What tells stories of one subject apart. All that is written about a war shares its names, so a long report is compared by the words
 * that its other candidates do not hold: their rarity among the candidates (inverse document frequency, Spärck Jones 1972) besides that in all news.
 */

import { cosinesWith } from './likeness.ts'
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

/** Cosine between a report and each story, by the words that few of the stories hold. */
export function localCosines(sketch: StorySketch, stories: readonly Story[]): number[] {
  const rarity = rarityAmong(stories)
  const inTitle = new Set(sketch.terms.filter((term) => term.isInTitle).map(({ stem }) => stem))
  return cosinesWith(sketch, stories, (stem) => (rarity.get(stem) ?? 1) * (inTitle.has(stem) ? OF_TITLE : 1))
}

/** How seldom each of their words is among the stories, 0..1; a word in half of a story's reports counts as held by it. */
function rarityAmong(stories: readonly Story[]): Map<string, number> {
  const held = new Map<string, number>()
  for (const { terms, reportCount: all } of stories)
    for (const { stem, reportCount } of terms)
      held.set(stem, (held.get(stem) ?? 0) + Math.min(1, (2 * reportCount) / all))
  const top = Math.log(stories.length + UNSEEN + 1)
  for (const [stem, count] of held) {
    const odds = (stories.length + UNSEEN) / (count + UNSEEN / (UNSEEN + 1))
    held.set(stem, Math.max(0, Math.log(odds) / top))
  }
  return held
}

/** How long the story was not heard of when the report came, on the scale of a logarithm. */
export function silenceBefore({ published }: StorySketch, { lastDay }: Story): number {
  if (published === null || lastDay === null) return Math.log1p(SILENCE_USUAL)
  const days = (Date.parse(published) - Date.parse(lastDay)) / DAY_MS
  return Math.log1p(Math.max(0, Math.min(SILENCE_MAX, days)))
}
