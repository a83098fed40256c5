/** What links the open report to others; looked for again when a story changes. */

import { useChanges } from '../../../data/changes.ts'
import { getLinks, type ReportLinksOnWire } from '../../../data/stories.ts'
import { type Load, useLoad } from '../../../data/use-load.ts'

/** The links of a report as they are now. */
export function useLinks(reportId: string): Load<ReportLinksOnWire> {
  const { state, refresh } = useLoad(reportId, getLinks)
  const own = state.kind === 'there' ? state.value.story?.id : undefined
  useChanges((change) => {
    // A report that has just come is in no story yet: the next change may be its own.
    if (change.kind === 'gap' || (change.kind === 'story' && (own === undefined || change.id === own)))
      refresh()
  })
  return state
}
