/**
 * A report and all its candidates with their words numbered, so that the first look at many stories is sums over arrays:
 * each word is looked up once, whatever is asked of it afterwards.
 */

import type { StorySketch } from './sketch.ts'
import type { Story } from './story.ts'

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
  const known = new Map(sketch.terms.map(({ stem }, at) => [stem, at]))
  const linedUp = stories.map(({ terms, reportCount: all }) => {
    const numbers = new Int32Array(terms.length)
    const sums = new Float64Array(terms.length)
    const shares = new Float64Array(terms.length)
    let at = 0
    for (const { stem, sum, reportCount } of terms) {
      let number = known.get(stem)
      if (number === undefined) {
        number = known.size
        known.set(stem, number)
      }
      numbers[at] = number
      sums[at] = sum
      shares[at] = reportCount / all
      at++
    }
    return { numbers, sums, shares }
  })
  return { sketch, wordCount: known.size, stories: linedUp }
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
