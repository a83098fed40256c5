/**
 * A story as linking keeps it: a small record of sums over its reports. Adding a report makes a new record,
 * so a story as of a day is the same sums over the reports of that day and before.
 */

import type { StorySketch, Term, TermKind } from './sketch.ts'

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

export interface Story {
  readonly reportCount: number
  /** Days of publication of the first and the last report that has one. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** The words with the highest sums, in order of the alphabet. */
  readonly terms: readonly StoryTerm[]
  readonly figures: readonly StoryCount[]
  readonly numbers: readonly StoryCount[]
  readonly weekdays: readonly StoryCount[]
  /** How many reports name a day of the week. */
  readonly datedCount: number
}

/** Words kept of a story; the rest are words that one report of many held. */
export const TERMS_MAX = 400
export const COUNTS_MAX = 120

const EMPTY_STORY: Story = {
  reportCount: 0,
  firstDay: null,
  lastDay: null,
  terms: [],
  figures: [],
  numbers: [],
  weekdays: [],
  datedCount: 0,
}

/** The story with one more report; null is a story without any. The order in which reports are added does not matter as long as nothing had to be dropped. */
export function withReport(kept: Story | null, sketch: StorySketch): Story {
  const story = kept ?? EMPTY_STORY
  const { published } = sketch
  return {
    reportCount: story.reportCount + 1,
    firstDay: edgeOf(story.firstDay, published, (a, b) => a < b),
    lastDay: edgeOf(story.lastDay, published, (a, b) => a > b),
    terms: addTerms(story.terms, sketch.terms),
    figures: addCounts(story.figures, sketch.figures),
    numbers: addCounts(story.numbers, sketch.numbers.map(valueAlone)),
    weekdays: addCounts(story.weekdays, sketch.weekdays.map(valueAlone)),
    datedCount: story.datedCount + (sketch.weekdays.length > 0 ? 1 : 0),
  }
}

/** The story as of a day: of its reports only those published by then; reports without a day are left out. */
export function storyAsOf(sketches: readonly StorySketch[], asOf: string): Story {
  return sketches
    .filter(({ published }) => published !== null && published <= asOf)
    .reduce(withReport, EMPTY_STORY)
}

const valueAlone = (value: string) => ({ of: '', value })

function edgeOf(
  old: string | null,
  day: string | null,
  isBeyond: (a: string, b: string) => boolean,
): string | null {
  if (old === null || day === null) return old ?? day
  return isBeyond(day, old) ? day : old
}

const NO_KINDS: Readonly<Record<TermKind, number>> = { person: 0, place: 0, name: 0, word: 0 }

function addTerms(old: readonly StoryTerm[], terms: readonly Term[]): StoryTerm[] {
  const all = new Map(old.map((term) => [term.stem, term]))
  for (const { stem, word, kind, weight } of terms) {
    const known = all.get(stem) ?? { stem, word, sum: 0, reportCount: 0, kinds: NO_KINDS }
    all.set(stem, {
      stem,
      word: isPlainer(word, known.word) ? word : known.word,
      sum: known.sum + weight,
      reportCount: known.reportCount + 1,
      kinds: { ...known.kinds, [kind]: known.kinds[kind] + 1 },
    })
  }
  const kept = [...all.values()]
  if (kept.length > TERMS_MAX) {
    kept.sort((a, b) => b.sum - a.sum || (a.stem < b.stem ? -1 : 1))
    kept.length = TERMS_MAX
  }
  return kept.sort((a, b) => (a.stem < b.stem ? -1 : 1))
}

const isPlainer = (word: string, other: string): boolean =>
  word.length < other.length || (word.length === other.length && word < other)

function addCounts(
  old: readonly StoryCount[],
  found: readonly { readonly of: string; readonly value: string }[],
): StoryCount[] {
  const all = new Map(old.map((count) => [nameOf(count), count]))
  for (const { of, value } of found) {
    const name = nameOf({ of, value })
    all.set(name, { of, value, reportCount: (all.get(name)?.reportCount ?? 0) + 1 })
  }
  const kept = [...all.values()]
  if (kept.length > COUNTS_MAX) {
    kept.sort((a, b) => b.reportCount - a.reportCount || (nameOf(a) < nameOf(b) ? -1 : 1))
    kept.length = COUNTS_MAX
  }
  return kept.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

const nameOf = ({ of, value }: { readonly of: string; readonly value: string }) => `${of} ${value}`
