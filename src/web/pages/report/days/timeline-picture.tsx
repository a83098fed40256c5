/** The axis of a report's days, drawn: days told, days on which something was said, days on which something happened. */

import { useMemo, useRef } from 'react'
import { count, dayInWords } from '../../../parts/format.ts'
import { widthOfWords } from '../../../parts/measure.ts'
import { useWidth } from '../../../parts/use-width.ts'
import type { Day, DayKind } from '../day-lines.ts'
import { keyOfFinding } from '../findings.ts'
import { findingAddress } from '../view.ts'
import { layTimeline, lightsOf, POINT, type Timeline, type TimeMark } from './lay-timeline.ts'

interface PictureProps {
  readonly days: readonly Day[]
  /** YYYY-MM-DD */
  readonly published: string | null
  /** Key of the selected line. */
  readonly selected: string | null
}

const LANES: Readonly<Record<DayKind, string>> = {
  told: 'days told',
  said: 'statements of that day',
  event: 'events of that day',
}
const LABEL_SIZE = 12
const FOOT = 26

export function TimelinePicture({ days, published, selected }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const timeline = useMemo(
    () =>
      width === 0
        ? null
        : layTimeline(days, { width, published, measure: (words) => widthOfWords(words, LABEL_SIZE) }),
    [days, published, width],
  )
  return (
    <div ref={frame} className="timeline">
      {timeline !== null && (
        <svg
          width={width}
          height={timeline.axisY + FOOT + (timeline.published === null ? 0 : 16)}
          aria-label="Axis of the days that the report tells of"
        >
          <Axis timeline={timeline} width={width} publishedOn={published} />
          {timeline.lanes.map(({ kind, y }) => (
            <text key={kind} className="lane" x="0" y={y + 11}>
              {LANES[kind]}
            </text>
          ))}
          {timeline.marks.map((mark) => (
            <Mark key={`${mark.kind} ${mark.name}`} mark={mark} selected={selected} />
          ))}
        </svg>
      )}
    </div>
  )
}

interface AxisProps {
  readonly timeline: Timeline
  readonly width: number
  readonly publishedOn: string | null
}

function Axis({ timeline, width, publishedOn }: AxisProps) {
  const { axisY, ticks, breaks, published } = timeline
  const label = publishedOn === null ? '' : `published ${dayInWords(publishedOn, 'short')}`
  const length = widthOfWords(label, LABEL_SIZE, 600)
  return (
    <>
      {published !== null && (
        <>
          <line className="published" x1={published} x2={published} y1="0" y2={axisY + 26} />
          <text
            className="published"
            x={Math.min(Math.max(published - length / 2, 0), width - length)}
            y={axisY + 38}
          >
            {label}
          </text>
        </>
      )}
      <line className="axis" x1="0" x2={width} y1={axisY} y2={axisY} />
      {breaks.map((x) => (
        <g key={x} className="break">
          <rect x={x - 4} y={axisY - 2} width="8" height="4" />
          <path d={`M${x - 5} ${axisY + 4}l4 -8M${x + 1} ${axisY + 4}l4 -8`} />
        </g>
      ))}
      {ticks.map(({ x, label: words, labelX }) => (
        <g key={x}>
          <line className="axis" x1={x} x2={x} y1={axisY} y2={axisY + 5} />
          <text className="tick" x={labelX} y={axisY + 18}>
            {words}
          </text>
        </g>
      ))}
    </>
  )
}

function Mark({ mark, selected }: { readonly mark: TimeMark; readonly selected: string | null }) {
  const { kind, name, lines, isPoint, x, y, width } = mark
  const [first] = lines
  if (first === undefined) return null
  const isSelected = lines.some((line) => keyOfFinding(line) === selected)
  const what = {
    told: count(lines.length, 'mention'),
    said: count(lines.length, 'statement'),
    event: count(lines.length, 'event'),
  }
  const middle = x + width / 2
  return (
    <a
      className={`time-mark ${kind}${isSelected ? ' chosen' : ''}`}
      href={findingAddress(first)}
      aria-label={`${name}: ${what[kind]}`}
      aria-current={isSelected || undefined}
      data-finding={keyOfFinding(first)}
      data-lights={lightsOf(mark)}
    >
      <title>{`${name}: ${what[kind]}`}</title>
      <rect className="ground" x={x - 2} y={y - 2} width={width + 4} height={POINT + 4} rx="5" />
      {isPoint ? (
        <Sign kind={kind} x={middle} y={y + POINT / 2} />
      ) : (
        <rect className="sign" x={x} y={y + 2} width={width} height={POINT - 4} rx="2" />
      )}
      {lines.length > 1 && (
        <text className="many" x={x + width + 1} y={y + POINT - 1.5}>
          {lines.length}
        </text>
      )}
    </a>
  )
}

/** Days are points, statements speak (a ring), events are diamonds: told apart without colour. */
function Sign({ kind, x, y }: { readonly kind: DayKind; readonly x: number; readonly y: number }) {
  if (kind === 'told') return <circle className="sign" cx={x} cy={y} r="4.2" />
  if (kind === 'said') return <circle className="sign ring" cx={x} cy={y} r="3.8" />
  return <path className="sign" d={`M${x} ${y - 5}l5 5 -5 5 -5 -5z`} />
}
