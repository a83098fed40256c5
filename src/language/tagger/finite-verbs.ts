/**
 * Past tenses that the tagger takes for participles: "The blast killed at least 12." In the corpus some verbs are
 * nearly always passive, and its own tags make the same mistake. Two signs of syntax mend it, for any verb:
 * a participle after its noun has no object of its own, and a sentence needs a finite verb.
 */

import { TAGS } from '../labels.ts'
import type { Tokenised } from '../layers.ts'

const numbers = (tags: string): ReadonlySet<number> =>
  new Set(tags.split(' ').map((tag) => TAGS.indexOf(tag)))
const VBD = TAGS.indexOf('VBD')
const VBN = TAGS.indexOf('VBN')
const NOUNS = numbers('NN NNS NNP NNPS PRP')
const FINITE = numbers('VBD VBZ VBP MD')
const OBJECT_STARTS = numbers('DT PRP$ PRP CD')

/** Participles that may have an object, or what looks like one, after them: "a man called X", "a book given him". */
const WITH_OBJECT = new Set(
  'allowed appointed asked assigned awarded called considered crowned declared deemed denied dubbed elected fed given granted guaranteed handed known labeled labelled left lent loaned made named nicknamed offered owed paid promised refused rendered sent served shown sold taught termed thought titled told voted'.split(
    ' ',
  ),
)
/** "this week", "last month" after a participle is no object. */
const TIME_WORDS = new Set(
  'day week weekend month year century decade morning afternoon evening night spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday time'.split(
    ' ',
  ),
)
const AUXILIARIES = new Set(
  "be am is are was were been being have has had having get gets got gotten getting 's 're 've 'd ’s ’re ’ve ’d".split(
    ' ',
  ),
)
/** How far back an auxiliary may stand: "Has anyone in the room read it". */
const AUXILIARY_REACH = 6

/** Turns participles into past tenses where only these make a sentence; changes the tags in place. */
export function mendFiniteVerbs(tokenised: Tokenised, tags: Uint8Array): void {
  const { sentences } = tokenised
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s] as number
    const end = sentences[s + 1] as number
    let hasFinite = false
    for (let at = first; at < end; at++) {
      if (tags[at] === VBN && hasObject(tokenised, tags, first, at, end)) tags[at] = VBD
      if (FINITE.has(tags[at] as number)) hasFinite = true
    }
    if (!hasFinite && /^[.”"]$/.test(tokenised.words[end - 1] as string))
      addFiniteVerb(tokenised, tags, first, end)
  }
}

/** True for a participle between a noun and the start of an object, with no auxiliary before it. */
function hasObject({ words }: Tokenised, tags: Uint8Array, first: number, at: number, end: number): boolean {
  if (at === first || at + 2 >= end || !NOUNS.has(tags[at - 1] as number)) return false
  const next = words[at + 1] as string
  const isObject = OBJECT_STARTS.has(tags[at + 1] as number) || (next === 'at' && words[at + 2] === 'least')
  if (!isObject || TIME_WORDS.has((words[at + 2] as string).toLowerCase())) return false
  if (WITH_OBJECT.has((words[at] as string).toLowerCase())) return false
  return !hasAuxiliary(words, Math.max(first, at - AUXILIARY_REACH), at)
}

/** In a sentence without any finite verb, the first participle after a noun is one, unless "by" or a comma sets it apart. */
function addFiniteVerb({ words }: Tokenised, tags: Uint8Array, first: number, end: number): void {
  for (let at = first + 1; at + 1 < end; at++) {
    if (tags[at] !== VBN || !NOUNS.has(tags[at - 1] as number)) continue
    if (words[at + 1] !== 'by' && !hasAuxiliary(words, Math.max(first, at - AUXILIARY_REACH), at))
      tags[at] = VBD
    return
  }
}

function hasAuxiliary(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (AUXILIARIES.has((words[at] as string).toLowerCase())) return true
  return false
}
