/** Writes judged measures as a table for the terminal. */

import type { Judged } from './floors.ts'
import type { Outcome } from './measure.ts'
import { wordsOfFloor, wordsOfMeasure } from './words-of.ts'

const HEAD = ['task', 'measure', 'value', 'floor', 'ok']

/** One line a measure; tasks without measures say why. */
export function tableOf(outcomes: readonly Outcome[], judged: readonly Judged[]): string {
  const rows = judged.map(({ task, name, measure, floor, isKept }) => [
    task,
    name,
    measure === null ? 'not measured' : wordsOfMeasure(measure),
    floor === null ? '' : wordsOfFloor(floor, measure?.unit ?? 'count'),
    floor === null ? '' : isKept ? 'ok' : 'BELOW',
  ])
  const widths = HEAD.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        at === 2 || at === 3 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(HEAD), ...rows.map(line), ...outcomes.flatMap(reasonOf)].join('\n')
}

function reasonOf(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'measured') return []
  if (outcome.kind === 'skipped') return [`${outcome.task.name}: skipped, ${outcome.reason}`]
  const { error } = outcome
  return [`${outcome.task.name}: FAILED, ${error instanceof Error ? error.message : String(error)}`]
}
