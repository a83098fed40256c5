/**
 * The words by which a report finds the stories it may belong to, and a story is found. A store keeps the keys of stories
 * and gives back those that share most keys with the report, so the cost does not grow with the archive.
 */

import { hashText } from '#learn'
import type { StorySketch } from './sketch.ts'
import type { Story } from './story.ts'

const OF_REPORT = 24
const OF_STORY = 32

/** Keys of a report, its most telling words, or of a story, the words with the highest sums. The heaviest word comes first. */
export function storyKeys(of: StorySketch | Story): number[] {
  const isStory = 'reportCount' in of
  const weighed = isStory
    ? of.terms.map(({ stem, sum }) => ({ stem, weight: sum }))
    : of.terms.map(({ stem, weight }) => ({ stem, weight }))
  return weighed
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, isStory ? OF_STORY : OF_REPORT)
    .map(({ stem }) => hashText(stem))
}
