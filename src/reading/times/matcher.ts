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

import type { Meaning } from './meaning.ts'
import { type Piece, valueAs } from './pieces.ts'
import { type Quantity, readQuantity } from './quantity.ts'
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
  /** What the row may begin with: bits of kinds, words; `any` when a group comes first. */
  readonly kinds: number
  readonly words: ReadonlySet<string>
  readonly any: boolean
  /** Words of which one must stand right before the row. */
  readonly before: ReadonlySet<string> | null
}

/** The rows by group, in order. */
export type Groups = ReadonlyMap<string, readonly Row[]>

export interface Found {
  readonly meaning: Meaning
  /** The piece after the last one. */
  readonly to: number
}

/** Compiles tables of patterns; `table[group]` lists its rows. */
export function compileGroups(
  table: Readonly<Record<string, readonly (readonly [string, Build])[]>>,
): Groups {
  return new Map(
    Object.entries(table).map(([group, rows]) => [
      group,
      rows.map(([pattern, build]) => compileRow(pattern, build)),
    ]),
  )
}

/** The longest reading of one group that starts at a piece and ends before `limit`. */
export function matchGroup(
  groups: Groups,
  group: string,
  pieces: readonly Piece[],
  from: number,
  limit: number,
): Found | null {
  const first = pieces[from]
  if (first === undefined || from >= limit) return null
  let best: Found | null = null
  for (const row of groups.get(group) ?? []) {
    if (row.before && !row.before.has(pieces[from - 1]?.low ?? '')) continue
    if (!row.any && (row.kinds & first.kinds) === 0 && !row.words.has(first.low)) continue
    const caught: Record<string, Captured> = {}
    const to = matchSteps({ groups, pieces, limit, steps: row.steps, caught }, 0, from)
    if (to < 0 || (best && to <= best.to)) continue
    const meaning = row.build(caught)
    if (meaning) best = { meaning, to }
  }
  return best
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

function compileRow(pattern: string, build: Build): Row {
  const parts = pattern.split(' ')
  const before = parts[0]?.startsWith('^') ? new Set(parts[0].slice(1).split('/')) : null
  const steps = (before ? parts.slice(1) : parts).map(compileStep)
  let kinds = 0
  let any = false
  const words = new Set<string>()
  for (const step of steps) {
    if (step.look) continue
    if (step.words) for (const word of step.words) words.add(word)
    else if (step.kind !== 0) kinds |= step.kind
    else any = true
    if (!step.optional) break
  }
  return { steps, build, kinds, words, any, before }
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
