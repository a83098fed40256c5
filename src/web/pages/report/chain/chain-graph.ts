/**
 * The chains of a reading → one graph: the page, the outlets that it has its statements from, and the people behind
 * them. Statements with the same path are folded into one; an edge holds all that came along it.
 */

import type { Reading, Source } from '#domain'
import { plainly } from '../../../parts/plainly.ts'
import { nameOf } from '../cards.ts'
import { PAGE } from '../filter.ts'

export interface GraphNode {
  /** Id of a source, or `page`. */
  readonly id: string
  readonly name: string
  readonly isUnnamed: boolean
  readonly kind: Source['kind'] | 'page'
  /** True when nobody stands behind it. */
  readonly isOrigin: boolean
  /** Ids of the statements that came from it or through it, in the order of the report. */
  readonly statements: readonly string[]
}

export interface GraphEdge {
  /** The one nearer to the page. */
  readonly from: string
  readonly to: string
  readonly statements: readonly string[]
}

/** Statements that came the same way. */
export interface Path {
  /** Ids of nodes, the page first, the origin last. */
  readonly nodes: readonly string[]
  readonly statements: readonly string[]
}

export interface ChainGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly paths: readonly Path[]
}

/** The graph of all statements of whom the page tells who stands behind them. */
export function chainGraph(reading: Reading): ChainGraph {
  const paths = pathsOf(reading)
  const through = new Map<string, string[]>()
  const along = new Map<string, { from: string; to: string; statements: string[] }>()
  for (const { nodes, statements } of paths) {
    for (const id of nodes) through.set(id, [...(through.get(id) ?? []), ...statements])
    nodes.slice(1).forEach((to, place) => {
      const from = nodes[place] as string
      const edge = along.get(`${from} ${to}`) ?? { from, to, statements: [] }
      edge.statements.push(...statements)
      along.set(`${from} ${to}`, edge)
    })
  }
  const numberById = new Map(reading.statements.map(({ id }, at) => [id, at]))
  const inOrder = (ids: readonly string[]) =>
    [...ids].sort((a, b) => (numberById.get(a) ?? 0) - (numberById.get(b) ?? 0))
  const edges = [...along.values()].map((edge) => ({ ...edge, statements: inOrder(edge.statements) }))
  const sourceById = new Map(reading.sources.map((source) => [source.id, source]))
  const nodes = [...through].map(([id, statements]): GraphNode => {
    const source = sourceById.get(id)
    return {
      id,
      name: source === undefined ? nameOfPage(reading) : nameOf(source, reading),
      isUnnamed: source?.kind === 'unnamed',
      kind: source?.kind ?? 'page',
      isOrigin: !edges.some(({ from }) => from === id),
      statements: inOrder(statements),
    }
  })
  return { nodes, edges, paths }
}

/** Each path once, those with most statements first. An outlet that is the page itself is not a step of its own. */
function pathsOf({ report, sources, statements, chains }: Reading): readonly Path[] {
  const pathById = new Map(chains.map(({ statement, path }) => [statement, path]))
  const known = new Set(sources.map(({ id }) => id))
  const itself = sources.find(
    ({ kind, name }) => kind === 'outlet' && name !== null && name === report.outlet,
  )?.id
  const folded = new Map<string, { nodes: string[]; statements: string[] }>()
  for (const { id, speaker } of statements) {
    const path = (pathById.get(id) ?? (speaker === null ? [] : [speaker])).filter((one) => known.has(one))
    const steps = path.filter((one, place) => path.indexOf(one) === place && !(place === 0 && one === itself))
    if (steps.length === 0) continue
    const nodes = [PAGE, ...steps]
    const found = folded.get(nodes.join(' ')) ?? { nodes, statements: [] }
    found.statements.push(id)
    folded.set(nodes.join(' '), found)
  }
  return [...folded.values()].sort((a, b) => b.statements.length - a.statements.length)
}

function nameOfPage({ report: { outlet, url } }: Reading): string {
  return plainly(outlet ?? (url !== null && URL.canParse(url) ? new URL(url).hostname : 'this page'))
}

/** The most steps from the page to an origin. */
export function depthOf({ paths }: ChainGraph): number {
  return Math.max(0, ...paths.map(({ nodes }) => nodes.length - 1))
}
