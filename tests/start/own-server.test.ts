/** The life of Tocsin's own PostgreSQL with real processes: started, shared, killed, adopted, stopped. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '#store'

const folders: string[] = []
let folder: string
const holders: ChildProcess[] = []

/** The tests may run as root, and then the database runs as somebody else, so the folder is open. */
function newFolder(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'tocsin-start-')))
  chmodSync(folders.at(-1) as string, 0o755)
  return folders.at(-1) as string
}

/** Most tests go on in the same folder, as people do; making the files of a database takes a second. */
const lasting = newFolder()

beforeEach(() => {
  folder = lasting
})
afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL')
  const pid = serverPid()
  if (pid !== null) process.kill(pid, 'SIGKILL')
  while (serverPid() !== null) await pause(20)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true, maxRetries: 5 })
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The number of the living server of the data folder. */
function serverPid(): number | null {
  const file = join(folder, 'postgres', 'postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN
  return existsSync(`/proc/${pid}/cwd`) && isServer(pid) ? pid : null
}

function isServer(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === join(folder, 'postgres')
  } catch {
    return false
  }
}

/** A process that holds the store open; resolves with its first line. */
async function hold(): Promise<{ process: ChildProcess; said: string }> {
  const words = ['--conditions=source', '--import', 'tsx', 'tests/start/hold-store.ts', folder]
  const holder = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] })
  holders.push(holder)
  const [said] = (await once(holder.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return { process: holder, said: String(said).trim() }
}

async function leave(holder: ChildProcess): Promise<void> {
  const exit = once(holder, 'exit')
  holder.stdin?.end()
  await exit
}

const page = {
  bytes: new Uint8Array([1]),
  kind: null,
  charset: null,
  url: null,
  outlet: null,
  published: null,
  title: null,
}
const READING = JSON.parse(readFileSync(join(import.meta.dirname, 'reading.json'), 'utf8'))
const keeping = (id: string) => ({
  page,
  reading: { ...READING, report: { ...READING.report, id } },
  takenInAt: new Date(0),
})

const isRoot = process.getuid?.() === 0
const mayMount = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0

describe('the own server', { timeout: 120_000 }, () => {
  test('is stopped by the last who leaves, not by the first', async () => {
    const first = await hold()
    const pid = serverPid()
    expect(pid).not.toBeNull()
    const second = await hold()
    expect([first.said, second.said, serverPid()]).toEqual(['open', 'open', pid])
    await leave(first.process)
    expect(serverPid()).toBe(pid)
    await leave(second.process)
    expect(serverPid()).toBeNull()
  })

  test('is one, and its files are made once, when several processes start at the same moment', async () => {
    folder = newFolder()
    const all = await Promise.all([hold(), hold(), hold()])
    expect(all.map(({ said }) => said)).toEqual(['open', 'open', 'open'])
    const servers = spawnSync('pgrep', ['-f', `postgres -D ${folder}/`], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
    expect(servers).toHaveLength(1)
    await Promise.all(all.map(({ process }) => leave(process)))
    expect(serverPid()).toBeNull()
  })

  test('outlives a killed process, is adopted by the next and stopped by that one', async () => {
    const killed = await hold()
    const pid = serverPid()
    killed.process.kill('SIGKILL')
    await once(killed.process, 'exit')
    expect(serverPid()).toBe(pid)
    const store = await openStore({ dataFolder: folder })
    expect(serverPid()).toBe(pid)
    await store.close()
    expect(serverPid()).toBeNull()
  })

  test('loses nothing that was kept when everything is killed', async () => {
    const store = await openStore({ dataFolder: folder })
    expect(await store.keepReading(keeping('all killed'))).toBe(true)
    process.kill(serverPid() as number, 'SIGKILL')
    await store.close()
    const again = await openStore({ dataFolder: folder })
    expect(await again.keepReading(keeping('all killed'))).toBe(false)
    await again.close()
  })

  test('is started anew under a process whose server was killed', async () => {
    const store = await openStore({ dataFolder: folder })
    await store.keepReading(keeping('server killed'))
    const pid = serverPid() as number
    process.kill(pid, 'SIGKILL')
    while (serverPid() === pid || serverPid() === null) await pause(20)
    await expect
      .poll(() => store.listReadings({ limit: 1 }).catch(() => []), { timeout: 10_000 })
      .toHaveLength(1)
    await store.close()
    expect(serverPid()).toBeNull()
  })

  test.each([
    ['a process that has ended', () => spawnSync('true').pid],
    ['a stranger that got the number', () => process.pid],
  ])('starts over a postmaster.pid that names %s', async (_, pidOf) => {
    await (await openStore({ dataFolder: folder })).close()
    const words = `${pidOf()}\n${folder}/postgres\n1700000000\n5432\n${folder}/postgres\n\n  1 1\nready   \n`
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), words)
    const store = await openStore({ dataFolder: folder })
    expect(await store.listReadings({ limit: 1 })).toHaveLength(1)
    await store.close()
  })

  test('has a socket that can be reached where the data folder is deep', async () => {
    const deep = join(folder, 'deep'.repeat(20), 'deeper'.repeat(20))
    const store = await openStore({ dataFolder: deep })
    const second = await openStore({ dataFolder: deep })
    expect(await second.listReadings({ limit: 1 })).toEqual([])
    const [, , , , socketFolder = ''] = readFileSync(join(deep, 'postgres', 'postmaster.pid'), 'utf8').split(
      '\n',
    )
    expect(socketFolder.length).toBeLessThan(80)
    await store.close()
    await second.close()
    expect(existsSync(join(deep, 'postgres', 'postmaster.pid'))).toBe(false)
    expect(existsSync(socketFolder)).toBe(false)
  })
})

describe('a data folder that cannot be used is told apart:', () => {
  beforeEach(() => {
    folder = newFolder()
  })

  const check = (dataFolder: string, code: string) =>
    expect(openStore({ dataFolder })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(folder),
    })

  test('a file', async () => {
    writeFileSync(join(folder, 'file'), '')
    await check(join(folder, 'file'), 'store.data_folder_not_writable')
    await check(join(folder, 'file', 'inside'), 'store.data_folder_not_writable')
  })

  test.runIf(mayMount)('a full disk', async () => {
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=755', 'tmpfs', folder])
    await check(folder, 'store.disk_full')
    spawnSync('umount', [folder])
  })

  test.runIf(isRoot)('a folder that is closed to the user as whom the database runs', async () => {
    chmodSync(folder, 0o700)
    await check(join(folder, 'inside'), 'store.data_folder_closed')
  })

  test('a folder of another version of PostgreSQL', async () => {
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '16\n')
    await check(folder, 'store.data_folder_other_version')
  })

  test('a folder with other things where the database belongs', async () => {
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'notes.txt'), '')
    await check(folder, 'store.data_folder_not_ours')
  })
})
