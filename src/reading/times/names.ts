/**
 * Words of time that are none: "May said", "April Smith", "March on", "spring a trap", "the Sunday Times",
 * "2000 troops". Takes an expression that the patterns found and decides from tags, names and neighbours.
 */

import { NAME_TYPES, TAGS, type Tagged } from '#language'
import type { Meaning } from './meaning.ts'
import type { Piece } from './pieces.ts'
import { tenseAt } from './tense.ts'
import { KINDS, MONTH_NAMES_OF_PEOPLE, SHORT_FORMS } from './words.data.ts'

/** A stretch of pieces, [from, to), in a sentence of a text. */
export interface Sight {
  readonly text: Tagged
  readonly pieces: readonly Piece[]
  readonly from: number
  readonly to: number
  readonly sentence: number
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const PAPERS = words(
  'times telegraph mirror express mail post herald sun star tribune world review agreement',
)
const PROPER_DAYS = words('black bloody good super ash palm easter maundy holy cyber red')
/** Words before a month that make it one. */
const MONTH_LEADS = words(
  'in of since during until till by before after from through early late mid last next this every each and or between to for earlier later beginning end start ending starting around about the following previous that - – — ( ,',
)
/** Of these, the words that stand before people's names as well. */
const WEAK_LEADS = words('by before after from to for and or , the about around ( – — -')
const YEAR_LEADS = words(
  'in of since during until till by before after from through early late mid between and to for the a ( , around about circa nearly almost year years beginning start end middle summer winter spring autumn fall – — - or this his her its their all back',
)
const SEASON_LEADS = words('in this last next by since until during early late mid and of over for')
const ARTICLE_LEADS = words('in during of until by since for over')
const QUARTER_LEADS = words('for in over last past next first each every per within during')
const BELONGS = words('his her their my your our')
const COUNTS = words('$ # £ € no. number us$ than')

/** True when the expression is really one of time. */
export function isTime(sight: Sight, meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'month':
      return meaning.year !== undefined || isMonth(sight)
    case 'weekday':
      return isWeekday(sight)
    case 'season':
      return meaning.year !== undefined || isSeason(sight)
    case 'year':
      return meaning.era !== undefined || isYear(sight)
    case 'digits':
      return !BELONGS.has(lowAt(sight, sight.from - 1))
    case 'day':
      return meaning.year !== undefined || isDay(sight)
    case 'fixed':
      if (meaning.value === 'FUTURE_REF') return isAhead(sight)
      if (meaning.value === 'PAST_REF') return !isCounted(sight)
      return meaning.value.endsWith('Q') ? isThreeMonths(sight) : !isPaper(sight)
    default:
      return true
  }
}

const lowAt = ({ pieces }: Sight, at: number) => pieces[at]?.low ?? ''
const tagAt = ({ text, pieces }: Sight, at: number) =>
  pieces[at] ? (TAGS[text.tags[pieces[at].token] as number] as string) : ''
const nameAt = ({ text, pieces }: Sight, at: number) =>
  pieces[at] ? (NAME_TYPES[text.names[pieces[at].token] as number] as string) : ''

function isCapital({ text, pieces }: Sight, at: number): boolean {
  const letter = pieces[at] ? text.text.charAt(pieces[at].start) : ''
  return letter !== letter.toLowerCase()
}

function isMonth(sight: Sight): boolean {
  const at = sight.to - 1
  const low = lowAt(sight, at)
  if (!isCapital(sight, at) || nameAt(sight, sight.to) === 'PERSON') return false
  if (!MONTH_NAMES_OF_PEOPLE.has(low)) return !SHORT_FORMS.has(low)
  const tag = tagAt(sight, at)
  if (SHORT_FORMS.has(low) || tag === 'MD' || tag.startsWith('VB') || nameAt(sight, at) === 'PERSON')
    return false
  if (sight.to - sight.from > 1 && lowAt(sight, sight.from) !== 'the') return true
  const lead = lowAt(sight, at - 1)
  return MONTH_LEADS.has(lead) && (!WEAK_LEADS.has(lead) || nameAt(sight, at) === 'DATE')
}

