/** Trains weights/tagger.bin: parts of speech and lemmas. */

import { type Parsed, parseTagger, TAGS, tag, tokenise, trainTagger } from '#language'
import type { Part } from './part.ts'
import { addOverlap, f1, type Overlap, percent, type Share } from './scores.ts'

const QUOTES = [TAGS.indexOf("''"), TAGS.indexOf('``')]

/** The part "tagger". */
export const taggerPart: Part = {
  name: 'tagger',
  what: 'Parts of speech (Penn Treebank) and lemmas.',
  how: 'Greedy averaged perceptron over hashed features; lemmas by a list of irregular forms and learned endings.',
  limits:
    'Whether a quotation mark opens or closes is told by rule, since the tags of the corpus are unreliable there.',
  train: (corpus, options) =>
    trainTagger(corpus, { ...options, epochs: 5, bits: 18, seenMin: 2, weightMin: 0.7 }),
  score: (dev, weights) => scoreTagger(dev, weights.tagger),
}

function scoreTagger(dev: readonly Parsed[], bytes: Uint8Array): [string, string][] {
  const weights = parseTagger(bytes, undefined)
  const all: Share = { right: 0, all: 0 }
  const unquoted: Share = { right: 0, all: 0 }
  const lemmas: Share = { right: 0, all: 0 }
  const own: Overlap = { right: 0, given: 0, found: 0 }
  for (const report of dev) {
    const tagged = tag(report, weights)
    for (let at = 0; at < report.count; at++) {
      const given = report.tags[at] as number
      const isRight = tagged.tags[at] === given
      count(all, isRight)
      if (!QUOTES.includes(given)) count(unquoted, isRight)
      if (/^(VB|NN)/.test(TAGS[given] as string)) count(lemmas, tagged.lemmas[at] === report.lemmas[at])
    }
    addOverlap(own, tagSet(report), tagSet(tag(tokenise(report.text), weights)))
  }
  return [
    ['tags right, given tokens', percent(all)],
    ['tags right, given tokens but quotation marks', percent(unquoted)],
    ['tags, own tokens (F1; a token counts with its place)', f1(own)],
    ['lemmas right, verbs and nouns, own tags', percent(lemmas)],
  ]
}

function count(share: Share, isRight: boolean): void {
  share.all++
  if (isRight) share.right++
}

/** Tags with their place; quotation marks left out. */
function tagSet({ count: tokens, starts, ends, tags }: ReturnType<typeof tag>): Set<string> {
  const set = new Set<string>()
  for (let at = 0; at < tokens; at++) {
    if (!QUOTES.includes(tags[at] as number)) set.add(`${starts[at]}-${ends[at]}-${tags[at]}`)
  }
  return set
}
