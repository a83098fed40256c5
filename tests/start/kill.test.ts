/** Nothing that was acknowledged is lost when the desk is killed, or the desk and its database. `npm run bench -- --only kill` does it more often. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../flow/program.ts'
import { killRounds } from './kill-rounds.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-kill-'))
beforeAll(() => {
  chmodSync(folder, 0o755)
  build()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test.runIf(process.platform === 'linux')(
  'a desk that is killed at any moment has kept what it acknowledged, once, with all that hangs on it',
  { timeout: 120_000 },
  async () => {
    const { acknowledged, lost, twice, faults, unlinked } = await killRounds({ folder, rounds: 4, seed: 11 })
    expect({ lost, twice, faults, unlinked }).toEqual({ lost: [], twice: [], faults: [], unlinked: 0 })
    expect(acknowledged).toBeGreaterThan(4)
  },
)
