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
const BETTER_BY = 2
const STANDFIRST_LINES = 4

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
      isProse: paragraph.label === 'prose',
      score: headlineScore(paragraph, about, isNamedBelow(paragraph.text, labelled, body.begin)),
    }))
  // A first paragraph is only taken where nothing else can be the headline.
  const fair = candidates.filter(({ isProse, score }) => !isProse && score >= 0)
  return pickEarliest(fair.length > 0 ? fair : candidates) ?? { words: null, index: -1 }
}

type Candidate = TitleChoice & { readonly score: number; readonly isProse: boolean }

/** The first that reads like a headline, unless one far below it does so much more; where none does, the one that does most. */
function pickEarliest(candidates: readonly Candidate[]): TitleChoice | null {
  const best = Math.max(...candidates.map(({ score }) => score))
  let chosen = candidates.find(({ score }) => score >= Math.min(best, HEADLINE_SCORE))
  // Subtle: what stands right under a headline may well share more words with the body: the standfirst.
  for (const one of candidates)
    if (
      chosen !== undefined &&
      one.score >= chosen.score + BETTER_BY &&
      one.index > chosen.index + STANDFIRST_LINES
    )
      chosen = one
  return chosen === undefined ? null : { words: chosen.words, index: chosen.index }
}

function canBeTitle({ text, label }: Labelled): boolean {
  if (text.length > LENGTH_MAX || label === 'date' || label === 'byline' || label === 'source') return false
  if (label === 'furniture' && (text.split(' ').length < 4 || isFurniture(text))) return false
  // Two sentences are a paragraph, not a headline.
  return !/[.!?]["”’)]?\s+["“‘(]?\p{Lu}\p{L}*\s\p{L}.*[.!?]["”’)]?$/u.test(text) || text.length < 100
}
