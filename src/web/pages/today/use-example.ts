/** How far loading the example has come; asked again every moment while it loads. */

import { useCallback, useEffect, useState } from 'react'
import { type ExampleOnWire, getExample, loadExample } from '../../data/example.ts'
import { asTocsinError } from '../../data/use-load.ts'
import { useToast } from '../../parts/toasts.tsx'

const ASK_MS = 500

/** The state of the example, null until it is known, and the way to load it. */
export function useExample() {
  const [state, setState] = useState<ExampleOnWire | null>(null)
  const toast = useToast()
  const isLoading = state?.state === 'loading'
  useEffect(() => {
    let isOver = false
    const ask = () =>
      getExample().then(
        (next) => {
          if (!isOver) setState(next)
        },
        () => undefined, // The list beside it says that the desk does not answer.
      )
    ask()
    const timer = isLoading ? setInterval(ask, ASK_MS) : 0
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [isLoading])
  const load = useCallback(() => {
    loadExample().then(setState, (cause) => toast({ message: asTocsinError(cause).message, isFailure: true }))
  }, [toast])
  return { state, isLoading, load }
}
