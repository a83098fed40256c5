/**
 * takes  – reports and readings
 * gives  – what links them: copies and stories, with reasons
 * touches – nothing
 */
export { compareSketches, numbersOf } from './copies/features.ts'
export {
  type CopyJudgement,
  type CopyKind,
  type CopyReason,
  judgeCopy,
  type PassagePair,
} from './copies/judge.ts'
export { copyKeys } from './copies/keys.ts'
export { type Sketch, sketchOf } from './copies/sketch.ts'
export {
  findStory,
  type StoryCandidate,
  type StoryFinding,
  type StoryReason,
  weighStories,
} from './stories/find-story.ts'
export { storyKeys } from './stories/keys.ts'
export type { StoryModels } from './stories/models.ts'
export { type StorySketch, storySketchOf } from './stories/sketch.ts'
export { type Story, storyAsOf, withReport } from './stories/story.ts'
export { stemOf } from './words/normalise.ts'
export { parseWordWeights, trainWordWeights, type WordWeights, weightOf } from './words/word-weights.ts'
