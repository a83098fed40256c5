/** The table of who acts on whom: a row acts, a column is acted on; a cell leads to its events. */

import { EVENT_NAMES } from '#domain'
import type { MatrixReply } from '../../data/actors.ts'
import { count } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { Shape } from '../../parts/shape.tsx'
import { type ActorsView, writeActorsView } from './actor-address.ts'
import { PartyLink } from './party-link.tsx'
import { nameOfParty } from './party-words.ts'

type Cell = MatrixReply['cells'][number]
type Party = MatrixReply['parties'][number]

interface TableProps {
  readonly matrix: MatrixReply
  readonly view: ActorsView
}

export function MatrixTable({ matrix: { parties, cells }, view }: TableProps) {
  const cellAt = new Map(cells.map((cell) => [`${cell.actor}\n${cell.recipient}`, cell]))
  const most = Math.max(1, ...cells.map(({ cooperation, conflict }) => cooperation + conflict))
  const rows = parties.filter(({ key }) => cells.some(({ actor }) => actor === key))
  const columns = parties.filter(({ key }) => cells.some(({ recipient }) => recipient === key))
  return (
    <div className="acts-frame">
      <table className="acts-matrix">
        <caption>
          <span className="act states">
            <Shape name="up" />
          </span>{' '}
          cooperation{' '}
          <span className="act blames">
            <Shape name="diamond" />
          </span>{' '}
          conflict · who acts stands at the left, on whom above
        </caption>
        <thead>
          <tr>
            <th aria-label="acts, on whom" />
            {columns.map((party) => (
              <th key={party.key} scope="col">
                <span>
                  <Name party={party} view={view} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Name party={row} view={view} />
              </th>
              {columns.map((column) => (
                <CellOf
                  key={column.key}
                  cell={cellAt.get(`${row.key}\n${column.key}`)}
                  parties={[row, column]}
                  view={view}
                  most={most}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Name({ party, view }: { readonly party: Party; readonly view: ActorsView }) {
  if (!party.key.startsWith('country:')) return <PartyLink party={party} asOf={view.asOf} />
  const government = { key: party.key.replace('country:', 'government:'), label: nameOfParty(party) }
  return <PartyLink party={government} asOf={view.asOf} />
}

interface CellProps {
  readonly cell: Cell | undefined
  readonly parties: readonly [Party, Party]
  readonly view: ActorsView
  readonly most: number
}

function CellOf({ cell, parties: [row, column], view, most }: CellProps) {
  if (cell === undefined) return <td className={row.key === column.key ? 'self' : undefined} />
  const { actor, recipient, cooperation, conflict, types } = cell
  const isChosen = view.actor === actor && view.recipient === recipient
  const named = types.map(({ type, count: number }) => `${number} × ${EVENT_NAMES[type] ?? type}`).join(', ')
  const total = cooperation + conflict
  return (
    <td style={{ '--weight': Math.sqrt(total / most).toFixed(2) } as Record<string, string>}>
      <Link
        to={`${writeActorsView({ ...view, screen: 'matrix', actor, recipient })}`}
        replace
        aria-current={isChosen ? 'true' : undefined}
        title={named}
        aria-label={`${plainly(nameOfParty(row))} to ${plainly(nameOfParty(column))}: ${count(total, 'event')}, ${named}`}
      >
        {cooperation > 0 && (
          <span className="states">
            <span className="act">
              <Shape name="up" />
            </span>
            {cooperation}
          </span>
        )}
        {conflict > 0 && (
          <span className="blames">
            <span className="act">
              <Shape name="diamond" />
            </span>
            {conflict}
          </span>
        )}
      </Link>
    </td>
  )
}
