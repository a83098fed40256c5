/**
 * Two reports of which one names the other's outlet → whether it tells the same matter in words of its own.
 * Without the credit nothing could be told: two reporters at one event share as much.
 */

import { alignPassages, type Match } from './align.ts'
import { daysFrom, type Naming } from './original.ts'
import type { Passage } from './passages.ts'
import type { Sketch } from './sketch.ts'

/** What a rewrite shares with the report it was made from. */
export interface Matter {
  readonly naming: 'credit' | 'citation'
  /** Share of names and numbers, by weight: of the rewrite's in the original, or the other way round. */
  readonly facts: number
  /** Share of the rewrite's telling words, by weight, that stand in the original. */
  readonly words: number
  /** Sentence beside sentence, where they tell the same. */
  readonly pairs: readonly Match[]
  readonly probability: number
}

/**
 * Least shares. A page that puts another's name under its text says itself where it comes from;
 * a name cited in the text may stand for one figure, so more must be shared.
 */
const LEAST = {
  credit: { facts: 0.4, words: 0.3 },
  citation: { facts: 0.55, words: 0.36 },
} as const
/** Words below this weight do not tell what a report is about. */
const TELLING = 0.25
const FACT = 0.2
const FACTS_MIN = 5
/** A rewrite is made while the matter is news. */
const DAYS_MAX = 4
const PAIR_MIN = 0.3
const PROBABILITY_BASE = 0.6

/** The matter of `copy` that comes from `original`, null when there is too little of it. */
export function findMatter(copy: Sketch, original: Sketch, naming: Naming): Matter | null {
  if (naming === null || (daysFrom(original, copy) ?? 0) > DAYS_MAX) return null
  const [own, theirs] = [matterOf(copy), matterOf(original)]
  if (Math.min(own.facts.size, theirs.facts.size) < FACTS_MIN) return null
  const facts = Math.max(shareIn(own.facts, theirs.all), shareIn(theirs.facts, own.all))
  const words = shareIn(own.words, theirs.all)
  const least = LEAST[naming]
  if (facts < least.facts || words < least.words) return null
  const matches = alignPassages(copy.passages, original.passages)
  return {
    naming,
    facts,
    words,
    pairs: matches.filter((match): match is Match => match !== null && match.words >= PAIR_MIN),
    probability: Math.min(0.95, PROBABILITY_BASE + (facts - least.facts + words - least.words) / 2),
  }
}

interface MatterOf {
  readonly all: ReadonlySet<number>
  readonly words: ReadonlyMap<number, number>
  readonly facts: ReadonlyMap<number, number>
}

/** The telling words of a report and among them its names and numbers, each once, with their weights. */
function matterOf({ title, passages }: Sketch): MatterOf {
  const words = new Map<number, number>()
  const facts = new Map<number, number>()
  const stemsOfAll = new Set<number>()
  const sentences: readonly Passage[] = title === null ? passages : [title, ...passages]
  for (const { stems, weights, numbers, names } of sentences)
    for (let k = 0; k < stems.length; k++) {
      const [stem, weight] = [stems[k] as number, weights[k] as number]
      stemsOfAll.add(stem)
      if (weight >= TELLING) words.set(stem, weight)
      if (weight >= FACT && (numbers[k] === 1 || names[k] === 1)) facts.set(stem, weight)
    }
  return { all: stemsOfAll, words, facts }
}

function shareIn(some: ReadonlyMap<number, number>, others: ReadonlySet<number>): number {
  let [shared, all] = [0, 0]
  for (const [stem, weight] of some) {
    all += weight
    if (others.has(stem)) shared += weight
  }
  return all > 0 ? shared / all : 0
}
