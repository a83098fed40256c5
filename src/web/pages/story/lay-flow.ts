/** Places the graph of a story in columns from left to right; those that belong together lie at the same height. */

import type { Column, FlowEdge, FlowGraph, FlowNode } from './flow-graph.ts'

export interface PlacedFlow {
  readonly node: FlowNode
  readonly x: number
  readonly y: number
  /** How far its name may reach. */
  readonly room: number
}

export interface FlowWay extends FlowEdge {
  readonly d: string
  readonly width: number
}

export interface FlowDrawing {
  readonly height: number
  readonly placed: readonly PlacedFlow[]
  readonly ways: readonly FlowWay[]
}

export const FLOW_ROW = 30
/** Between the end of a name and the next column, for the lines. */
const GAP_SHARE = 0.1
const WIDEST = 11
/** Parties have the longest names. */
const SHARES: Readonly<Record<Column, number>> = { origin: 1.5, outlet: 1, copier: 1 }

/** Lays the graph out for a width. `widthOf` measures a name. */
export function layFlow(graph: FlowGraph, width: number, widthOf: (name: string) => number): FlowDrawing {
  const used = (['origin', 'outlet', 'copier'] as const).filter((column) =>
    graph.nodes.some((node) => node.column === column),
  )
  const rows = Math.max(
    ...used.map((column) => graph.nodes.filter((node) => node.column === column).length),
    1,
  )
  const height = rows * FLOW_ROW
  const gap = Math.max(width * GAP_SHARE, 22)
  const shares = used.reduce((sum, column) => sum + SHARES[column], 0)
  const roomOf = (column: Column) => ((width - gap * (used.length - 1)) * SHARES[column]) / shares
  let left = 0
  const placed = new Map<string, PlacedFlow>()
  for (const column of used) {
    const room = roomOf(column)
    const own = inOrder(graph, column, placed)
    own.forEach((node, row) => {
      const y = ((row + 0.5) * height) / own.length
      placed.set(node.id, { node, x: left, y, room })
    })
    left += room + gap
  }
  // All lines of a column begin behind the longest name.
  const reach = new Map(
    used.map((column) => {
      const own = graph.nodes.filter((node) => node.column === column)
      return [
        column,
        Math.min(Math.max(...own.map(({ name }) => widthOf(name))) + 32, roomOf(column)),
      ] as const
    }),
  )
  const ways = graph.edges.flatMap((edge): FlowWay[] => {
    const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
    if (from === undefined || to === undefined) return []
    const end = from.x + Math.min(widthOf(from.node.name) + 32, from.room)
    const begin = from.x + (reach.get(from.node.column) ?? from.room)
    const middle = (begin + to.x) / 2
    const curve = [middle, from.y, middle, to.y, to.x - 4, to.y].map(round).join(' ')
    const d = `M${round(end)} ${round(from.y)}H${round(begin)}C${curve}`
    return [{ ...edge, d, width: Math.min(1.5 + 1.7 * (edge.reports.length - 1), WIDEST) }]
  })
  return { height, placed: [...placed.values()], ways }
}

/** The nodes of a column by the mean height of what leads to them, so that lines cross little. */
function inOrder(
  { nodes, edges }: FlowGraph,
  column: Column,
  placed: ReadonlyMap<string, PlacedFlow>,
): readonly FlowNode[] {
  const own = nodes.filter((node) => node.column === column)
  if (column === 'origin') return own
  const heightOf = (node: FlowNode) => {
    const from = edges.filter(({ to }) => to === node.id).flatMap((edge) => placed.get(edge.from)?.y ?? [])
    return from.reduce((sum, y) => sum + y, 0) / Math.max(from.length, 1)
  }
  return [...own].sort((a, b) => heightOf(a) - heightOf(b))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
