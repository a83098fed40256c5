/** The trained parts of the language core and of reading, from weights/. */

import { parseAttribution, parseParser, parseTagger } from '#language'
import { parseEvents, type ReadingWeights } from '#reading'
import { loadWeights } from '#store'

/** Loads every weights file that reading needs; throws store.weights_missing when one is not there. */
export function loadLanguage(): ReadingWeights {
  return {
    tagger: parseTagger(loadWeights('tagger'), loadWeights('names')),
    parser: parseParser(loadWeights('parser')),
    attribution: parseAttribution(loadWeights('attribution')),
    events: parseEvents(loadWeights('events')),
  }
}
