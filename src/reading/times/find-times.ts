/**
 * The expressions of time in a text, with TIMEX3 types and values (ISO-TimeML). Found by patterns over tokens and
 * tags, resolved in reading order against the day of publication and the days told before; never against today.
 */

import type { Time } from '#domain'
import type { Tagged } from '#language'
import { parseDay, type Stretch } from './calendar.ts'
import { expressionAt } from './expressions.ts'
import { joinLists } from './lists.ts'
import type { Meaning } from './meaning.ts'
import { isTime } from './names.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Place, resolve, typeOf } from './resolve.ts'
import { tenseAt } from './tense.ts'

/** An expression before it is resolved: pieces [from, to) of a sentence. */
export interface Expression {
  readonly meaning: Meaning
  readonly from: number
  readonly to: number
  readonly sentence: number
}

/** A year in days: what lies farther back than this is another time than the report's own. */
const LONG_AGO = 400

/** Finds and resolves all expressions of time; `published` is YYYY-MM-DD. */
export function findTimes(text: Tagged, published: string | null): Time[] {
  const pieces = piecesOf(text)
  const day = published === null ? null : parseDay(published)
  const times: Time[] = []
  let told: Stretch | null = null
  let toldIn = -1
  for (const expression of findExpressions(text, pieces)) {
    const { meaning, sentence } = expression
    const first = pieces[expression.from] as Piece
    const last = pieces[expression.to - 1] as Piece
    const place: Place = {
      published: day,
      told,
      history: day !== null && told !== null && toldIn >= sentence - 1 && told.end < day - LONG_AGO,
      tense: () =>
        tenseAt(
          text,
          first.token,
          text.sentences[sentence] as number,
          text.sentences[sentence + 1] as number,
        ),
    }
    const { value, unresolved, stretch } = resolve(meaning, place)
    times.push({
      span: [first.start, last.end],
      type: typeOf(meaning),
      value,
      ...(unresolved === undefined ? {} : { unresolved }),
    })
    if (stretch) {
      told = stretch
      toldIn = sentence
    }
  }
  return times
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
      if (match && isTime(text, pieces, at, match.to, match.meaning)) {
        found.push({ meaning: match.meaning, from: at, to: match.to, sentence })
        at = match.to
      } else at++
    }
  }
  return joinLists(text, pieces, found)
}
