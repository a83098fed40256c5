/** Beside the report: its statements, sources, days and events, and what could not be told. Only panels with something in them exist. */

import type { Reading } from '#domain'
import { Link } from '../../parts/link.tsx'
import type { Card } from './cards.ts'
import { DaysPanel } from './days-panel.tsx'
import { EventsPanel } from './events-panel.tsx'
import { FilterBar } from './filter-bar.tsx'
import type { Day, EventLine } from './findings.ts'
import { NotesPanel } from './notes-panel.tsx'
import { SourcesPanel } from './sources-panel.tsx'
import { StatementList } from './statement-list.tsx'
import { type Panel as PanelName, type View, writeView } from './view.ts'

interface PanelProps {
  readonly reading: Reading
  readonly cards: readonly Card[]
  readonly shown: readonly Card[]
  readonly selected: Card | null
  readonly days: readonly Day[]
  readonly events: readonly EventLine[]
  /** Key of the selected day or event. */
  readonly finding: string | null
  readonly view: View
  /** On paper the days and events follow the statements. */
  readonly isPrinting: boolean
}

export function Panel(props: PanelProps) {
  const { reading, cards, shown, selected, days, events, finding, view, isPrinting } = props
  const tabs: readonly (readonly [PanelName, string, number])[] = [
    ['statements', 'Statements', cards.length],
    ['sources', 'Sources', reading.sources.length],
    ['days', 'Days', reading.times.length],
    ['events', 'Events', events.length],
    ['notes', 'Notes', reading.notes.length],
  ]
  const full = tabs.filter(([name, , size]) => size > 0 || name === 'statements')
  const current = full.some(([name]) => name === view.panel) ? view.panel : 'statements'
  return (
    <aside className="panel" id="panel" aria-label="What the report says" tabIndex={-1}>
      <div className="panel-top">
        <nav className="tabs" aria-label="Panels">
          {full.map(([name, label, size]) => (
            <Link
              key={name}
              to={writeView({ ...view, panel: name, at: null }) || location.pathname}
              replace
              aria-current={name === current ? 'true' : undefined}
            >
              {label} <span className="size">{size}</span>
            </Link>
          ))}
        </nav>
        {current === 'statements' && cards.length > 0 && (
          <FilterBar reading={reading} cards={cards} shown={shown} view={view} />
        )}
      </div>
      <div className="panel-body">
        {current === 'statements' && (
          <StatementList
            cards={cards}
            shown={shown}
            selectedId={selected?.statement.id ?? null}
            report={reading.report}
          />
        )}
        {isPrinting && days.length > 0 && <h2>Days</h2>}
        {(isPrinting || current === 'days') && <DaysPanel days={days} selected={finding} />}
        {isPrinting && events.length > 0 && <h2>Events</h2>}
        {(isPrinting || current === 'events') && <EventsPanel events={events} selected={finding} />}
        {current === 'sources' && <SourcesPanel reading={reading} />}
        {current === 'notes' && <NotesPanel reading={reading} />}
      </div>
    </aside>
  )
}
