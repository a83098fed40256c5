/** Small questions about one token that the reranker asks. */

import { RELATIONS, TAGS } from '../../labels.ts'
import type { TokenRange } from '../../layers.ts'
import type { Sight } from '../sight.ts'

/** Part of speech; '' outside the text. */
export function tagAt(sight: Sight, t: number): string {
  return TAGS[sight.text.tags[t] as number] ?? ''
}

/** Relation to the head. */
export function relationAt(sight: Sight, t: number): string {
  return RELATIONS[sight.text.relations[t] as number] ?? ''
}

/** The sentence a token stands in. */
export function sentenceAt(sight: Sight, t: number): TokenRange {
  const s = sight.sentenceOf[t] as number
  return [sight.text.sentences[s] as number, sight.text.sentences[s + 1] as number]
}

/** True for a comma. */
export function isComma(sight: Sight, t: number): boolean {
  return sight.text.words[t] === ','
}

/** True for a full stop, question or exclamation mark. */
export function isStop(sight: Sight, t: number): boolean {
  return tagAt(sight, t) === '.'
}

/** True where a clause may begin that does not belong to what stands before: ", which", "but", "as", a dash. */
export function isClauseStart(sight: Sight, t: number): boolean {
  const tag = tagAt(sight, t)
  const afterComma = sight.text.words[t - 1] === ','
  if (afterComma) return /^(?:WDT|WP|WP\$|WRB|CC|IN|VBG|VBN|TO|RB|DT|NNP|PRP)$/.test(tag)
  if (tag === ':' || tag === 'WDT' || tag === 'CC' || tag === 'WRB') return true
  return /^(?:as|when|while|after|before|because|if|since|until|although|though|during|in|on|at)$/i.test(
    sight.text.words[t] as string,
  )
}

const FINITE = TAGS.map((tag) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag))

/** True for a verb form that has a tense, and for modal verbs. */
export function isFiniteVerb(sight: Sight, t: number): boolean {
  return FINITE[sight.text.tags[t] as number] === true
}
