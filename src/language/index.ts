/**
 * takes  – a text and trained weights
 * gives  – its analysis: tokens, sentences, parts of speech, names, dependencies, attributions
 * touches – nothing; knows no reports
 */

export { analyse, type LanguageWeights } from './analyse.ts'
export { type AttributionWeights, attribute, parseAttribution } from './attribution/predict.ts'
export { attributeWithin } from './attribution/second-look.ts'
export { type AttributionExample, trainAttribution } from './attribution/train.ts'
export { treeOf } from './attribution/tree.ts'
export { NAME_TYPES, RELATIONS, TAGS } from './labels.ts'
export type { Attributed, Attribution, Parsed, Tagged, Tokenised, TokenRange } from './layers.ts'
export { numbering, spanOf } from './layers.ts'
export { type CountryWords, findCountries } from './names/find-countries.ts'
export { trainNames } from './names/train.ts'
export { type ParserWeights, parse, parseParser } from './parser/predict.ts'
export { trainParser } from './parser/train.ts'
export { parseTagger, type TaggerWeights, tag } from './tagger/predict.ts'
export { type Training, trainTagger } from './tagger/train.ts'
export { tokenise } from './tokeniser/tokenise.ts'
