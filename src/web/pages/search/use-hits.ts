/** What a query finds, part after part. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TocsinError } from '#base'
import type { SearchReply } from '#contract'
import { searchFor } from '../../data/search.ts'
import { asTocsinError } from '../../data/use-load.ts'

export interface Hits {
  /** All parts that were loaded, as one; null before the first one is there. */
  readonly reply: SearchReply | null
  readonly error: TocsinError | null
  readonly isSlow: boolean
  readonly isMoreLoading: boolean
  readonly more: () => void
  readonly retry: () => void
}

type State = Omit<Hits, 'more' | 'retry'>

const SLOW_AFTER_MS = 1000
const EMPTY: State = { reply: null, error: null, isSlow: false, isMoreLoading: false }

/** Searches whenever the query changes; null asks nothing. */
export function useHits(query: string | null): Hits {
  const [state, setState] = useState(EMPTY)
  const running = useRef<AbortController | null>(null)
  const start = useCallback(
    async (before: SearchReply | null) => {
      running.current?.abort()
      if (query === null) return setState(EMPTY)
      const abort = new AbortController()
      running.current = abort
      const change = (part: Partial<State>) => {
        if (!abort.signal.aborted) setState((old) => ({ ...old, ...part }))
      }
      setState({ ...EMPTY, reply: before, isMoreLoading: before !== null })
      const slow = setTimeout(() => change({ isSlow: true }), SLOW_AFTER_MS)
      try {
        const reply = await searchFor(query, before?.next ?? null, abort.signal)
        change({ reply: before === null ? reply : joined(before, reply) })
      } catch (cause) {
        change({ error: asTocsinError(cause) })
      } finally {
        clearTimeout(slow)
        change({ isMoreLoading: false, isSlow: false })
      }
    },
    [query],
  )
  useEffect(() => {
    start(null)
    return () => running.current?.abort()
  }, [start])
  return { ...state, more: () => start(state.reply), retry: () => start(state.reply) }
}

/** The counts are those of the first part. */
function joined(before: SearchReply, reply: SearchReply): SearchReply {
  return { ...before, hits: [...before.hits, ...reply.hits], next: reply.next }
}
