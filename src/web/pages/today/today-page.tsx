/** The first page: take in a page, and the readings on the desk. */

import { useEffect } from 'react'
import { IntakeForm } from './intake-form.tsx'
import { IntakeList } from './intake-list.tsx'
import { ReadingList } from './reading-list.tsx'
import { useIntake } from './use-intake.ts'

export function TodayPage() {
  const { jobs, take, stop, clear, arrivals } = useIntake()
  useEffect(() => {
    document.title = 'Today · Tocsin'
  }, [])
  return (
    <div className="today">
      <h1>Who says what, on whose authority?</h1>
      <IntakeForm take={take} />
      <IntakeList jobs={jobs} stop={stop} clear={clear} />
      <ReadingList arrivals={arrivals} />
    </div>
  )
}
