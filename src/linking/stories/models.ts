/** The lines that weigh a report against a story, and which of them a report goes by. */

import type { Logistic } from '#learn'
import type { StorySketch } from './sketch.ts'

/**
 * Two lines, since a headline and a text differ in what a missing word means: a headline lacks nearly all of a story,
 * a text that lacks the story's names is about something else.
 */
export interface StoryModels {
  readonly headline: Logistic
  readonly text: Logistic
}

/** A report of fewer words is a headline. */
const TEXT_MIN = 16

/** True when no more than a headline is known of the report. */
export const isHeadline = ({ wordCount }: StorySketch): boolean => wordCount < TEXT_MIN
