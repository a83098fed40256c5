/**
 * takes  – a text and trained weights
 * gives  – its analysis: tokens, sentences, parts of speech, names, dependencies, attributions
 * touches – nothing; knows no reports
 */
export { NAME_TYPES, RELATIONS, TAGS } from './labels.ts'
export type { Attributed, Attribution, Parsed, Tagged, Tokenised } from './layers.ts'
