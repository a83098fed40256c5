/**
 * The days that the report tells of: an axis, and the list with the words that tell each day, what was said and what
 * happened on it. What stands on no day is listed apart, and what is unresolved says why.
 */

import { Fragment } from 'react'
import { Figure } from '../../parts/figure.tsx'
import { count, dayInWords } from '../../parts/format.ts'
import { plainly } from '../../parts/plainly.ts'
import type { Day, DayKind, DayLine } from './day-lines.ts'
import { stretchOf } from './days/stretch.ts'
import { TimelinePicture } from './days/timeline-picture.tsx'
import { keyOfFinding } from './findings.ts'
import { findingAddress, type View, writeView } from './view.ts'

interface DaysProps {
  readonly days: readonly Day[]
  readonly selected: string | null
}

interface PanelProps extends DaysProps {
  /** YYYY-MM-DD */
  readonly published: string | null
  readonly view: View
}

/** The axis and the lists. */
export function DaysPanel({ days, selected, published, view }: PanelProps) {
  if (days.length === 0)
    return (
      <p className="empty">
        No days were found. Words such as “Wednesday”, “in the spring” or “for three hours” would stand here,
        each with the day that it means.
      </p>
    )
  const onAxis = days.filter(({ value }) => value !== null && stretchOf(value) !== null)
  return (
    <>
      <Figure
        what="Axis"
        other="List"
        caption={daysInWords(days, onAxis.length, published)}
        isTable={view.isTable || onAxis.length === 0}
        addresses={{
          picture: writeView({ ...view, isTable: false }),
          table: writeView({ ...view, isTable: true }),
        }}
      >
        {view.isTable || onAxis.length === 0 ? null : (
          <TimelinePicture days={onAxis} published={published} selected={selected} />
        )}
      </Figure>
      <DayLists days={days} selected={selected} />
    </>
  )
}

/** `8 days and periods on the axis, 2 words not resolved.` */
function daysInWords(days: readonly Day[], onAxis: number, published: string | null): string {
  const unresolved = days.filter(({ reason }) => reason !== null).flatMap(({ lines }) => lines).length
  const parts = [
    onAxis === 0
      ? 'Nothing can be put on an axis'
      : `${count(onAxis, 'day or period', 'days and periods')} on the axis`,
    unresolved === 0 ? null : `${count(unresolved, 'word', 'words')} not resolved`,
    published === null ? 'the day of publication is not known' : `published ${dayInWords(published)}`,
  ]
  return `${parts.filter((part) => part !== null).join(', ')}.`
}

/** The lists: days and periods, then what is on no day, then what is not resolved. */
export function DayLists({ days, selected }: DaysProps) {
  const groups = [
    [null, days.filter(({ value }) => value !== null && stretchOf(value) !== null)],
    [
      'Lengths, habits, and no certain day',
      days.filter(({ value }) => value !== null && stretchOf(value) === null),
    ],
    ['Not resolved', days.filter(({ reason }) => reason !== null)],
  ] as const
  return groups
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => (
      <Fragment key={title}>
        {title !== null && <h2 className="apart">{title}</h2>}
        <DayList days={list} selected={selected} />
      </Fragment>
    ))
}

function DayList({ days, selected }: DaysProps) {
  return (
    <dl className="findings days">
      {days.map((day) => (
        <div key={`${day.name} ${day.reason}`}>
          <dt className={day.reason === null ? undefined : 'lacking'}>
            {plainly(day.name)}
            {day.reason !== null && <span className="reason">{day.reason}</span>}
          </dt>
          <dd>
            <ol>
              {day.lines.map((line) => (
                <DayItem key={line.at} line={line} isSelected={keyOfFinding(line) === selected} />
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const KINDS: Readonly<Record<DayKind, string | null>> = { told: null, said: 'said', event: 'event' }

/** The words of a day and what stands around them. */
function DayItem({ line, isSelected }: { readonly line: DayLine; readonly isSelected: boolean }) {
  const kind = KINDS[line.kind]
  return (
    <li data-finding={keyOfFinding(line)} aria-current={isSelected || undefined}>
      <a className="said" dir="auto" href={findingAddress(line)}>
        {kind !== null && <span className="tag">{kind}</span>}
        {line.before}
        <b>{line.words}</b>
        {line.after}
      </a>
    </li>
  )
}
