/** Loads something when its key changes: loading → (slow) → there or failed, with a way to try again. */

import { useCallback, useEffect, useRef, useState } from 'react'
import { TocsinError } from '#base'
import { errors } from '../errors.ts'

export type Load<T> =
  | { readonly kind: 'loading'; readonly isSlow: boolean }
  | { readonly kind: 'failed'; readonly error: TocsinError }
  | { readonly kind: 'there'; readonly value: T }

const SLOW_AFTER_MS = 1000

/** Runs `load` for `key`; `retry` runs it again. `load` must be the same function at every render. */
export function useLoad<T>(
  key: string,
  load: (key: string, signal: AbortSignal) => Promise<T>,
): { readonly state: Load<T>; readonly retry: () => void } {
  const [state, setState] = useState<Load<T>>({ kind: 'loading', isSlow: false })
  const running = useRef<AbortController | null>(null)
  const run = useCallback(() => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    const show = (next: Load<T>) => {
      if (!abort.signal.aborted) setState(next)
    }
    show({ kind: 'loading', isSlow: false })
    const slow = setTimeout(() => show({ kind: 'loading', isSlow: true }), SLOW_AFTER_MS)
    load(key, abort.signal)
      .then((value) => show({ kind: 'there', value }))
      .catch((cause) => show({ kind: 'failed', error: asTocsinError(cause) }))
      .finally(() => clearTimeout(slow))
  }, [key, load])
  useEffect(() => {
    run()
    return () => running.current?.abort()
  }, [run])
  return { state, retry: run }
}

/** What was thrown, as something that can be shown. */
export function asTocsinError(cause: unknown): TocsinError {
  return cause instanceof TocsinError ? cause : errors.reply_not_understood()
}
