/** Trains the attribution weights on PolNeAR, on our own tokens, tags and trees. */

import {
  attribute,
  parse,
  parseAttribution,
  parseParser,
  parseTagger,
  tag,
  tokenise,
  trainAttribution,
} from '#language'
import { readCorpus, toExample } from './attribution-corpus.ts'

/** Tuned on dev: what one more attribution found is worth against one found wrongly. */
const CUE_BIAS = 1
const EPOCHS = 3

export interface Trained {
  readonly bytes: Uint8Array
  readonly scores: Readonly<Record<string, number>>
}

/** Reads FOLDER/train.jsonl.gz, trains, and scores on FOLDER/dev.jsonl.gz. `weights` are the tagger's and the parser's files. */
export function trainAttributionWeights(
  folder: string,
  weights: { readonly tagger: Uint8Array; readonly parser: Uint8Array },
  options: { readonly seed: number; readonly onProgress: (message: string) => void },
): Trained {
  const tagger = parseTagger(weights.tagger)
  const parser = parseParser(weights.parser)
  const read = (text: string) => parse(tag(tokenise(text), tagger), parser)
  const examples = readCorpus(folder, 'train').map(({ text, attributions }) =>
    toExample(read(text), attributions),
  )
  const bytes = trainAttribution(examples, { ...options, epochs: EPOCHS, cueBias: CUE_BIAS })
  const trained = parseAttribution(bytes)
  const counts = { right: 0, given: 0, gold: 0 }
  for (const { text, attributions } of readCorpus(folder, 'dev')) {
    const example = toExample(read(text), attributions)
    const found = attribute(example.text, trained).attributions
    const key = (one: { source: unknown; cue: unknown; content: unknown }) =>
      JSON.stringify([one.source, one.cue, one.content])
    const gold = new Set(example.attributions.map(key))
    counts.right += found.filter((one) => gold.has(key(one))).length
    counts.given += found.length
    counts.gold += example.attributions.length
  }
  return {
    bytes,
    scores: { 'whole attribution, exact (F1)': (2 * counts.right) / (counts.given + counts.gold) },
  }
}
