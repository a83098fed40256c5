/** Reports arriving one after the other at a small archive of stories, which finds candidates by keys as the store does. */

import { type Story, type StoryCandidate, type StorySketch, storyKeys, withReport } from '#linking'
import type { Told } from './stories-corpus.ts'

/** Candidates that a store gives at most. */
const CANDIDATES_MAX = 40

export interface Archive {
  /** The stories that share most keys with the report. */
  readonly candidatesFor: (sketch: StorySketch) => StoryCandidate<number>[]
  /** Adds a report to a story, or to a new one when the key is null; gives the key. */
  readonly add: (key: number | null, sketch: StorySketch) => number
}

/** An archive without stories. */
export function openArchive(): Archive {
  const stories: Story[] = []
  const byKey = new Map<number, Set<number>>()
  const move = (story: number, keys: readonly number[], next: readonly number[]) => {
    for (const key of keys) byKey.get(key)?.delete(story)
    for (const key of next) byKey.set(key, (byKey.get(key) ?? new Set()).add(story))
  }
  return {
    candidatesFor: (sketch) => {
      const shared = new Map<number, number>()
      for (const key of storyKeys(sketch))
        for (const story of byKey.get(key) ?? []) shared.set(story, (shared.get(story) ?? 0) + 1)
      return [...shared]
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, CANDIDATES_MAX)
        .map(([key]) => ({ key, story: stories[key] as Story }))
    },
    add: (key, sketch) => {
      const at = key ?? stories.length
      const old = stories[at] ?? null
      const story = withReport(old, sketch)
      stories[at] = story
      move(at, old === null ? [] : storyKeys(old), storyKeys(story))
      return at
    },
  }
}

/** Groups reports as they arrive; gives the group of each. */
export function groupAsTheyArrive(
  reports: readonly Told[],
  decide: (sketch: StorySketch, candidates: readonly StoryCandidate<number>[]) => number | null,
): number[] {
  const archive = openArchive()
  return reports.map(({ sketch }) => archive.add(decide(sketch, archive.candidatesFor(sketch)), sketch))
}

export interface Grouping {
  /** Of pairs of reports: those of one story that are in one group. */
  readonly pairs: number
  /** B³ of Bagga and Baldwin (1998), report by report. */
  readonly bCubed: number
}

/** F1 of same-story pairs and of B³. */
export function scoreGroups(reports: readonly Told[], groups: readonly number[]): Grouping {
  const both = countEach(reports.map(({ story }, at) => `${groups[at]} ${story}`))
  const given = countEach(groups.map(String))
  const wanted = countEach(reports.map(({ story }) => story))
  const right = pairsIn(both)
  let [precision, recall] = [0, 0]
  reports.forEach(({ story }, at) => {
    const same = both.get(`${groups[at]} ${story}`) as number
    precision += same / (given.get(String(groups[at])) as number) / reports.length
    recall += same / (wanted.get(story) as number) / reports.length
  })
  return {
    pairs: (2 * right) / Math.max(1, pairsIn(given) + pairsIn(wanted)),
    bCubed: (2 * precision * recall) / (precision + recall),
  }
}

function countEach(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const pairsIn = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
