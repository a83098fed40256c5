/**
 * takes  – reports and readings
 * gives  – what links them: copies with reasons
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
export { stemOf } from './words/normalise.ts'
export { parseWordWeights, trainWordWeights, type WordWeights, weightOf } from './words/word-weights.ts'
