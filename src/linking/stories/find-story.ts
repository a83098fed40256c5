/**
 * A report and the stories it may belong to → the one it belongs to, or a new one, with the reasons. Decided when the report arrives
 * and from nothing but these; the past is not grouped again. Weights learned by training/stories.ts.
 */

import { probabilityOf } from '#learn'
import { clashesOf, daysApart } from './clashes.ts'
import { likenessOf, type Pairing, pair } from './likeness.ts'
import { cosinesOf, lineUp } from './line-up.ts'
import { STORY_MODELS } from './model.data.ts'
import { lineOf, PROBABILITY_MIN, type StoryModels } from './models.ts'
import type { StorySketch } from './sketch.ts'
import type { Story } from './story.ts'
import { localCosines, silenceBefore } from './subject.ts'

/** One ground of the decision, in a form that words can be made of. */
export type StoryReason =
  | { readonly kind: 'names'; readonly words: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'figures'; readonly words: readonly string[] }
  | { readonly kind: 'days'; readonly count: number }
  /** Names of the story that the report lacks, and the report's own: what speaks against it. */
  | { readonly kind: 'missing'; readonly words: readonly string[]; readonly instead: readonly string[] }

/** A story of the archive; `key` is whatever the caller knows it by. */
export interface StoryCandidate<Key> {
  readonly key: Key
  readonly story: Story
}

export interface StoryFinding<Key> {
  /** The story it belongs to; null for a new one. */
  readonly key: Key | null
  /** That it belongs to the story of `likest`, 0..1. */
  readonly probability: number
  /** The most probable candidate, also when it was not taken. */
  readonly likest: Key | null
  readonly reasons: readonly StoryReason[]
}

/** Stories looked at closely, the likest by their words. */
const CLOSE_MAX = 6
const COSINE_MIN = 0.04
/** Shared words, dates apart, without which a story is not looked at; a headline has few words to share. */
const MATTER_MIN: Readonly<Record<keyof StoryModels, number>> = { headline: 1, text: 2, long: 2 }
const DATE_WORD =
  /^(?:[\d.,]+|jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
const WORDS_SHOWN = 5

/**
 * Decides where a report belongs. The order of the candidates matters only between stories that are equal in every number.
 * Training tries models of its own.
 */
export function findStory<Key>(
  sketch: StorySketch,
  candidates: readonly StoryCandidate<Key>[],
  models: StoryModels = STORY_MODELS,
): StoryFinding<Key> {
  const [best] = weighStories(sketch, candidates)
    .map((weighed) => ({ ...weighed, probability: probabilityOf(models[weighed.line], weighed.numbers) }))
    .sort((a, b) => b.probability - a.probability)
  if (best === undefined) return { key: null, probability: 0, likest: null, reasons: [] }
  const { key, line, probability, pairing } = best
  return {
    key: probability >= PROBABILITY_MIN[line] ? key : null,
    probability,
    likest: key,
    reasons: reasonsFor(pairing),
  }
}

/** A story beside the report, with the numbers that the decision weighs. */
export interface WeighedStory<Key> {
  readonly key: Key
  readonly pairing: Pairing
  readonly numbers: readonly number[]
  /** Which of the lines weighs them. */
  readonly line: keyof StoryModels
}

/** The likest candidates with the numbers that the decision weighs; for training too. */
export function weighStories<Key>(
  sketch: StorySketch,
  candidates: readonly StoryCandidate<Key>[],
): WeighedStory<Key>[] {
  const line = lineOf(sketch)
  const close = closestOf(sketch, candidates, line)
  return close.map(({ key, pairing, likeness }, rank) => {
    const standing = {
      isLikest: rank === 0,
      lead: likeness - (close[1]?.likeness ?? 0),
      others: close.filter((_, at) => at !== rank).map((other) => other.pairing),
    }
    const numbers =
      line === 'long'
        ? [likeness, standing.isLikest ? standing.lead : 0, silenceBefore(sketch, pairing.story)]
        : Object.values({ ...likenessOf(pairing, standing), ...clashesOf(pairing) })
    return { key, pairing, numbers, line }
  })
}

/** The likest candidates first, by the likeness that the line goes by. */
function closestOf<Key>(
  sketch: StorySketch,
  candidates: readonly StoryCandidate<Key>[],
  line: keyof StoryModels,
) {
  const told = candidates.filter(({ story }) => story.reportCount > 0)
  const linedUp = lineUp(
    sketch,
    told.map(({ story }) => story),
  )
  const cosines = cosinesOf(linedUp)
  const likenesses = line === 'long' ? localCosines(linedUp) : cosines
  return told
    .map(({ key, story }, at) => ({
      ...{ key, story },
      cosine: cosines[at] as number,
      likeness: likenesses[at] as number,
    }))
    .filter(({ cosine, story }) => cosine > COSINE_MIN && sharesMatter(sketch, story, MATTER_MIN[line]))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, CLOSE_MAX)
    .map(({ key, story, cosine, likeness }) => ({ key, likeness, pairing: pair(sketch, story, cosine) }))
}

/** Reports of one day share its date, and many share one word: that alone is no matter. */
function sharesMatter({ terms }: StorySketch, story: Story, least: number): boolean {
  const held = new Set(story.terms.map(({ stem }) => stem))
  let count = 0
  for (const { stem } of terms) if (held.has(stem) && !DATE_WORD.test(stem)) count++
  return count >= least
}

function reasonsFor(pairing: Pairing): StoryReason[] {
  const { sketch, story, ofStory, ofReport } = pairing
  const shared = sketch.terms
    .filter(({ stem }) => ofStory.has(stem))
    .map((term) => ({
      ...term,
      weight: (term.weight * (ofStory.get(term.stem)?.sum ?? 0)) / story.reportCount,
    }))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
  const wordsOf = (terms: readonly { readonly word: string }[]) =>
    terms.slice(0, WORDS_SHOWN).map(({ word }) => word)
  const names = wordsOf(shared.filter(({ kind }) => kind !== 'word'))
  const words = wordsOf(shared.filter(({ kind }) => kind === 'word'))
  const figures = sketch.numbers.filter((value) => story.numbers.some((number) => number.value === value))
  const missing = story.terms
    .filter((term) => term.kinds.person * 2 > story.reportCount && !ofReport.has(term.stem))
    .sort((a, b) => b.sum - a.sum || (a.stem < b.stem ? -1 : 1))
  const instead = sketch.terms.filter(({ stem, kind }) => kind === 'person' && !ofStory.has(stem))
  const reasons: StoryReason[] = []
  if (names.length > 0) reasons.push({ kind: 'names', words: names })
  if (words.length > 0) reasons.push({ kind: 'words', words })
  if (figures.length > 0) reasons.push({ kind: 'figures', words: figures.slice(0, WORDS_SHOWN) })
  if (sketch.published !== null && story.lastDay !== null)
    reasons.push({ kind: 'days', count: daysApart(pairing) })
  if (missing.length > 0 && instead.length > 0)
    reasons.push({ kind: 'missing', words: wordsOf(missing), instead: wordsOf(instead) })
  return reasons
}
