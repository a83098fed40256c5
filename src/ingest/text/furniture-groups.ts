/** Finds groups of short lines that stand together and of which one is known furniture: then all of them are. */

import { isContactLine, isTailHead } from '../words/furniture.ts'
import type { Labelled } from './labelled.ts'

const LAST_LINES = 3

/** The numbers of the groups that are furniture as a whole. */
export function furnitureGroups(labelled: readonly Labelled[]): ReadonlySet<number> {
  const linesByGroup = new Map<number, Labelled[]>()
  for (const paragraph of labelled) {
    const lines = linesByGroup.get(paragraph.group)
    if (lines === undefined) linesByGroup.set(paragraph.group, [paragraph])
    else lines.push(paragraph)
  }
  const groups = new Set<number>()
  for (const [group, lines] of linesByGroup) {
    const short = lines.every(({ label }) => label !== 'prose')
    if (short && lines.length > 1 && lines.some(isKnown)) groups.add(group)
  }
  // How to reach the newsroom, or leave its list, stands last and alone.
  for (const { text, group, label } of labelled.slice(-LAST_LINES)) {
    const alone = linesByGroup.get(group)?.length === 1
    if (alone && label !== 'prose' && isContactLine(text)) groups.add(group)
  }
  return groups
}

function isKnown({ text, label }: Labelled): boolean {
  return label === 'furniture' || isTailHead(text)
}
