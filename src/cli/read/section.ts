/** Sections of an account: a heading and lines under it, each wrapped with its further lines hanging. */

import { type Span, wordsOf } from '#base'
import { COUNTRY_CODES, type Reading, type Source } from '#domain'
import { harmless } from '../terminal/paint.ts'
import { widthOf, wrap } from '../terminal/width.ts'
import type { Look } from './look.ts'

const INDENT = '  '
const HANGING = '    '

/** The section; empty when there are no lines. */
export function section(title: string, lines: readonly string[], { width, paint }: Look): string {
  if (lines.length === 0) return ''
  const laidOut = lines.flatMap((line) => hanging(harmless(line), { first: INDENT, more: HANGING }, width))
  return [paint('bold', title), ...laidOut].join('\n')
}

interface Margins {
  readonly first: string
  readonly more: string
}

/** Words in lines of at most `width` columns; the lines after the first stand further in. */
export function hanging(words: string, { first, more }: Margins, width: number): string[] {
  const [begin = '', ...rest] = wrap(words, width - widthOf(more))
  return [first + begin, ...rest.map((line) => more + line)]
}

/** The words of a span in quotation marks. */
export function quoted(text: string, span: Span): string {
  return `“${wordsOf(text, span).replace(/\s+/g, ' ')}”`
}

/** `count(1, 'statement')` → `1 statement` */
export function count(size: number, noun: string): string {
  return `${size} ${noun}${size === 1 ? '' : 's'}`
}

/** What to call a source where little room is: its name, else how the page describes it. */
export function nameOf(source: Source | undefined): string {
  return source?.name ?? source?.description ?? 'somebody'
}

/** How many people stand behind an unnamed source. */
export function peopleIn({ number }: Source): string {
  if (number === null) return 'how many is not told'
  if (number.max === null) return `${number.min} or more people`
  if (number.max !== number.min) return `${number.min} to ${number.max} people`
  return number.min === 1 ? '1 person' : `${number.min} people`
}

const regions = new Intl.DisplayNames('en', { type: 'region' })

/** `RUS` → `Russia`; what is no country stays as it is. */
export function nameOfCountry(code: string): string {
  const codes = COUNTRY_CODES.get(code)
  return codes === undefined ? code : (regions.of(codes.twoLetters) ?? code)
}

/** Ids of statements → where they stand in the account: `[1, 4]`. Empty for none. */
export function places(ids: readonly string[], { statements }: Reading): string {
  const numbers = ids.map((id) => statements.findIndex((one) => one.id === id) + 1).filter((one) => one > 0)
  return numbers.length === 0 ? '' : `[${numbers.join(', ')}]`
}
