/**
 * Expressions that lean on each other: "3 to 5 March", "March 3 and 4", "1957–60", "between April and June 2010".
 * Adds the bare numbers and hands on the month or year that is said once.
 */

import type { Expression, Meaning, YearOf } from './meaning.ts'
import { type Piece, valueAs } from './pieces.ts'

const LINKS = new Set(['and', 'or', 'to', 'until', 'till', 'through', '-', '–', '—', '/', ','])
const isLink = (piece: Piece | undefined) => piece !== undefined && LINKS.has(piece.low)

/** The expressions in order, with those that stand in a list with another one completed. */
export function joinLists(pieces: readonly Piece[], found: readonly Expression[]): Expression[] {
  const all: Expression[] = []
  for (const expression of found) {
    const before = dayBefore(pieces, expression)
    if (before && (all.at(-1)?.to ?? 0) <= before.from) all.push(before)
    all.push(expression)
    const after = dayAfter(pieces, expression) ?? yearAfter(pieces, expression)
    if (after) all.push(after)
  }
  return shareYears(pieces, all)
}

/** "3" of "3 to 5 March", "3 and 4 March". */
function dayBefore(pieces: readonly Piece[], { meaning, from, sentence }: Expression): Expression | null {
  if (meaning.kind !== 'day' || meaning.month === undefined) return null
  const first = pieces[from]
  // Only where the day comes first: "5 March", not "March 5".
  if (first === undefined || valueAs(first, 'day') === undefined) return null
  const at = first.glued ? from - 1 : from - 2
  const piece = pieces[at]
  if (piece === undefined || (!first.glued && (!isLink(pieces[from - 1]) || pieces[from - 1]?.low === ',')))
    return null
  const day = valueAs(piece, 'day')
  if (day === undefined || Number(day) >= meaning.day + 20) return null
  return { meaning: { ...meaning, day: Number(day) }, from: at, to: at + 1, sentence }
}

/** "4" of "March 3 and 4", "March 3–4". */
function dayAfter(pieces: readonly Piece[], { meaning, from, to, sentence }: Expression): Expression | null {
  if (meaning.kind !== 'day' || meaning.month === undefined || meaning.year !== undefined) return null
  if (valueAs(pieces[from] as Piece, 'month') === undefined) return null
  const at = pieces[to]?.glued ? to : to + 1
  const piece = pieces[at]
  if (piece === undefined || (!piece.glued && (!isLink(pieces[to]) || pieces[to]?.low === ','))) return null
  const day = valueAs(piece, 'day')
  const next = pieces[at + 1]
  if (day === undefined || Number(day) <= meaning.day) return null
  if (
    next &&
    /^[\p{L}%$]/u.test(next.low) &&
    !/^(?:and|in|at|to|the|by|of|but|or|when|as|after|before|for|with|on|,)$/.test(next.low)
  )
    return null
  return { meaning: { ...meaning, day: Number(day) }, from: at, to: at + 1, sentence }
}

/** "60" of "1957–60". */
function yearAfter(pieces: readonly Piece[], { meaning, to, sentence }: Expression): Expression | null {
  if (meaning.kind !== 'year' || meaning.era !== undefined) return null
  const glued = pieces[to]?.glued === true
  if (!glued && !/^[-–—/]$/.test(pieces[to]?.low ?? '')) return null
  const at = glued ? to : to + 1
  const low = pieces[at]?.low ?? ''
  if (!/^\d{2}$/.test(low)) return null
  const year = Math.floor(meaning.year / 100) * 100 + Number(low)
  return year > meaning.year ? { meaning: { kind: 'year', year }, from: at, to: at + 1, sentence } : null
}

/** "April and June 2010": April is of 2010 too. */
function shareYears(pieces: readonly Piece[], found: readonly Expression[]): Expression[] {
  const out = [...found]
  for (let index = out.length - 2; index >= 0; index--) {
    const [one, next] = [out[index] as Expression, out[index + 1] as Expression]
    if (one.sentence !== next.sentence || next.from - one.to > 1) continue
    if (next.from > one.to && !isLink(pieces[one.to])) continue
    if (!lacksYear(one.meaning) || !hasYear(next.meaning)) continue
    const year: YearOf = next.meaning.year as YearOf
    const later = (one.meaning.month ?? 0) > (next.meaning.month ?? 12)
    out[index] = {
      ...one,
      meaning: { ...one.meaning, year: later && typeof year === 'number' ? year - 1 : year },
    }
  }
  return out
}

type Dated = Meaning & { readonly kind: 'day' | 'month' }
const isDated = (meaning: Meaning): meaning is Dated => meaning.kind === 'day' || meaning.kind === 'month'
const lacksYear = (meaning: Meaning): meaning is Dated => isDated(meaning) && meaning.year === undefined
const hasYear = (meaning: Meaning): meaning is Dated => isDated(meaning) && meaning.year !== undefined
