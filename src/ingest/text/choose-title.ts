/** Finds the headline of a plain text among the lines above the body. */

import { lineKey } from '../words/clean.ts'
import { isFurniture } from '../words/furniture.ts'
import type { Body } from './choose-body.ts'
import type { Labelled } from './labelled.ts'

export interface TitleChoice {
  readonly words: string | null
  /** Index of the paragraph that is the title, or -1 when the title was given or there is none. */
  readonly index: number
}

const LENGTH_MAX = 250
const HEAD_LINES_MAX = 40

/** The given title, else the first line above the body that reads like a headline. */
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
  const candidates = head
    .map((paragraph, index) => ({ paragraph, index }))
    .filter(({ paragraph }) => canBeTitle(paragraph))
  const strong = candidates.find(({ paragraph }) => readsLikeHeadline(paragraph.text))
  const chosen = strong ?? candidates.find(({ paragraph }) => paragraph.label === 'short') ?? candidates[0]
  return chosen === undefined
    ? { words: null, index: -1 }
    : { words: chosen.paragraph.text, index: offset + chosen.index }
}

function canBeTitle({ text, label }: Labelled): boolean {
  if (text.length > LENGTH_MAX || label === 'date' || label === 'byline' || label === 'source') return false
  if (label === 'furniture' && (text.split(' ').length < 4 || isFurniture(text))) return false
  // Two sentences are a paragraph, not a headline.
  return !/[.!?]["”’)]?\s+["“‘(]?\p{Lu}\p{L}*\s\p{L}.*[.!?]["”’)]?$/u.test(text) || text.length < 100
}

/** At least four words, or long enough, that do not begin in lower case. */
function readsLikeHeadline(text: string): boolean {
  return (text.split(' ').length >= 4 || text.length >= 25 || isUnspaced(text)) && !/^\p{Ll}/u.test(text)
}

/** Chinese and Japanese headlines have no blanks. */
function isUnspaced(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]{6}/u.test(text)
}
