/** The selected day or event on a sheet, with the way to its neighbours. */

import { changeView } from './change-view.ts'
import { DaysPanel } from './days-panel.tsx'
import { EventsPanel } from './events-panel.tsx'
import { type Day, type EventLine, type Finding, keyOfFinding, stepFromFinding } from './findings.ts'
import { Sheet } from './sheet.tsx'

interface SheetProps {
  readonly days: readonly Day[]
  readonly events: readonly EventLine[]
  readonly findings: readonly Finding[]
  readonly selected: Finding | null
  readonly selectFinding: (key: string) => void
}

export function FindingSheet({ days, events, findings, selected, selectFinding }: SheetProps) {
  if (selected === null) return null
  const { at, panel } = selected
  const way = (step: 1 | -1) => {
    const to = stepFromFinding(findings, at, step)
    return to === undefined || to.at === at ? null : () => selectFinding(keyOfFinding(to))
  }
  const day = days.flatMap(({ lines, ...rest }) =>
    lines.filter((line) => line.at === at).map((line) => ({ ...rest, lines: [line] })),
  )
  return (
    <Sheet
      what={panel === 'days' ? 'day' : 'event'}
      before={way(-1)}
      after={way(1)}
      close={() => changeView((view) => ({ ...view, at: null }))}
    >
      {panel === 'days' ? (
        <DaysPanel days={day} selected={null} />
      ) : (
        <EventsPanel events={events.filter((event) => event.at === at)} selected={null} />
      )}
    </Sheet>
  )
}
