/** The statements as cards, in the order of the report. */

import type { Report } from '#domain'
import type { Card } from './cards.ts'
import { changeView } from './change-view.ts'
import { StatementCard } from './statement-card.tsx'
import { withoutFilters } from './view.ts'

interface ListProps {
  readonly cards: readonly Card[]
  readonly shown: readonly Card[]
  readonly selectedId: string | null
  readonly report: Report
}

export function StatementList({ cards, shown, selectedId, report }: ListProps) {
  if (cards.length === 0)
    return (
      <p className="empty">
        No statements were found: nowhere does this report say who says, thinks or refuses something.
      </p>
    )
  if (shown.length === 0)
    return (
      <p className="empty">
        No statement passes these filters.{' '}
        <button type="button" className="quiet" onClick={() => changeView(withoutFilters)}>
          Show all {cards.length}
        </button>
      </p>
    )
  return (
    <ol className="cards">
      {shown.map((card, place) => (
        <StatementCard
          key={card.statement.id}
          card={card}
          isSelected={card.statement.id === selectedId}
          report={report}
          above={shown[place - 1]?.statement.id ?? null}
        />
      ))}
    </ol>
  )
}
