/** Adds the words and counts of one story to those of another or takes them away, and keeps of them what a small record holds. */

import type { TermKind } from './sketch.ts'

/** A word of the story. */
export interface StoryTerm {
  readonly stem: string
  /** The shortest form found, of two equally long the first in the alphabet. */
  readonly word: string
  /** Sum of its weights over the reports. */
  readonly sum: number
  /** How many reports hold it. */
  readonly reportCount: number
  /** How many of them hold it as each kind. */
  readonly kinds: Readonly<Record<TermKind, number>>
}

/** Something counted ("pirat 23", "saturday") and how many reports hold it. */
export interface StoryCount {
  readonly of: string
  readonly value: string
  readonly reportCount: number
}

/** Words kept of a story; the rest are words that one report of many held. */
export const TERMS_MAX = 200
export const COUNTS_MAX = 80
export const DAYS_MAX = 60

/** In order of the alphabet; the lightest words are dropped. What is taken away never leaves less than nothing. */
export function addTerms(
  old: readonly StoryTerm[],
  found: readonly StoryTerm[],
  sign: 1 | -1,
): readonly StoryTerm[] {
  const all = new Map(old.map((term) => [term.stem, term]))
  for (const term of found) {
    const known = all.get(term.stem)
    if (known !== undefined) all.set(term.stem, addTerm(known, term, sign))
    else if (sign > 0) all.set(term.stem, term)
  }
  const kept = [...all.values()].filter(({ reportCount }) => reportCount > 0)
  if (kept.length > TERMS_MAX) {
    kept.sort((a, b) => b.sum - a.sum || (a.stem < b.stem ? -1 : 1))
    kept.length = TERMS_MAX
  }
  return kept.sort((a, b) => (a.stem < b.stem ? -1 : 1))
}

function addTerm(one: StoryTerm, other: StoryTerm, sign: 1 | -1): StoryTerm {
  const sumOf = (a: number, b: number) => Math.max(0, a + sign * b)
  return {
    stem: one.stem,
    word: sign > 0 && isPlainer(other.word, one.word) ? other.word : one.word,
    sum: sumOf(one.sum, other.sum),
    reportCount: sumOf(one.reportCount, other.reportCount),
    kinds: {
      person: sumOf(one.kinds.person, other.kinds.person),
      place: sumOf(one.kinds.place, other.kinds.place),
      name: sumOf(one.kinds.name, other.kinds.name),
      word: sumOf(one.kinds.word, other.kinds.word),
    },
  }
}

const isPlainer = (word: string, other: string): boolean =>
  word.length < other.length || (word.length === other.length && word < other)

/** In order of the alphabet. */
export function addCounts(
  old: readonly StoryCount[],
  found: readonly StoryCount[],
  sign: 1 | -1,
): readonly StoryCount[] {
  const all = new Map(old.map((count) => [nameOf(count), count]))
  for (const count of found) {
    const known = all.get(nameOf(count))?.reportCount ?? 0
    all.set(nameOf(count), { ...count, reportCount: known + sign * count.reportCount })
  }
  return [...all.values()]
    .filter(({ reportCount }) => reportCount > 0)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

/** The counts that most reports hold, in the order in which they came. */
export function heaviest(counts: readonly StoryCount[]): readonly StoryCount[] {
  if (counts.length <= COUNTS_MAX) return counts
  const least = counts.map(({ reportCount }) => reportCount).sort((a, b) => b - a)[COUNTS_MAX - 1] as number
  const room = COUNTS_MAX - counts.filter(({ reportCount }) => reportCount > least).length
  let taken = 0
  return counts.filter(({ reportCount }) => reportCount > least || (reportCount === least && taken++ < room))
}

/** The first day and the latest ones; a story of very many days loses some between. */
export function latest(days: readonly StoryCount[]): readonly StoryCount[] {
  return days.length <= DAYS_MAX ? days : [...days.slice(0, 1), ...days.slice(1 - DAYS_MAX)]
}

const nameOf = ({ of, value }: Pick<StoryCount, 'of' | 'value'>) => `${of} ${value}`
