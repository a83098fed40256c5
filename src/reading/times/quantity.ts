/** "two", "a", "twenty-five", "a few", "two and a half", "three to five": how many, from the pieces. */

import { type Piece, valueAs } from './pieces.ts'
import { KINDS } from './words.data.ts'

export interface Quantity {
  /** Null for a number nobody tells ("several"). */
  readonly count: number | null
  readonly form: 'number' | 'article' | 'vague'
}

interface Read {
  readonly quantity: Quantity
  readonly to: number
}

const VAGUE = new Set(['few', 'several', 'many', 'some', 'various', 'numerous', 'countless'])
/** Words that a quantity may begin with, beside numbers. */
export const QUANTITY_WORDS: ReadonlySet<string> = new Set([
  ...VAGUE,
  'a',
  'an',
  'half',
  'couple',
  'dozens',
  'hundreds',
  'thousands',
])
const BETWEEN = new Set(['to', 'or', 'and'])

/** Reads a quantity at a piece. */
export function readQuantity(pieces: readonly Piece[], at: number, limit: number): Read | null {
  const piece = pieces[at]
  if (piece === undefined || ((piece.kinds & KINDS.number) === 0 && !QUANTITY_WORDS.has(piece.low)))
    return null
  const low = (index: number) => (index < limit ? pieces[index]?.low : undefined) ?? ''
  const first = piece.low
  if (first === 'half') {
    const article = low(at + 1) === 'a' || low(at + 1) === 'an' ? 1 : 0
    return article === 1 || pieces[at + 1]?.glued === true
      ? { quantity: { count: 0.5, form: 'number' }, to: at + 1 + article }
      : null
  }
  if (first === 'a' || first === 'an') return readArticle(low, at)
  if (VAGUE.has(first)) return { quantity: { count: null, form: 'vague' }, to: at + 1 }
  if (first === 'couple')
    return { quantity: { count: 2, form: 'number' }, to: low(at + 1) === 'of' ? at + 2 : at + 1 }
  if ((first === 'dozens' || first === 'hundreds' || first === 'thousands') && low(at + 1) === 'of')
    return { quantity: { count: null, form: 'vague' }, to: at + 2 }
  const number = readNumber(pieces, at, limit)
  if (number === null) return null
  const { count, to } = number
  if (low(to) === 'and' && (low(to + 1) === 'a' || low(to + 1) === 'half'))
    if (low(to + 1) === 'half' || low(to + 2) === 'half')
      return {
        quantity: { count: count + 0.5, form: 'number' },
        to: low(to + 1) === 'half' ? to + 2 : to + 3,
      }
  // "Two or three days": nobody tells which.
  if (BETWEEN.has(low(to)) || pieces[to]?.glued) {
    const second = readNumber(pieces, BETWEEN.has(low(to)) ? to + 1 : to, limit)
    if (second && second.count > count && low(to) !== 'and')
      return { quantity: { count: null, form: 'vague' }, to: second.to }
  }
  return { quantity: { count, form: 'number' }, to }
}

/** After "a": "a few", "a couple of", "a dozen", "a hundred", else one. */
function readArticle(low: (index: number) => string, at: number): Read {
  const next = low(at + 1)
  if (next === 'few' || next === 'several') return { quantity: { count: null, form: 'vague' }, to: at + 2 }
  if (next === 'couple')
    return { quantity: { count: 2, form: 'number' }, to: low(at + 2) === 'of' ? at + 3 : at + 2 }
  if (next === 'dozen') return { quantity: { count: 12, form: 'number' }, to: at + 2 }
  if (next === 'hundred') return { quantity: { count: 100, form: 'number' }, to: at + 2 }
  if (next === 'thousand') return { quantity: { count: 1000, form: 'number' }, to: at + 2 }
  if (next === 'half') return { quantity: { count: 0.5, form: 'number' }, to: at + 2 }
  if (next === 'single') return { quantity: { count: 1, form: 'number' }, to: at + 2 }
  return { quantity: { count: 1, form: 'article' }, to: at + 1 }
}

/** "Twenty five", "two hundred", "1,500". */
function readNumber(
  pieces: readonly Piece[],
  at: number,
  limit: number,
): { readonly count: number; readonly to: number } | null {
  const countAt = (index: number): number | undefined => {
    const piece = index < limit ? pieces[index] : undefined
    const value = piece && valueAs(piece, 'number')
    return value === undefined ? undefined : Number(value)
  }
  const first = countAt(at)
  if (first === undefined) return null
  let count = first
  let to = at + 1
  const second = countAt(to)
  const worded = /^[a-z]/.test(pieces[to]?.low ?? '')
  if (second !== undefined && worded) {
    if (second >= 100 || second === 12) count *= second
    else if (count >= 20 && count < 100 && count % 10 === 0 && second < 10) count += second
    else return { count, to }
    to++
  }
  return { count, to }
}
