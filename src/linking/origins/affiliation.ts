/** Whether the words by which a report calls somebody say that he belongs to a body that speaks in it too. */

import { wordsOf } from './party.ts'
import type { Utterance } from './utterance.ts'

/** "Kolm Lines' chairman, Piet Lomm", "Runa Skeld of the Harbour Inspectorate", "the inspectorate's head", "a company spokesman". */
export function belongsTo(holder: Utterance, body: Utterance): boolean {
  if (body.party.kind !== 'body' || holder.party.kind === 'body') return false
  const { family, kind, isSpokes } = holder.party
  if (family === null && kind !== 'office' && !isSpokes) return false
  const said = ` ${[...wordsOf(holder.words), '|', ...holder.party.role].join(' ')} `
  const name = wordsOf(body.party.label).filter((word) => word !== 'the')
  if (name.length === 0) return false
  if (said.includes(` ${name.join(' ')} `)) return true
  // The last word of a name is what the report calls the body by: "the inspectorate", "a ministry spokesman".
  const noun = name.at(-1) as string
  return new RegExp(` (?:the|a|an) (?:\\p{L}+ )?${noun} (?:s )?`, 'u').test(said)
}
