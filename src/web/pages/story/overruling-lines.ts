/** What people decided, in words: the deed, and what it is about. */

import type { OverrulingOnWire } from '../../data/stories.ts'
import { count } from '../../parts/format.ts'
import { plainly } from '../../parts/plainly.ts'
import type { FullStory } from './story-view.ts'

/** `Not a copy` and `Gazette ↔ Halyard`. */
export function overrulingInWords(
  { overruling }: OverrulingOnWire,
  full: FullStory | null,
): { readonly deed: string; readonly about: string } {
  const nameOf = (id: string) => {
    const report = full?.reportById.get(id)
    return plainly(report?.outlet ?? report?.title ?? 'a report')
  }
  const wordsOf = (ref: { report: string; statement: string }) => {
    const text = full?.quoteOf(ref)?.text
    return text === undefined
      ? `a statement of ${nameOf(ref.report)}`
      : `“${plainly(text)}” (${nameOf(ref.report)})`
  }
  const matterOf = (id: string) => {
    const found = full?.account.propositions.find((one) => one.id === id)
    return found === undefined ? 'a matter that is not there any more' : `“${plainly(found.words.text)}”`
  }
  switch (overruling.kind) {
    case 'copy': {
      const deed = overruling.isCopy ? 'A copy' : 'Not a copy'
      return { deed, about: `${nameOf(overruling.copy)}, of ${nameOf(overruling.original)}` }
    }
    case 'fold': {
      const deed = overruling.isSame ? 'Two origins are one' : 'Two origins, not one'
      return { deed, about: `${wordsOf(overruling.one)} – ${wordsOf(overruling.other)}` }
    }
    case 'stance': {
      const deed = overruling.stance === null ? 'Taken out' : `How it stands: ${overruling.stance}`
      return { deed, about: `${wordsOf(overruling.statement)} – ${matterOf(overruling.proposition)}` }
    }
    case 'join': {
      const [one, other] = overruling.propositions
      return { deed: 'Put together', about: `${matterOf(one)} – ${matterOf(other)}` }
    }
    case 'place':
      return {
        deed: `Moved ${count(overruling.moves.length, 'report')}`,
        about: overruling.moves
          .slice(0, 5)
          .map(({ report }) => nameOf(report))
          .join(', '),
      }
  }
}
