/** Takes measures and the floors of floors.json and judges each: a floor is the worst value that is accepted. */

import { z } from 'zod'
import type { Measure, Outcome } from './measure.ts'

const floor = z.union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })])

/** Checks floors.json: task → measure → floor. */
export const floorsFile = z.record(z.string(), z.record(z.string(), floor))

export type Floor = z.infer<typeof floor>
export type Floors = z.infer<typeof floorsFile>

export interface Judged {
  readonly task: string
  readonly name: string
  /** Null when the task did not give such a measure, or did not run to its end. */
  readonly measure: Measure | null
  /** As it was applied; null when nothing is asked of this measure. */
  readonly floor: Floor | null
  readonly isKept: boolean
}

export interface Leniency {
  /** The part of a demanded speed that will do, for machines that are busy with other things; 1 asks for all of it. */
  readonly speedFactor: number
}

/** One line a measure, and one for each floor that found no measure; skipped tasks have none. */
export function judge(outcomes: readonly Outcome[], floors: Floors, leniency: Leniency): readonly Judged[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'skipped') return []
    const task = outcome.task.name
    const asked = floors[task] ?? {}
    const measures = outcome.kind === 'measured' ? outcome.measures : []
    const judged = measures.map((measure): Judged => {
      const wanted = asked[measure.name]
      const floor = wanted === undefined ? null : lenient(wanted, measure, leniency)
      return {
        task,
        name: measure.name,
        measure,
        floor,
        isKept: floor === null || keeps(measure.value, floor),
      }
    })
    const given = new Set(measures.map(({ name }) => name))
    const missing = Object.entries(asked)
      .filter(([name]) => !given.has(name))
      .map(([name, floor]): Judged => ({ task, name, measure: null, floor, isKept: false }))
    return [...judged, ...missing]
  })
}

function keeps(value: number, floor: Floor): boolean {
  return 'atLeast' in floor ? value >= floor.atLeast : value <= floor.atMost
}

/** Only what a busy machine makes worse: rates and times. */
function lenient(floor: Floor, { unit }: Measure, { speedFactor }: Leniency): Floor {
  if (unit !== 'rate' && unit !== 'ms') return floor
  return 'atLeast' in floor
    ? { atLeast: floor.atLeast * speedFactor }
    : { atMost: floor.atMost / speedFactor }
}
