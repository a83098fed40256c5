/** Loads something now and again every few seconds, as long as somebody looks: what workers do shows by itself. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TocsinError } from '#base'
import { asTocsinError } from './use-load.ts'

export interface Polled<T> {
  /** The last that was loaded; it stays while later loads fail. */
  readonly value: T | null
  readonly error: TocsinError | null
  readonly isSlow: boolean
}

const SLOW_AFTER_MS = 1000
const EVERY_MS = 3000

/** Runs `load` for `key`; it must be the same function at every render. */
export function usePolled<T>(
  key: string,
  load: (key: string, signal: AbortSignal) => Promise<T>,
): Polled<T> & { readonly reload: () => void } {
  const [state, setState] = useState<Polled<T>>({ value: null, error: null, isSlow: false })
  const running = useRef<AbortController | null>(null)
  const reload = useCallback(() => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    const slow = setTimeout(() => setState((old) => ({ ...old, isSlow: true })), SLOW_AFTER_MS)
    load(key, abort.signal)
      .then((value) => {
        if (!abort.signal.aborted) setState({ value, error: null, isSlow: false })
      })
      .catch((cause) => {
        if (!abort.signal.aborted) setState((old) => ({ ...old, error: asTocsinError(cause) }))
      })
      .finally(() => clearTimeout(slow))
  }, [key, load])
  useEffect(() => {
    reload()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload()
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
      running.current?.abort()
    }
  }, [reload])
  return { ...state, reload }
}
