/** Counted stories beside their truth → how many are exact, how far off the others are, and how many origins have the right reports. */

import type { OriginCount } from '#domain'
import type { OriginStory } from './origins-collection.ts'

export interface Counted {
  readonly story: Pick<OriginStory, 'trueCount' | 'trueOrigins'>
  readonly found: Pick<OriginCount, 'low' | 'high' | 'origins'>
}

export interface OriginScore {
  readonly storyCount: number
  readonly exact: number
  readonly more: number
  readonly between: number
  /** Mean over the stories, without sign. */
  readonly error: number
  /** 0..1 */
  readonly reportsRight: number
}

/** Scores the counts of stories. */
export function scoreStories(counted: readonly Counted[]): OriginScore {
  const off = counted.map(({ story, found }) => found.low - story.trueCount)
  const wanted = counted.reduce((sum, { story }) => sum + story.trueOrigins.length, 0)
  const right = counted.reduce((sum, one) => sum + rightOrigins(one), 0)
  return {
    storyCount: counted.length,
    exact: off.filter((difference) => difference === 0).length,
    more: off.filter((difference) => difference > 0).length,
    between: counted.filter(
      ({ story, found }) => found.low <= story.trueCount && story.trueCount <= found.high,
    ).length,
    error: off.reduce((sum, difference) => sum + Math.abs(difference), 0) / Math.max(1, counted.length),
    reportsRight: wanted === 0 ? 0 : right / wanted,
  }
}

/** True origins that have a partner with the same reports; each partner serves once. */
function rightOrigins({ story, found }: Counted): number {
  const left = found.origins.map(({ reports }) => keyOf(reports))
  return story.trueOrigins.filter((reports) => {
    const at = left.indexOf(keyOf(reports))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

const keyOf = (reports: readonly string[]): string => [...reports].sort().join(' ')
