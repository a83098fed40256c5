/** In a narrow window what is selected comes up from the bottom edge, over the report. */

import type { ReactNode } from 'react'

interface SheetProps {
  /** "statement", "day", "event". */
  readonly what: string
  /** Null at the end of the list. */
  readonly before: (() => void) | null
  readonly after: (() => void) | null
  readonly close: () => void
  readonly children: ReactNode
}

export function Sheet({ what, before, after, close, children }: SheetProps) {
  return (
    <section className="sheet" aria-label={`Selected ${what}`}>
      <div className="sheet-top">
        <button type="button" className="quiet" disabled={before === null} onClick={() => before?.()}>
          ← Previous
        </button>
        <button type="button" className="quiet" disabled={after === null} onClick={() => after?.()}>
          Next →
        </button>
        <button type="button" className="quiet close" aria-label={`Close the ${what}`} onClick={close}>
          ×
        </button>
      </div>
      {children}
    </section>
  )
}
