/** The trained parts of the desk, from weights/. */

import { parseAttribution, parseParser, parseTagger } from '#language'
import { parseWordWeights } from '#linking'
import { parseEvents, type ReadingWeights } from '#reading'
import { loadWeights } from '#store'
import type { DeskWeights } from './read-page.ts'

/** Loads every weights file that reading needs; throws store.weights_missing when one is not there. */
export function loadLanguage(): ReadingWeights {
  return {
    tagger: parseTagger(loadWeights('tagger'), loadWeights('names')),
    parser: parseParser(loadWeights('parser')),
    attribution: parseAttribution(loadWeights('attribution')),
    events: parseEvents(loadWeights('events')),
  }
}

/** What reading and linking need. */
export function loadDeskWeights(): DeskWeights {
  return { language: loadLanguage(), words: parseWordWeights(loadWeights('words')) }
}
