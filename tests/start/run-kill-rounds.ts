/** The rounds of kill-rounds.ts as a program of their own: takes their number and a seed, prints what came of them as JSON. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRounds } from './kill-rounds.ts'

const [rounds = '4', seed = '1'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'tocsin-kill-'))
chmodSync(folder, 0o755)
try {
  const result = await killRounds({ folder, rounds: Number(rounds), seed: Number(seed) })
  process.stdout.write(`${JSON.stringify(result)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
