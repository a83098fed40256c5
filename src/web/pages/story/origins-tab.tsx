/** Where a story comes from: the graph of origins and outlets, each origin with what was folded into it, the copies, the owners. */

import { useMemo } from 'react'
import { Figure } from '../../parts/figure.tsx'
import { count } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath } from '../../parts/route.ts'
import { CopiesList } from './copies-list.tsx'
import { flowGraph, flowInWords } from './flow-graph.ts'
import { FlowPicture } from './flow-picture.tsx'
import { OriginLine } from './origin-line.tsx'
import { OutletOwners } from './outlet-owners.tsx'
import type { FullStory } from './story-view.ts'

interface TabProps {
  readonly full: FullStory
  readonly isTable: boolean
  readonly addresses: { readonly picture: string; readonly table: string }
}

export function OriginsTab({ full, isTable, addresses }: TabProps) {
  const { account, story } = full
  const graph = useMemo(() => flowGraph(account, story.reports), [account, story.reports])
  const { origins, folds, low, high } = account.origins
  if (origins.length === 0)
    return <p className="empty">No origin is known: nobody in these reports is said to have said anything.</p>
  return (
    <>
      <Figure what="Graph" other="Table" caption={flowInWords(graph)} {...{ isTable, addresses }}>
        {isTable ? <FlowTable full={full} /> : <FlowPicture graph={graph} />}
      </Figure>
      {graph.leftOut > 0 && !isTable && (
        <p className="hint">
          {count(graph.leftOut, 'more origin')} of one report each stand in the list below.
        </p>
      )}
      <section className="origin-list" aria-label="Origins">
        <h2>{count(origins.length, 'origin')}</h2>
        {low !== high && (
          <p className="hint">
            {low} are proven distinct; at most there are {high}: where a fold is not sure, it may be an origin
            of its own.
          </p>
        )}
        <ol>
          {origins.map((origin) => (
            <OriginLine
              key={origin.id}
              {...{ origin, full }}
              folds={folds.filter((fold) => fold.origin === origin.id)}
            />
          ))}
        </ol>
      </section>
      <CopiesList full={full} />
      <OutletOwners full={full} />
    </>
  )
}

function FlowTable({ full: { account, reportById } }: { readonly full: FullStory }) {
  return (
    <table className="chain-table">
      <thead>
        <tr>
          <th scope="col">Origin</th>
          <th scope="col">Outlets with a report of their own</th>
          <th scope="col">Outlets with copies</th>
        </tr>
      </thead>
      <tbody>
        {account.origins.origins.map((origin) => {
          const reports = origin.reports.flatMap((id) => reportById.get(id) ?? [])
          const cell = (some: typeof reports) =>
            some.map(({ id, outlet, title }, place) => (
              <span key={id}>
                {place > 0 && ', '}
                <Link to={reportPath(id)} title={plainly(title)}>
                  <bdi>{plainly(outlet ?? title)}</bdi>
                </Link>
              </span>
            ))
          return (
            <tr key={origin.id}>
              <th scope="row">
                <bdi>{plainly(origin.label)}</bdi>
              </th>
              <td>{cell(reports.filter(({ copyOf }) => copyOf === null))}</td>
              <td>{cell(reports.filter(({ copyOf }) => copyOf !== null))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
