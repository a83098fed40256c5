/** "A 70 percent chance", "the chance at about one in three", "less than 10% probability": likelihood in numbers. */

import { type Grammar, lowOf, sentenceRange } from '../grammar.ts'
import { WORDS } from '../times/words.data.ts'
import type { Phrase } from './phrase.ts'
import type { Range } from './scale.data.ts'
import { CHANCES } from './words.data.ts'

const NUMBERS = new Map(
  WORDS.flatMap(([word, [kind, value]]) => (kind === 'number' ? [[word, Number(value)] as const] : [])),
)
/** How far an "about" reaches to both sides. */
const ABOUT = 0.05
/** How far before its number a chance may be named: "the chance of a wider epidemic at about one in three". */
const REACH = 14

interface Share {
  readonly share: number
  /** The upper end of "60 to 70 percent". */
  readonly upTo?: number
  readonly to: number
}

/** The phrase that starts with a number, when a chance is named with it. */
export function readNumber(grammar: Grammar, at: number): Phrase | null {
  const first = readShare(grammar, at) ?? readRange(grammar, at)
  if (first === null) return null
  const noun = chanceAfter(grammar, first.to)
  const limits = limitsBefore(grammar, at)
  if (noun < 0 && !isChanceBefore(grammar, limits.from)) return null
  const to = noun >= 0 ? noun + 1 : first.to
  return {
    tokens: [limits.from, to],
    core: noun >= 0 ? noun : at,
    range: first.upTo === undefined ? limits.around(first.share) : between(first.share, first.upTo),
    kind: 'number',
  }
}

/** "70 percent", "70%", "one in five", "fifty-fifty" as a share of one. */
function readShare(grammar: Grammar, at: number): Share | null {
  const joined = /^(\d+(?:\.\d+)?)(?:%|-per-?cent)$/.exec(lowOf(grammar, at))
  if (joined) return shareOf(Number(joined[1]), at + 1)
  const fraction = /^([a-z]+|\d+)-in-([a-z]+|\d+)$/.exec(lowOf(grammar, at))
  if (fraction) return ratio(numberOf(fraction[1] ?? ''), numberOf(fraction[2] ?? ''), at + 1)
  const number = numberOf(lowOf(grammar, at))
  if (number === null) return null
  const percent = readPercent(grammar, at + 1, number)
  if (percent !== null || lowOf(grammar, at + 1) !== 'in') return percent
  return ratio(number, numberOf(lowOf(grammar, at + 2)), at + 3)
}

/** "60 to 70 percent", "60-70 percent". */
function readRange(grammar: Grammar, at: number): Share | null {
  const joined = /^(\d+)[-–](\d+)$/.exec(lowOf(grammar, at))
  if (joined) {
    const upper = readPercent(grammar, at + 1, Number(joined[2]))
    return upper && { ...upper, share: Number(joined[1]) / 100, upTo: upper.share }
  }
  const number = numberOf(lowOf(grammar, at))
  if (number === null || !/^(?:to|and|or|-|–)$/.test(lowOf(grammar, at + 1))) return null
  const upper = readShare(grammar, at + 2)
  return upper && { ...upper, share: number / 100, upTo: upper.share }
}

/** The sign or word after a number. */
function readPercent(grammar: Grammar, at: number, number: number): Share | null {
  const next = lowOf(grammar, at)
  if (next === '%' || next === 'percent') return shareOf(number, at + 1)
  return next === 'per' && lowOf(grammar, at + 1) === 'cent' ? shareOf(number, at + 2) : null
}

function numberOf(low: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(low)) return Number(low)
  const [tens = '', ones] = low.split('-')
  const number = NUMBERS.get(tens)
  if (number === undefined) return null
  return ones === undefined ? number : number + (NUMBERS.get(ones) ?? Number.NaN)
}

function shareOf(percent: number, to: number): Share | null {
  return percent >= 0 && percent <= 100 ? { share: percent / 100, to } : null
}

function ratio(part: number | null, whole: number | null, to: number): Share | null {
  return part !== null && whole !== null && part <= whole && whole > 1 ? { share: part / whole, to } : null
}

/** The noun of chance right after a number: "70 percent chance", "90 percent certain"; -1 for none. */
function chanceAfter(grammar: Grammar, at: number): number {
  for (let t = at; t < at + 2; t++) {
    const low = lowOf(grammar, t)
    if (CHANCES.has(low) || low === 'risk' || low === 'likely' || low === 'certain' || low === 'sure')
      return t
    if (!/^(?:or|better|greater|higher|more|less|lower|the|-)$/.test(low)) return -1
  }
  return -1
}

/** "The chance of … at", "the probability is": the chance is named before its number. */
function isChanceBefore(grammar: Grammar, at: number): boolean {
  const lead = lowOf(grammar, at - 1)
  if (lead === 'of') return CHANCES.has(lowOf(grammar, at - 2))
  if (!/^(?:at|is|was|are|were|be|being|as|to|between)$/.test(lead)) return false
  const [first] = sentenceRange(grammar, at)
  for (let t = at - 2; t >= Math.max(first, at - REACH); t--)
    if (CHANCES.has(lowOf(grammar, t)) || lowOf(grammar, t) === 'risk') return true
  return false
}

function between(low: number, high: number): Range {
  return { low: round(low), high: round(high), point: round((low + high) / 2) }
}

const round = (value: number) => Math.round(value * 1000) / 1000
const limited = (value: number) => round(Math.min(1, Math.max(0, value)))

/** "About", "less than", "at least" before a number, and what they make of it. */
function limitsBefore(
  grammar: Grammar,
  at: number,
): { readonly from: number; readonly around: (share: number) => Range } {
  const before = lowOf(grammar, at - 1)
  const pair = `${lowOf(grammar, at - 2)} ${before}`
  if (/^(?:about|around|roughly|approximately|nearly|almost|some)$/.test(before))
    return {
      from: at - 1,
      around: (share) => ({ low: limited(share - ABOUT), high: limited(share + ABOUT), point: round(share) }),
    }
  if (/^(?:less than|lower than|at most|up to|fewer than)$/.test(pair))
    return { from: at - 2, around: (share) => ({ low: 0, high: round(share), point: round(share / 2) }) }
  if (/^(?:more than|greater than|higher than|better than|at least)$/.test(pair))
    return {
      from: at - 2,
      around: (share) => ({ low: round(share), high: 1, point: round((share + 1) / 2) }),
    }
  if (before === 'under' || before === 'below')
    return { from: at - 1, around: (share) => ({ low: 0, high: round(share), point: round(share / 2) }) }
  if (before === 'over' || before === 'above')
    return {
      from: at - 1,
      around: (share) => ({ low: round(share), high: 1, point: round((share + 1) / 2) }),
    }
  return { from: at, around: (share) => ({ low: round(share), high: round(share), point: round(share) }) }
}
