/**
 * Tokens → pieces: the words that expressions of time are made of, each with its readings from the word list.
 * Words with hyphens are cut ("mid-2011", "37-year-old"), numbers are read as years, days, clock times or counts.
 */

import type { Tagged } from '#language'
import { KINDS, type Kind, STRONG, WORDS, type WordMeaning } from './words.data.ts'

export interface Piece {
  readonly start: number
  readonly end: number
  readonly token: number
  /** Lower case, straight apostrophe. */
  readonly low: string
  /** Bits of KINDS. */
  readonly kinds: number
  readonly meanings: readonly WordMeaning[]
  /** Joined to the piece before by a hyphen or dash inside one word. */
  readonly glued: boolean
}

interface Cut {
  readonly at: number
  readonly low: string
  readonly kinds: number
  readonly meanings: readonly WordMeaning[]
}

const KNOWN = new Map<string, WordMeaning[]>()
for (const [word, meaning] of WORDS) KNOWN.set(word, [...(KNOWN.get(word) ?? []), meaning])
export const STRONG_KINDS = STRONG.reduce((bits, kind) => bits | KINDS[kind], 0)

/** Cuts all tokens of a text into pieces; `strong` marks, for each, how near the next telling piece is. */
export function piecesOf(text: Tagged): Piece[] {
  const cuts = new Map<string, readonly Cut[]>()
  const pieces: Piece[] = []
  for (let token = 0; token < text.count; token++) {
    const word = text.words[token] as string
    let found = cuts.get(word)
    if (found === undefined) {
      found = cutWord(word)
      cuts.set(word, found)
    }
    const base = text.starts[token] as number
    const last = found.length - 1
    for (let index = 0; index <= last; index++) {
      const { at, low, kinds, meanings } = found[index] as Cut
      const end = index === last ? (text.ends[token] as number) : base + at + low.length
      pieces.push({ start: base + at, end, token, low, kinds, meanings, glued: index > 0 })
    }
  }
  return pieces
}

/** The value that a piece has as a word of some kind; undefined when it is none. */
export function valueAs(piece: Piece, kind: Kind): number | string | undefined {
  return piece.meanings.find((meaning) => meaning[0] === kind)?.[1]
}

function cutWord(word: string): readonly Cut[] {
  const low = word.toLowerCase().replaceAll('’', "'")
  const whole = cutOf(0, low)
  if (whole.kinds !== 0 || !/[-–—‑/]/.test(low) || low.length > 40) return [whole]
  const parts = [...low.matchAll(/[^-–—‑/]+/g)].map((match) => cutOf(match.index, match[0]))
  return parts.some(({ kinds }) => kinds !== 0) ? parts : [whole]
}

function cutOf(at: number, low: string): Cut {
  const digit = low.charCodeAt(0)
  const meanings =
    (digit >= 48 && digit <= 57) || digit === 39 ? readNumber(low) : (KNOWN.get(low) ?? readFiscal(low))
  return { at, low, meanings, kinds: meanings.reduce((bits, [kind]) => bits | KINDS[kind], 0) }
}

const NOTHING: readonly WordMeaning[] = []

function readFiscal(low: string): readonly WordMeaning[] {
  const match = /^fy'?(\d{4})$/.exec(low)
  return match ? [['isoDay', `FY${match[1] as string}`]] : NOTHING
}

/** What a word that begins with a digit (or "'90s") can be. */
function readNumber(low: string): readonly WordMeaning[] {
  if (/^\d{1,2}$/.test(low)) {
    const number = Number(low)
    const found: WordMeaning[] = [['number', number]]
    if (number >= 1 && number <= 31) found.push(['day', number])
    if (number <= 24) found.push(['hour', number])
    return found
  }
  if (/^\d{4}$/.test(low)) {
    const number = Number(low)
    const found: WordMeaning[] = [['number', number]]
    if (number >= 1000 && number <= 2199) found.push(['year', number])
    if (number < 2400 && number % 100 < 60) found.push(['hour', `${low.slice(0, 2)}:${low.slice(2)}`])
    return found
  }
  return readDayForms(low) ?? readClock(low) ?? readCount(low)
}

function readDayForms(low: string): readonly WordMeaning[] | undefined {
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(low)
  if (ordinal) {
    const number = Number(ordinal[1])
    return number >= 1 && number <= 31
      ? [
          ['ordinal', number],
          ['day', number],
        ]
      : [['ordinal', number]]
  }
  const decade = /^(?:'?(\d)0|(1\d|20)(\d)0)'?s$/.exec(low)
  if (decade) {
    const century = decade[2] === undefined ? 0 : Number(decade[2]) * 10
    return [['decade', century + Number(decade[1] ?? decade[3])]]
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(low)) return [['isoDay', low]]
  const slashes = /^(\d{1,2})[/](\d{1,2})[/](\d{4})$/.exec(low)
  if (!slashes) return undefined
  const [a, b] = [Number(slashes[1]), Number(slashes[2])]
  const written = (month: number, day: number) =>
    `${slashes[3] as string}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (a > 12 && a <= 31 && b <= 12) return [['isoDay', written(b, a)]]
  if (b > 12 && b <= 31 && a <= 12) return [['isoDay', written(a, b)]]
  return a === b && a <= 12 ? [['isoDay', written(a, b)]] : a <= 12 && b <= 12 ? [['isoDay', '']] : NOTHING
}

/** "15:30", "6.40am", "3pm", "1500h". */
function readClock(low: string): readonly WordMeaning[] | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?(am|pm|a\.m\.?|p\.m\.?)?$/.exec(low)
  if (match) {
    const [, hours, minutes, half] = match
    const at = clockAt(Number(hours), minutes ?? '00', half?.charAt(0))
    if (at === undefined) return undefined
    if (half !== undefined) return [['clock', at]]
    // "6.40" may be any number; with a colon it is a time.
    return low.includes(':')
      ? [
          ['clock', at],
          ['hour', at],
        ]
      : [
          ['number', Number(low)],
          ['hour', at],
        ]
  }
  const military = /^([01]\d|2[0-4])([0-5]\d)h(?:rs)?$/.exec(low)
  return military ? [['clock', `${military[1] as string}:${military[2] as string}`]] : undefined
}

function readCount(low: string): readonly WordMeaning[] {
  return /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(low) ? [['number', Number(low.replaceAll(',', ''))]] : NOTHING
}

/** A time of day in 24 hours; undefined when there is none such. `half` is "a" or "p". */
export function clockAt(hours: number, minutes: string, half?: string): string | undefined {
  if (hours > 24 || Number(minutes) > 59 || (half !== undefined && (hours > 12 || hours < 1)))
    return undefined
  const shift = half === 'p' && hours < 12 ? 12 : half === 'a' && hours === 12 ? -12 : 0
  return `${String(hours + shift).padStart(2, '0')}:${minutes}`
}
