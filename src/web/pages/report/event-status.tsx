/** How an event stands, as a shape beside the word: full for what is reported, open for what is less, struck for what is denied. */

import { EVENT_STATUS_NAMES, type Event } from '#domain'

type Status = Event['status']

/** Drawn in a field of 12 by 12; `fill` parts are full, the others lines. */
const SHAPES: Readonly<
  Record<Status, { readonly fill?: string; readonly line?: string; readonly isBroken?: boolean }>
> = {
  reported: { fill: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z' },
  historical: { fill: 'M6 1.5a4.5 4.5 0 0 0 0 9z', line: 'M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z' },
  alleged: { fill: 'M6 4a2 2 0 1 1 0 4a2 2 0 1 1 0-4z', line: 'M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z' },
  denied: { line: 'M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM2 10 10 2' },
  negated: { line: 'M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5' },
  planned: { line: 'M3 1.8 9.5 6 3 10.2z' },
  threatened: { line: 'M6 1.5 10.5 10H1.5z' },
  conditional: { line: 'M6 1 11 6 6 11 1 6z' },
  possible: { line: 'M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z', isBroken: true },
}

/** The shape alone. */
export function StatusShape({ status }: { readonly status: Status }) {
  const { fill, line, isBroken } = SHAPES[status]
  return (
    <svg className="status-shape" viewBox="0 0 12 12" aria-hidden="true">
      {fill && <path d={fill} fill="currentColor" />}
      {line && (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray={isBroken ? '2 1.6' : undefined}
        />
      )}
    </svg>
  )
}

/** The shape and its word. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <span className={`status ${status}`}>
      <StatusShape status={status} />
      {EVENT_STATUS_NAMES[status]}
    </span>
  )
}
