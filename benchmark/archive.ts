/**
 * The archive as it grows: how fast reports are taken in on one core and on two, what a reader waits for, how much disk
 * and memory it takes. Made reports: see archive/made-reports.ts.
 */

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context, Measure, Task } from './measure.ts'

const ROUNDS = fileURLToPath(new URL('./archive/rounds.ts', import.meta.url))
const TAKEN = 240
const ASKED = { ci: 30, usual: 60, full: 120 }

/** Sizes that are measured: how many are filled in one by one, and how often that is then multiplied. */
const SIZES = {
  ci: [{ name: '1,000', filled: 1_000, times: 1 }],
  usual: [{ name: '1,000', filled: 1_000, times: 1 }],
  full: [
    { name: '1,000', filled: 1_000, times: 1 },
    { name: '10,000', filled: 10_000, times: 1 },
    { name: '100,000', filled: 10_000, times: 10 },
  ],
} as const

export const archiveTask: Task = {
  name: 'archive',
  about: [
    'Made reports of about 450 words as HTML pages of about 9 kB, in stories with copies among them, are taken in by the desk: read, kept, linked, with accounts of stories made beside it; a database of its own on the same cores.',
    'The first 120 reports after the start are not timed.',
    'One core and two: the process and its database are held to so many cores.',
    'The archive of 100,000 is that of 10,000, ten times in the database under other ids and days.',
    'Waiting: 95 of 100 answers over HTTP come sooner; the start is that of the desk until its first list of stories.',
  ],
  data: 'Paragraphs of the train part of PolNeAR, put together anew for each story with other names and figures.',
  needs: ({ shared }) => [join(shared, 'corpora/polnear/train.jsonl.gz'), '/usr/bin/taskset'],
  run: measuresOf,
}

interface Taken {
  readonly perSecond: number
  readonly peakMb: number
}

function measuresOf(context: Context): Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-archive-'))
  // The database runs under a user of its own where we are root.
  chmodSync(folder, 0o755)
  try {
    return SIZES[context.extent].flatMap((size, at) => {
      const before = SIZES[context.extent][at - 1]
      return measuresAt(folder, size, before?.filled ?? 0, context)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measuresAt(
  folder: string,
  { name, filled, times }: { readonly name: string; readonly filled: number; readonly times: number },
  from: number,
  { shared, extent }: Context,
): Measure[] {
  const data = join(folder, 'data')
  const run = (cores: string, ...words: readonly (string | number)[]): Record<string, number> =>
    JSON.parse(
      execFileSync(
        'taskset',
        [
          '-c',
          cores,
          process.execPath,
          '--conditions=source',
          '--import',
          'tsx',
          ROUNDS,
          ...words.map(String),
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 },
      ).trim(),
    )
  if (filled > from) run('0,1', 'fill', data, shared, filled - from, from, 2)
  run('0,1', 'settle', data, shared, 0, 0, 2)
  if (times > 1) run('0,1', 'clone', data, shared, times)
  const bytes = run('0', 'size', join(data, 'postgres', 'base'), shared).bytes ?? 0
  // Taken in on a copy, so that each size is measured as it is.
  const trial = join(folder, 'trial')
  const take = (cores: string, threads: number): Taken => {
    rmSync(trial, { recursive: true, force: true })
    // With its owners, which Node's own copying does not keep.
    execFileSync('cp', ['-a', data, trial])
    return run(cores, 'take', trial, shared, TAKEN, filled, threads) as unknown as Taken
  }
  const [one, two] = [take('0', 1), take('0,1', 2)]
  const asked = run('0,1', 'ask', data, shared, ASKED[extent])
  const ms = (what: string, value: number | undefined): Measure => ({
    name: `${name} reports: ${what}`,
    value: value ?? Number.NaN,
    unit: 'ms',
  })
  return [
    { name: `${name} reports: taken in, one core`, value: one.perSecond, unit: 'rate' },
    { name: `${name} reports: taken in, two cores`, value: two.perSecond, unit: 'rate' },
    { name: `${name} reports: memory`, value: Math.max(one.peakMb, two.peakMb), unit: 'MB' },
    {
      name: `${name} reports: database, kB each`,
      value: Math.round(bytes / 1e3 / (filled * times)),
      unit: 'count',
    },
    ms('start of the desk', asked.startMs),
    ms('list of stories', asked.stories),
    ms('a story', asked.story),
    ms('a report', asked.report),
    ms('links of a report', asked.links),
    ms('a search', asked.search),
  ]
}
