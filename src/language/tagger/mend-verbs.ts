/**
 * Present-tense verbs that the tagger takes for nouns: "The commission denies that …", "the top brass insist there was
 * no plot". Campaign news, from which it learned, is told in the past tense; world news and headlines are not.
 */

import { TAGS } from '../labels.ts'
import type { Tokenised } from '../layers.ts'
import {
  HEADLINE_VERBS,
  NEVER_NOUNS,
  NOUNS_AS_WELL,
  NOUNS_IN_EST,
  PLURAL_VERBS,
  TELLING_VERBS,
} from './present-verbs.data.ts'

const tagNumber = (tag: string) => TAGS.indexOf(tag)
const numbers = (tags: string): ReadonlySet<number> => new Set(tags.split(' ').map(tagNumber))
const [NN, NNS, NNP, VB, VBZ, VBP, TO, CC, JJS] = 'NN NNS NNP VB VBZ VBP TO CC JJS'
  .split(' ')
  .map(tagNumber) as [number, number, number, number, number, number, number, number, number]
const NOUNS = numbers('NN NNS NNP NNPS PRP')
const PLURALS = numbers('NNS NNPS NN NNP CD')
const NAME_PARTS = numbers('NNP NNPS DT NN POS')
const FINITE = numbers('VBD VBZ VBP MD')
/** What a verb cannot follow: an article, adjective, possessive or preposition asks for a noun. */
const ASKS_FOR_NOUN = numbers('DT JJ PRP$ POS IN CD JJR JJS TO')
/** A clause begins with these: what stands before them is told. */
const OPENS_CLAUSE = /^(?:that|there|he|she|it|they|we|i)$/i
/** A clause ends before these, looking back. */
const CLAUSE_EDGE = /^(?:[,;:“”"‘’–—-]|that|who|which|and|but|or|because|after|as|if|when|while)$/i
const ENDS_SENTENCE = /^[.?!”"’]$/

/** Mends the tags of a text in place. */
export function mendVerbs(tokenised: Tokenised, tags: Uint8Array): void {
  const { sentences } = tokenised
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s] as number
    const end = sentences[s + 1] as number
    for (let t = first + 1; t < end; t++) mendVerb(tokenised, tags, [first, t, end])
    if (!ENDS_SENTENCE.test(tokenised.words[end - 1] as string)) mendHeadline(tokenised, tags, first, end)
  }
}

function mendVerb(
  { words }: Tokenised,
  tags: Uint8Array,
  [first, t, end]: readonly [number, number, number],
): void {
  const tag = tags[t]
  // "The priest told us": no superlative, though it ends like one.
  if (tag === JJS && NOUNS_IN_EST.has((words[t] as string).toLowerCase())) tags[t] = NN
  if (tag !== NNS && tag !== NN) return
  const word = (words[t] as string).toLowerCase()
  const before = tags[t - 1] as number
  const next = t + 1 < end ? (words[t + 1] as string) : ''
  if (tag === NN) {
    if (PLURAL_VERBS.has(word) && PLURALS.has(before) && OPENS_CLAUSE.test(next)) tags[t] = VBP
    return
  }
  if (NEVER_NOUNS.has(word)) {
    if (!ASKS_FOR_NOUN.has(before)) tags[t] = VBZ
    return
  }
  if (word === 'rules' && next === 'out' && (before === CC || NOUNS.has(before))) tags[t] = VBZ
  if (!NOUNS_AS_WELL.has(word)) return
  const clause = OPENS_CLAUSE.test(next) && !/^it$/i.test(next)
  if (clause && NOUNS.has(before) && !isTold(words, tags, first, t)) tags[t] = VBZ
  if (/^[,.]$/.test(next) && before === NNP && isAside(words, tags, first, t)) tags[t] = VBZ
  // "…, a diplomat said, and hopes to have a list": a second verb on the subject of the first.
  const infinitive = tags[t + 1] === TO && tags[t + 2] === VB && t + 2 < end
  if (infinitive && before === CC && hasFinite(tags, first, t)) tags[t] = VBZ
}

/** "…, the Continental Review reports, …": names with an article at most between a mark and the verb. */
function isAside(words: readonly string[], tags: Uint8Array, first: number, t: number): boolean {
  let at = t - 1
  while (at > first && NAME_PARTS.has(tags[at] as number)) at--
  return at > first && /^(?:,|”|''|")$/.test(words[at] as string)
}

/** "It warned member states that …": what stands between a verb of telling and "that" is who was told. */
function isTold(words: readonly string[], tags: Uint8Array, first: number, t: number): boolean {
  for (let at = t - 1; at >= first && !CLAUSE_EDGE.test(words[at] as string); at--)
    if (TELLING_VERBS.has((words[at] as string).toLowerCase()) && !NOUNS.has(tags[at] as number)) return true
  return false
}

/** In a headline, a part without any finite verb has one where a noun is followed by a verb of reporting in -s. */
function mendHeadline({ words }: Tokenised, tags: Uint8Array, first: number, end: number): void {
  let from = first
  for (let t = first; t <= end; t++) {
    if (t < end && !/^(?:[–—|:;]|--?)$/.test(words[t] as string)) continue
    if (!hasFinite(tags, from, t)) addHeadlineVerb(words, tags, from, t)
    from = t + 1
  }
}

function addHeadlineVerb(words: readonly string[], tags: Uint8Array, from: number, to: number): void {
  for (let t = from + 1; t < to - 1; t++) {
    if (tags[t] !== NNS || !NOUNS.has(tags[t - 1] as number)) continue
    if (!HEADLINE_VERBS.has((words[t] as string).toLowerCase())) continue
    tags[t] = VBZ
    return
  }
}

function hasFinite(tags: Uint8Array, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (FINITE.has(tags[t] as number)) return true
  return false
}
