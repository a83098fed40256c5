/**
 * A story as linking keeps it: a small record of sums over its reports. Adding a report makes a new record,
 * so a story as of a day is the same sums over the reports of that day and before.
 */

import type { StorySketch, TermKind } from './sketch.ts'
import { addCounts, addTerms, heaviest, latest, type StoryCount, type StoryTerm } from './story-sums.ts'

export interface Story {
  readonly reportCount: number
  /** Days of publication of the first and the last report that has one. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** The days of publication, earliest first. */
  readonly days: readonly StoryCount[]
  /** The words with the highest sums, in order of the alphabet. */
  readonly terms: readonly StoryTerm[]
  readonly figures: readonly StoryCount[]
  readonly numbers: readonly StoryCount[]
  readonly weekdays: readonly StoryCount[]
  /** How many reports name a day of the week. */
  readonly datedCount: number
}

/** Sums are whole numbers of this part, so that they are the same in any order and can be taken away again. */
export const WEIGHT_UNITS = 4096

const EMPTY_STORY: Story = {
  reportCount: 0,
  firstDay: null,
  lastDay: null,
  days: [],
  terms: [],
  figures: [],
  numbers: [],
  weekdays: [],
  datedCount: 0,
}

/** The story with one more report; null is a story without any. The order in which reports are added does not matter as long as nothing had to be dropped. */
export function withReport(kept: Story | null, sketch: StorySketch): Story {
  return mergeStories(kept ?? EMPTY_STORY, storyOf(sketch))
}

/** The story as of a day: of its reports only those published by then; reports without a day are left out. */
export function storyAsOf(sketches: readonly StorySketch[], asOf: string): Story {
  return sketches
    .filter(({ published }) => published !== null && published <= asOf)
    .reduce(withReport, EMPTY_STORY)
}

/** One story of the reports of two. */
export function mergeStories(one: Story, other: Story): Story {
  return addUp(one, other, 1)
}

/** What is left of a story, and the story that was taken out. */
export interface SplitStory {
  /** Null when no report is left. */
  readonly rest: Story | null
  readonly taken: Story
}

/**
 * Takes reports out of a story that they were added to. The sums are as if the reports had never been in it,
 * but for words that were dropped as too light, and for the form in which a word is shown.
 */
export function splitStory(story: Story, sketches: readonly StorySketch[]): SplitStory {
  const taken = sketches.reduce(withReport, EMPTY_STORY)
  const isAll = taken.reportCount >= story.reportCount
  return { rest: isAll ? null : addUp(story, taken, -1), taken }
}

/** The story of one report. */
function storyOf(sketch: StorySketch): Story {
  const { published, terms, figures, numbers, weekdays } = sketch
  const counted = (of: string, value: string) => ({ of, value, reportCount: 1 })
  const days = published === null ? [] : [counted('', published)]
  return {
    reportCount: 1,
    firstDay: published,
    lastDay: published,
    days,
    terms: terms.map(({ stem, word, kind, weight }) => ({
      ...{ stem, word, reportCount: 1 },
      sum: Math.round(weight * WEIGHT_UNITS) / WEIGHT_UNITS,
      kinds: { ...NO_KINDS, [kind]: 1 },
    })),
    figures: figures.map(({ of, value }) => counted(of, value)),
    numbers: numbers.map((value) => counted('', value)),
    weekdays: weekdays.map((value) => counted('', value)),
    datedCount: weekdays.length > 0 ? 1 : 0,
  }
}

const NO_KINDS: Readonly<Record<TermKind, number>> = { person: 0, place: 0, name: 0, word: 0 }

/** The sums of one story and those of another, added or taken away. */
function addUp(one: Story, other: Story, sign: 1 | -1): Story {
  const days = latest(addCounts(one.days, other.days, sign))
  return {
    reportCount: one.reportCount + sign * other.reportCount,
    firstDay: days[0]?.value ?? null,
    lastDay: days.at(-1)?.value ?? null,
    days,
    terms: addTerms(one.terms, other.terms, sign),
    figures: heaviest(addCounts(one.figures, other.figures, sign)),
    numbers: heaviest(addCounts(one.numbers, other.numbers, sign)),
    weekdays: heaviest(addCounts(one.weekdays, other.weekdays, sign)),
    datedCount: one.datedCount + sign * other.datedCount,
  }
}
