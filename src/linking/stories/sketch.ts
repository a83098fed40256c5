/**
 * Report → what of it counts for its story: its telling words as a vector of length 1, each with what it names,
 * the figures with what they count ("23 pirates"), and the days of the week it speaks of.
 */

import type { Report, ReportId } from '#domain'
import { NAME_TYPES, TAGS, type Tagged } from '#language'
import { hashText } from '#learn'
import { stemOf } from '../words/normalise.ts'
import { type WordWeights, weightOf } from '../words/word-weights.ts'

export type TermKind = 'person' | 'place' | 'name' | 'word'

/** A word of the report, all its forms together. */
export interface Term {
  readonly stem: string
  /** As it stands in the text, where it stands first. */
  readonly word: string
  /** `place` holds organisations too: both say where something happens. */
  readonly kind: TermKind
  /** How much it tells of this report; the squares of all add up to 1. */
  readonly weight: number
  readonly isVerb: boolean
  readonly isInTitle: boolean
}

/** "23 pirates" → of "pirat", value "23". */
export interface Figure {
  readonly of: string
  readonly value: string
}

export interface StorySketch {
  readonly id: ReportId
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string | null
  readonly wordCount: number
  /** In order of the alphabet, each stem once. */
  readonly terms: readonly Term[]
  readonly figures: readonly Figure[]
  /** Numbers of two digits and more, each once. */
  readonly numbers: readonly string[]
  /** Days of the week in small letters, each once. */
  readonly weekdays: readonly string[]
}

/** What a long report is about stands near its beginning; the rest is background that other stories share. */
const WORDS_MAX = 600
/** Words that nearly every report holds are left out. */
const TELLING = 0.15
/** A figure counts the next noun, if that is not further away. */
const FIGURE_REACH = 3
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
const SMALL_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Makes the sketch of a report; `text` is the analysis of `report.text`. The same report gives the same sketch. */
export function storySketchOf(report: Report, text: Tagged, weights: WordWeights): StorySketch {
  const words = wordsOf(report, text)
  const numbers = words.map(({ word }) => numberIn(word)).filter((value) => value !== null)
  return {
    id: report.id,
    published: report.published?.value ?? null,
    wordCount: words.length,
    terms: termsOf(words, weights),
    figures: figuresOf(words),
    numbers: [...new Set(numbers.filter((value) => value.length > 1))].sort(),
    weekdays: [
      ...new Set(words.map(({ word }) => word.toLowerCase()).filter((word) => WEEKDAY.test(word))),
    ].sort(),
  }
}

interface Word {
  readonly stem: string
  readonly word: string
  readonly kind: TermKind
  readonly tag: string
  readonly sentence: number
  readonly isInTitle: boolean
}

function wordsOf(report: Report, text: Tagged): Word[] {
  const title = report.blocks.find(({ kind }) => kind === 'title')?.span ?? [0, 0]
  const words: Word[] = []
  let sentence = 0
  for (let at = 0; at < text.count && words.length < WORDS_MAX; at++) {
    while ((text.sentences[sentence + 1] as number) <= at) sentence++
    const word = text.words[at] as string
    const stem = stemOf(word)
    // White space inside a word would part it in two in the record of a story.
    if (!/[\p{L}\p{N}]/u.test(stem) || /\s/.test(word)) continue
    const start = text.starts[at] as number
    words.push({
      ...{ stem, word, sentence },
      kind: kindOf(NAME_TYPES[text.names[at] as number] as string),
      tag: TAGS[text.tags[at] as number] as string,
      isInTitle: start >= title[0] && start < title[1],
    })
  }
  return words
}

function kindOf(nameType: string): TermKind {
  if (nameType === 'PERSON') return 'person'
  if (nameType === 'LOCATION' || nameType === 'ORGANIZATION') return 'place'
  return nameType === 'MISC' ? 'name' : 'word'
}

const RANK: readonly TermKind[] = ['word', 'name', 'place', 'person']

function termsOf(words: readonly Word[], weights: WordWeights): Term[] {
  const uses = new Map<string, Word[]>()
  for (const word of words) {
    if (WEEKDAY.test(word.word)) continue
    const same = uses.get(word.stem)
    if (same === undefined) uses.set(word.stem, [word])
    else same.push(word)
  }
  const terms = [...uses]
    .filter(([stem]) => weightOf(weights, hashText(stem)) >= TELLING)
    .map(([stem, [first, ...more]]) => {
      const all = [first as Word, ...more]
      return {
        stem,
        word: (first as Word).word,
        // Subtle: a word tagged as a name once is taken for that name everywhere in the report.
        kind: RANK[Math.max(...all.map(({ kind }) => RANK.indexOf(kind)))] as TermKind,
        weight: (1 + Math.log(all.length)) * weightOf(weights, hashText(stem)),
        isVerb: all.some(({ tag }) => tag.startsWith('VB')),
        isInTitle: all.some(({ isInTitle }) => isInTitle),
      }
    })
    .sort((a, b) => (a.stem < b.stem ? -1 : 1))
  const length = Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0))
  return terms.map((term) => ({ ...term, weight: term.weight / length }))
}

function figuresOf(words: readonly Word[]): Figure[] {
  const figures = new Map<string, Figure>()
  const keep = (of: string, value: string) => figures.set(`${of} ${value}`, { of, value })
  words.forEach(({ word, sentence }, at) => {
    const joined = /^(\d+)-(.+)$/.exec(word)
    if (joined !== null) keep(stemOf((joined[2] as string).replace(/-old$/, '')), joined[1] as string)
    const value = numberIn(word)
    if (value === null) return
    const counted = words
      .slice(at + 1, at + 1 + FIGURE_REACH)
      .find((next) => next.sentence === sentence && next.tag.startsWith('NN'))
    if (counted !== undefined) keep(counted.stem, value)
  })
  return [...figures.values()]
}

function numberIn(word: string): string | null {
  if (/^\d[\d.,]*$/.test(word)) return word.replaceAll(',', '')
  const small = SMALL_NUMBERS.indexOf(word.toLowerCase())
  return small < 0 ? null : String(small)
}
