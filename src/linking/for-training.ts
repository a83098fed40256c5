/** What only the scripts that train and weigh need of this room, behind one name, so that the front door stays small. */

import { pointsInOrder } from './contested/find-propositions.ts'
import { statementPairs } from './contested/group.ts'
import { compareSketches, numbersOf } from './copies/features.ts'
import type { Sketch } from './copies/sketch.ts'
import { weighStories } from './stories/find-story.ts'
import { stemOf } from './words/normalise.ts'
import { trainWordWeights, weightOf } from './words/word-weights.ts'

export const forTraining = {
  /** The numbers that the judgement of copies weighs. */
  copyNumbers: (one: Sketch, other: Sketch): number[] => numbersOf(compareSketches(one, other)),
  weighStories,
  /** The points of a story's reports in order, and all pairs of them with the numbers that are weighed. */
  pointsInOrder,
  statementPairs,
  stemOf,
  trainWordWeights,
  weightOf,
}
