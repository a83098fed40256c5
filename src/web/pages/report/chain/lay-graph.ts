/**
 * The graph of chains → a drawing in rows: the page at the top left, each source in a row of its own under the one
 * that passed it on, origins at the ends. A stem is as wide as the statements that came along it, and narrows where
 * a branch leaves. Ways that do not fit into the tree are drawn over it as thin lines.
 */

import type { ChainGraph, GraphEdge, GraphNode } from './chain-graph.ts'

export interface PlacedNode {
  readonly node: GraphNode
  readonly depth: number
  readonly x: number
  readonly y: number
}

/** A part of the drawing that is one closed shape, or, for a cross way, one line. */
export interface Way {
  readonly from: string
  readonly to: string
  readonly statements: readonly string[]
  /** For the attribute `d`. */
  readonly d: string
  /** Of the line; null for a cross way, which is always thin. */
  readonly width: number | null
}

export interface GraphDrawing {
  readonly nodes: readonly PlacedNode[]
  readonly ways: readonly Way[]
  readonly height: number
}

export const ROW_HEIGHT = 26
const TOP = 15
const LEFT = 10
const WIDEST = 9
const STEP_MAX = 34
const BEND = 11

/** Lays the graph out for a width. */
export function layGraph(graph: ChainGraph, width: number): GraphDrawing {
  const parents = mainParents(graph)
  const order = inRows(graph, parents)
  const deepest = Math.max(1, ...order.map(({ depth }) => depth))
  const step = Math.min(STEP_MAX, (width * 0.3) / deepest)
  const nodes = order.map(({ node, depth }, row) => ({
    node,
    depth,
    x: LEFT + depth * step,
    y: TOP + row * ROW_HEIGHT,
  }))
  const placeOf = new Map(nodes.map((placed) => [placed.node.id, placed]))
  const most = Math.max(1, ...graph.edges.map(({ statements }) => statements.length))
  const scale = WIDEST / Math.max(most, 4)
  const isMain = ({ from, to }: GraphEdge) => parents.get(to) === from
  const mains = graph.edges.filter(isMain)
  return {
    nodes,
    ways: [
      ...stems(mains, placeOf, scale),
      ...graph.edges.filter((edge) => !isMain(edge)).map((edge) => crossWay(edge, placeOf)),
    ],
    height: TOP + (nodes.length - 1) * ROW_HEIGHT + TOP,
  }
}

/** Who a source stands under: whoever passed most of it on, as long as no circle closes. */
function mainParents({ edges }: ChainGraph): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  const isAbove = (id: string, below: string): boolean => {
    for (let at: string | undefined = below; at !== undefined; at = parents.get(at))
      if (at === id) return true
    return false
  }
  for (const { from, to } of [...edges].sort((a, b) => b.statements.length - a.statements.length))
    if (!parents.has(to) && !isAbove(to, from)) parents.set(to, from)
  return parents
}

/** Depth first; among the sources under one, those with most statements first. */
function inRows(
  { nodes }: ChainGraph,
  parents: ReadonlyMap<string, string>,
): readonly { readonly node: GraphNode; readonly depth: number }[] {
  const rows: { node: GraphNode; depth: number }[] = []
  const add = (node: GraphNode, depth: number) => {
    rows.push({ node, depth })
    const below = nodes.filter(({ id }) => parents.get(id) === node.id)
    for (const child of below.sort((a, b) => b.statements.length - a.statements.length)) add(child, depth + 1)
  }
  for (const node of nodes) if (!parents.has(node.id)) add(node, 0)
  return rows
}

/** One line from each source down its parent's stem and out to its row; lines of a stem lie side by side. */
function stems(
  edges: readonly GraphEdge[],
  placeOf: ReadonlyMap<string, PlacedNode>,
  scale: number,
): readonly Way[] {
  const ways: Way[] = []
  for (const parent of new Set(edges.map(({ from }) => from))) {
    const from = placeOf.get(parent)
    if (from === undefined) continue
    const branches = edges
      .filter((edge) => edge.from === parent)
      .flatMap((edge) => ({ edge, to: placeOf.get(edge.to) }))
      .sort((a, b) => (b.to?.y ?? 0) - (a.to?.y ?? 0))
    const widths = branches.map(({ edge }) => Math.max(edge.statements.length * scale, 1.2))
    const whole = Math.min(
      widths.reduce((sum, width) => sum + width, 0),
      WIDEST,
    )
    const shrink = whole / widths.reduce((sum, width) => sum + width, 0)
    // The branch that goes farthest down lies leftmost, so that no two lines cross.
    let left = from.x - whole / 2
    branches.forEach(({ edge, to }, place) => {
      const width = (widths[place] as number) * shrink
      const x = left + width / 2
      left += width
      if (to === undefined) return
      const bend = Math.max(Math.min(BEND, to.x - x), 0)
      const d = `M${round(x)} ${from.y}V${round(to.y - bend)}Q${round(x)} ${to.y} ${round(x + bend)} ${to.y}H${round(to.x)}`
      ways.push({ ...edge, d, width: Math.max(round(width), 1.2) })
    })
  }
  return ways
}

/** From the right of one dot to the right of another would cross the names, so the line swings out at the left. */
function crossWay(edge: GraphEdge, placeOf: ReadonlyMap<string, PlacedNode>): Way {
  const [from, to] = [placeOf.get(edge.from), placeOf.get(edge.to)]
  if (from === undefined || to === undefined) return { ...edge, d: '', width: null }
  const out = Math.max(Math.min(from.x, to.x) - 16, 1)
  const d = `M${round(from.x)} ${from.y}C${round(out)} ${from.y} ${round(out)} ${to.y} ${round(to.x)} ${to.y}`
  return { ...edge, d, width: null }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
