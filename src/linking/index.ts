/**
 * takes  – reports and readings
 * gives  – what links them: copies and stories, with reasons
 * touches – nothing
 */
export { findPropositions } from './contested/find-propositions.ts'
export { newsOf } from './contested/news-of.ts'
export { speakerKey } from './contested/speaker-key.ts'
export { turnsOf } from './contested/turns-of.ts'
export { judgeCopy } from './copies/judge.ts'
export { judgeAmong } from './copies/judge-among.ts'
export type { CopyJudgement, CopyKind } from './copies/judgement.ts'
export { copyKeys } from './copies/keys.ts'
export { type Sketch, type SketchOptions, sketchOf } from './copies/sketch.ts'
export { forTraining } from './for-training.ts'
export { countOrigins, type OriginInput } from './origins/count-origins.ts'
export {
  findStory,
  type StoryCandidate,
  type StoryFinding,
  type StoryReason,
} from './stories/find-story.ts'
export { storyKeys } from './stories/keys.ts'
export type { StoryModels } from './stories/models.ts'
export { type StorySketch, storySketchOf } from './stories/sketch.ts'
export {
  mergeStories,
  type SplitStory,
  type Story,
  splitStory,
  storyAsOf,
  withReport,
} from './stories/story.ts'
export { packStory, parseStory } from './stories/story-record.ts'
export { type Headline, titleOf } from './stories/title.ts'
export { compareVersions } from './versions/compare-versions.ts'
export { parseWordWeights, type WordWeights } from './words/word-weights.ts'
