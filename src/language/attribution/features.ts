/**
 * The features of the attribution field: what a token and its step from the one before look like.
 * Template numbers are part of the trained weights: change one and train anew.
 */

import { type Chain, mix1, mix2, mix3 } from '#learn'
import { RELATIONS, TAGS } from '../labels.ts'
import type { Parsed } from '../layers.ts'
import { CANDIDATE_BUCKET } from './cue-lexicon.ts'
import { EDGE_WIDTH, edgeWriter } from './edge-features.ts'
import { CLOSING, OPENING, OUTSIDE } from './quotes.ts'
import { isVerb, type Sight } from './sight.ts'

/** Upper bound of features a token; the rest of a row stays -1. */
export const FEATURE_WIDTH = 144
export const BUCKETS = 1 << 18

const PARATAXIS = RELATIONS.indexOf('parataxis')
const CCOMP = RELATIONS.indexOf('ccomp')
const NSUBJ = RELATIONS.indexOf('nsubj')
const COMMA = TAGS.indexOf(',')

/** Writes the features of every token of a text. */
export function featuresOf(sight: Sight): Chain {
  const { count } = sight.text
  const features = new Int32Array(count * FEATURE_WIDTH).fill(-1)
  const edges = new Int32Array(count * EDGE_WIDTH).fill(-1)
  const writeLabel = labelWriter(sight, features, hangingCues(sight.text, sight))
  const writeEdge = edgeWriter(sight, edges)
  for (let t = 0; t < count; t++) {
    writeLabel(t)
    writeEdge(t)
  }
  return { count, features, width: FEATURE_WIDTH, edges, edgeWidth: EDGE_WIDTH }
}

/** Distance in tokens → 0..9. */
function near(distance: number): number {
  const d = Math.abs(distance)
  if (d <= 4) return d
  if (d <= 6) return 5
  if (d <= 9) return 6
  if (d <= 14) return 7
  return d <= 24 ? 8 : 9
}

/** For each token the candidate cue that hangs by parataxis (or as a late complement) from it or from above; -1 none. */
function hangingCues(text: Parsed, sight: Sight): Int32Array {
  const own = new Int32Array(text.count).fill(-1)
  for (let t = 0; t < text.count; t++) {
    const head = text.heads[t] as number
    const relation = text.relations[t] as number
    if (
      head >= 0 &&
      (sight.bucket[t] as number) >= CANDIDATE_BUCKET &&
      (relation === PARATAXIS || (relation === CCOMP && t > head))
    ) {
      if (own[head] === -1 || relation === PARATAXIS) own[head] = t
    }
  }
  const out = own.slice()
  for (let t = 0; t < text.count; t++) {
    let up = t
    for (let depth = 0; out[t] === -1 && up >= 0 && depth < 12; depth++) {
      const cue = own[up] as number
      if (cue >= 0 && cue !== t) out[t] = cue
      up = text.heads[up] as number
    }
  }
  return out
}

/** What stands strictly between two tokens: comma 1, quote mark 2, verb 4, subject 8. */
function between(sight: Sight, a: number, b: number): number {
  const { text, quotes } = sight
  const from = Math.min(a, b) + 1
  const to = Math.max(a, b)
  if (to - from > 40) return 16
  let bits = 0
  for (let t = from; t < to; t++) {
    if (text.tags[t] === COMMA) bits |= 1
    if (quotes.state[t] === OPENING || quotes.state[t] === CLOSING) bits |= 2
    if (isVerb(text, t)) bits |= 4
    if (text.relations[t] === NSUBJ) bits |= 8
  }
  return bits
}

