/** Spellings of one name: "Peshkov" and "Peskov", "Zelenskiy" and "Zelensky". Keys bring variants together, a distance decides. */

import { plain } from './plain.ts'

const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz|sch|sh|ch|zh|s|z|x|j/g, 's'],
  [/ph|w|v/g, 'f'],
  [/ck|kh|gh|q|k|g|c/g, 'k'],
  [/th|dh|d/g, 't'],
  [/[aeiouyh'’-]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** The consonants of a name's last word as they sound; all spellings of a name share it. */
export function soundOf(name: string): string {
  const last = plain(name).split(/\s+/).at(-1) ?? ''
  const first = last.slice(0, 1).replace(/[aeiouy]/, 'a')
  return first + SAME_SOUND.reduce((sounds, [letters, sound]) => sounds.replace(letters, sound), last)
}

const LETTERS_MIN = 5
const EDITS_MAX = 2

/** True for two different spellings that may well be one name: same sound, one or two letters apart. */
export function isVariant(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)]
  if (x === y || Math.min(x.length, y.length) < LETTERS_MIN) return false
  return soundOf(x) === soundOf(y) && editsBetween(x, y) <= EDITS_MAX
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
