/** Measures what a user waits for: the real program reading one small file, from start to end; and what is shipped. */

import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Measure, medianOf, type Task } from './measure.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RUNS = 5

/** The task "start". */
export const startTask: Task = {
  name: 'start',
  about: [
    'The built program as a process: `node bin/tocsin.js read` of one report of 500 words, wall time, median of five runs.',
    'Weights are all files `weights/*.bin`.',
  ],
  data: 'tests/fixtures/reports/01-border-clash',
  needs: ({ weights }) => [weights],
  run: ({ weights }) => {
    // Does nothing when the build is up to date.
    execFileSync(process.execPath, ['build.js'], { cwd: ROOT, stdio: 'inherit' })
    const files = readdirSync(weights).filter((name) => name.endsWith('.bin'))
    const bytes = files.reduce((sum, name) => sum + statSync(join(weights, name)).size, 0)
    return [
      { name: 'read one small file', value: medianOf(Array.from({ length: RUNS }, readOnce)), unit: 'ms' },
      { name: 'weights', value: bytes / 1e6, unit: 'MB' },
    ] satisfies readonly Measure[]
  },
}

function readOnce(): number {
  const began = performance.now()
  execFileSync(
    process.execPath,
    ['bin/tocsin.js', 'read', 'tests/fixtures/reports/01-border-clash/page.txt'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  return performance.now() - began
}
