/** The graph of chains, drawn. Point at a name and its words light up; choose it and the other statements step back. */

import { useMemo, useRef } from 'react'
import { count } from '../../../parts/format.ts'
import { Link } from '../../../parts/link.tsx'
import { fitted, widthOfWords } from '../../../parts/measure.ts'
import { useWidth } from '../../../parts/use-width.ts'
import type { View } from '../view.ts'
import { writeView } from '../view.ts'
import type { ChainGraph } from './chain-graph.ts'
import { layGraph, type PlacedNode, ROW_HEIGHT, type Way } from './lay-graph.ts'

interface PictureProps {
  readonly graph: ChainGraph
  readonly view: View
}

const NUMBER_ROOM = 34
const NAME_SIZE = 13

export function ChainGraphPicture({ graph, view }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const drawing = useMemo(() => layGraph(graph, width), [graph, width])
  return (
    <div ref={frame} className="chain-graph">
      {width > 0 && (
        <svg width={width} height={drawing.height} aria-label="Graph of who passed the statements on">
          {drawing.ways.map((way) => (
            <WayLine key={`${way.from} ${way.to}`} way={way} chosen={view.through} />
          ))}
          {drawing.nodes.map((placed) => (
            <NodeMark key={placed.node.id} placed={placed} width={width} view={view} />
          ))}
        </svg>
      )}
    </div>
  )
}

function WayLine({ way, chosen }: { readonly way: Way; readonly chosen: string | null }) {
  const isChosen = chosen === way.to || chosen === way.from
  return (
    <path
      className={`way${way.width === null ? ' cross' : ''}${isChosen ? ' chosen' : ''}`}
      d={way.d}
      strokeWidth={way.width ?? 1.3}
      data-lights={way.statements.join(' ')}
    />
  )
}

interface NodeProps {
  readonly placed: PlacedNode
  readonly width: number
  readonly view: View
}

function NodeMark({ placed: { node, x, y }, width, view }: NodeProps) {
  const isChosen = view.through === node.id
  const weight = node.isOrigin ? 400 : 600
  const room = width - x - 12 - NUMBER_ROOM
  const name = fitted(node.name, room, (words) => widthOfWords(words, NAME_SIZE, weight))
  const size = node.statements.length
  const role = node.isOrigin ? 'origin' : node.kind === 'page' ? 'the page' : 'passes on'
  return (
    <Link
      to={writeView({ ...view, statement: null, through: isChosen ? null : node.id })}
      replace
      className={`node${isChosen ? ' chosen' : ''}${node.isOrigin ? ' origin' : ''}`}
      aria-current={isChosen || undefined}
      aria-label={`${node.name}, ${node.isUnnamed ? 'unnamed, ' : ''}${role}: ${count(size, 'statement')}`}
      data-lights={node.statements.join(' ')}
    >
      <title>{node.name}</title>
      <rect
        className="ground"
        x={x + 7}
        y={y - ROW_HEIGHT / 2 + 1}
        width={width - x - 7}
        height={ROW_HEIGHT - 2}
        rx="4"
      />
      {node.kind === 'page' ? (
        <rect className="end" x={x - 5} y={y - 5} width="10" height="10" />
      ) : (
        <circle
          className={`end${node.isUnnamed ? ' unnamed' : ''}`}
          cx={x}
          cy={y}
          r={node.isUnnamed ? 4 : 4.6}
        />
      )}
      <text className="name" x={x + 13} y={y + 4.5}>
        {name}
      </text>
      <text className="number" x={width - 4} y={y + 4.5} textAnchor="end">
        {size}
      </text>
    </Link>
  )
}
