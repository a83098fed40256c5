/** The selected statement on a sheet, with the way to its neighbours. */

import type { Report } from '#domain'
import type { Card } from './cards.ts'
import { changeView } from './change-view.ts'
import { stepFrom } from './filter.ts'
import { Sheet } from './sheet.tsx'
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
  const way = (step: 1 | -1) => {
    const to = stepFrom(shown, id, step)?.statement.id
    return to === undefined || to === id ? null : () => select(to)
  }
  return (
    <Sheet
      what="statement"
      before={way(-1)}
      after={way(1)}
      close={() => changeView((view) => ({ ...view, statement: null }))}
    >
      <ol>
        <StatementCard card={selected} isSelected report={report} above={null} />
      </ol>
    </Sheet>
  )
}
