import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPrograms, type Package } from './programs.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-programs-'))
const installed = join(dirname(dirname(findPrograms(folder, null).postgres)))
let bare: Package

/** The package as npm unpacks it when it may not run install scripts: without a single symbolic link. */
beforeAll(() => {
  chmodSync(folder, 0o755)
  const native = join(folder, 'package', 'native')
  cpSync(installed, native, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a'),
  })
  bare = { native, version: '18.0.0-test' }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const runs = (postgres: string) => spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout

test.runIf(process.platform === 'linux')(
  'findPrograms() restores the links that an install script should have made',
  () => {
    expect(runs(join(bare.native, 'bin', 'postgres'))).toBe('')
    const { postgres } = findPrograms(folder, null, bare)
    expect(postgres).toBe(join(bare.native, 'bin', 'postgres'))
    expect(runs(postgres)).toContain('PostgreSQL) 18')
  },
)

test.runIf(process.getuid?.() === 0)(
  'findPrograms() copies what another user cannot reach, whole and open',
  () => {
    chmodSync(dirname(bare.native), 0o700)
    const nobody = { name: 'nobody', uid: 65534, gid: 65534 }
    const { postgres } = findPrograms(join(folder, 'data'), nobody, bare)
    expect(postgres).toBe(join(folder, 'data', 'programs', bare.version, 'bin', 'postgres'))
    expect(spawnSync(postgres, ['--version'], { uid: 65534, gid: 65534, cwd: '/' }).status).toBe(0)
    expect(existsSync(join(folder, 'data', 'programs', bare.version, 'share'))).toBe(true)
    expect(readdirSync(join(folder, 'data', 'programs'))).toEqual([bare.version])
  },
)

test('findPrograms() does not trust half a copy', () => {
  const data = join(folder, 'data')
  rmSync(join(data, 'programs', bare.version, 'bin', 'postgres'), { force: true })
  chmodSync(dirname(bare.native), 0o700)
  const nobody = { name: 'nobody', uid: 65534, gid: 65534 }
  const { postgres } = findPrograms(data, process.getuid?.() === 0 ? nobody : null, bare)
  expect(runs(postgres)).toContain('PostgreSQL) 18')
})
