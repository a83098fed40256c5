/** Counts of pairs → the table of who acts on whom: parties in the order of their events, and the cells between them. */

import { EVENT_SIDES } from '#domain'
import type { Matrix } from '#store'
import type { MatrixCell, MatrixTable } from './actor-desk.ts'

const cooperation: ReadonlySet<string> = new Set(EVENT_SIDES.cooperation)

/** Builds the table. */
export function buildMatrix({
  pairs,
  parties,
}: Pick<Matrix, 'pairs' | 'parties'>): Pick<MatrixTable, 'parties' | 'cells'> {
  const cells = new Map<string, MatrixCell>()
  const sums = new Map<string, number>()
  for (const { actor, recipient, type, count } of pairs) {
    const place = JSON.stringify([actor, recipient])
    const cell = cells.get(place) ?? { actor, recipient, cooperation: 0, conflict: 0, types: [] }
    const side = cooperation.has(type) ? 'cooperation' : 'conflict'
    const types = [...cell.types, { type, count }]
    cells.set(place, { ...cell, [side]: cell[side] + count, types })
    for (const key of new Set([actor, recipient])) sums.set(key, (sums.get(key) ?? 0) + count)
  }
  const sumOf = (key: string) => sums.get(key) ?? 0
  return {
    parties: [...parties].sort((a, b) => sumOf(b.key) - sumOf(a.key) || (a.key < b.key ? -1 : 1)),
    cells: [...cells.values()].map((cell) => ({
      ...cell,
      types: [...cell.types].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    })),
  }
}
