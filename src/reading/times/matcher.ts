/**
 * A small pattern language over pieces. A pattern is a row of words and <kinds>; "?" makes one optional, "/" gives a
 * choice, and what stands in brackets is a kind of word or the name of another group of rows:
 *
 * `the? <edge>? <month> of? ,? <year>` matches "late February of 1940".
 *
 * Three marks look without taking: `^for/in` wants one of the words right before the row, `=of` wants it here,
 * `!of` forbids it.
 *
 * Of the rows of a group the one that reads farthest wins, the earlier one when they tie.
 */

import { check } from '#base'
import type { Meaning } from './meaning.ts'
import { type Piece, valueAs } from './pieces.ts'
import { QUANTITY_WORDS, type Quantity, readQuantity } from './quantity.ts'
import { KINDS, type Kind } from './words.data.ts'

type Captured = number | string | Meaning | Quantity
/** What the brackets of a row caught, by their names. */
export type Captures = Readonly<Record<string, Captured>>
export type Build = (caught: Captures) => Meaning | null

interface Step {
  readonly optional: boolean
  /** Name of a kind or group; '' for plain words. */
  readonly name: string
  readonly kind: number
  readonly words: ReadonlySet<string> | null
  /** Looks at the words here without taking them: they must, or must not, stand here. */
  readonly look: 'must' | 'must not' | null
}

interface Row {
  readonly steps: readonly Step[]
  readonly build: Build
  /** Words of which one must stand right before the row. */
  readonly before: ReadonlySet<string> | null
  readonly first: First
}

/** What something may begin with: bits of kinds, words. */
interface First {
  readonly kinds: number
  readonly words: ReadonlySet<string>
}

interface Group {
  readonly rows: readonly Row[]
  readonly first: First
}

/** The rows by group, in order. */
export type Groups = ReadonlyMap<string, Group>

export interface Found {
  readonly meaning: Meaning
  /** The piece after the last one. */
  readonly to: number
}

type Table = Readonly<Record<string, readonly (readonly [string, Build])[]>>

/** Compiles tables of patterns, group by group; a group may name those listed before it, and itself never. */
export function compileGroups(table: Table): Groups {
  const groups = new Map<string, Group>()
  for (const [name, patterns] of Object.entries(table)) {
    check(!(name in KINDS), `the group "${name}" has the name of a kind of word`)
    const rows = patterns.map(([pattern, build]) => compileRow(pattern, build, groups))
    groups.set(name, { rows, first: union(rows.map(({ first }) => first)) })
  }
  return groups
}

/** The longest reading of one group that starts at a piece and ends before `limit`. */
export function matchGroup(
  groups: Groups,
  group: string,
  pieces: readonly Piece[],
  from: number,
  limit: number,
): Found | null {
  const piece = pieces[from]
  const { rows, first } = groups.get(group) as Group
  if (piece === undefined || from >= limit || !mayBegin(first, piece)) return null
  let best: Found | null = null
  for (const row of rows) {
    if (!mayBegin(row.first, piece)) continue
    if (row.before && !row.before.has(pieces[from - 1]?.low ?? '')) continue
    const caught: Record<string, Captured> = {}
    const to = matchSteps({ groups, pieces, limit, steps: row.steps, caught }, 0, from)
    if (to < 0 || (best && to <= best.to)) continue
    const meaning = row.build(caught)
    if (meaning) best = { meaning, to }
  }
  return best
}

function mayBegin(first: First, piece: Piece): boolean {
  return (first.kinds & piece.kinds) !== 0 || first.words.has(piece.low)
}

interface Run {
  readonly groups: Groups
  readonly pieces: readonly Piece[]
  readonly limit: number
  readonly steps: readonly Step[]
  readonly caught: Record<string, Captured>
}

/** The end of the longest way through the steps from `at`, -1 for none. */
function matchSteps(run: Run, index: number, at: number): number {
  const step = run.steps[index]
  if (step === undefined) return at
  if (step.look) {
    const there = at < run.limit && step.words?.has(run.pieces[at]?.low ?? '') === true
    return there === (step.look === 'must') ? matchSteps(run, index + 1, at) : -1
  }
  const next = matchStep(run, step, at)
  if (next > at) {
    const end = matchSteps(run, index + 1, next)
    if (end >= 0) return end
  }
  if (!step.optional) return -1
  if (step.name !== '') delete run.caught[step.name]
  return matchSteps(run, index + 1, at)
}

function matchStep(run: Run, step: Step, at: number): number {
  const piece = run.pieces[at]
  if (piece === undefined || at >= run.limit) return -1
  if (step.words) return step.words.has(piece.low) ? at + 1 : -1
  if (step.name === 'quantity') {
    const read = readQuantity(run.pieces, at, run.limit)
    if (read === null) return -1
    run.caught.quantity = read.quantity
    return read.to
  }
  if (step.kind === 0) {
    const found = matchGroup(run.groups, step.name, run.pieces, at, run.limit)
    if (found === null) return -1
    run.caught[step.name] = found.meaning
    return found.to
  }
  const value = (piece.kinds & step.kind) === 0 ? undefined : valueAs(piece, step.name as Kind)
  if (value === undefined) return -1
  run.caught[step.name] = value
  return at + 1
}

function compileStep(source: string): Step {
  const optional = source.length > 1 && source.endsWith('?')
  const body = optional ? source.slice(0, -1) : source
  const look = body.startsWith('=') ? 'must' : body.startsWith('!') ? 'must not' : null
  if (look) return { optional: false, name: '', kind: 0, words: new Set(body.slice(1).split('/')), look }
  const name = /^<(.+)>$/.exec(body)?.[1] ?? ''
  const kind = (KINDS as Readonly<Record<string, number>>)[name] ?? 0
  return { optional, name, kind, words: name === '' ? new Set(body.split('/')) : null, look }
}

function compileRow(pattern: string, build: Build, groups: Groups): Row {
  const parts = pattern.split(' ')
  const before = parts[0]?.startsWith('^') ? new Set(parts[0].slice(1).split('/')) : null
  const steps = (before ? parts.slice(1) : parts).map(compileStep)
  const firsts: First[] = []
  for (const step of steps) {
    if (step.look) continue
    firsts.push(firstOf(step, groups))
    if (!step.optional) break
  }
  return { steps, build, before, first: union(firsts) }
}

function firstOf(step: Step, groups: Groups): First {
  if (step.words) return { kinds: 0, words: step.words }
  if (step.kind !== 0) return { kinds: step.kind, words: new Set() }
  if (step.name === 'quantity') return { kinds: KINDS.number, words: QUANTITY_WORDS }
  const group = groups.get(step.name)
  check(group !== undefined, `the pattern names a group that is not listed before it: "${step.name}"`)
  return group.first
}

function union(firsts: readonly First[]): First {
  return {
    kinds: firsts.reduce((bits, { kinds }) => bits | kinds, 0),
    words: new Set(firsts.flatMap(({ words }) => [...words])),
  }
}

/** The number that a bracket caught. */
export function numberIn(caught: Captures, name: string): number {
  return Number(caught[name])
}

/** The code that a bracket caught. */
export function codeIn(caught: Captures, name: string): string {
  return String(caught[name])
}

/** The meaning that a bracket with the name of a group caught. */
export function meaningIn(caught: Captures, name: string): Meaning {
  return caught[name] as Meaning
}

/** The quantity that <quantity> caught. */
export function quantityIn(caught: Captures): Quantity {
  return caught.quantity as Quantity
}
