/** In a narrow window the selected statement comes up from the bottom edge, over the report. */

import type { Report } from '#domain'
import type { Card } from './cards.ts'
import { changeView } from './change-view.ts'
import { stepFrom } from './filter.ts'
import { StatementCard } from './statement-card.tsx'

interface SheetProps {
  readonly shown: readonly Card[]
  readonly selected: Card | null
  readonly report: Report
  readonly select: (id: string) => void
}

export function StatementSheet({ shown, selected, report, select }: SheetProps) {
  if (selected === null) return null
  const { id } = selected.statement
  const before = stepFrom(shown, id, -1)
  const after = stepFrom(shown, id, 1)
  const step = (card: Card | undefined) => card && select(card.statement.id)
  return (
    <section className="sheet" aria-label="Selected statement">
      <div className="sheet-top">
        <button
          type="button"
          className="quiet"
          disabled={before?.statement.id === id}
          onClick={() => step(before)}
        >
          ← Previous
        </button>
        <button
          type="button"
          className="quiet"
          disabled={after?.statement.id === id}
          onClick={() => step(after)}
        >
          Next →
        </button>
        <button
          type="button"
          className="quiet close"
          aria-label="Close the statement"
          onClick={() => changeView((view) => ({ ...view, statement: null }))}
        >
          ×
        </button>
      </div>
      <ol>
        <StatementCard card={selected} isSelected report={report} above={null} />
      </ol>
    </section>
  )
}