/** A function that writes the features of token t. What it is made of is made once a text, as it runs for every token. */
function labelWriter(sight: Sight, out: Int32Array, hanging: Int32Array): (token: number) => void {
  const { text, quotes, tree, word, lemma, bucket, quoteCode, sentenceOf, paragraphOf } = sight
  const { count, tags, names, heads, relations } = text
  let t = 0
  let at = 0
  let end = 0
  const put = (hash: number) => {
    if (at < end) out[at++] = hash & (BUCKETS - 1)
  }
  const w = (d: number) => (t + d < 0 || t + d >= count ? 7 : (word[t + d] as number))
  const l = (d: number) => (t + d < 0 || t + d >= count ? 7 : (lemma[t + d] as number))
  const p = (d: number) => (t + d < 0 || t + d >= count ? 99 : (tags[t + d] as number))
  const n = (d: number) => (t + d < 0 || t + d >= count ? 99 : (names[t + d] as number))
  const c = (d: number) => (t + d < 0 || t + d >= count ? 9 : (bucket[t + d] as number))
  const q = (d: number) => (t + d < 0 || t + d >= count ? 99 : (quoteCode[t + d] as number))
  return (token: number) => {
    t = token
    at = t * FEATURE_WIDTH
    end = at + FEATURE_WIDTH
    const state = quotes.state[t] as number

    // Words and their make.
    put(mix1(0, 0))
    for (let d = -3; d <= 3; d++) put(mix1(4 + d, w(d)))
    put(mix2(8, w(-1), w(0)))
    put(mix2(9, w(0), w(1)))
    put(mix2(10, w(-2), w(-1)))
    put(mix2(11, w(1), w(2)))
    put(mix1(12, l(0)))
    put(mix2(13, l(-1), l(0)))
    put(mix2(14, l(0), l(1)))
    put(mix1(15, sight.suffix3[t] as number))
    put(mix1(16, sight.suffix2[t] as number))
    put(mix1(17, sight.prefix3[t] as number))
    put(mix1(18, sight.shape[t] as number))
    if (t > 0) put(mix2(19, sight.shape[t - 1] as number, sight.shape[t] as number))
    if (t + 1 < count) put(mix1(20, sight.shape[t + 1] as number))
    // Parts of speech and names.
    for (let d = -3; d <= 3; d++) put(mix1(24 + d, p(d)))
    put(mix2(28, p(-2), p(-1)))
    put(mix2(29, p(-1), p(0)))
    put(mix2(30, p(0), p(1)))
    put(mix2(31, p(1), p(2)))
    put(mix3(32, p(-2), p(-1), p(0)))
    put(mix3(33, p(-1), p(0), p(1)))
    put(mix3(34, p(0), p(1), p(2)))
    put(mix2(35, w(0), p(0)))
    put(mix2(36, l(0), p(1)))
    put(mix2(37, l(0), p(-1)))
    for (let d = -2; d <= 2; d++) put(mix1(40 + d, n(d)))
    put(mix2(43, n(-1), n(0)))
    put(mix2(44, n(0), n(1)))
    put(mix2(45, n(0), p(0)))
    // Quotes.
    put(mix1(46, q(0)))
    put(mix2(47, q(0), w(0)))
    put(mix2(48, q(0), p(0)))
    put(mix3(49, q(-1), q(0), q(1)))
    put(mix2(50, state, p(-1)))
    const previousState = t > 0 ? (quotes.state[t - 1] as number) : 9
    const nextState = t + 1 < count ? (quotes.state[t + 1] as number) : 9
    put(mix3(51, previousState, state, nextState))
    if (state !== OUTSIDE) {
      const quote = quotes.quoteOf[t] as number
      const into = near(t - (quotes.first[quote] as number))
      const left = near((quotes.last[quote] as number) - t)
      put(mix3(52, state, into, left))
      const before = (quotes.first[quote] as number) - 1
      const after = (quotes.last[quote] as number) + 1
      put(
        mix3(
          53,
          before >= 0 ? (tags[before] as number) : 99,
          after < count ? (tags[after] as number) : 99,
          state,
        ),
      )
      put(
        mix3(
          54,
          before >= 0 ? (bucket[before] as number) : 9,
          after < count ? (bucket[after] as number) : 9,
          q(0),
        ),
      )
      const tail = (quotes.last[quote] as number) - 1
      put(mix2(55, state, tail >= 0 ? (tags[tail] as number) : 99))
    } else {
      const closedNear =
        t > 0 && previousState === CLOSING ? 1 : t > 1 && quotes.state[t - 2] === CLOSING ? 2 : 0
      const opensNear = nextState === OPENING ? 1 : t + 2 < count && quotes.state[t + 2] === OPENING ? 2 : 0
      put(mix2(56, closedNear, opensNear))
      put(mix3(57, closedNear, p(0), c(0)))
      put(mix3(58, opensNear, p(0), c(0)))
    }
    const paragraph = paragraphOf[t] as number
    const paragraphCode =
      (quotes.startsQuoted[paragraph] as number) * 2 + (quotes.carriedOver[paragraph] as number)
    put(mix2(59, paragraphCode, state))
    put(mix3(60, paragraphCode, state, c(0)))
    // Place in sentence and paragraph.
    const sentence = sentenceOf[t] as number
    const first = text.sentences[sentence] as number
    const last = (text.sentences[sentence + 1] as number) - 1
    const startsParagraph = first === text.paragraphs[paragraph] ? 1 : 0
    const endsParagraph = last + 1 === text.paragraphs[paragraph + 1] ? 1 : 0
    put(mix2(61, near(t - first), near(last - t)))
    put(mix2(62, near(t - first), p(0)))
    put(mix2(63, near(last - t), p(0)))
    put(mix3(64, Math.min(paragraph, 4), near(last - first), state))
    put(mix3(65, startsParagraph, endsParagraph, near(t - first)))
    put(mix2(66, paragraph === 0 ? 1 : 0, w(0)))
    put(mix3(67, paragraph === 0 ? 1 : 0, p(0), c(0)))
    const opener = word[first] as number
    put(mix2(68, opener, near(t - first)))
    // Candidate cues around.
    put(mix1(69, c(0)))
    put(mix2(70, c(0), p(0)))
    put(mix3(71, c(-1), c(0), c(1)))
    put(mix2(72, c(-2), c(-1)))
    put(mix2(73, c(1), c(2)))
    put(mix3(74, c(0), sight.bestInSentence[t] as number, state))
    put(mix3(75, c(0), sight.bestInParagraph[t] as number, state))
    const left = sight.left[t] as number
    const right = sight.right[t] as number
    const leftBits = left >= 0 ? between(sight, left, t) : 31
    const rightBits = right >= 0 ? between(sight, t, right) : 31
    const leftBucket = left >= 0 ? (bucket[left] as number) : 8
    const rightBucket = right >= 0 ? (bucket[right] as number) : 8
    put(mix3(76, leftBucket, left >= 0 ? near(t - left) : 15, state))
    put(mix3(77, rightBucket, right >= 0 ? near(right - t) : 15, state))
    put(mix3(78, leftBucket, leftBits, p(0)))
    put(mix3(79, rightBucket, rightBits, p(0)))
    put(mix3(80, leftBucket, rightBucket, state * 64 + (leftBits & 3) * 4 + (rightBits & 3)))
    put(mix3(81, left >= 0 ? (lemma[left] as number) : 7, leftBits, 0))
    put(mix3(82, right >= 0 ? (lemma[right] as number) : 7, rightBits, 0))
    // The tree.
    const head = heads[t] as number
    const relation = relations[t] as number
    const headLemma = head >= 0 ? (lemma[head] as number) : 7
    const headBucket = head >= 0 ? (bucket[head] as number) : 9
    put(mix1(83, relation))
    put(mix2(84, relation, headLemma))
    put(mix3(85, relation, head >= 0 ? (tags[head] as number) : 99, p(0)))
    put(mix3(86, relation, headBucket, head < t ? 1 : 0))
    put(mix3(87, relation, l(0), headBucket))
    put(mix2(88, tree.childRelations[t] as number, c(0)))
    put(mix2(89, tree.childRelations[t] as number, l(0)))
    put(mix3(90, tree.childRelations[t] as number, relation, headBucket))
    const grand = head >= 0 ? (heads[head] as number) : -1
    const grandRelation = head >= 0 ? (relations[head] as number) : 99
    put(mix3(91, relation, grandRelation, headBucket))
    put(mix3(92, relation, grandRelation, grand >= 0 ? (bucket[grand] as number) : 9))
    aboveFeatures(sight, t, sight.above[t] as number, sight.aboveVia[t] as number, 0, put)
    if (sight.top[t] !== sight.above[t])
      aboveFeatures(sight, t, sight.top[t] as number, sight.topVia[t] as number, 1, put)
    put(mix3(107, sight.aboveCount[t] as number, c(0), state))
    put(mix3(108, sight.aboveCount[t] as number, relation, p(0)))
    const hang = hanging[t] as number
    if (hang >= 0) {
      const within = t >= (tree.leftmost[hang] as number) && t <= (tree.rightmost[hang] as number) ? 1 : 0
      const side = t < hang ? 1 : 0
      put(mix3(109, bucket[hang] as number, within * 2 + side, state))
      put(mix3(110, bucket[hang] as number, within * 2 + side, relation))
      put(mix3(111, lemma[hang] as number, within * 2 + side, p(0)))
    } else put(mix1(112, p(0)))
    const sentenceTail = sight.tailCue[sentence] as number
    if (sentenceTail >= 0) {
      const place = t < sentenceTail ? 0 : t === sentenceTail ? 1 : 2
      const subjectOfTail = sight.subject[sentenceTail] as number
      const inSubject =
        subjectOfTail >= 0 &&
        t >= (tree.leftmost[subjectOfTail] as number) &&
        t <= (tree.rightmost[subjectOfTail] as number)
          ? 1
          : 0
      const code = place * 2 + inSubject
      put(mix3(116, code, c(0), state))
      put(mix3(117, code, p(0), bucket[sentenceTail] as number))
      put(mix3(118, code, near(t - first), near(sentenceTail - t)))
      put(mix3(119, code, relation, sight.aboveCount[t] as number))
    }
    const colon = sight.speakerColon[paragraph] as number
    if (colon >= 0) {
      const place = t < colon ? 0 : t === colon ? 1 : 2
      const shout =
        (text.words[text.paragraphs[paragraph] as number] as string).toUpperCase() ===
        text.words[text.paragraphs[paragraph] as number]
          ? 1
          : 0
      put(mix3(120, place, shout, state))
      put(mix3(121, place, shout, p(0)))
      put(mix3(122, place, shout, sight.strongCount[sentence] as number))
    }
    put(mix3(123, sight.strongCount[sentence] as number, c(0), state))
    const sentenceBefore = sentence > 0 ? (text.sentences[sentence - 1] as number) : -1
    put(
      mix3(
        124,
        sentenceBefore >= 0 ? (sight.bestInSentence[sentenceBefore] as number) : 9,
        startsParagraph,
        state,
      ),
    )
    put(mix3(125, relation, grandRelation, grand >= 0 ? (relations[grand] as number) : 99))
    if (c(0) >= CANDIDATE_BUCKET) {
      // How a candidate is built: its auxiliaries, particle, subject and object decide whether it ascribes and where content starts.
      const subject = sight.subject[t] as number
      const object = sight.object[t] as number
      put(mix3(113, l(0), l(1), p(2)))
      put(mix3(114, l(0), l(-1), p(-2)))
      put(mix3(115, l(0), relation, tree.childRelations[t] as number))
      put(
        mix3(
          126,
          l(0),
          subject >= 0 ? (names[subject] as number) : 20,
          subject >= 0 ? (tags[subject] as number) : 99,
        ),
      )
      put(mix3(127, c(0), subject >= 0 ? (lemma[subject] as number) : 7, subject >= 0 ? 1 : 0))
      put(
        mix3(
          128,
          l(0),
          object >= 0 ? (tags[object] as number) : 99,
          object >= 0 ? (names[object] as number) : 20,
        ),
      )
      put(mix3(129, l(0), object >= 0 ? (lemma[object] as number) : 7, 0))
      put(
        mix3(
          130,
          c(0),
          subject >= 0 ? (names[subject] as number) : 20,
          object >= 0 ? (tags[object] as number) : 99,
        ),
      )
    }
    const cueAbove = sight.above[t] as number
    if (cueAbove >= 0) {
      const subject = sight.subject[cueAbove] as number
      put(
        mix3(
          131,
          subject >= 0 ? (names[subject] as number) : 20,
          bucket[cueAbove] as number,
          text.relations[sight.aboveVia[t] as number] as number,
        ),
      )
      put(
        mix3(
          132,
          cueAbove < t ? 1 : 0,
          lemma[sight.aboveVia[t] as number] as number,
          bucket[cueAbove] as number,
        ),
      )
    }
  }
}

