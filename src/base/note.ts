/** What a station says when the world is messy: it goes on, and leaves a note. */

import type { Span } from './span.ts'

export interface Note {
  /** `room.what_happened`; stable, listed in docs/reference/errors.md. */
  readonly code: string
  readonly message: string
  /** Where in the report's text, if anywhere. */
  readonly at?: Span
}
