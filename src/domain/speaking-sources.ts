/** Which of a reading's sources speak: the list also holds parties that only act, hear or pass words on. */

import type { Reading, Source } from './reading.ts'

/** The sources that at least one statement is credited to. */
export function speakingSources(reading: Pick<Reading, 'sources' | 'statements'>): Source[] {
  const speakers = new Set(reading.statements.map(({ speaker }) => speaker))
  return reading.sources.filter(({ id }) => speakers.has(id))
}
