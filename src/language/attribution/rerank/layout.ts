/**
 * Attributions that are made by layout alone: the colon after each speaker of a transcript ("MAYOR: …") and the dash
 * before the writer of each letter (“…” — A Reader). The field knows hardly any; what is repeated is no accident.
 */

import type { TokenRange } from '../../layers.ts'
import type { Sight } from '../sight.ts'
import type { Piece } from './piece.ts'
import { tagAt } from './words.ts'

/** Fewer of a kind are left to the rankers. */
const REPEATED = 3
const DASH = /^(?:[-–—―]|--)$/
const QUOTE = /^(?:["“”„«»]|''|``)$/
/** A name after a dash, and a letter before it, in tokens. */
const LONGEST_NAME = 12
const SHORTEST_LETTER = 4

/** Finds the speeches of a transcript and the letters of a collection. */
export function findByLayout(sight: Sight): Piece[] {
  const { paragraphs } = sight.text
  const speeches: Piece[] = []
  const letters: Piece[] = []
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const [from, to] = [paragraphs[p] as number, paragraphs[p + 1] as number]
    const speech = speechIn(sight, from, to)
    const letter = speech ? null : letterIn(sight, from, to)
    if (speech) speeches.push(speech)
    if (letter) letters.push(letter)
  }
  return [speeches, letters].flatMap((kind) => (kind.length >= REPEATED ? kind : []))
}

function speechIn(sight: Sight, from: number, to: number): Piece | null {
  const { words } = sight.text
  const colon = sight.speakerColon[sight.paragraphOf[from] as number] as number
  const begin = QUOTE.test(words[from] as string) ? from + 1 : from
  const end = QUOTE.test(words[to - 1] as string) ? to - 1 : to
  if (colon <= begin || end <= colon + 1 || !isShouted(sight, begin, colon)) return null
  return pieceOf([begin, colon], colon, [colon + 1, end])
}

function letterIn(sight: Sight, from: number, to: number): Piece | null {
  const { words } = sight.text
  if (!QUOTE.test(words[from] as string)) return null
  for (let t = Math.max(from + SHORTEST_LETTER, to - LONGEST_NAME); t + 1 < to; t++) {
    if (!DASH.test(words[t] as string) || !QUOTE.test(words[t - 1] as string)) continue
    let end = t + 1
    while (end < to && /^(?:NNP|NNPS|NN|DT|FW)$/.test(tagAt(sight, end))) end++
    if (end > t + 1) return pieceOf([t + 1, end], t, [from, t])
  }
  return null
}

function pieceOf(source: TokenRange, mark: number, content: TokenRange): Piece {
  return { source, cue: [mark, mark + 1], content: [content], shares: { cue: 1, content: 1, source: 1 } }
}

/** True for words in capitals only. */
function isShouted(sight: Sight, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const word = sight.text.words[t] as string
    if (word !== word.toUpperCase() || !/\p{Lu}/u.test(word)) return false
  }
  return true
}
