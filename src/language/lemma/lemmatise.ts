/**
 * Dictionary forms: irregular words from a list, the rest by suffix rules learned from a corpus
 * (a decision list: the longest known ending decides, "-nned" → "-n").
 */

import { TAGS } from '../labels.ts'
import { CLOSED, NOUN_BASES, VERB_BASES } from './exceptions.data.ts'

/** Group of forms → ending ("^word" for a whole word) → [letters to drop, letters to add]. */
export type LemmaRules = Readonly<Record<string, Readonly<Record<string, readonly [number, string]>>>>

/** Longest ending a rule looks at. */
export const LONGEST_ENDING = 6

const GROUP_BY_TAG: Readonly<Record<string, string>> = {
  VBD: 'past',
  VBN: 'past',
  VBG: 'ing',
  VBZ: 'third',
  NNS: 'plural',
}
/** Group of each tag, by index into TAGS; '' where the word stays as it is. */
export const GROUPS: readonly string[] = TAGS.map((tag) => GROUP_BY_TAG[tag] ?? '')

/** The dictionary form of a word with the given tag, lower case. */
export function lemmaOf(word: string, tag: number, rules: LemmaRules): string {
  const lower = plain(word)
  const group = GROUPS[tag] as string
  const listed = listedLemma(lower, TAGS[tag] as string, group)
  if (listed !== undefined) return listed
  return group === '' ? lower : byRule(lower, rules[group] ?? {})
}

/** The lemmas of all tokens; equal words with equal tags are looked up once. */
export function lemmatise(words: readonly string[], tags: Uint8Array, rules: LemmaRules): string[] {
  const known = new Map<string, (string | undefined)[]>()
  return words.map((word, at) => {
    const tag = tags[at] as number
    let byTag = known.get(word)
    if (byTag === undefined) {
      byTag = []
      known.set(word, byTag)
    }
    byTag[tag] ??= lemmaOf(word, tag, rules)
    return byTag[tag] as string
  })
}

/** Lower case, typographic apostrophes plain, soft hyphens gone. */
export function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[\u00ad\u200c\u200d]/g, '')
}

/** The lemma of an irregular or closed-class word, if it is listed. */
export function listedLemma(lower: string, tag: string, group: string): string | undefined {
  if (tag.startsWith('VB')) {
    if (group === 'past') {
      const past = VERB_BASES.get(lower) ?? CLOSED.PAST?.[lower]
      if (past !== undefined) return past
    }
    return CLOSED.VERB?.[lower]
  }
  if (group === 'plural') return NOUN_BASES.get(lower)
  return CLOSED[tag]?.[lower]
}

/** What the longest known ending says. */
export function byRule(lower: string, rules: LemmaRules[string]): string {
  const whole = rules[`^${lower}`]
  if (whole !== undefined) return apply(lower, whole)
  for (let size = Math.min(LONGEST_ENDING, lower.length); size >= 0; size--) {
    const rule = rules[lower.slice(lower.length - size)]
    if (rule !== undefined) return apply(lower, rule)
  }
  return lower
}

function apply(lower: string, [drop, add]: readonly [number, string]): string {
  return drop >= lower.length ? lower : lower.slice(0, lower.length - drop) + add
}
