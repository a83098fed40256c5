/** Measures what is lost when the desk is killed: many rounds of tests/start/kill-rounds.ts, in a process of their own. */

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Context, count, type Task } from './measure.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ROUNDS: Readonly<Record<Context['extent'], number>> = { ci: 10, usual: 50, full: 100 }
const SEED = 20_240_517

/** What the program prints. */
interface KillResult {
  readonly rounds: number
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  readonly faults: readonly string[]
  readonly unlinked: number
  readonly startMsMax: number
}

/** The task "kill". */
export const killTask: Task = {
  name: 'kill',
  about: [
    'The built program as a desk, to which four clients send reports over HTTP: new ones, copies of them and the same again.',
    'At a random moment the desk is killed (SIGKILL), and in every second round all processes of its database too; then it is started again in the same folder.',
    'In the end every report that was acknowledged is asked for, the lists are searched for what stands twice, and `tocsin verify` looks at everything that hangs on reports: ledger, links, stories, search.',
  ],
  data: 'reports made up on the way, from a fixed seed',
  needs: () => (process.platform === 'linux' ? [] : ['/proc of Linux']),
  run: ({ extent }) => {
    execFileSync(process.execPath, ['build.js'], { cwd: ROOT, stdio: 'inherit' })
    const words = ['--conditions=source', '--import', 'tsx', 'tests/start/run-kill-rounds.ts']
    const said = execFileSync(process.execPath, [...words, String(ROUNDS[extent]), String(SEED)], {
      ...{ cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    })
    const { rounds, acknowledged, lost, twice, faults, unlinked, startMsMax } = JSON.parse(said) as KillResult
    for (const what of [...lost, ...twice, ...faults]) process.stderr.write(`kill: ${what}\n`)
    return [
      count('rounds', rounds),
      count('acknowledged', acknowledged),
      count('lost', lost.length, acknowledged),
      count('there twice', twice.length),
      count('faults', faults.length),
      count('links not made', unlinked),
      { name: 'longest start', value: startMsMax, unit: 'ms' },
    ]
  },
}
