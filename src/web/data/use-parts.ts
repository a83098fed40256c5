/** A list that comes in parts: the first one at once, more when they are asked for. */

import { useCallback, useState } from 'react'
import type { TocsinError } from '#base'
import { asTocsinError, type Load, useLoad } from './use-load.ts'

interface Part {
  readonly next: string | null
}

interface More<P> {
  /** The address whose first part these go on from. */
  readonly address: string
  readonly parts: readonly P[]
  readonly isLoading: boolean
  readonly error: TocsinError | null
}

export interface Parts<P> {
  readonly first: Load<P>
  /** All that is loaded so far. */
  readonly parts: readonly P[]
  readonly hasMore: boolean
  readonly isMoreLoading: boolean
  readonly error: TocsinError | null
  readonly more: () => void
  readonly retry: () => void
}

/** Loads the list of an address; `load` must be the same function at every render. */
export function useParts<P extends Part>(
  address: string,
  load: (address: string, signal: AbortSignal) => Promise<P>,
): Parts<P> {
  const { state: first, retry } = useLoad(address, load)
  const none: More<P> = { address, parts: [], isLoading: false, error: null }
  const [kept, setKept] = useState<More<P>>(none)
  const rest = kept.address === address ? kept : none
  const parts = first.kind === 'there' ? [first.value, ...rest.parts] : []
  const next = parts.at(-1)?.next ?? null
  const shown = rest.parts
  const more = useCallback(() => {
    if (next === null) return
    const keep = (change: Partial<More<P>>) =>
      setKept({ address, parts: shown, isLoading: false, error: null, ...change })
    keep({ isLoading: true })
    load(`${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ after: next })}`, NEVER).then(
      (part) => keep({ parts: [...shown, part] }),
      (cause: unknown) => keep({ error: asTocsinError(cause) }),
    )
  }, [address, load, next, shown])
  return {
    ...{ first, parts, more, retry, error: rest.error },
    hasMore: next !== null,
    isMoreLoading: rest.isLoading,
  }
}

const NEVER = new AbortController().signal
