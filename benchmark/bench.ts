/**
 * Measures quality and speed: npm run bench -- [--shared FOLDER] [--only NAME,…] [--weights FOLDER] [--ci | --full] [--write].
 * Prints a table with the floors; --ci ends with code 1 when a floor is broken; --write writes docs/method/accuracy.md.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { archiveTask } from './archive.ts'
import { attributionTask } from './attribution.ts'
import { caseTask } from './case.ts'
import { contestedTask } from './contested.ts'
import { copiesTask } from './copies.ts'
import { eventsTask } from './events.ts'
import { pagesTask } from './extraction.ts'
import { type Floors, floorsFile, judge } from './floors.ts'
import { killTask } from './kill.ts'
import { layersTask } from './layers.ts'
import { mangledTask } from './mangling.ts'
import type { Context, Outcome, Task } from './measure.ts'
import { originsTask } from './origins.ts'
import { reportsTask } from './reports.ts'
import { resultsPage } from './results-page.ts'
import { speedTask } from './speed.ts'
import { startTask } from './start.ts'
import { storiesTask } from './stories.ts'
import { tableOf } from './table.ts'
import { timesTask } from './times.ts'

const TASKS: readonly Task[] = [
  attributionTask,
  caseTask,
  reportsTask,
  timesTask,
  eventsTask,
  pagesTask,
  copiesTask,
  storiesTask,
  originsTask,
  contestedTask,
  mangledTask,
  layersTask,
  speedTask,
  startTask,
  killTask,
  archiveTask,
]
/** In a shared run other programs take their part of the machine. */
const SPEED_FACTOR_CI = 0.6

const placeOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    weights: { type: 'string', default: placeOf('../weights') },
    only: { type: 'string' },
    ci: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

async function main(): Promise<void> {
  const context: Context = {
    shared: values.shared,
    weights: values.weights,
    extent: values.ci ? 'ci' : values.full ? 'full' : 'usual',
  }
  const floors = floorsFile.parse(JSON.parse(readFileSync(placeOf('./floors.json'), 'utf8')))
  const outcomes: Outcome[] = []
  for (const task of chosenTasks()) outcomes.push(await runTask(task, context))
  const judged = judge(outcomes, floors, { speedFactor: values.ci ? SPEED_FACTOR_CI : 1 })
  process.stdout.write(`${tableOf(outcomes, judged)}\n`)
  if (values.write) writePage(outcomes, floors)
  if (!values.ci) return
  const asked = judged.filter(({ floor }) => floor !== null)
  const failed = asked.filter(({ isKept }) => !isKept).length
  process.stdout.write(`\n${asked.length - failed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 || outcomes.some(({ kind }) => kind === 'failed') ? 1 : 0
}

function chosenTasks(): readonly Task[] {
  const names = values.only?.split(',')
  if (names === undefined) return TASKS
  const unknown = names.find((name) => !TASKS.some((task) => task.name === name))
  if (unknown !== undefined)
    throw new Error(`Cannot run "${unknown}": the tasks are ${TASKS.map(({ name }) => name).join(', ')}`)
  return TASKS.filter(({ name }) => names.includes(name))
}

async function runTask(task: Task, context: Context): Promise<Outcome> {
  const missing = task.needs(context).filter((path) => !existsSync(path))
  if (missing.length > 0) return { kind: 'skipped', task, reason: `not there: ${missing.join(', ')}` }
  const began = performance.now()
  try {
    return { kind: 'measured', task, measures: await task.run(context) }
  } catch (error) {
    return { kind: 'failed', task, error }
  } finally {
    process.stderr.write(`${task.name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  }
}

/** The page shows the floors themselves, and only a run of all tasks makes a whole page. */
function writePage(outcomes: readonly Outcome[], floors: Floors): void {
  if (outcomes.length < TASKS.length || outcomes.some(({ kind }) => kind !== 'measured'))
    throw new Error('Cannot write the page of results: not all tasks were measured')
  const date = new Date().toISOString().slice(0, 10)
  const judged = judge(outcomes, floors, { speedFactor: 1 })
  writeFileSync(placeOf('../docs/method/accuracy.md'), resultsPage(outcomes, judged, date))
}

await main()
