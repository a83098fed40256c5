/**
 * An account → a graph from the origins to the outlets: who spoke, which outlets have it from them, and which others
 * carry copies of these. A report counts once; a copy hangs on the outlet whose text it is.
 */

import type { Account, ReportOfStory } from '../../data/stories.ts'
import { plainly } from '../../parts/plainly.ts'

export type Column = 'origin' | 'outlet' | 'copier'

export interface FlowNode {
  readonly id: string
  readonly column: Column
  readonly name: string
  readonly isUnnamed: boolean
  /** Reports that rest on it, or that it carries. */
  readonly reports: readonly string[]
}

export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly reports: readonly string[]
}

export interface FlowGraph {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  /** Origins that are not drawn because there are too many. */
  readonly leftOut: number
}

const ORIGINS_MAX = 14
const OUTLETS_MAX = 14

/** The graph of a story. */
export function flowGraph(account: Account, reports: readonly ReportOfStory[]): FlowGraph {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const rootOf = (report: ReportOfStory): ReportOfStory => {
    let at = report
    // The copies of a story can point in a circle only by a fault; it must not hold the screen.
    for (let step = 0; at.copyOf !== null && step < 20; step++) {
      const next = byId.get(at.copyOf.report)
      if (next === undefined) break
      at = next
    }
    return at
  }
  const ranked = [...account.origins.origins].sort((a, b) => b.reports.length - a.reports.length)
  const origins = ranked.slice(0, ORIGINS_MAX)
  const nodes = new Map<string, FlowNode & { reports: string[] }>()
  const edges = new Map<string, FlowEdge & { reports: string[] }>()
  const nodeOf = (report: ReportOfStory, column: Column) => {
    const outlet = plainly(report.outlet ?? report.title).trim() || 'unnamed outlet'
    const rest = [...nodes.values()].filter((node) => node.column === column).length >= OUTLETS_MAX
    const known = nodes.has(`${column} ${outlet}`)
    const name = rest && !known ? 'other outlets' : outlet
    const id = `${column} ${name}`
    const node = nodes.get(id) ?? { id, column, name, isUnnamed: false, reports: [] }
    if (!node.reports.includes(report.id)) node.reports.push(report.id)
    nodes.set(id, node)
    return id
  }
  const join = (from: string, to: string, report: string) => {
    const edge = edges.get(`${from}\n${to}`) ?? { from, to, reports: [] }
    if (!edge.reports.includes(report)) edge.reports.push(report)
    edges.set(`${from}\n${to}`, edge)
  }
  for (const origin of origins) {
    const id = `origin ${origin.id}`
    const isUnnamed = origin.kind === 'unnamed'
    nodes.set(id, {
      id,
      column: 'origin',
      name: plainly(origin.label),
      isUnnamed,
      reports: [...origin.reports],
    })
    for (const at of origin.reports) {
      const report = byId.get(at)
      if (report !== undefined) join(id, nodeOf(rootOf(report), 'outlet'), rootOf(report).id)
    }
  }
  for (const report of reports) {
    const root = rootOf(report)
    if (root.id !== report.id) join(nodeOf(root, 'outlet'), nodeOf(report, 'copier'), report.id)
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], leftOut: ranked.length - origins.length }
}

/** What the graph shows, in a sentence. */
export function flowInWords({ nodes, leftOut }: FlowGraph): string {
  const size = (column: Column) => nodes.filter((node) => node.column === column).length
  const [origins, outlets, copiers] = [size('origin') + leftOut, size('outlet'), size('copier')]
  const own = `${origins} ${origins === 1 ? 'origin' : 'origins'} reached ${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`
  return copiers === 0
    ? `${own}; none copied another.`
    : `${own}; ${copiers} more ${copiers === 1 ? 'carries' : 'carry'} copies.`
}
