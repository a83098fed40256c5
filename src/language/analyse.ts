/** Text → analysis. Each step adds one layer and changes none. */

import { type AttributionWeights, attribute } from './attribution/predict.ts'
import type { Attributed } from './layers.ts'
import { type ParserWeights, parse } from './parser/predict.ts'
import { type TaggerWeights, tag } from './tagger/predict.ts'
import { tokenise } from './tokeniser/tokenise.ts'

/** Everything trained that the language core needs. */
export interface LanguageWeights {
  readonly tagger: TaggerWeights
  readonly parser: ParserWeights
  readonly attribution: AttributionWeights
}

/** Tokens, sentences, parts of speech, names, dependencies and attributions of a text. */
export function analyse(text: string, weights: LanguageWeights): Attributed {
  const tokenised = tokenise(text)
  const tagged = tag(tokenised, weights.tagger)
  const parsed = parse(tagged, weights.parser)
  return attribute(parsed, weights.attribution)
}
