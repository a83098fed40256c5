/** What is said to happen: what, how it stands, who to whom, when and where, and the words that tell it. */

import { Fragment } from 'react'
import { Dot } from '../../parts/shape.tsx'
import { type EventLine, keyOfFinding } from './findings.ts'
import { findingAddress, statementQuery } from './view.ts'

interface EventsProps {
  readonly events: readonly EventLine[]
  readonly selected: string | null
}

/** The list of events; `selected` is the key of a line. */
export function EventsPanel({ events, selected }: EventsProps) {
  return (
    <ol className="findings events">
      {events.map((line) => (
        <EventItem key={line.at} line={line} isSelected={keyOfFinding(line) === selected} />
      ))}
    </ol>
  )
}

/** One event. */
export function EventItem({ line, isSelected }: { readonly line: EventLine; readonly isSelected: boolean }) {
  const { what, status, statusName, words, facts, statement } = line
  return (
    <li data-finding={keyOfFinding(line)} aria-current={isSelected || undefined}>
      <p className="what">
        <a href={findingAddress(line)}>{what}</a>
        <span className={`status ${status}`}>{statusName}</span>
      </p>
      <Parties line={line} />
      {words !== '' && (
        <p className="said" dir="auto">
          {words}
        </p>
      )}
      <p className="facts">
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
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
