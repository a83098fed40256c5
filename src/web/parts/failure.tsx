/** What failed, why, and what to do about it. */

import type { ReactNode } from 'react'
import type { TocsinError } from '#base'

interface FailureProps {
  readonly error: TocsinError
  readonly retry?: (() => void) | undefined
  /** Where else to go. */
  readonly children?: ReactNode
}

export function Failure({ error, retry, children }: FailureProps) {
  return (
    <div className="failure-box" role="alert">
      <p className="what">{error.message}.</p>
      <p>{error.hint}</p>
      <p className="ways">
        {retry && (
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
        )}
        {children}
        <code>{error.code}</code>
      </p>
    </div>
  )
}
