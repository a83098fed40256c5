/** The language of a text as ISO 639-1, by the n-gram tables of ELD (N. T. Mateu), which need no loading. */

import { eld } from 'eld/extrasmall'

const SAMPLE_LENGTH = 1000
const SHORT = 40

/** Language of `text`; what the page declares counts when the words are few or the two are hard to tell apart. */
export function languageOf(text: string, declared: string | null): string {
  const begin = text.length > SAMPLE_LENGTH * 2 ? text.indexOf(' ', text.length / 4) : 0
  const found = eld.detect(text.slice(Math.max(0, begin), Math.max(0, begin) + SAMPLE_LENGTH))
  if (text.length < SHORT && declared !== null) return declared
  if (found.language === '') return declared ?? 'und'
  return found.isReliable() || declared === null ? found.language : declared
}
