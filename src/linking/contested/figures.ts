/** Numbers in a part of a text with what they count: "between 169,000 and 190,000 personnel" → 169,000 to 190,000 of "~troops". */

import type { StatedFigure } from '#domain'
import type { TextConcepts } from './concepts.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 }
const UNITS_OF_TIME =
  /^(?:second|minute|hour|day|week|month|year|decade|centur|o'clock|am|pm|a\.m|p\.m|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/i
/** A figure counts the next telling word, if that is not further away. */
const REACH = 4

/** The tokens `[from, to)` of a text. */
export interface TokenPart {
  readonly from: number
  readonly to: number
}

/** Finds the figures of a part; years, days and hours are no figures. */
export function figuresIn(text: TextConcepts, part: TokenPart): StatedFigure[] {
  const figures: StatedFigure[] = []
  for (let at = part.from; at < part.to; at++) {
    const low = numberAt(text, at)
    if (low === null) continue
    const first = at
    let end = low.end
    let high = low.value
    const joint = text.text.words[end]?.toLowerCase()
    const isRange = joint === 'to' || joint === '-' || joint === '–' || isBetween(text, at, joint)
    const second = isRange && end + 1 < part.to ? numberAt(text, end + 1) : null
    if (second !== null && second.value > low.value) {
      high = second.value
      end = second.end
    }
    const shareEnd = low.isShare ? end : endOfShare(text, end)
    const of =
      shareEnd === null
        ? (countedAt(text, { from: end, to: part.to }) ?? countedBefore(text, { from: part.from, to: first }))
        : SHARE
    end = shareEnd ?? end
    at = end - 1
    if (of === null) continue
    const words = text.text.text.slice(text.text.starts[first], text.text.ends[end - 1])
    const bound = second === null ? boundBefore(text, { from: part.from, to: first }) : null
    figures.push({ words, low: low.value, high, of, ...(bound && { bound }) })
  }
  return figures
}

const MOST =
  /\b(?:(?:no|not) more than|up to|as many as|as much as|at most|(?:fewer|less) than|under|below)$/i
const LEAST = /\b(?:more than|at least|over|above|(?:no|not) (?:fewer|less) than|upwards of)$/i

function boundBefore({ text }: TextConcepts, { from, to }: TokenPart): 'least' | 'most' | null {
  const words = text.words.slice(Math.max(from, to - 3), to).join(' ')
  if (/\b(?:no|not) (?:fewer|less) than$/i.test(words)) return 'least'
  if (MOST.test(words)) return 'most'
  return LEAST.test(words) ? 'least' : null
}

function isBetween({ text }: TextConcepts, at: number, joint: string | undefined): boolean {
  return joint === 'and' && text.words[at - 1]?.toLowerCase() === 'between'
}

/** What percentages count. */
const SHARE = '%'
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  tenth: 10,
}

/** The end of "per cent" behind a number, if it is there. */
function endOfShare({ text }: TextConcepts, at: number): number | null {
  const words = `${text.words[at]} ${text.words[at + 1]}`.toLowerCase()
  if (words === 'per cent' || words === 'percentage points') return at + 2
  return /^(?:percent|%) /.test(words) ? at + 1 : null
}

/** "By half", "by a fifth". */
function fractionAt({ text }: TextConcepts, at: number): { value: number; end: number } | null {
  const [by, article = '', noun = ''] = text.words.slice(at - 1, at + 2).map((word) => word.toLowerCase())
  if (by !== 'by' && by !== 'than') return null
  if (article === 'half') return { value: FRACTIONS.half as number, end: at + 1 }
  const value = article === 'a' || article === 'one' ? FRACTIONS[noun] : undefined
  return value === undefined ? null : { value, end: at + 2 }
}

interface Amount {
  readonly value: number
  readonly end: number
  readonly isShare?: boolean
}

function numberAt(text: TextConcepts, at: number): Amount | null {
  const fraction = fractionAt(text, at)
  return fraction === null ? plainNumberAt(text, at) : { ...fraction, isShare: true }
}

function plainNumberAt({ text }: TextConcepts, at: number): Amount | null {
  const value = numberOf(text.words[at] ?? '')
  if (value === null) return null
  const scale = SCALES[(text.words[at + 1] ?? '').toLowerCase()]
  return scale === undefined ? { value, end: at + 1 } : { value: value * scale, end: at + 2 }
}

/** "12,500" → 12500, "fifty-seven" → 57; null for years, for "one" and for what is no number. */
export function numberOf(word: string): number | null {
  const low = word.toLowerCase()
  if (/^\d[\d,]*(?:\.\d+)?$/.test(low))
    return /^(?:19|20)\d\d$/.test(low) ? null : Number(low.replaceAll(',', ''))
  const small = SMALL.indexOf(low)
  if (small > 1) return small
  const [tens = '', ones] = low.split('-')
  const ten = TENS.indexOf(tens)
  if (ten < 2) return null
  const one = ones === undefined ? 0 : SMALL.indexOf(ones)
  return one < 0 || one > 9 ? null : 10 * ten + one
}

function countedAt({ text, concepts }: TextConcepts, { from, to }: TokenPart): string | null {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const word = text.words[at] as string
    if (UNITS_OF_TIME.test(word) || /^[.;:,]$/.test(word)) return null
    const concept = concepts[at]
    if (concept && !concept.isName) return concept.key
  }
  return null
}

/** "The number of soldiers … at about 90,000", "killed 12 people". */
function countedBefore({ text, concepts }: TextConcepts, { from, to }: TokenPart): string | null {
  const number = text.words.findIndex(
    (word, at) => at >= from && at < to && /^(?:number|total|toll|count)$/i.test(word),
  )
  if (number >= 0) return countedAt({ text, concepts }, { from: number + 1, to })
  const before = concepts.slice(Math.max(from, to - 3), to).filter((concept) => concept?.key.startsWith('~'))
  return before.at(-1)?.key ?? null
}

/** "Nearly 100,000" and "about 90,000" differ, 94,300 and 94,000 do not. */
const TOLERANCE = 0.05

/** True when two figures of one thing cannot both be right. */
export function doFiguresDiffer(one: StatedFigure, other: StatedFigure): boolean {
  return lowOf(one) > highOf(other) * (1 + TOLERANCE) || lowOf(other) > highOf(one) * (1 + TOLERANCE)
}

const lowOf = ({ low, bound }: StatedFigure): number => (bound === 'most' ? 0 : low)
const highOf = ({ high, bound }: StatedFigure): number =>
  bound === 'least' ? Number.POSITIVE_INFINITY : high
