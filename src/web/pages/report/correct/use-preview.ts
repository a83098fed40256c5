/** The reading as it would be with the draft that is open: what the marks in the text show. */

import { useMemo } from 'react'
import type { Reading } from '#domain'
import { previewOf } from './draft.ts'
import { useHand } from './hand.tsx'

/** The reading itself while nothing is edited. */
export function usePreview(reading: Reading): Reading {
  const editing = useHand()?.editing ?? null
  return useMemo(
    () => (editing === null ? reading : previewOf(reading, editing.statement, editing.draft)),
    [reading, editing],
  )
}
