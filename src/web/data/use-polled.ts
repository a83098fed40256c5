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
/** A desk that takes its time is asked less often. */
const PAUSE_FACTOR = 10

/** Runs `load` for `key`; it must be the same function at every render. */
export function usePolled<T>(
  key: string,
  load: (key: string, signal: AbortSignal) => Promise<T>,
): Polled<T> & { readonly reload: () => void } {
  const [state, setState] = useState<Polled<T>>({ value: null, error: null, isSlow: false })
  const running = useRef<AbortController | null>(null)
  const timer = useRef(0)
  const reload = useCallback(() => {
    running.current?.abort()
    clearTimeout(timer.current)
    const abort = new AbortController()
    running.current = abort
    const begun = performance.now()
    const slow = setTimeout(() => setState((old) => ({ ...old, isSlow: true })), SLOW_AFTER_MS)
    const show = (change: (old: Polled<T>) => Polled<T>) => {
      if (abort.signal.aborted) return
      setState(change)
      const pauseMs = Math.max(EVERY_MS, PAUSE_FACTOR * (performance.now() - begun))
      const next = () => {
        // Nobody looks: it is enough to look whether somebody does.
        if (document.visibilityState === 'visible') reload()
        else timer.current = window.setTimeout(next, EVERY_MS)
      }
      timer.current = window.setTimeout(next, pauseMs)
    }
    load(key, abort.signal)
      .then((value) => show(() => ({ value, error: null, isSlow: false })))
      .catch((cause) => show((old) => ({ ...old, error: asTocsinError(cause) })))
      .finally(() => clearTimeout(slow))
  }, [key, load])
  useEffect(() => {
    reload()
    return () => {
      clearTimeout(timer.current)
      running.current?.abort()
    }
  }, [reload])
  return { ...state, reload }
}
