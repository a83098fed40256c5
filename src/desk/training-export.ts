/** Reports that people corrected or marked as checked → lines to learn from, in the format of the corpus. */

import type { Reading } from '#domain'
import type { Store } from '#store'
import { findCorrectedReading } from './corrections.ts'

/** One line for each report in which a correction stands, in the order in which they came to the desk. */
export async function* exportTraining(store: Store): AsyncGenerator<string> {
  const ids = await store.listCorrectedReports()
  if (ids.length === 0) return
  const [{ writeTrainingLine }, { loadLanguage }] = await Promise.all([
    import('#reading'),
    import('./load-language.ts'),
  ])
  const language = loadLanguage()
  for (const id of ids) {
    const reading = await findCorrectedReading(store, id)
    if (reading !== null && isJudged(reading)) yield writeTrainingLine(reading, language)
  }
}

/** Somebody's correction has its effect, or somebody said that all is right. */
function isJudged({ corrections = [] }: Reading): boolean {
  return corrections.some(({ applied }) => applied)
}
