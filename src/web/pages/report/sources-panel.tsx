/** Who the report credits: how described, how many people, what kind of acts, and under each what they said. */

import { useMemo } from 'react'
import type { Reading } from '#domain'
import { Link } from '../../parts/link.tsx'
import { actorsPath } from '../../parts/route.ts'
import { Dot, Shape } from '../../parts/shape.tsx'
import type { Card } from './cards.ts'
import { SourceTools } from './correct/source-tools.tsx'
import { type SourceRow, sourceGroupsOf } from './sources/source-rows.ts'
import { PLAIN_VIEW, statementQuery, writeView } from './view.ts'

interface PanelProps {
  readonly reading: Reading
  readonly cards: readonly Card[]
  readonly selectedId: string | null
}

export function SourcesPanel({ reading, cards, selectedId }: PanelProps) {
  const groups = useMemo(() => sourceGroupsOf(reading, cards), [reading, cards])
  const most = Math.max(1, ...groups.flatMap(({ rows }) => rows.map((row) => row.cards.length)))
  if (groups.length === 0)
    return (
      <p className="empty">
        No sources were found. Whoever the page credits with words would stand here, by name or as the page
        describes them: “two officials”, “a person close to the talks”.
      </p>
    )
  return groups.map(({ title, rows }) => (
    <section key={title} className="source-group">
      <h2>
        {title} <span className="size">{rows.length}</span>
      </h2>
      <ul className="sources">
        {rows.map((row) => (
          <SourceItem key={row.source.id} row={row} most={most} selectedId={selectedId} />
        ))}
      </ul>
    </section>
  ))
}

interface RowProps {
  readonly row: SourceRow
  readonly most: number
  readonly selectedId: string | null
}

function SourceItem({ row, most, selectedId }: RowProps) {
  const { source, cards } = row
  const hasSelected = cards.some(({ statement }) => statement.id === selectedId)
  const lights = cards.map(({ statement }) => statement.id).join(' ')
  if (cards.length === 0)
    return (
      <li className="row">
        <SourceHead row={row} most={most} />
        <SourceTools source={source} />
      </li>
    )
  return (
    <li data-lights={lights}>
      <details open={hasSelected || undefined}>
        <summary className="row">
          <SourceHead row={row} most={most} />
        </summary>
        <ol className="findings said-list">
          {cards.map((card) => (
            <SaidItem key={card.statement.id} card={card} isSelected={card.statement.id === selectedId} />
          ))}
        </ol>
        <p className="more">
          <Link to={writeView({ ...PLAIN_VIEW, speaker: source.id })} replace>
            Show {cards.length === 1 ? 'it' : 'these'} among the statements
          </Link>{' '}
          <Link to={`${actorsPath()}?${new URLSearchParams({ name: row.name })}`}>In other reports</Link>
        </p>
        <SourceTools source={source} />
      </details>
    </li>
  )
}

function SourceHead({ row, most }: Pick<RowProps, 'row' | 'most'>) {
  const { name, isUnnamed, described, facts, nearness, known, cards } = row
  const all = [...(described === null ? [] : [described]), ...facts, ...nearness.map((words) => `“${words}”`)]
  return (
    <>
      <span className="who">
        <Dot isUnnamed={isUnnamed} />
        <bdi>{name}</bdi>
      </span>
      {cards.length > 0 && <FamilyBar row={row} most={most} />}
      <span className="facts">
        {all.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </span>
      {known !== null && <span className="known">{known}</span>}
    </>
  )
}

function SaidItem({ card, isSelected }: { readonly card: Card; readonly isSelected: boolean }) {
  const { statement, family, act, words, number } = card
  return (
    <li className={family.key} data-statement={statement.id} aria-current={isSelected || undefined}>
      <a className="said" dir="auto" href={statementQuery(statement.id)}>
        <span className="act">
          <Shape name={family.shape} /> {act}
        </span>{' '}
        {words}
        <span className="unseen"> (statement {number})</span>
      </a>
    </li>
  )
}

/** How many statements of each family of acts: as wide as there are many, with the shape and the number of each. */
function FamilyBar({ row: { families, cards }, most }: Pick<RowProps, 'row' | 'most'>) {
  const ends = families.map((_, place) =>
    families.slice(0, place + 1).reduce((sum, { size }) => sum + size, 0),
  )
  return (
    <span className="family-bar">
      {families.map(({ family, size }) => (
        <span key={family.key} className={`family ${family.key}`}>
          <Shape name={family.shape} />
          <span className="unseen">{family.name} </span> {size}
        </span>
      ))}
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {families.map(({ family, size }, place) => (
          <rect
            key={family.key}
            className={family.key}
            x={(((ends[place] as number) - size) / most) * 100}
            width={(size / most) * 100 - (cards.length > 1 ? 0.6 : 0)}
            height="8"
          />
        ))}
      </svg>
      <b className="total">
        {cards.length}
        <span className="unseen"> {cards.length === 1 ? 'statement' : 'statements'}</span>
      </b>
    </span>
  )
}
