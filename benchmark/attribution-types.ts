/**
 * Takes the gold spans of an attribution and the silver tags of its text and gives its type: by the cue (a verb of
 * speech, another verb, or no verb) and, for verbs of speech, by how much of the content stands in quotation marks.
 */

import type { Roles } from './attribution-score.ts'
import { REPORTING_VERBS } from './reporting-verbs.data.ts'

export const ATTRIBUTION_TYPES = [
  'direct quote, reporting verb',
  'mixed quote, reporting verb',
  'indirect, reporting verb',
  'other verb',
  'noun, preposition or punctuation',
] as const
export type AttributionType = (typeof ATTRIBUTION_TYPES)[number]

export interface TypedToken {
  readonly word: string
  /** Penn Treebank. */
  readonly tag: string
  readonly lemma: string
  readonly startsParagraph: boolean
}

/**
 * For each token whether it stands between double quotation marks. A straight mark opens and closes by turns;
 * a paragraph starts outside, for one that continues a quote opens it again.
 */
export function quotedTokens(tokens: readonly TypedToken[]): readonly boolean[] {
  let isOpen = false
  return tokens.map(({ word, startsParagraph }) => {
    if (startsParagraph) isOpen = false
    if (word === '“' || word === '``') isOpen = true
    else if (word === '”') isOpen = false
    else if (word === '"' || word === "''") isOpen = !isOpen
    else return isOpen
    return false
  })
}

/** The type of one attribution, its roles given as token numbers. "According to" counts as a preposition. */
export function typeOf(
  { cue, content }: Pick<Roles<number>, 'cue' | 'content'>,
  tokens: readonly TypedToken[],
  quoted: readonly boolean[],
): AttributionType {
  const verbs = cue
    .flatMap((at) => tokens[at] ?? [])
    .filter(({ tag, word }) => tag.startsWith('VB') && word.toLowerCase() !== 'according')
  if (verbs.length === 0) return 'noun, preposition or punctuation'
  if (!verbs.some(({ lemma }) => REPORTING_VERBS.has(lemma))) return 'other verb'
  const words = content.filter((at) => /[\p{L}\p{N}]/u.test(tokens[at]?.word ?? ''))
  const inside = words.filter((at) => quoted[at]).length
  if (inside === 0) return 'indirect, reporting verb'
  return inside === words.length ? 'direct quote, reporting verb' : 'mixed quote, reporting verb'
}
