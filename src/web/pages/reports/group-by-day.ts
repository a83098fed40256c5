/** The list of readings under the days they came in. */

import type { ReadingLine } from '#contract'
import { dayOfMoment } from '../../parts/format.ts'

/** Lines under the day they came in, in their order. */
export function groupByDay(
  lines: readonly ReadingLine[],
  now: Date,
): readonly (readonly [day: string, lines: readonly ReadingLine[]])[] {
  const groups = new Map<string, ReadingLine[]>()
  for (const line of lines) {
    const day = dayOfMoment(line.takenInAt, now)
    groups.set(day, [...(groups.get(day) ?? []), line])
  }
  return [...groups]
}
