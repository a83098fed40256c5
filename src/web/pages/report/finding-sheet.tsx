/** The selected day, place or event on a sheet, with the way to its neighbours. */

import { changeView } from './change-view.ts'
import type { Day } from './day-lines.ts'
import { DayLists } from './days-panel.tsx'
import type { EventLine } from './event-lines.ts'
import { EventList } from './events-panel.tsx'
import { type Finding, type FindingPanel, keyOfFinding, stepFromFinding } from './findings.ts'
import type { Spot } from './places/places.ts'
import { SpotList } from './places/spot-list.tsx'
import { Sheet } from './sheet.tsx'

interface SheetProps {
  readonly days: readonly Day[]
  readonly spots: readonly Spot[]
  readonly events: readonly EventLine[]
  readonly findings: readonly Finding[]
  readonly selected: Finding | null
  readonly selectFinding: (key: string) => void
}

const NAMES: Readonly<Record<FindingPanel, string>> = { days: 'day', places: 'place', events: 'event' }

export function FindingSheet({ days, spots, events, findings, selected, selectFinding }: SheetProps) {
  if (selected === null) return null
  const { at, panel } = selected
  const way = (step: 1 | -1) => {
    const to = stepFromFinding(findings, at, step)
    return to === undefined || to.at === at ? null : () => selectFinding(keyOfFinding(to))
  }
  return (
    <Sheet
      what={NAMES[panel]}
      before={way(-1)}
      after={way(1)}
      close={() => changeView((view) => ({ ...view, at: null }))}
    >
      {panel === 'days' && <DayLists days={onlyAt(days, at)} selected={null} />}
      {panel === 'places' && <SpotList spots={onlyAt(spots, at)} selected={null} />}
      {panel === 'events' && <EventList events={events.filter((event) => event.at === at)} selected={null} />}
    </Sheet>
  )
}

/** The one group that holds the line, with that line alone. */
function onlyAt<Line extends Finding, Group extends { readonly lines: readonly Line[] }>(
  groups: readonly Group[],
  at: string,
): readonly Group[] {
  return groups.flatMap((group) =>
    group.lines.filter((line) => line.at === at).map((line) => ({ ...group, lines: [line] })),
  )
}
