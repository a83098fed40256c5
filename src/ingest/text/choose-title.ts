/** Finds the headline of a plain text among the lines above the body. */

import { lineKey } from '../words/clean.ts'
import { isFurniture } from '../words/furniture.ts'
import type { Body } from './choose-body.ts'
import { bodyWords, headlineScore, isNamedBelow } from './head-lines.ts'
import type { Labelled } from './labelled.ts'

export interface TitleChoice {
  readonly words: string | null
  /** Index of the paragraph that is the title, or -1 when the title was given or there is none. */
  readonly index: number
}

const LENGTH_MAX = 250
const HEAD_LINES_MAX = 40
const HEADLINE_SCORE = 2

/** The given title, else the first line above the body that reads like the headline of it. */
export function chooseTitle(labelled: readonly Labelled[], body: Body, given: string | null): TitleChoice {
  // Subtle: the body may itself begin with the headline, when the headline ends with a full stop.
  const head = labelled
    .slice(0, Math.min(body.begin + 1, HEAD_LINES_MAX + body.begin))
    .slice(-HEAD_LINES_MAX - 1)
  const offset = Math.min(body.begin + 1, labelled.length) - head.length
  if (given !== null) {
    const key = lineKey(given)
    const same = head.findIndex(({ text }) => lineKey(text) === key)
    return { words: given, index: same < 0 ? -1 : offset + same }
  }
  const about = bodyWords(labelled, body.begin)
  const candidates = head
    .map((paragraph, index) => ({ paragraph, index }))
    .filter(({ paragraph }) => canBeTitle(paragraph))
    .map(({ paragraph, index }) => ({
      words: paragraph.text,
      index: offset + index,
      score: headlineScore(paragraph, about, isNamedBelow(paragraph.text, labelled, body.begin)),
    }))
  return pickEarliest(candidates) ?? { words: null, index: -1 }
}

/** The first that reads like a headline; where none does, the one that does most. */
function pickEarliest(candidates: readonly (TitleChoice & { readonly score: number })[]): TitleChoice | null {
  const best = Math.max(...candidates.map(({ score }) => score))
  const chosen = candidates.find(({ score }) => score >= Math.min(best, HEADLINE_SCORE))
  return chosen === undefined ? null : { words: chosen.words, index: chosen.index }
}

function canBeTitle({ text, label }: Labelled): boolean {
  if (text.length > LENGTH_MAX || label === 'date' || label === 'byline' || label === 'source') return false
  if (label === 'furniture' && (text.split(' ').length < 4 || isFurniture(text))) return false
  // Two sentences are a paragraph, not a headline.
  return !/[.!?]["”’)]?\s+["“‘(]?\p{Lu}\p{L}*\s\p{L}.*[.!?]["”’)]?$/u.test(text) || text.length < 100
}
