/** Trains weights/parser.bin: dependencies. */

import { type Parsed, parse, parseParser, parseTagger, RELATIONS, tag, trainParser } from '#language'
import type { Part } from './part.ts'
import { percent, type Share } from './scores.ts'

const PUNCT = RELATIONS.indexOf('punct')

/** The part "parser". */
export const parserPart: Part = {
  name: 'parser',
  what: 'Dependencies (Universal Dependencies v1 as CoreNLP writes them).',
  how: 'Arc-hybrid transition parser with dynamic oracle, averaged perceptron over hashed features, on our own tags.',
  limits:
    'The trees it learned from are themselves made by a parser (CoreNLP), so scores are agreement with that.',
  train: (corpus, options, weights) =>
    trainParser(corpus, parseTagger(weights.tagger, undefined), {
      ...options,
      epochs: 8,
      bits: 20,
      seenMin: 2,
      weightMin: 2,
    }),
  score: (dev, weights) => scoreParser(dev, weights.tagger, weights.parser),
}

function scoreParser(dev: readonly Parsed[], tagger: Uint8Array, bytes: Uint8Array): [string, string][] {
  const tagWeights = parseTagger(tagger, undefined)
  const weights = parseParser(bytes)
  const heads: Share = { right: 0, all: 0 }
  const labelled: Share = { right: 0, all: 0 }
  const headsOfWords: Share = { right: 0, all: 0 }
  const labelledOfWords: Share = { right: 0, all: 0 }
  for (const report of dev) {
    const parsed = parse(tag(report, tagWeights), weights)
    for (let at = 0; at < report.count; at++) {
      const isHead = parsed.heads[at] === report.heads[at]
      const isLabelled = isHead && parsed.relations[at] === report.relations[at]
      add(heads, isHead)
      add(labelled, isLabelled)
      if (report.relations[at] === PUNCT) continue
      add(headsOfWords, isHead)
      add(labelledOfWords, isLabelled)
    }
  }
  return [
    ['heads right (UAS), given tokens and sentences, own tags, with punctuation', percent(heads)],
    ['heads and relations right (LAS), the same', percent(labelled)],
    ['UAS without punctuation', percent(headsOfWords)],
    ['LAS without punctuation', percent(labelledOfWords)],
  ]
}

function add(share: Share, isRight: boolean): void {
  share.all++
  if (isRight) share.right++
}
