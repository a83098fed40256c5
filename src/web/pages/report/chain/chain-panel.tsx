/** From the page to the people: the graph of who passed what on, its table, and the statements of the chosen name. */

import { useMemo } from 'react'
import type { Reading } from '#domain'
import { Figure } from '../../../parts/figure.tsx'
import { count } from '../../../parts/format.ts'
import { Link } from '../../../parts/link.tsx'
import { Dot } from '../../../parts/shape.tsx'
import type { Card } from '../cards.ts'
import { StatementList } from '../statement-list.tsx'
import { statementQuery, type View, writeView } from '../view.ts'
import { type ChainGraph, chainGraph } from './chain-graph.ts'
import { ChainGraphPicture } from './chain-graph-picture.tsx'
import { chainInWords } from './chain-in-words.ts'

interface PanelProps {
  readonly reading: Reading
  readonly cards: readonly Card[]
  readonly shown: readonly Card[]
  readonly selectedId: string | null
  readonly view: View
}

export function ChainPanel({ reading, cards, shown, selectedId, view }: PanelProps) {
  const graph = useMemo(() => chainGraph(reading), [reading])
  if (graph.nodes.length === 0)
    return (
      <p className="empty">
        No chain: the page does not say from whom it has anything. Where it credits an outlet or an agency, or
        quotes somebody, the way from the page to that origin stands here.
      </p>
    )
  const chosen = graph.nodes.find(({ id }) => id === view.through)
  return (
    <>
      <Figure
        what="Graph"
        other="Table"
        caption={chainInWords(graph)}
        isTable={view.isTable}
        addresses={{
          picture: writeView({ ...view, isTable: false }),
          table: writeView({ ...view, isTable: true }),
        }}
      >
        {view.isTable ? (
          <ChainTable graph={graph} cards={cards} />
        ) : (
          <ChainGraphPicture graph={graph} view={view} />
        )}
      </Figure>
      {chosen === undefined ? (
        !view.isTable && (
          <p className="hint">
            A stem is as wide as the statements that came along it. Point at a name to light its words; choose
            it to see its statements alone.
          </p>
        )
      ) : (
        <section aria-label={`Statements through ${chosen.name}`}>
          <h2 className="chosen-title">
            <span>
              {count(shown.length, 'statement')} {chosen.isOrigin ? 'of' : 'through'} <bdi>{chosen.name}</bdi>
            </span>{' '}
            <Link to={writeView({ ...view, through: null, statement: null })} replace className="quiet">
              show all
            </Link>
          </h2>
          <StatementList {...{ cards, shown, selectedId }} report={reading.report} />
        </section>
      )}
    </>
  )
}

function ChainTable({ graph, cards }: { readonly graph: ChainGraph; readonly cards: readonly Card[] }) {
  const nodeById = new Map(graph.nodes.map((node) => [node.id, node]))
  const numberById = new Map(cards.map(({ statement, number }) => [statement.id, number]))
  return (
    <table className="chain-table">
      <thead>
        <tr>
          <th scope="col">From the page to the origin</th>
          <th scope="col">Statements</th>
        </tr>
      </thead>
      <tbody>
        {graph.paths.map(({ nodes, statements }) => (
          <tr key={nodes.join(' ')} data-lights={statements.join(' ')}>
            <td>
              {nodes.map((id, place) => (
                <span key={id} className="step">
                  {place > 0 && (
                    <>
                      <span aria-hidden="true"> ← </span>
                      <span className="unseen"> from </span>
                    </>
                  )}
                  {place > 0 && <Dot isUnnamed={nodeById.get(id)?.isUnnamed ?? false} />}{' '}
                  <bdi>{nodeById.get(id)?.name}</bdi>
                </span>
              ))}
            </td>
            <td className="numbers">
              {statements.map((id) => (
                <a key={id} href={statementQuery(id)} data-statement={id}>
                  <span className="unseen">statement </span>
                  {numberById.get(id)}
                </a>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
