/** One report by its id: loads the reading, or says what is wrong. */

import { useEffect } from 'react'
import { getReading } from '../../data/readings.ts'
import { useLoad } from '../../data/use-load.ts'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { HandOn } from './correct/hand.tsx'
import { ReportScreen } from './report-screen.tsx'

export function ReportPage({ id }: { readonly id: string }) {
  const { state, retry } = useLoad(id, getReading)
  const title = state.kind === 'there' ? state.value.report.title.trim() || 'Untitled report' : 'Report'
  useEffect(() => {
    document.title = `${title} · Tocsin`
  }, [title])
  switch (state.kind) {
    case 'loading':
      return <Waiting isSlow={state.isSlow} what="Opening the report …" />
    case 'failed': {
      const isGone = state.error.status === 404
      return (
        <section className="missing">
          <h1>{isGone ? 'This report is not on the desk' : 'The report cannot be opened'}</h1>
          <Failure error={state.error} retry={isGone ? undefined : retry}>
            <Link to="/reports">All reports</Link>
          </Failure>
        </section>
      )
    }
    case 'there':
      return <HandOn reading={state.value}>{(reading) => <ReportScreen reading={reading} />}</HandOn>
  }
}
