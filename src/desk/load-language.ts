/** The trained parts of the language core, from weights/. */

import { type LanguageWeights, parseAttribution, parseParser, parseTagger } from '#language'
import { loadWeights } from '#store'

/** Loads every weights file that reading needs; throws store.weights_missing when one is not there. */
export function loadLanguage(): LanguageWeights {
  return {
    tagger: parseTagger(loadWeights('tagger'), loadWeights('names')),
    parser: parseParser(loadWeights('parser')),
    attribution: parseAttribution(loadWeights('attribution')),
  }
}
