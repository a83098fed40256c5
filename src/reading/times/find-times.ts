/**
 * The expressions of time in a text, with TIMEX3 types and values (ISO-TimeML). Found by patterns over tokens and
 * tags, resolved in reading order against the day of publication and the days told before; never against today.
 */

import type { Time } from '#domain'
import type { Tagged } from '#language'
import { parseDay, type Stretch } from './calendar.ts'
import { expressionAt } from './expressions.ts'
import { joinLists } from './lists.ts'
import type { Expression, Meaning } from './meaning.ts'
import { isTime } from './names.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Place, resolve, typeOf } from './resolve.ts'
import { tenseAt } from './tense.ts'

/** A year in days: what lies farther back than this is another time than the report's own. */
const LONG_AGO = 400
/** A stretch of so many days is a year or more. */
const LONG = 300

/** Finds and resolves all expressions of time; `published` is YYYY-MM-DD. */
export function findTimes(text: Tagged, published: string | null): Time[] {
  const pieces = piecesOf(text)
  const day = published === null ? null : parseDay(published)
  const times: Time[] = []
  // What the story told of last, and what the sentence at hand did.
  let told: Stretch | null = null
  let near: Stretch | null = null
  let nearIn = -1
  let end = 0
  for (const expression of findExpressions(text, pieces)) {
    const { meaning, sentence } = expression
    const [from, to] = [text.sentences[sentence] as number, text.sentences[sentence + 1] as number]
    const first = pieces[expression.from] as Piece
    const last = pieces[expression.to - 1] as Piece
    // A list joined across its members may reach into the next expression; the first one keeps the words.
    if (first.start < end) continue
    end = last.end
    const history = day !== null && near !== null && nearIn === sentence && near.end < day - LONG_AGO
    const place: Place = {
      published: day,
      told: history ? near : told,
      last: near,
      history,
      tense: () => tenseAt(text, first.token, from, to),
    }
    const { value, unresolved, stretch } = resolve(meaning, place)
    const open = unresolved === undefined ? {} : { unresolved }
    times.push({ span: [first.start, last.end], type: typeOf(meaning), value, ...open })
    if (stretch === undefined) continue
    if (told === null || movesOn(meaning, stretch, first.token - from)) told = stretch
    near = stretch
    nearIn = sentence
  }
  return times
}

/** A whole year inside a sentence ("the 1941 campaign"), or a look back, does not move the story. */
function movesOn(meaning: Meaning, stretch: Stretch, place: number): boolean {
  if (meaning.kind === 'shift' && meaning.from === 'narrative' && meaning.count !== null && meaning.count < 0)
    return false
  return place <= 1 || stretch.end - stretch.start < LONG
}

/** All expressions, sentence by sentence. */
function findExpressions(text: Tagged, pieces: readonly Piece[]): Expression[] {
  const found: Expression[] = []
  let at = 0
  for (let sentence = 0; sentence + 1 < text.sentences.length; sentence++) {
    const endToken = text.sentences[sentence + 1] as number
    let limit = at
    while (limit < pieces.length && (pieces[limit] as Piece).token < endToken) limit++
    while (at < limit) {
      const match = expressionAt(pieces, at, limit)
      if (match && isTime({ text, pieces, from: at, to: match.to, sentence }, match.meaning)) {
        found.push({ meaning: match.meaning, from: at, to: match.to, sentence })
        at = match.to
      } else at++
    }
  }
  return joinLists(pieces, found)
}
