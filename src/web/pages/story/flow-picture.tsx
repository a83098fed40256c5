/** The graph of a story, drawn. Point at a name, or reach it by key, and its lines come forward. */

import { useMemo, useRef, useState } from 'react'
import { count } from '../../parts/format.ts'
import { fitted, widthOfWords } from '../../parts/measure.ts'
import { reportPath } from '../../parts/route.ts'
import { useWidth } from '../../parts/use-width.ts'
import type { FlowGraph } from './flow-graph.ts'
import { FLOW_ROW, layFlow, type PlacedFlow } from './lay-flow.ts'

const NAME_SIZE = 13
const ROLES = { origin: 'origin', outlet: 'reports it', copier: 'carries copies' } as const
const widthOf = (name: string) => widthOfWords(name, NAME_SIZE, 600)

export function FlowPicture({ graph }: { readonly graph: FlowGraph }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [lit, setLit] = useState<string | null>(null)
  const drawing = useMemo(() => layFlow(graph, width, widthOf), [graph, width])
  const near = useMemo(() => reached(graph, lit), [graph, lit])
  return (
    <div ref={frame} className="flow">
      {width > 0 && (
        <svg width={width} height={drawing.height} aria-label="Graph from the origins to the outlets">
          {drawing.ways.map((way) => (
            <path
              key={`${way.from} ${way.to}`}
              className={near.has(way.from) && near.has(way.to) ? 'way lit' : 'way'}
              d={way.d}
              strokeWidth={way.width}
            />
          ))}
          {drawing.placed.map((placed) => (
            <NodeMark
              key={placed.node.id}
              placed={placed}
              isDim={lit !== null && !near.has(placed.node.id)}
              light={setLit}
            />
          ))}
        </svg>
      )}
    </div>
  )
}

interface NodeProps {
  readonly placed: PlacedFlow
  readonly isDim: boolean
  readonly light: (id: string | null) => void
}

/** An origin leads to its line below, an outlet to its report. */
function NodeMark({ placed: { node, x, y, room }, isDim, light }: NodeProps) {
  const isOrigin = node.column === 'origin'
  const size = node.reports.length
  const name = fitted(node.name, room - (size > 1 ? 32 : 16), widthOf)
  const address = isOrigin ? `#${node.id.replace(' ', '-')}` : reportPath(node.reports[0] ?? '')
  const sizeAt = x + widthOf(name) + 20
  return (
    <a
      href={address}
      className={`node ${node.column}${isDim ? ' dim' : ''}`}
      aria-label={`${node.name}, ${node.isUnnamed ? 'unnamed, ' : ''}${ROLES[node.column]}: ${count(size, 'report')}`}
      onPointerEnter={() => light(node.id)}
      onPointerLeave={() => light(null)}
      onFocus={() => light(node.id)}
      onBlur={() => light(null)}
    >
      <title>{node.name}</title>
      <rect
        className="ground"
        x={x - 4}
        y={y - FLOW_ROW / 2 + 3}
        width={Math.min(widthOf(name) + 38, room + 4)}
        height={FLOW_ROW - 6}
        rx="5"
      />
      {isOrigin ? (
        <circle
          className={node.isUnnamed ? 'end unnamed' : 'end'}
          cx={x + 4}
          cy={y}
          r={node.isUnnamed ? 3.8 : 4.4}
        />
      ) : (
        <rect
          className={node.column === 'copier' ? 'end unnamed' : 'end'}
          x={x}
          y={y - 4}
          width="8"
          height="8"
        />
      )}
      <text x={x + 14} y={y + 4.5}>
        {name}
      </text>
      <text className="number" x={sizeAt} y={y + 4.5}>
        {size > 1 ? size : ''}
      </text>
    </a>
  )
}

/** Everything on a way through a node, up to the origins and down to the copies. */
function reached({ edges }: FlowGraph, id: string | null): ReadonlySet<string> {
  if (id === null) return new Set()
  const up = new Set([id])
  const down = new Set([id])
  // Two steps reach from one end of the three columns to the other.
  for (let step = 0; step < 2; step++)
    for (const { from, to } of edges) {
      if (up.has(to)) up.add(from)
      if (down.has(from)) down.add(to)
    }
  return new Set([...up, ...down])
}
