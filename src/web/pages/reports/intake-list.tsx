/** What is being read and how it ended; it says nothing while a single page is quick. */

import { useEffect, useState } from 'react'
import { speakingSources } from '#domain'
import { Failure } from '../../parts/failure.tsx'
import { count } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath } from '../../parts/route.ts'
import { isOver, type Job } from './intake.ts'

interface ListProps {
  readonly jobs: readonly Job[]
  readonly stop: (key: number) => void
  readonly clear: () => void
}

const QUIET_MS = 1000

export function IntakeList({ jobs, stop, clear }: ListProps) {
  const isRunning = jobs.some((job) => !isOver(job))
  const now = useNow(isRunning)
  const shown = jobs.filter((job) => jobs.length > 1 || isWorthSaying(job, now))
  if (shown.length === 0) return null
  const over = jobs.filter(isOver).length
  return (
    <section className="intake-list" aria-label="Pages being read" aria-live="polite">
      {jobs.length > 1 && (
        <h2>
          {over} of {jobs.length} read
          {!isRunning && (
            <button type="button" className="quiet" onClick={clear}>
              clear
            </button>
          )}
        </h2>
      )}
      <ul>
        {shown.map((job) => (
          <JobLine key={job.key} job={job} now={now} stop={stop} />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  readonly job: Job
  readonly now: number
  readonly stop: (key: number) => void
}

function JobLine({ job: { key, page, state }, now, stop }: LineProps) {
  switch (state.kind) {
    case 'waiting':
      return (
        <li className="job">
          <bdi>{page.name}</bdi> <span className="state">waits</span>
        </li>
      )
    case 'reading':
      return (
        <li className="job">
          <span className="pulse" aria-hidden="true" /> <bdi>{page.name}</bdi>
          <span className="state">
            reading
            <span aria-hidden="true">
              {now - state.since > QUIET_MS && `, ${Math.floor((now - state.since) / 1000)} s`}
            </span>
          </span>
          <button type="button" className="quiet" onClick={() => stop(key)}>
            Stop
          </button>
        </li>
      )
    case 'done':
      return (
        <li className="job">
          <Link to={reportPath(state.reading.report.id)}>
            <bdi>{plainly(state.reading.report.title).trim() || page.name}</bdi>
          </Link>
          <span className="state">
            {count(state.reading.statements.length, 'statement')},{' '}
            {count(speakingSources(state.reading).length, 'source')}
            {!state.isNew && ', was on the desk already'}
          </span>
        </li>
      )
    case 'failed':
      return (
        <li className="job failed">
          <bdi>{page.name}</bdi>
          <Failure error={state.error} />
        </li>
      )
    case 'stopped':
      return (
        <li className="job">
          <bdi>{page.name}</bdi> <span className="state">stopped</span>
        </li>
      )
  }
}

function isWorthSaying({ state }: Job, now: number): boolean {
  return state.kind === 'failed' || (state.kind === 'reading' && now - state.since > QUIET_MS)
}

/** The moment, twice a second while something runs. */
function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isRunning) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}
