/** Loads something when its key changes: loading → (slow) → there or failed, with a way to try again. */

import { useCallback, useEffect, useRef, useState } from 'react'
import { TocsinError } from '#base'
import { errors } from '../errors.ts'

export type Load<T> =
  | { readonly kind: 'loading'; readonly isSlow: boolean }
  | { readonly kind: 'failed'; readonly error: TocsinError }
  | { readonly kind: 'there'; readonly value: T }

const SLOW_AFTER_MS = 1000

/**
 * Runs `load` for `key`; `retry` runs it again. `refresh` does so quietly: what is shown stays until there is better.
 * `load` must be the same function at every render.
 */
export function useLoad<T>(
  key: string,
  load: (key: string, signal: AbortSignal) => Promise<T>,
): { readonly state: Load<T>; readonly retry: () => void; readonly refresh: () => void } {
  const [state, setState] = useState<Load<T>>({ kind: 'loading', isSlow: false })
  const running = useRef<AbortController | null>(null)
  const isThere = useRef(false)
  const start = useCallback(
    (wishesQuiet: boolean) => {
      const isQuiet = wishesQuiet && isThere.current
      running.current?.abort()
      const abort = new AbortController()
      running.current = abort
      const show = (next: Load<T>) => {
        if (abort.signal.aborted) return
        isThere.current = next.kind === 'there'
        setState(next)
      }
      if (!isQuiet) show({ kind: 'loading', isSlow: false })
      const slow = isQuiet ? 0 : setTimeout(() => show({ kind: 'loading', isSlow: true }), SLOW_AFTER_MS)
      load(key, abort.signal)
        .then((value) => show({ kind: 'there', value }))
        .catch((cause) => {
          if (!isQuiet) show({ kind: 'failed', error: asTocsinError(cause) })
        })
        .finally(() => clearTimeout(slow))
    },
    [key, load],
  )
  const run = useCallback(() => start(false), [start])
  const refresh = useCallback(() => start(true), [start])
  useEffect(() => {
    run()
    return () => running.current?.abort()
  }, [run])
  return { state, retry: run, refresh }
}

/** What was thrown, as something that can be shown. */
export function asTocsinError(cause: unknown): TocsinError {
  return cause instanceof TocsinError ? cause : errors.reply_not_understood()
}
