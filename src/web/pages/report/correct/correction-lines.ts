/** Corrections in words: what a person judged, and what the machine had said where they differ. */

import type { CorrectionKind, CorrectionState } from '#domain'
import { ACT_WORDS } from '../../../parts/families.ts'
import { plainly } from '../../../parts/plainly.ts'
import { type Card, wordsOfSpans } from '../cards.ts'

const DEEDS: Readonly<Record<CorrectionKind, string>> = {
  'set-speaker': 'Speaker',
  'set-act': 'Act',
  'set-spans': 'Words',
  'reject-statement': 'Rejected',
  'add-statement': 'Added',
  'merge-sources': 'One source',
  'split-source': 'Somebody else',
  'mark-checked': 'Checked',
}

/** What kind of correction it is, in a word. */
export function deedOf({ kind }: CorrectionState): string {
  return DEEDS[kind]
}

/** What it says now: "denies", "Ada Reed", "not told"; null where the kind says all. */
export function saysOf({ kind, value }: CorrectionState): string | null {
  switch (kind) {
    case 'set-act':
      return Object.entries(ACT_WORDS).find(([act]) => act === value)?.[1] ?? value
    case 'set-speaker':
      return plainly(value) || 'not told'
    case 'reject-statement':
    case 'mark-checked':
      return null
    default:
      return plainly(value) || null
  }
}

/** What the machine had read of a corrected statement, where it was something else: one line for each. */
export function machineLines({ statement, who, act }: Card, text: string): readonly string[] {
  const machine = statement.corrected?.machine
  if (machine === undefined) return []
  if (machine === null) return ['not found by the machine']
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const lines: string[] = []
  const wasBy = plainly(machine.who ?? 'not told')
  if (wasBy !== who && statement.corrected?.kinds.includes('set-speaker')) lines.push(`speaker: ${wasBy}`)
  if (ACT_WORDS[machine.act] !== act) lines.push(`act: ${ACT_WORDS[machine.act]}`)
  for (const role of ['source', 'cue', 'content'] as const)
    if (!isSame(machine[role], statement[role]))
      lines.push(`${role}: ${machine[role].length === 0 ? 'none' : `“${wordsOfSpans(text, machine[role])}”`}`)
  return lines
}
