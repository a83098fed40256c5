/**
 * takes  – a report and the weights of the language core and of events
 * gives  – its reading: statements with source, cue and content, the sources behind them, and events
 * touches – nothing
 */

export { actorEntries } from './actors/actor-entries.ts'
export { completeSources } from './actors/complete-sources.ts'
export { namesToKnow } from './actors/names-to-know.ts'
export { applyCorrections } from './corrections/apply-corrections.ts'
export { buildJudgement, type CorrectionWish } from './corrections/build-judgement.ts'
export { writeTrainingLine } from './corrections/write-training-line.ts'
export { type EventWeights, LEARNED_TYPES, type LearnedType, parseEvents } from './events/predict.ts'
export { type EventExample, eventExample, predictEventTypes, trainEvents } from './events/train.ts'
export { findLocation, type Location } from './places/gazetteer.ts'
export { type ReadingWeights, readReport } from './read-report.ts'
export { findTimes } from './times/find-times.ts'
