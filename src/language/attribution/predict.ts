/**
 * Parsed text → attributions: a chain field gives every token of the text its chances of a role, a linker joins
 * pieces, and a reranker chooses for each word that may ascribe. Follows the PolNeAR guidelines (Newell et al. 2018):
 * an attribution is a cue, its content and, if it has one, its source; none stands inside another's content, for
 * that a second look is needed (second-look.ts).
 */

import { type Crf, crfFromFile, parseModel, rankerFromFile, scoreChain } from '#learn'
import type { Attributed, Parsed } from '../layers.ts'
import { type CueLexicon, lexiconLookup } from './cue-lexicon.ts'
import { featuresOf } from './features.ts'
import type { LinkWeights } from './link.ts'
import { outlookOf } from './rerank/outlook.ts'
import { type RerankWeights, rerank } from './rerank/rerank.ts'
import { lookAt } from './sight.ts'

export interface AttributionWeights {
  readonly crf: Crf
  readonly link: LinkWeights
  readonly rerank: RerankWeights
  /** P(cue) of a key of the cue lexicon. */
  readonly shareOf: (key: number) => number
}

/** Reads the weights file "attribution". */
export function parseAttribution(bytes: Uint8Array): AttributionWeights {
  const file = parseModel(bytes, 'attribution')
  const lexicon: CueLexicon = {
    keys: file.arrays['lexicon.keys'] as Uint32Array,
    shares: file.arrays['lexicon.shares'] as Uint8Array,
  }
  const ranker = (name: string) => rankerFromFile(file, name)
  return {
    crf: crfFromFile(file, 'crf'),
    link: { content: ranker('link.content'), source: ranker('link.source') },
    rerank: {
      pieces: {
        cue: ranker('rerank.cue'),
        content: ranker('rerank.content'),
        source: ranker('rerank.source'),
      },
      whole: ranker('rerank.whole'),
      leastProbability: file.meta.leastProbability as number,
    },
    shareOf: lexiconLookup(lexicon),
  }
}

/** Finds the attributions of a text. A cue for which no content can be made out is left out. */
export function attribute(text: Parsed, weights: AttributionWeights): Attributed {
  const sight = lookAt(text, weights.shareOf)
  const outlook = outlookOf(sight, scoreChain(weights.crf, featuresOf(sight)), weights.link)
  return { ...text, attributions: rerank(outlook, weights.rerank) }
}
