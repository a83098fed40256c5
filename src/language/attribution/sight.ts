/**
 * Everything the attribution features look at, computed once a text: small integers per token.
 * Split from the templates (features.ts) so that linker and reranker see the same things.
 */

import { hashText } from '#learn'
import { RELATIONS, TAGS } from '../labels.ts'
import { numbering, type Parsed } from '../layers.ts'
import { CANDIDATE_BUCKET, cueBucket, cueKey } from './cue-lexicon.ts'
import { findQuotes, INSIDE, OPENING, type Quotes } from './quotes.ts'
import { type Tree, treeOf } from './tree.ts'

export interface Sight {
  readonly text: Parsed
  readonly quotes: Quotes
  readonly tree: Tree
  /** Hashes of the word in lower case, the lemma, its last three and two and first three letters, its shape. */
  readonly word: Int32Array
  readonly lemma: Int32Array
  readonly suffix3: Int32Array
  readonly suffix2: Int32Array
  readonly prefix3: Int32Array
  readonly shape: Int32Array
  /** P(cue) and its bucket 0..6. */
  readonly share: Float32Array
  readonly bucket: Uint8Array
  /** Sentence and paragraph of each token. */
  readonly sentenceOf: Int32Array
  readonly paragraphOf: Int32Array
  /** Quote state with the length of the quote and how it ends, as one small number. */
  readonly quoteCode: Uint8Array
  /** Nearest candidate cue outside quotes to the left and right in the sentence, -1 for none. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Best bucket outside quotes in the token's sentence and paragraph. */
  readonly bestInSentence: Uint8Array
  readonly bestInParagraph: Uint8Array
  /** Nearest and topmost candidate above in the tree (-1 for none) and the token just below each on the path. */
  readonly above: Int32Array
  readonly aboveVia: Int32Array
  readonly top: Int32Array
  readonly topVia: Int32Array
  /** Number of candidates above. */
  readonly aboveCount: Uint8Array
  /** Strong candidate at the very end of a sentence ("…, sources said."): its token, -1 for none; by sentence. */
  readonly tailCue: Int32Array
  /** Colon after a short speaker at the start of a paragraph ("WALLACE: …"): its token, -1 for none; by paragraph. */
  readonly speakerColon: Int32Array
  /** Subject and object of each verb (first of each), -1 for none. */
  readonly subject: Int32Array
  readonly object: Int32Array
  /** Number of strong candidates outside quotes in each sentence, at most 3. */
  readonly strongCount: Uint8Array
}

const TAG_VERB = TAGS.map((tag) => (tag.startsWith('VB') ? 1 : 0))

/** Looks at a parsed text; `shareOf` gives P(cue) for a key of the cue lexicon. */
export function lookAt(text: Parsed, shareOf: (key: number) => number): Sight {
  const { count, words, lemmas } = text
  const column = () => new Int32Array(count)
  const word = column()
  const lemma = column()
  const suffix3 = column()
  const suffix2 = column()
  const prefix3 = column()
  const shape = column()
  const share = new Float32Array(count)
  const bucket = new Uint8Array(count)
  for (let t = 0; t < count; t++) {
    const hashes = wordHashes(words[t] as string)
    word[t] = hashes.word
    suffix3[t] = hashes.suffix3
    suffix2[t] = hashes.suffix2
    prefix3[t] = hashes.prefix3
    shape[t] = hashes.shape
    lemma[t] = hashText(lemmas[t] as string)
    share[t] = shareOf(cueKey(text, TAGS, t))
    bucket[t] = cueBucket(share[t] as number)
  }
  const quotes = findQuotes(text)
  const sentenceOf = numbering(text.sentences, count)
  const paragraphOf = numbering(text.paragraphs, count)
  const tree = treeOf(text)
  return {
    text,
    quotes,
    tree,
    word,
    lemma,
    suffix3,
    suffix2,
    prefix3,
    shape,
    share,
    bucket,
    sentenceOf,
    paragraphOf,
    quoteCode: quoteCodes(quotes, count),
    ...neighbours(text, bucket, quotes),
    ...ancestors(text, bucket),
    ...sentenceCues(text, bucket, quotes),
    ...argumentsOf(text),
    speakerColon: speakerColons(text),
    bestInSentence: best(text.sentences, bucket, quotes, count),
    bestInParagraph: best(text.paragraphs, bucket, quotes, count),
  }
}

interface WordHashes {
  readonly word: number
  readonly suffix3: number
  readonly suffix2: number
  readonly prefix3: number
  readonly shape: number
}

const CACHE_LIMIT = 60_000
const cache = new Map<string, WordHashes>()

/** Hashes of a word; remembered, as texts repeat their words. */
function wordHashes(written: string): WordHashes {
  const known = cache.get(written)
  if (known) return known
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const low = written.toLowerCase()
  const hashes: WordHashes = {
    word: hashText(low),
    suffix3: hashText(low.slice(-3)),
    suffix2: hashText(low.slice(-2)),
    prefix3: hashText(low.slice(0, 3)),
    shape: hashText(shapeOf(written)),
  }
  cache.set(written, hashes)
  return hashes
}

/** "McDonald's" → "XxXx'x": letters by case, digits as 9, runs cut to one. */
function shapeOf(word: string): string {
  return word
    .slice(0, 40)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{Nd}+/gu, '9')
}

