/** Trains weights/attribution.bin: who says what, on our own tokens, tags, names and trees. */

import {
  attribute,
  type Parsed,
  parse,
  parseAttribution,
  parseParser,
  parseTagger,
  tag,
  tokenise,
  trainAttribution,
} from '#language'
import { readCorpus, readCorpusFile, toExample } from './attribution-corpus.ts'
import type { Part, WeightsByName } from './part.ts'
import { addOverlap, f1, type Overlap } from './scores.ts'

/** Tuned on dev: less likely attributions are left out. */
const LEAST_PROBABILITY = 0.45
const EPOCHS = 3

/** The part "attribution". */
export const attributionPart: Part = {
  name: 'attribution',
  what: 'Attributions: source, cue and content (PolNeAR guidelines).',
  how: 'Linear-chain conditional random field over hashed features for the roles of tokens, log-linear rankers that join the pieces, a reranker that chooses cue, content and source among many candidates and judges the whole, and a lexicon of how often each word ascribes.',
  limits:
    'All reports learned from are US campaign news; attributions inside attributions were not annotated.',
  train: (_, options, weights) => {
    const read = reader(weights)
    const also = (options.also ?? []).flatMap((file) => readCorpusFile(file))
    const examples = [...readCorpus(options.folder, 'train'), ...also].map(({ text, attributions }) =>
      toExample(read(text), attributions),
    )
    return trainAttribution(examples, {
      seed: options.seed,
      epochs: EPOCHS,
      leastProbability: LEAST_PROBABILITY,
      onProgress: (message) => options.report(`attribution: ${message}`),
    })
  },
  score: (_, weights, folder) => scoreAttribution(folder, weights),
}

function reader(weights: WeightsByName): (text: string) => Parsed {
  const tagger = parseTagger(weights.tagger, weights.names)
  const parser = parseParser(weights.parser)
  return (text) => parse(tag(tokenise(text), tagger), parser)
}

function scoreAttribution(folder: string, weights: WeightsByName): [string, string][] {
  const read = reader(weights)
  const trained = parseAttribution(weights.attribution)
  const whole: Overlap = { right: 0, given: 0, found: 0 }
  const roles = { source: { ...whole }, cue: { ...whole }, content: { ...whole } }
  for (const { text, attributions } of readCorpus(folder, 'dev')) {
    const gold = toExample(read(text), attributions)
    const found = attribute(gold.text, trained).attributions
    const keys = (list: typeof gold.attributions) =>
      new Set(list.map(({ source, cue, content }) => JSON.stringify([source, cue, content])))
    addOverlap(whole, keys(gold.attributions), keys(found))
    for (const role of ['source', 'cue', 'content'] as const) {
      const pieces = (list: typeof gold.attributions) =>
        new Set(list.filter((one) => one[role].length > 0).map((one) => JSON.stringify(one[role])))
      addOverlap(roles[role], pieces(gold.attributions), pieces(found))
    }
  }
  return [
    ['whole attribution, exact (F1)', f1(whole)],
    ['source, exact (F1)', f1(roles.source)],
    ['cue, exact (F1)', f1(roles.cue)],
    ['content, exact (F1)', f1(roles.content)],
  ]
}
