/** All patterns together, and how an expression of time is found at a piece. */

import { CLOCK_ROWS } from './clock-patterns.ts'
import { DATE_ROWS } from './date-patterns.ts'
import { LENGTH_ROWS } from './length-patterns.ts'
import { type Build, codeIn, compileGroups, type Found, matchGroup, meaningIn } from './matcher.ts'
import { type Piece, STRONG_KINDS } from './pieces.ts'

/** How far from the first word of an expression a telling one may stand. */
const REACH = 7

const dated: Build = (caught) => meaningIn(caught, 'dated')
const timed: Build = (caught) => meaningIn(caught, 'timed')

/** "The end of the month": the month itself, as TIMEX3 has it. */
const edgeOfUnit: Build = (caught) => {
  const unit = codeIn(caught, 'single')
  return unit === 'day' ||
    unit === 'week' ||
    unit === 'month' ||
    unit === 'year' ||
    unit === 'decade' ||
    unit === 'quarter'
    ? { kind: 'shift', grain: unit, count: 0, from: 'either' }
    : null
}

const GROUPS = compileGroups({
  ...DATE_ROWS,
  ...CLOCK_ROWS,
  ...LENGTH_ROWS,
  expression: [
    ['<length>', (caught) => meaningIn(caught, 'length')],
    ['<timed>', timed],
    ['<dated>', dated],
    ['<repeated>', (caught) => meaningIn(caught, 'repeated')],
    ['<reference>', (caught) => meaningIn(caught, 'reference')],
    ['the? very? early/late/mid/earlier/later in/on/of? <dated>', dated],
    ['the? very? early/late/mid/earlier/later in/on/of? <timed>', timed],
    ['the? very? <edge> part? of/in <dated>', dated],
    ['the? very? <edge> part? of/in <timed>', timed],
    ['the? very? <edge> part? of/in the <single>', edgeOfUnit],
    ['about/around/roughly/approximately/circa/nearly/almost/just <dated>', dated],
    ['about/around/roughly/approximately/nearly/almost/just/exactly <timed>', timed],
    ['more/less/fewer/longer than <relative>', (caught) => meaningIn(caught, 'relative')],
  ],
})

/** The longest expression that starts at a piece and ends before `limit`. */
export function expressionAt(pieces: readonly Piece[], from: number, limit: number): Found | null {
  let near = from
  const end = Math.min(limit, from + REACH + 1)
  while (near < end && ((pieces[near] as Piece).kinds & STRONG_KINDS) === 0) near++
  return near === end ? null : matchGroup(GROUPS, 'expression', pieces, from, limit)
}
