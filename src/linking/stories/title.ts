/** The reports of a story → the one whose headline names it best, for screens. */

import { stemOf } from '../words/normalise.ts'
import type { Story } from './story.ts'

/** The headline of a report. */
export interface Headline<Id> {
  readonly id: Id
  readonly title: string
  /** True when its text comes from another report, whose headline is as near. */
  readonly isCopy: boolean
}

/** Another headline takes the place of the present one only when it is better by this. */
const BETTER = 1.2
const OF_COPY = 0.75
const OF_FURNITURE = 0.6
const OF_FEW_WORDS = 0.6
/** A headline of fewer telling words names no story. */
const WORDS_MIN = 3
/** What papers put before or after the matter itself. */
const FURNITURE =
  /^(?:update\b|live\b|watch\b|video\b|exclusive\b|breaking\b|opinion\b|analysis\b|explainer\b|factbox\b|corrected\b|wrapup\b|the latest\b)|\?$|\s[|]\s/i

/**
 * Chooses the headline likest to the sum of the story; null of none. The `present` one stays unless another is clearly better,
 * so that a story keeps its name while reports are added. The order of the headlines does not matter.
 */
export function titleOf<Id extends string>(
  story: Story,
  headlines: readonly Headline<Id>[],
  present: Id | null = null,
): Id | null {
  const sums = new Map(story.terms.map(({ stem, sum }) => [stem, sum / story.reportCount]))
  const ranked = headlines
    .filter(({ title }) => /\p{L}/u.test(title))
    .map((headline) => ({ id: headline.id, score: scoreOf(headline, sums) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const [best] = ranked
  const kept = ranked.find(({ id }) => id === present)
  if (best === undefined) return null
  return kept !== undefined && best.score < kept.score * BETTER ? kept.id : best.id
}

/** The weight of its words in the story, by how many they are: many words find more, but dilute what is named. */
function scoreOf<Id>({ title, isCopy }: Headline<Id>, sums: ReadonlyMap<string, number>): number {
  const stems = new Set((title.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).map(stemOf))
  // Short words that the story does not hold are "of" and "in".
  const telling = [...stems].filter((stem) => sums.has(stem) || stem.length > 3)
  const found = telling.reduce((sum, stem) => sum + (sums.get(stem) ?? 0), 0)
  const few = telling.length < WORDS_MIN ? OF_FEW_WORDS : 1
  const copy = isCopy ? OF_COPY : 1
  const furniture = FURNITURE.test(title.trim()) ? OF_FURNITURE : 1
  return (found / Math.sqrt(Math.max(1, telling.length))) * few * copy * furniture
}
