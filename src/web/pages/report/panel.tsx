/** Beside the report: its statements, sources, days and events, and what could not be told. An empty panel says what would stand in it. */

import { type Reading, speakingSources } from '#domain'
import type { ReportLinksOnWire } from '../../data/stories.ts'
import type { Load } from '../../data/use-load.ts'
import { Link } from '../../parts/link.tsx'
import type { Card } from './cards.ts'
import { ChainPanel } from './chain/chain-panel.tsx'
import { AddStatement } from './correct/add-statement.tsx'
import { CorrectionsPanel } from './correct/corrections-panel.tsx'
import type { Day } from './day-lines.ts'
import { DayLists, DaysPanel } from './days-panel.tsx'
import type { EventLine } from './event-lines.ts'
import { EventList, EventsPanel } from './events-panel.tsx'
import { FilterBar } from './filter-bar.tsx'
import { NotesPanel } from './notes-panel.tsx'
import type { Spot } from './places/places.ts'
import { PlacesPanel } from './places/places-panel.tsx'
import { RelatedPanel } from './related/related-panel.tsx'
import { SourcesPanel } from './sources-panel.tsx'
import { StatementList } from './statement-list.tsx'
import { type Panel as PanelName, type View, withPanel, writeView } from './view.ts'

interface PanelProps {
  readonly reading: Reading
  readonly cards: readonly Card[]
  readonly shown: readonly Card[]
  readonly selected: Card | null
  readonly days: readonly Day[]
  readonly spots: readonly Spot[]
  /** The events that the filters leave, and all of them. */
  readonly events: readonly EventLine[]
  readonly allEvents: readonly EventLine[]
  /** Key of the selected day, place or event. */
  readonly finding: string | null
  readonly view: View
  /** What links the report to others. */
  readonly links: Load<ReportLinksOnWire>
  /** On paper the days and events follow the statements. */
  readonly isPrinting: boolean
}

export function Panel(props: PanelProps) {
  const { reading, cards, shown, view } = props
  const tabs: readonly (readonly [PanelName, string, number | null])[] = [
    ['statements', 'Statements', cards.length],
    ['sources', 'Sources', speakingSources(reading).length],
    ['chain', 'Chain', null],
    ['days', 'Days', props.days.length],
    ['places', 'Places', props.spots.length],
    ['events', 'Events', props.allEvents.length],
    ['related', 'Related', relatedCount(props.links)],
    ['notes', 'Notes', reading.notes.length],
    ['corrections', 'Corrections', reading.corrections?.length ?? 0],
  ]
  const full = tabs.filter(
    ([name, , size]) => (name !== 'notes' && name !== 'corrections') || size !== 0 || name === view.panel,
  )
  const current = full.some(([name]) => name === view.panel) ? view.panel : 'statements'
  return (
    <aside className="panel" id="panel" aria-label="What the report says" tabIndex={-1}>
      <div className="panel-top">
        <nav className="tabs" aria-label="Panels">
          {full.map(([name, label, size]) => (
            <Link
              key={name}
              to={writeView(withPanel(view, name)) || location.pathname}
              replace
              aria-current={name === current ? 'true' : undefined}
            >
              {label} {size !== null && <span className="size">{size}</span>}
            </Link>
          ))}
        </nav>
        {current === 'statements' && cards.length > 0 && (
          <FilterBar reading={reading} cards={cards} shown={shown} view={view} />
        )}
      </div>
      <div className="panel-body" key={current}>
        <AddStatement />
        <PanelBody {...props} current={current} />
      </div>
    </aside>
  )
}

/** Null until it is known, and where nothing can be known. */
function relatedCount(links: Load<ReportLinksOnWire>): number | null {
  return links.kind === 'there' ? links.value.related.length : null
}

function PanelBody(props: PanelProps & { readonly current: PanelName }) {
  const { reading, cards, shown, selected, days, spots, events, allEvents, finding, view, current } = props
  const selectedId = selected?.statement.id ?? null
  if (props.isPrinting) return <PrintedLists {...props} />
  switch (current) {
    case 'statements':
      return <StatementList {...{ cards, shown, selectedId }} report={reading.report} />
    case 'sources':
      return <SourcesPanel {...{ reading, cards, selectedId }} />
    case 'chain':
      return <ChainPanel {...{ reading, cards, shown, selectedId, view }} />
    case 'days': {
      const published = reading.report.published?.value ?? null
      return <DaysPanel {...{ days, published, view }} selected={finding} />
    }
    case 'places':
      return <PlacesPanel {...{ reading, spots, cards, shown, selectedId, finding, view }} />
    case 'events':
      return <EventsPanel {...{ events, view }} all={allEvents} selected={finding} />
    case 'related':
      return <RelatedPanel reading={reading} links={props.links} />
    case 'notes':
      return <NotesPanel reading={reading} />
    case 'corrections':
      return <CorrectionsPanel reading={reading} />
  }
}

/** On paper the days and the events follow the statements. */
function PrintedLists({ reading, cards, shown, days, allEvents }: PanelProps) {
  return (
    <>
      <StatementList {...{ cards, shown }} selectedId={null} report={reading.report} />
      {days.length > 0 && <h2>Days</h2>}
      <DayLists days={days} selected={null} />
      {allEvents.length > 0 && <h2>Events</h2>}
      <EventList events={allEvents} selected={null} />
    </>
  )
}
