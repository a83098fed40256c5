/**
 * A report and all its candidates with their words numbered, so that the first look at many stories is sums over arrays:
 * each word is looked up once, whatever is asked of it afterwards.
 */

import { hashText } from '#learn'
import type { StorySketch } from './sketch.ts'
import type { Story } from './story.ts'

/** A map of thousands of words for each report costs ten times as much; in so many places, few words share one by chance. */
const PLACES = 1 << 17

/** The words of one candidate, in the order of its terms. */
export interface LinedUp {
  readonly numbers: Int32Array
  readonly sums: Float64Array
  /** Shares of the story's reports that hold each word. */
  readonly shares: Float64Array
}

/** Words have numbers from 0; those of the report come first, in its order. */
export interface LineUp {
  readonly sketch: StorySketch
  readonly wordCount: number
  readonly stories: readonly LinedUp[]
}

/** Numbers the words of a report and its candidates. */
export function lineUp(sketch: StorySketch, stories: readonly Story[]): LineUp {
  // The number of the word at each place, plus 1; 0 where none is yet.
  const known = new Int32Array(PLACES)
  let wordCount = 0
  for (const { stem } of sketch.terms) known[placeOf(stem)] = ++wordCount
  const linedUp = stories.map((story) => {
    const { places, sums, shares } = flatOf(story)
    const numbers = places.map((place) => {
      if (known[place] === 0) known[place] = ++wordCount
      return (known[place] as number) - 1
    })
    return { numbers, sums, shares }
  })
  return { sketch, wordCount, stories: linedUp }
}

const placeOf = (stem: string): number => hashText(stem) & (PLACES - 1)

interface FlatStory extends Pick<LinedUp, 'sums' | 'shares'> {
  readonly places: Int32Array
}

/** Stories never change, and one is a candidate again and again while it is in the news. */
const flatByStory = new WeakMap<Story, FlatStory>()

function flatOf(story: Story): FlatStory {
  const made = flatByStory.get(story)
  if (made !== undefined) return made
  const flat = {
    places: Int32Array.from(story.terms, ({ stem }) => placeOf(stem)),
    sums: Float64Array.from(story.terms, ({ sum }) => sum),
    shares: Float64Array.from(story.terms, ({ reportCount }) => reportCount / story.reportCount),
  }
  flatByStory.set(story, flat)
  return flat
}

/** Cosine between the report and each story; `factors` multiply each word's weight on both sides. */
export function cosinesOf(
  { sketch, wordCount, stories }: LineUp,
  factors: Float64Array = new Float64Array(wordCount).fill(1),
): number[] {
  const weights = new Float64Array(wordCount)
  let ofReport = 0
  sketch.terms.forEach(({ weight }, at) => {
    const there = weight * (factors[at] as number)
    weights[at] = there
    ofReport += there * there
  })
  return stories.map(({ numbers, sums }) => {
    let [product, ofStory] = [0, 0]
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] as number
      const there = (sums[at] as number) * (factors[number] as number)
      ofStory += there * there
      product += there * (weights[number] as number)
    }
    return product > 0 ? product / Math.sqrt(ofReport * ofStory) : 0
  })
}
