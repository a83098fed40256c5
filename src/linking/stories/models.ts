/** The lines that weigh a report against a story, and which of them a report goes by. */

import type { Logistic } from '#learn'
import type { StorySketch } from './sketch.ts'

/**
 * Three lines, since what a missing word means differs: a headline lacks nearly all of a story, a text of some sentences that lacks
 * the story's names is about something else, and a long report has so many words that only those count that its subject does not share.
 */
export interface StoryModels {
  readonly headline: Logistic
  readonly text: Logistic
  readonly long: Logistic
}

/** From which probability on a report joins a story; chosen on stories left out of training. Below, it starts one of its own. */
export const PROBABILITY_MIN: Readonly<Record<keyof StoryModels, number>> = {
  headline: 0.35,
  text: 0.35,
  long: 0.2,
}

/** A report of fewer words is a headline. */
const TEXT_MIN = 16
const LONG_MIN = 110

/** The line that a report goes by. */
export function lineOf({ wordCount }: StorySketch): keyof StoryModels {
  if (wordCount < TEXT_MIN) return 'headline'
  return wordCount < LONG_MIN ? 'text' : 'long'
}
