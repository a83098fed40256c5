/** The keys that correct: `e` edits the selected statement, `x` rejects it, `a` adds one from the selected words. */

import { useKeys } from '../../../parts/keys.ts'
import { openEditor, useHand } from './hand.tsx'
import { rejectStatement } from './reject-statement.ts'

/** Listens while the report is shown; `selected` is the id of the selected statement. */
export function useCorrectKeys(selected: string | null) {
  const hand = useHand()
  useKeys({
    e: (event) => {
      if (selected === null) return
      event.preventDefault()
      openEditor(selected)
    },
    x: () => {
      if (selected !== null && hand !== null && !hand.isBusy) rejectStatement(hand, selected)
    },
    a: (event) => {
      event.preventDefault()
      openEditor('add')
    },
  })
}
