/**
 * Parsed text → attributions: a chain field labels every token of the text with a role, a linker joins the
 * pieces. Follows the PolNeAR guidelines (Newell et al. 2018): an attribution is a cue, its content and, if
 * it has one, its source; an inner attribution may stand inside the content of one that was completed (complete.ts), others need a second look (second-look.ts).
 */

import { type Crf, crfFromFile, decodeChain, parseModel, rankerFromFile, scoreChain } from '#learn'
import type { Attributed, Attribution, Parsed, TokenRange } from '../layers.ts'
import { completeContent } from './complete.ts'
import { type CueLexicon, lexiconLookup } from './cue-lexicon.ts'
import { featuresOf } from './features.ts'
import { LABEL, LABEL_COUNT } from './labels.ts'
import { type LinkWeights, linkRoles } from './link.ts'
import { type Fragment, rolesOf } from './roles.ts'
import { lookAt } from './sight.ts'

export interface AttributionWeights {
  readonly crf: Crf
  readonly link: LinkWeights
  /** P(cue) of a key of the cue lexicon. */
  readonly shareOf: (key: number) => number
  /** Added to the score of the first token of a cue: trades precision for recall, tuned on dev. */
  readonly cueBias: number
}

/** Reads the weights file "attribution". */
export function parseAttribution(bytes: Uint8Array): AttributionWeights {
  const file = parseModel(bytes, 'attribution')
  const lexicon: CueLexicon = {
    keys: file.arrays['lexicon.keys'] as Uint32Array,
    shares: file.arrays['lexicon.shares'] as Uint8Array,
  }
  return {
    crf: crfFromFile(file, 'crf'),
    link: { content: rankerFromFile(file, 'link.content'), source: rankerFromFile(file, 'link.source') },
    shareOf: lexiconLookup(lexicon),
    cueBias: file.meta.cueBias as number,
  }
}

/** Finds the attributions of a text. A cue for which no content can be made out is left out. */
export function attribute(text: Parsed, weights: AttributionWeights): Attributed {
  const sight = lookAt(text, weights.shareOf)
  const bias = Array.from({ length: LABEL_COUNT }, (_, label) =>
    label === LABEL.cue[0] ? weights.cueBias : 0,
  )
  const roles = rolesOf(decodeChain(scoreChain(weights.crf, featuresOf(sight)), bias))
  const attributions: Attribution[] = []
  for (const linked of linkRoles(sight, roles, weights.link)) {
    const cue = roles.cues[linked.cue] as TokenRange
    const source = linked.source < 0 ? null : (roles.sources[linked.source] as TokenRange)
    const marked = linked.fragments.map((fragment) => (roles.fragments[fragment] as Fragment).range)
    const completed = marked.length === 0 ? completeContent(sight, cue, source) : null
    const content = completed ? [completed] : marked
    if (content.length === 0) continue
    attributions.push({
      source: source ? [source] : [],
      cue: [cue],
      content,
      probability: linked.probability,
    })
  }
  return { ...text, attributions }
}
