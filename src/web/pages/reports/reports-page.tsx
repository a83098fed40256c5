/** The reports on the desk, newest first, and where pages are taken in. */

import { useEffect } from 'react'
import { IntakeForm } from './intake-form.tsx'
import { IntakeList } from './intake-list.tsx'
import { ReadingList } from './reading-list.tsx'
import { useIntake } from './use-intake.ts'

export function ReportsPage() {
  const { jobs, take, stop, clear, arrivals } = useIntake()
  useEffect(() => {
    document.title = 'Reports · Tocsin'
  }, [])
  return (
    <div className="today">
      <h1>Take in a report</h1>
      <IntakeForm take={take} />
      <IntakeList jobs={jobs} stop={stop} clear={clear} />
      <ReadingList arrivals={arrivals} />
    </div>
  )
}
