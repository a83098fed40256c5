/** Whether a party said the same thing again a day or two later: then nothing proves a second origin. */

import { stemOf } from '../words/normalise.ts'
import { daysBetween } from './occasion.ts'
import type { Voice } from './voices.ts'

const DAYS = 2
/** Words that both have, and the share that they are of the shorter. */
const SHARED_MIN = 4
const SHARE_MIN = 0.4
const LETTERS_MIN = 4

/** True when a statement of one voice has most of the words of a statement of the other. */
export function saysItAgain(a: Voice, b: Voice): boolean {
  const [from, to] = [a.occasion.day, b.occasion.day]
  if (from === null || to === null || Math.abs(daysBetween(from, to)) > DAYS) return false
  return a.utterances.some((one) =>
    b.utterances.some((other) => isAlike(stemsOf(one.content), stemsOf(other.content))),
  )
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((stem) => b.has(stem)).length
  return shared >= SHARED_MIN && shared >= SHARE_MIN * Math.min(a.size, b.size)
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length >= LETTERS_MIN).map(stemOf))
}
