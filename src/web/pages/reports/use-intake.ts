/** Takes in pages two at a time; a single one opens its report as soon as it is read. */

import { useCallback, useEffect, useRef, useState } from 'react'
import { type PageToRead, takeIn } from '../../data/readings.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { navigate } from '../../parts/address.ts'
import { reportPath } from '../../parts/route.ts'
import { useToast } from '../../parts/toasts.tsx'
import { isOver, type Job, type JobState, jobsToStart, withState } from './intake.ts'

export function useIntake() {
  const [jobs, setJobs] = useState<readonly Job[]>([])
  const [arrivals, setArrivals] = useState(0)
  const aborts = useRef(new Map<number, AbortController>())
  const lastKey = useRef(0)
  const toast = useToast()

  const change = useCallback((key: number, state: JobState) => {
    setJobs((old) => withState(old, key, state))
  }, [])
  const start = useCallback(
    async ({ key, page }: Job, isAlone: boolean) => {
      const abort = new AbortController()
      aborts.current.set(key, abort)
      change(key, { kind: 'reading', since: Date.now() })
      try {
        const { reading, isNew } = await takeIn(page, abort.signal)
        change(key, { kind: 'done', reading, isNew })
        setArrivals((count) => count + 1)
        if (!isAlone) return
        if (!isNew) toast({ message: 'This report was on the desk already' })
        navigate(reportPath(reading.report.id))
      } catch (cause) {
        if (!abort.signal.aborted) change(key, { kind: 'failed', error: asTocsinError(cause) })
      } finally {
        aborts.current.delete(key)
      }
    },
    [change, toast],
  )
  useEffect(() => {
    for (const job of jobsToStart(jobs)) if (!aborts.current.has(job.key)) start(job, jobs.length === 1)
  }, [jobs, start])
  useEffect(() => () => abortAll(aborts.current), [])

  const take = useCallback((pages: readonly PageToRead[]) => {
    const added = pages.map((page): Job => ({ key: ++lastKey.current, page, state: { kind: 'waiting' } }))
    // What is over leaves the list when something new comes.
    setJobs((old) => [...old.filter((job) => !isOver(job)), ...added])
  }, [])
  const stop = useCallback(
    (key: number) => {
      change(key, { kind: 'stopped' })
      aborts.current.get(key)?.abort()
    },
    [change],
  )
  const clear = useCallback(() => setJobs((old) => old.filter((job) => !isOver(job))), [])
  return { jobs, take, stop, clear, arrivals }
}

function abortAll(aborts: ReadonlyMap<number, AbortController>) {
  for (const abort of aborts.values()) abort.abort()
}
