/** What only the scripts that train and weigh need of this room, behind one name, so that the front door stays small. */

import { compareSketches, numbersOf } from './copies/features.ts'
import type { Sketch } from './copies/sketch.ts'
import { weighStories } from './stories/find-story.ts'
import { stemOf } from './words/normalise.ts'
import { trainWordWeights, weightOf } from './words/word-weights.ts'

export const forTraining = {
  /** The numbers that the judgement of copies weighs. */
  copyNumbers: (one: Sketch, other: Sketch): number[] => numbersOf(compareSketches(one, other)),
  weighStories,
  stemOf,
  trainWordWeights,
  weightOf,
}
