/** What is said to happen: what, how it stands, who to whom, when and where, and the words that tell it. */

import { Fragment } from 'react'
import { EVENT_STATUS_NAMES, EVENT_STATUSES } from '#domain'
import { Dot } from '../../parts/shape.tsx'
import { changeView } from './change-view.ts'
import type { EventLine } from './event-lines.ts'
import { StatusMark, StatusShape } from './event-status.tsx'
import { keyOfFinding } from './findings.ts'
import { findingAddress, statementQuery, type View } from './view.ts'

interface EventsProps {
  readonly events: readonly EventLine[]
  readonly selected: string | null
}

interface PanelProps extends EventsProps {
  /** All events, whatever is filtered. */
  readonly all: readonly EventLine[]
  readonly view: View
}

/** The filters and the list. */
export function EventsPanel({ all, events, selected, view }: PanelProps) {
  if (all.length === 0)
    return (
      <p className="empty">
        No events were found. A visit, a threat, an arrest or troops that gather would stand here: who does
        what to whom, when and where, and whether it is reported, alleged, denied, planned or only possible.
      </p>
    )
  return (
    <>
      <EventFilters all={all} shown={events} view={view} />
      {events.length === 0 && (
        <p className="empty">
          No event passes these filters.{' '}
          <button type="button" className="quiet" onClick={showAll}>
            Show all {all.length}
          </button>
        </p>
      )}
      <EventList events={events} selected={selected} />
    </>
  )
}

function showAll() {
  changeView((view) => ({ ...view, status: null, type: null }))
}

function EventFilters({
  all,
  shown,
  view,
}: {
  readonly all: PanelProps['all']
  readonly shown: PanelProps['all']
  readonly view: View
}) {
  const statuses = EVENT_STATUSES.map((status) => ({
    status,
    size: all.filter((line) => line.status === status).length,
  })).filter(({ status, size }) => size > 0 || status === view.status)
  const types = new Map(all.map(({ event, typeName }) => [event.type, typeName]))
  const sizeOf = (type: string) => all.filter(({ event }) => event.type === type).length
  if (statuses.length < 2 && types.size < 2) return null
  return (
    <search className="filters event-filters" aria-label="Filter events">
      <div className="chips">
        {statuses.map(({ status, size }) => (
          <button
            key={status}
            type="button"
            className="chip"
            aria-pressed={view.status === status}
            onClick={() => changeView((old) => ({ ...old, status: old.status === status ? null : status }))}
          >
            <StatusShape status={status} />
            {EVENT_STATUS_NAMES[status]} <span className="size">{size}</span>
          </button>
        ))}
        <label>
          <span className="unseen">Type</span>
          <select
            value={view.type ?? ''}
            onChange={({ target }) => changeView((old) => ({ ...old, type: target.value || null }))}
          >
            <option value="">Every type</option>
            {[...types]
              .sort((a, b) => sizeOf(b[0]) - sizeOf(a[0]))
              .map(([type, name]) => (
                <option key={type} value={type}>{`${name} (${sizeOf(type)})`}</option>
              ))}
          </select>
        </label>
        {(view.status !== null || view.type !== null) && (
          <span className="left" role="status">
            {shown.length} of {all.length}{' '}
            <button type="button" className="quiet" onClick={showAll}>
              show all
            </button>
          </span>
        )}
      </div>
    </search>
  )
}

/** The events as lines; `selected` is the key of one. */
export function EventList({ events, selected }: EventsProps) {
  return (
    <ol className="findings events">
      {events.map((line) => (
        <EventItem key={line.at} line={line} isSelected={keyOfFinding(line) === selected} />
      ))}
    </ol>
  )
}

function EventItem({ line, isSelected }: { readonly line: EventLine; readonly isSelected: boolean }) {
  const { what, status, words, facts, contexts, statement } = line
  return (
    <li data-finding={keyOfFinding(line)} aria-current={isSelected || undefined}>
      <p className="what">
        <a href={findingAddress(line)}>{what}</a>
        <StatusMark status={status} />
      </p>
      <Parties line={line} />
      {words !== '' && (
        <p className="said" dir="auto">
          {words}
        </p>
      )}
      <p className="facts">
        {facts.map((fact) => (
          <bdi key={fact} className="fact">
            {fact}
          </bdi>
        ))}
        {contexts.length > 0 && <bdi>{contexts.join(', ')}</bdi>}
        {statement === null ? (
          <span>told by the page</span>
        ) : (
          <span>
            told in{' '}
            <a href={statementQuery(statement.id)} data-statement={statement.id}>
              statement {statement.number}
            </a>
          </span>
        )}
      </p>
    </li>
  )
}

function Parties({ line: { actors, recipients, isMutual } }: { readonly line: EventLine }) {
  if (actors.length === 0 && recipients.length === 0) return null
  return (
    <p className="parties">
      {actors.length === 0 ? (
        <span className="lacking">not told who</span>
      ) : (
        <Names parties={actors} isMutual={isMutual} />
      )}
      {recipients.length > 0 && (
        <>
          <span className="arrow" aria-hidden="true">
            →
          </span>
          <span className="unseen"> to </span>
          <Names parties={recipients} />
        </>
      )}
    </p>
  )
}

interface NamesProps {
  readonly parties: EventLine['actors']
  readonly isMutual?: boolean
}

function Names({ parties, isMutual = false }: NamesProps) {
  return parties.map(({ id, name, isUnnamed }, place) => (
    <Fragment key={id}>
      {place > 0 && (isMutual ? ' ↔ ' : ', ')}
      <span className="party">
        <Dot isUnnamed={isUnnamed} /> <bdi>{name}</bdi>
      </span>
    </Fragment>
  ))
}
