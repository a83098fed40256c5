/** The list of readings as it grows: first part, more parts, and anew when something came or went. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TocsinError } from '#base'
import type { ReadingList } from '#contract'
import { listReadings } from '../../data/readings.ts'
import { asTocsinError } from '../../data/use-load.ts'

interface ListState {
  readonly list: ReadingList | null
  readonly error: TocsinError | null
  readonly isSlow: boolean
  readonly isMoreLoading: boolean
}

const SLOW_AFTER_MS = 1000
const EMPTY: ListState = { list: null, error: null, isSlow: false, isMoreLoading: false }

/** The list as it is now; every arrival loads it anew. */
export function useReadingList(arrivals: number) {
  const [state, setState] = useState(EMPTY)
  const parts = useRef(1)
  const change = useCallback((part: Partial<ListState>) => setState((old) => ({ ...old, ...part })), [])

  /** Loads as many parts again as are shown, so that nothing jumps. */
  const reload = useCallback(async () => {
    const slow = setTimeout(() => change({ isSlow: true }), SLOW_AFTER_MS)
    try {
      change({ list: await loadParts(parts.current), error: null })
    } catch (cause) {
      change({ error: asTocsinError(cause) })
    } finally {
      clearTimeout(slow)
    }
  }, [change])
  // Every arrival changes the list.
  useEffect(() => {
    if (arrivals >= 0) reload()
  }, [arrivals, reload])

  const next = state.list?.next ?? null
  const more = useCallback(async () => {
    change({ isMoreLoading: true, error: null })
    try {
      const part = await listReadings(next)
      parts.current += 1
      setState((old) => ({ ...old, list: joined(old.list, part) }))
    } catch (cause) {
      change({ error: asTocsinError(cause) })
    } finally {
      change({ isMoreLoading: false })
    }
  }, [change, next])
  return { ...state, more, reload }
}

async function loadParts(number: number): Promise<ReadingList> {
  let list = await listReadings(null)
  for (let loaded = 1; loaded < number && list.next !== null; loaded++)
    list = joined(list, await listReadings(list.next))
  return list
}

/** One list after the other; what stands in both is kept once. */
export function joined(list: ReadingList | null, part: ReadingList): ReadingList {
  const known = new Set(list?.readings.map(({ id }) => id))
  return {
    readings: [...(list?.readings ?? []), ...part.readings.filter(({ id }) => !known.has(id))],
    next: part.next,
  }
}
