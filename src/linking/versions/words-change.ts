/** Two lists of words → how many they share in order (longest common subsequence, Wagner and Fischer 1974), and where they part. */

import type { Span } from '#base'
import type { WordsChange } from '#domain'

/** A word as it is compared, and where it stands. */
export interface Word {
  readonly text: string
  readonly span: Span
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?|[%$€£¥]/gu

/** The words of some passages of a text. */
export function wordsIn(text: string, spans: readonly Span[]): Word[] {
  return spans.flatMap(([begin, end]) =>
    [...text.slice(begin, end).matchAll(WORD)].map(
      ({ 0: word, index }): Word => ({
        text: word.toLowerCase().replaceAll('’', "'"),
        span: [begin + index, begin + index + word.length],
      }),
    ),
  )
}

/** Row by row, how long the longest common run of words is from each place on. */
function lengths(one: readonly Word[], other: readonly Word[]): Uint16Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = one.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array]
    for (let j = other.length - 1; j >= 0; j--)
      row[j] =
        one[i]?.text === other[j]?.text
          ? (below[j + 1] as number) + 1
          : Math.max(below[j] as number, row[j + 1] as number)
  }
  return rows
}

/** 0..1: shared words, in order, among all words of both. */
export function likenessOf(one: readonly Word[], other: readonly Word[]): number {
  const all = one.length + other.length
  if (all === 0) return 1
  // What is shared in any order is at least what is shared in order, and quicker to count.
  const bound = (2 * sharedInAnyOrder(one, other)) / all
  return bound < LIKE_MIN ? bound : (2 * (lengths(one, other)[0]?.[0] ?? 0)) / all
}

/** Below this nobody asks how alike two statements are exactly. */
export const LIKE_MIN = 0.5

function sharedInAnyOrder(one: readonly Word[], other: readonly Word[]): number {
  const left = new Map<string, number>()
  for (const { text } of other) left.set(text, (left.get(text) ?? 0) + 1)
  let shared = 0
  for (const { text } of one) {
    const rest = left.get(text) ?? 0
    if (rest === 0) continue
    left.set(text, rest - 1)
    shared++
  }
  return shared
}

/** Where the words part: each stretch that differs, once, in order. */
export function changesBetween(one: readonly Word[], other: readonly Word[]): WordsChange[] {
  const rows = lengths(one, other)
  const changes: WordsChange[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const close = () => {
    const [before, after] = [spanOver(one.slice(fromI, i)), spanOver(other.slice(fromJ, j))]
    if (before !== null || after !== null) changes.push({ old: before, new: after })
  }
  while (i < one.length && j < other.length) {
    if (one[i]?.text === other[j]?.text) {
      close()
      i++
      j++
      ;[fromI, fromJ] = [i, j]
    } else if ((rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0)) i++
    else j++
  }
  ;[i, j] = [one.length, other.length]
  close()
  return changes
}

function spanOver(words: readonly Word[]): Span | null {
  const [first, last] = [words[0], words.at(-1)]
  return first === undefined || last === undefined ? null : [first.span[0], last.span[1]]
}
