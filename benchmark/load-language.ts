/** The trained parts of the language core and of reading, from a folder of weights. */

import { parseAttribution, parseParser, parseTagger } from '#language'
import { parseEvents, type ReadingWeights } from '#reading'
import { loadWeights } from '#store'

/** Loads all parts; throws store.weights_missing when a file is not there. */
export function loadLanguage(folder: string): ReadingWeights {
  return {
    tagger: parseTagger(loadWeights('tagger', folder), loadWeights('names', folder)),
    parser: parseParser(loadWeights('parser', folder)),
    attribution: parseAttribution(loadWeights('attribution', folder)),
    events: parseEvents(loadWeights('events', folder)),
  }
}
