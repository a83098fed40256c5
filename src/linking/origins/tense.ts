/** The words of a cue → its tense, as far as it tells whether something was said at one occasion or is a standing position. */

import { PAST_FORMS } from './words.data.ts'

export type Tense = 'past' | 'present' | 'perfect' | 'pluperfect'

/** "denies" → present, "has said" → perfect, "had said" → pluperfect; "said" and "according to" → past. */
export function tenseOf(cue: string): Tense {
  const words = cue.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.some((word) => word === 'had')) return 'pluperfect'
  if (words.some((word) => word === 'has' || word === 'have')) return 'perfect'
  // "citing two officials" has no tense of its own.
  const isPast = words.some(
    (word) => PAST_FORMS.has(word) || /^(?:did|was|were|would|could)$/.test(word) || /(?:ed|ing)$/.test(word),
  )
  return isPast ? 'past' : 'present'
}
