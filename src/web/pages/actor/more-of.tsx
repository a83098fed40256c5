/** The end of a list that comes in parts: a button for more, or why there is none. */

import type { Parts } from '../../data/use-parts.ts'
import { Failure } from '../../parts/failure.tsx'

export function MoreOf<P>({ list }: { readonly list: Parts<P> }) {
  const { hasMore, isMoreLoading, error, more } = list
  if (error !== null) return <Failure error={error} retry={more} />
  if (!hasMore) return null
  return (
    <button type="button" className="button more" disabled={isMoreLoading} onClick={more}>
      {isMoreLoading ? 'Loading …' : 'Load more'}
    </button>
  )
}
