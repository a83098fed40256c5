/**
 * Words of time that are none: "May said", "April Smith", "March on", "spring a trap", "the Sunday Times",
 * "2,000 of 2000 troops". Takes a found expression and what stands around it; decides from tags, names and neighbours.
 */

import { NAME_TYPES, TAGS, type Tagged } from '#language'
import type { Meaning } from './meaning.ts'
import type { Piece } from './pieces.ts'
import { MONTH_NAMES_OF_PEOPLE, SHORT_FORMS } from './words.data.ts'

const PAPERS = new Set(
  'times telegraph mirror express mail post herald sun star tribune world review night live agreement'.split(
    ' ',
  ),
)
const PROPER_DAYS = new Set('black bloody good super ash palm easter maundy holy cyber red'.split(' '))
/** Words before a month that make it one. */
const LEADS = new Set(
  'in of since during until till by before after from through early late mid last next this every each and or between to for earlier later beginning end start ending starting around about the following previous that - – — ( ,'.split(
    ' ',
  ),
)
/** Of these, words that also stand before people's names. */
const WEAK_LEADS = new Set('by before after from to for and or , the about around ( – — -'.split(' '))
const YEAR_LEADS = new Set(
  'in of since during until till by before after from through early late mid between and to for the a to ( , around about circa year years summer winter spring autumn fall to – — - or this his her its their all back than'.split(
    ' ',
  ),
)

/** True when an expression that covers the pieces [from, to) is really one of time. */
export function isTime(
  text: Tagged,
  pieces: readonly Piece[],
  from: number,
  to: number,
  meaning: Meaning,
): boolean {
  const first = pieces[from] as Piece
  const last = pieces[to - 1] as Piece
  const alone = to - from === 1
  if (meaning.kind === 'month' && meaning.year === undefined) return isMonth(text, pieces, from, to)
  if (meaning.kind === 'weekday') return isWeekday(text, pieces, from, to)
  if (meaning.kind === 'season' && meaning.year === undefined) return isSeason(text, pieces, from, to)
  if (meaning.kind === 'year' && meaning.era === undefined) return !alone || isYear(text, pieces, from)
  if (meaning.kind === 'digits')
    return !(first.low !== 'the' && /^(?:his|her|their|my|your)$/.test(pieces[from - 1]?.low ?? ''))
  if (meaning.kind === 'day' && meaning.year === undefined)
    return !/^(?:%|percent|per)$/.test(pieces[to]?.low ?? '') && isCapital(text, pieces, from, to)
  if (meaning.kind === 'moment' && alone)
    return last.low.includes(':') || /[ap]\.?m/.test(last.low) || /[a-z]/.test(last.low)
  if (meaning.kind === 'shift') return !/^(?:may|march|second)$/.test(last.low)
  return true
}

const tagAt = (text: Tagged, piece: Piece | undefined) =>
  piece ? (TAGS[text.tags[piece.token] as number] as string) : ''
const nameAt = (text: Tagged, piece: Piece | undefined) =>
  piece ? (NAME_TYPES[text.names[piece.token] as number] as string) : ''

function capitalised(text: Tagged, piece: Piece): boolean {
  const letter = text.text.charAt(piece.start)
  return letter !== letter.toLowerCase()
}

/** The months among the pieces are written with capitals. */
function isCapital(text: Tagged, pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece
    if (MONTH_NAMES_OF_PEOPLE.has(piece.low) || SHORT_FORMS.has(piece.low)) return capitalised(text, piece)
  }
  return true
}

function isMonth(text: Tagged, pieces: readonly Piece[], from: number, to: number): boolean {
  const piece = pieces[to - 1] as Piece
  if (!capitalised(text, piece) || (SHORT_FORMS.has(piece.low) && piece.low !== 'may')) return false
  if (!MONTH_NAMES_OF_PEOPLE.has(piece.low)) return nameAt(text, pieces[to]) !== 'PERSON'
  const before = pieces[to - 2]
  const tag = tagAt(text, piece)
  if (tag === 'MD' || tag.startsWith('VB')) return false
  if (nameAt(text, piece) === 'PERSON' || nameAt(text, pieces[to]) === 'PERSON') return false
  if (to - from > 1) return true
  const lead = before?.low ?? ''
  if (!LEADS.has(lead)) return false
  return !WEAK_LEADS.has(lead) || nameAt(text, piece) === 'DATE'
}

function isWeekday(text: Tagged, pieces: readonly Piece[], from: number, to: number): boolean {
  const piece = pieces[to - 1] as Piece
  const before = pieces[from - 1]
  if (!capitalised(text, pieces[to - 1] as Piece) && !/^(?:week|month)$/.test(piece.low)) return false
  if (SHORT_FORMS.has(piece.low) && nameAt(text, piece) !== 'DATE') return false
  if (before && PROPER_DAYS.has(before.low) && capitalised(text, before)) return false
  const after = pieces[to]
  if (after && PAPERS.has(after.low) && capitalised(text, after)) return false
  const name = nameAt(text, piece)
  return name !== 'PERSON' && !(name === 'ORGANIZATION' && nameAt(text, after) === 'ORGANIZATION')
}

function isSeason(text: Tagged, pieces: readonly Piece[], from: number, to: number): boolean {
  const piece = pieces[to - 1] as Piece
  if (tagAt(text, piece).startsWith('VB')) return false
  const before = pieces[to - 2]
  // "The Arab Spring", "Silver Spring": part of a name.
  if (capitalised(text, piece) && before && capitalised(text, before) && to - from === 1) return false
  if (nameAt(text, pieces[to]) === 'PERSON') return false
  if (to - from > 1 && piece.low === 'fall')
    return (
      /^(?:last|this|next|that|early|late)$/.test(before?.low ?? '') ||
      (before?.low === 'the' &&
        /^(?:in|during|of|until|by|since|for)$/.test(pieces[to - 3]?.low ?? '') &&
        pieces[to]?.low !== 'of')
    )
  if (to - from > 1) return pieces[to]?.low !== 'of' || piece.low !== 'spring'
  return (
    /^(?:in|this|last|next|by|since|until|during|early|late|mid|and|of|over|for)$/.test(before?.low ?? '') &&
    (piece.low !== 'fall' || (before?.low === 'in' && pieces[to]?.low !== 'of'))
  )
}

/** A number of four digits on its own is a year after a preposition or by its name type, not before things counted. */
function isYear(text: Tagged, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece
  const before = pieces[at - 1]
  const after = pieces[at + 1]
  const name = nameAt(text, piece)
  if (before && /^(?:\$|#|£|€|no\.|number|us\$|than)$/.test(before.low) && name !== 'DATE') return false
  if (after && /^(?:%|percent|per|-)$/.test(after.low)) return false
  const number = Number(piece.low)
  const counted = tagAt(text, after) === 'NNS' && !after?.glued
  if (name === 'DATE') return !counted || (number >= 1900 && before?.low === 'the')
  const modern = number >= 1800 && number <= 2100
  if (counted) return modern && (before?.low === 'the' || before?.low === 'of') && number >= 1900
  if (YEAR_LEADS.has(before?.low ?? '')) return modern || before?.low === 'in'
  if (before?.glued || piece.glued) return modern
  return modern && number >= 1900 && !/^(?:NN|JJ|CD)/.test(tagAt(text, after))
}
