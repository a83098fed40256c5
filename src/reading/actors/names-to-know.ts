/** What to look up in the actor ledger: a reading in, the names of the people in it out. */

import type { Reading } from '#domain'

/** Names of the people of a reading. The ledger is asked for all of them: a full name may be spelt otherwise there. */
export function namesToKnow({ sources }: Pick<Reading, 'sources'>): string[] {
  const names = sources.flatMap(({ kind, name }) => (kind === 'person' && name !== null ? [name] : []))
  return [...new Set(names)]
}