/** "May 3" with its capital; not "may 3 percent". */
function isDay(sight: Sight): boolean {
  for (let at = sight.from; at < sight.to; at++) {
    const low = lowAt(sight, at)
    if ((MONTH_NAMES_OF_PEOPLE.has(low) || SHORT_FORMS.has(low)) && !isCapital(sight, at)) return false
  }
  return !/^(?:%|percent|per)$/.test(lowAt(sight, sight.to))
}

function isWeekday(sight: Sight): boolean {
  const { from, to } = sight
  const at = to - 1
  const low = lowAt(sight, at)
  if (!isCapital(sight, at) && low !== 'week') return false
  if (SHORT_FORMS.has(low) && nameAt(sight, at) !== 'DATE') return false
  if (PROPER_DAYS.has(lowAt(sight, from - 1)) && isCapital(sight, from - 1)) return false
  if (PAPERS.has(lowAt(sight, to)) && isCapital(sight, to)) return false
  const name = nameAt(sight, at)
  return name !== 'PERSON' && !(name === 'ORGANIZATION' && nameAt(sight, to) === 'ORGANIZATION')
}

/** "In the spring", not "to spring a trap", "the Arab Spring" or "the fall of Kabul". */
function isSeason(sight: Sight): boolean {
  const { from, to } = sight
  const at = to - 1
  const low = lowAt(sight, at)
  if (tagAt(sight, at).startsWith('VB') || nameAt(sight, to) === 'PERSON') return false
  const alone = to - from === 1
  if (alone && isCapital(sight, at) && isCapital(sight, at - 1)) return false
  const lead = lowAt(sight, at - 1)
  if (alone && !SEASON_LEADS.has(lead)) return false
  if (low !== 'fall' && low !== 'spring') return true
  if (lowAt(sight, to) === 'of') return false
  return (
    low === 'spring' || (lead === 'the' ? ARTICLE_LEADS.has(lowAt(sight, at - 2)) : !alone || lead === 'in')
  )
}

/** A number of four digits is a year after a preposition or by its type of name, not before things counted. */
function isYear(sight: Sight): boolean {
  const at = sight.to - 1
  const lead = lowAt(sight, at - 1)
  const dated = nameAt(sight, at) === 'DATE'
  if ((COUNTS.has(lead) && !dated) || /^(?:%|percent|per)$/.test(lowAt(sight, at + 1))) return false
  const number = Number(lowAt(sight, at))
  const modern = number >= 1800 && number <= 2100
  const after = sight.pieces[at + 1]
  if (after?.glued || sight.pieces[at]?.glued || /^[-–—]$/.test(after?.low ?? '')) return modern || dated
  if (tagAt(sight, at + 1) === 'NNS')
    return number >= 1900 && modern && (lead === 'the' || (lead === 'of' && dated))
  if (dated) return true
  if (YEAR_LEADS.has(lead)) return modern || lead === 'in'
  return modern && number >= 1900 && !/^(?:NN|JJ|CD)/.test(tagAt(sight, at + 1))
}

/** "Soon" that looks ahead; not "soon after", "was soon defeated". */
function isAhead(sight: Sight): boolean {
  const { text, pieces, from, to, sentence } = sight
  if (to - from > 1) return true
  if (/^(?:after|before|afterwards?|thereafter)$/.test(lowAt(sight, to))) return false
  const token = (pieces[from] as Piece).token
  return (
    tenseAt(text, token, text.sentences[sentence] as number, text.sentences[sentence + 1] as number) !==
    'past'
  )
}

/** "In the past | three years", "recent | weeks": a longer expression begins inside. */
function isCounted({ pieces, to }: Sight): boolean {
  const after = pieces[to]
  return after !== undefined && (after.kinds & (KINDS.unit | KINDS.number)) !== 0
}

/** "Two consecutive quarters", not "three quarters of the voters". */
function isThreeMonths(sight: Sight): boolean {
  const { from, to } = sight
  if (lowAt(sight, to) === 'of') return false
  return to - from > 2 || QUARTER_LEADS.has(lowAt(sight, from - 1))
}

/** "The Daily Nation": a word of repetition inside a name. */
function isPaper(sight: Sight): boolean {
  const { from, to } = sight
  return to - from === 1 && isCapital(sight, from) && (isCapital(sight, from - 1) || isCapital(sight, to))
}
