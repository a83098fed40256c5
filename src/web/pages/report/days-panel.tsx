/** The days that the report tells of, in their order, with the words that tell them; what is unresolved says why. */

import { plainly } from '../../parts/plainly.ts'
import { type Day, type DayLine, keyOfFinding } from './findings.ts'
import { findingAddress } from './view.ts'

interface DaysProps {
  readonly days: readonly Day[]
  readonly selected: string | null
}

/** The list of days; `selected` is the key of a line. */
export function DaysPanel({ days, selected }: DaysProps) {
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

/** The words of a day and what stands around them. */
export function DayItem({ line, isSelected }: { readonly line: DayLine; readonly isSelected: boolean }) {
  return (
    <li data-finding={keyOfFinding(line)} aria-current={isSelected || undefined}>
      <a className="said" dir="auto" href={findingAddress(line)}>
        {line.before}
        <b>{line.words}</b>
        {line.after}
      </a>
    </li>
  )
}
