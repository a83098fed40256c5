/** Spellings of one name: "Peshkov" and "Peskov", "Zelenskiy" and "Zelensky": of the same sound, and few letters apart. */

import { soundOf } from '#base'
import { plain } from './plain.ts'

const LETTERS_MIN = 5
const EDITS_MAX = 2

/** True for two different spellings that may well be one name: same sound, one or two letters apart. */
export function isVariant(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)]
  if (x === y || Math.min(x.length, y.length) < LETTERS_MIN) return false
  // The cheapest question first: a ledger asks this of hundreds of names.
  if (Math.abs(x.length - y.length) > EDITS_MAX || editsBetween(x, y) > EDITS_MAX) return false
  return soundOf(x) === soundOf(y)
}

/** Letters to insert, drop or change to get from one word to the other (Levenshtein). */
export function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}
