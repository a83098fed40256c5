/**
 * takes  – a text and trained weights
 * gives  – its analysis: tokens, sentences, parts of speech, names, dependencies, attributions
 * touches – nothing; knows no reports
 */

export {
  buildCueLexicon,
  type CueCounts,
  cueKey,
  cueShare,
  lexiconLookup,
} from './attribution/cue-lexicon.ts'
export { BUCKETS, EDGE_BUCKETS, featuresOf } from './attribution/features.ts'
export { LABEL, LABEL_COUNT } from './attribution/labels.ts'
export { lookAt } from './attribution/sight.ts'
export { NAME_TYPES, RELATIONS, TAGS } from './labels.ts'
export type { Attributed, Attribution, Parsed, Tagged, Tokenised } from './layers.ts'
export { tokenise } from './tokeniser/tokenise.ts'
