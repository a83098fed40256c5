/** What people decided of propositions, laid over what was found: statements taken out or put in, propositions joined, stances set. */

import { type Side, STANCES, type StanceKind, type StanceOverruling } from '#domain'
import type { Point } from './points.ts'
import type { Standing } from './stances.ts'

/** A group of points with its id, and the stances that people set in it by statement. */
export interface HandledGroup {
  readonly id: string
  readonly points: readonly Point[]
  readonly byHand: ReadonlyMap<string, StanceKind>
}

interface Draft {
  /** The id of a group is the key of its first point as found, before anything was moved. */
  readonly id: string
  /** Keys of all points that were ever in it: a decision may name any of them. */
  readonly keys: ReadonlySet<string>
  readonly points: readonly Point[]
  readonly byHand: ReadonlyMap<string, StanceKind>
}

const keyOf = (report: string, statement: string): string => `${report} ${statement}`
const statementOf = ({ report, statement }: Point): string => keyOf(report, statement.id)

/** Moves points between groups as people decided; decisions about what is no longer there change nothing. */
export function moveByHand(
  groups: readonly (readonly Point[])[],
  points: readonly Point[],
  overrulings: readonly StanceOverruling[],
): HandledGroup[] {
  let drafts: Draft[] = groups.map((group) => ({
    id: (group[0] as Point).key,
    keys: new Set(group.map(({ key }) => key)),
    points: group,
    byHand: new Map(),
  }))
  const place = new Map(points.map((point, at) => [point.key, at]))
  const inOrder = (some: readonly Point[]) =>
    [...new Set(some)].sort((a, b) => (place.get(a.key) as number) - (place.get(b.key) as number))
  for (const overruling of overrulings) {
    if (overruling.kind === 'join') drafts = join(drafts, overruling.propositions, inOrder)
    else drafts = put(drafts, overruling, { points, inOrder })
  }
  return drafts.filter((draft) => draft.points.length > 0)
}

type InOrder = (points: readonly Point[]) => Point[]

function join(drafts: readonly Draft[], ids: readonly string[], inOrder: InOrder): Draft[] {
  const [one, other] = ids.map((id) => drafts.find(({ keys }) => keys.has(id)))
  if (one === undefined || other === undefined || one === other) return [...drafts]
  const points = inOrder([...one.points, ...other.points])
  const joined: Draft = {
    id: points[0]?.key ?? one.id,
    keys: new Set([...one.keys, ...other.keys]),
    points,
    byHand: new Map([...one.byHand, ...other.byHand]),
  }
  return [...drafts.filter((draft) => draft !== one && draft !== other), joined]
}

function put(
  drafts: readonly Draft[],
  overruling: Extract<StanceOverruling, { readonly kind: 'stance' }>,
  { points, inOrder }: { readonly points: readonly Point[]; readonly inOrder: InOrder },
): Draft[] {
  const key = keyOf(overruling.statement.report, overruling.statement.statement)
  const target = drafts.find(({ keys }) => keys.has(overruling.proposition))
  const stance = STANCES.find((kind) => kind === overruling.stance)
  const own = points.filter((point) => statementOf(point) === key)
  if (target === undefined || own.length === 0) return [...drafts]
  if (stance === undefined) {
    const kept = target.points.filter((point) => statementOf(point) !== key)
    const alone = target.points.filter((point) => statementOf(point) === key)
    const outside = alone.map(
      (point): Draft => ({ id: point.key, keys: new Set(), points: [point], byHand: new Map() }),
    )
    return [...drafts.map((draft) => (draft === target ? { ...draft, points: kept } : draft)), ...outside]
  }
  const isThere = target.points.some((point) => statementOf(point) === key)
  const moved = isThere ? [] : own.slice(0, 1)
  return drafts.map((draft) => {
    if (draft === target)
      return {
        ...draft,
        points: inOrder([...draft.points, ...moved]),
        byHand: new Map([...draft.byHand, [key, stance]]),
      }
    return moved.length > 0 ? { ...draft, points: draft.points.filter((point) => point !== moved[0]) } : draft
  })
}

const SIDE_OF: Readonly<Record<StanceKind, Side>> = {
  supports: 'for',
  repeats: 'for',
  contradicts: 'for',
  denies: 'against',
  withdraws: 'against',
  unsure: 'open',
}

/** Sets the stances that people chose. */
export function stanceByHand(
  stances: readonly Standing[],
  byHand: ReadonlyMap<string, StanceKind>,
): Standing[] {
  return stances.map((standing) => {
    const stance = byHand.get(statementOf(standing.point))
    if (stance === undefined) return standing
    const side = SIDE_OF[stance]
    return { ...standing, stance, side, isSure: true, reasons: [...standing.reasons, { kind: 'by-hand' }] }
  })
}