/** Features of a candidate cue above token t, reached through its argument `via`. */
function aboveFeatures(
  sight: Sight,
  t: number,
  cue: number,
  via: number,
  which: number,
  put: (hash: number) => void,
): void {
  const base = 93 + which * 7
  if (cue < 0) {
    put(mix2(base, 9, sight.quotes.state[t] as number))
    return
  }
  const { text, tree, bucket, lemma, quotes } = sight
  const argument = text.relations[via] as number
  const side = via < cue ? 1 : 0
  const edge = (t === tree.leftmost[via] ? 1 : 0) + (t === tree.rightmost[via] ? 2 : 0) + (t === via ? 4 : 0)
  const code = argument * 2 + side
  const cueBucketHere = bucket[cue] as number
  put(mix3(base, cueBucketHere, code, edge))
  put(mix3(base + 1, lemma[cue] as number, code, edge & 3))
  put(mix3(base + 2, cueBucketHere, code, text.tags[t] as number))
  put(mix3(base + 3, cueBucketHere, code, (quotes.state[t] as number) * 16 + (quotes.state[cue] as number)))
  put(mix3(base + 4, lemma[cue] as number, code, text.tags[t] as number))
  put(mix3(base + 5, cueBucketHere, between(sight, t, cue), code))
  put(mix3(base + 6, text.tags[cue] as number, code, cueBucketHere * 64 + (text.relations[cue] as number)))
}