/** State (4) × length of the quote (5) × closed or not (2). */
function quoteCodes(quotes: Quotes, count: number): Uint8Array {
  const codes = new Uint8Array(count)
  for (let t = 0; t < count; t++) {
    const q = quotes.quoteOf[t] as number
    if (q === 0) continue
    const length = (quotes.last[q] as number) - (quotes.first[q] as number) + 1
    const size = length <= 4 ? 0 : length <= 7 ? 1 : length <= 12 ? 2 : length <= 25 ? 3 : 4
    codes[t] = 1 + (quotes.state[t] as number) * 10 + size * 2 + (quotes.unclosed[q] as number)
  }
  return codes
}

function outside(quotes: Quotes, t: number): boolean {
  const state = quotes.state[t] as number
  return state !== INSIDE && state !== OPENING
}

function neighbours(
  text: Parsed,
  bucket: Uint8Array,
  quotes: Quotes,
): { left: Int32Array; right: Int32Array } {
  const left = new Int32Array(text.count).fill(-1)
  const right = left.slice()
  for (let s = 0; s + 1 < text.sentences.length; s++) {
    const from = text.sentences[s] as number
    const to = text.sentences[s + 1] as number
    let near = -1
    for (let t = from; t < to; t++) {
      left[t] = near
      if ((bucket[t] as number) >= CANDIDATE_BUCKET && outside(quotes, t)) near = t
    }
    near = -1
    for (let t = to - 1; t >= from; t--) {
      right[t] = near
      if ((bucket[t] as number) >= CANDIDATE_BUCKET && outside(quotes, t)) near = t
    }
  }
  return { left, right }
}

function best(starts: Int32Array, bucket: Uint8Array, quotes: Quotes, count: number): Uint8Array {
  const out = new Uint8Array(count)
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s] as number
    const to = starts[s + 1] as number
    let top = 0
    for (let t = from; t < to; t++) if (outside(quotes, t)) top = Math.max(top, bucket[t] as number)
    out.fill(top, from, to)
  }
  return out
}

/** From this bucket on a candidate is strong. */
const STRONG = 5
const TAIL_REACH = 3
const LONGEST_SPEAKER = 6

function sentenceCues(text: Parsed, bucket: Uint8Array, quotes: Quotes) {
  const sentenceCount = text.sentences.length - 1
  const tailCue = new Int32Array(sentenceCount).fill(-1)
  const strongCount = new Uint8Array(sentenceCount)
  for (let s = 0; s < sentenceCount; s++) {
    const from = text.sentences[s] as number
    const to = text.sentences[s + 1] as number
    for (let t = from; t < to; t++) {
      if ((bucket[t] as number) < STRONG || !outside(quotes, t)) continue
      strongCount[s] = Math.min(3, (strongCount[s] as number) + 1)
      if (t >= to - 1 - TAIL_REACH && t > from + 3) tailCue[s] = t
    }
  }
  return { tailCue, strongCount }
}

/** "WALLACE: …", "Q: …": at most a few words, in capitals or tagged as a name, then a colon. */
function speakerColons(text: Parsed): Int32Array {
  const colons = new Int32Array(text.paragraphs.length - 1).fill(-1)
  for (let p = 0; p < colons.length; p++) {
    const from = text.paragraphs[p] as number
    const to = Math.min(text.paragraphs[p + 1] as number, from + LONGEST_SPEAKER)
    for (let t = from + 1; t < to && colons[p] === -1; t++) if (text.words[t] === ':') colons[p] = t
  }
  return colons
}

const NSUBJ = [RELATIONS.indexOf('nsubj'), RELATIONS.indexOf('nsubjpass')]
const DOBJ = RELATIONS.indexOf('dobj')

function argumentsOf(text: Parsed) {
  const subject = new Int32Array(text.count).fill(-1)
  const object = subject.slice()
  for (let t = 0; t < text.count; t++) {
    const head = text.heads[t] as number
    if (head < 0) continue
    const relation = text.relations[t] as number
    if (NSUBJ.includes(relation) && subject[head] === -1) subject[head] = t
    if (relation === DOBJ && object[head] === -1) object[head] = t
  }
  return { subject, object }
}

/** Longest walk up a tree; deeper sentences are cut there. */
const DEPTH = 24

function ancestors(text: Parsed, bucket: Uint8Array) {
  const above = new Int32Array(text.count).fill(-1)
  const aboveVia = above.slice()
  const top = above.slice()
  const topVia = above.slice()
  const aboveCount = new Uint8Array(text.count)
  for (let t = 0; t < text.count; t++) {
    let via = t
    let up = text.heads[t] as number
    for (let depth = 0; up >= 0 && depth < DEPTH; depth++) {
      if ((bucket[up] as number) >= CANDIDATE_BUCKET) {
        if (above[t] === -1) {
          above[t] = up
          aboveVia[t] = via
        }
        top[t] = up
        topVia[t] = via
        aboveCount[t] = Math.min(3, (aboveCount[t] as number) + 1)
      }
      via = up
      up = text.heads[up] as number
    }
  }
  return { above, aboveVia, top, topVia, aboveCount }
}

/** True when token t is a verb form. */
export function isVerb(text: Parsed, t: number): boolean {
  return TAG_VERB[text.tags[t] as number] === 1
}
