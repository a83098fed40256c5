/**
 * Whether who speaks inside a content is only the speaker himself ("he said he hoped …"), or nobody the words name.
 * Takes an inner and an outer draft.
 */

import { NAME_TYPES } from '#language'
import { type Grammar, headOfRange, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { PEOPLE_NOUNS } from '../sources/nouns.data.ts'
import type { Draft } from './draft.ts'

const PERSON = NAME_TYPES.indexOf('PERSON')
/** Acts of speech that are told again, even when by the one who did them: "I told the ministry". */
const SPOKE =
  /^(?:say|tell|ask|promise|refuse|warn|write|reply|answer|demand|order|inform|deny|accuse|threaten|reject|urge|beg)$/

/** True when an inner statement is the outer speaker's own voice. */
export function isOwnVoice(grammar: Grammar, inner: Draft, outer: Draft): boolean {
  if (inner.source === null || inner.source[1] - inner.source[0] !== 1) return false
  const pronoun = lowOf(grammar, inner.source[0])
  // "…, it announced, the paper wrote": two who close or break the same words are not one.
  const first = inner.content[0]
  if (/^(?:it|he|she|they)$/.test(pronoun) && first !== undefined && first[1] <= inner.source[0]) return false
  if (/^(?:you|it|who|which|that|us|me|this|these|those|there|what)$/.test(pronoun)) return true
  if (!/^(?:i|we|he|she|they)$/.test(pronoun)) return false
  const quoted = isQuoted(grammar, outer, inner.cue[0])
  const other = /^(?:i|we)$/.test(pronoun) ? false : quoted || isOther(grammar, pronoun, outer)
  return !other && !isToldAgain(grammar, inner, outer)
}

/** "I told", "he refused": a past act of speech; "we said that last time" only when the words are given, a denial never. */
function isToldAgain(grammar: Grammar, { cue, content }: Draft, outer: Draft): boolean {
  if (lemmaOf(grammar, outer.cue[1] - 1) === 'deny') return false
  const first = content[0]
  if (lemmaOf(grammar, cue[1] - 1) === 'say' && (!first || tagOf(grammar, first[0]) !== '``')) return false
  for (let t = cue[0]; t < cue[1]; t++)
    if (SPOKE.test(lemmaOf(grammar, t)) && /^VB[DN]$/.test(tagOf(grammar, t))) return true
  return false
}

/** Inside a direct quote, "he" is never the one who speaks. */
function isQuoted(grammar: Grammar, outer: Draft, at: number): boolean {
  if (lowOf(grammar, outer.cue[0]) === ':' && outer.cue[1] - outer.cue[0] === 1) return true
  const range = outer.content.find(([from, to]) => at >= from && at < to)
  if (!range) return false
  let depth = 0
  for (let t = range[0]; t < at; t++) {
    if (tagOf(grammar, t) === '``') depth++
    else if (tagOf(grammar, t) === "''") depth--
  }
  return depth > 0
}

/** "He says …, but they want": one speaker is not "they", several are not "he". */
function isOther(grammar: Grammar, pronoun: string, { source }: Draft): boolean {
  if (source === null) return false
  const first = lowOf(grammar, source[0])
  if (/^(?:he|she)$/.test(first)) return pronoun === 'they'
  if (first === 'they') return pronoun !== 'they'
  const head = headOfRange(grammar, source)
  const plural = /^NNP?S$/.test(tagOf(grammar, head))
  const person = grammar.text.names[head] === PERSON || PEOPLE_NOUNS.has(lemmaOf(grammar, head))
  if (pronoun === 'they') return person && !plural
  return plural
}
