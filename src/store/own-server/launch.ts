/** Starts and stops the server process of a cluster, detached from ours so that Ctrl+C does not reach it. */

import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { logFile, type Site, serverEnvironment } from './cluster.ts'
import { isAlive, type Postmaster, readPostmaster } from './postmaster.ts'
import { socketFolder } from './socket-folder.ts'

const LOG_BYTES_MAX = 5_000_000
const STOP_LIMIT_MS = 20_000
const PAUSE_MS = 20

/** Starts the server; true as soon as it has a postmaster.pid, false when it ended without one. */
export async function launch(site: Site): Promise<boolean> {
  const words = [...(await addressWords(site)), '-c', 'log_checkpoints=off', '-c', 'jit=off']
  const log = openLog(site)
  try {
    if (process.platform === 'win32') return startByControl(site, words)
    const as = site.user === null ? {} : { uid: site.user.uid, gid: site.user.gid }
    const server = spawn(site.programs.postgres, ['-D', site.cluster, ...words], {
      ...as,
      cwd: site.cluster,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    })
    server.unref()
    return await hasStarted(server, site)
  } finally {
    closeSync(log)
  }
}

async function hasStarted(server: ReturnType<typeof spawn>, site: Site): Promise<boolean> {
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  server.once('error', () => {
    ended = true
  })
  while (!ended && readPostmaster(site.cluster) === null) await pause()
  return readPostmaster(site.cluster) !== null
}

/** On Windows pg_ctl gives up administrator's rights, with which the server would refuse to run. */
function startByControl({ programs, cluster }: Site, words: readonly string[]): boolean {
  const options = words.join(' ')
  const start = ['start', '--no-wait', '-D', cluster, '-l', logFile(cluster), '-o', options]
  return spawnSync(programs.pgCtl, start, { env: serverEnvironment(), stdio: 'ignore' }).status === 0
}

async function addressWords({ cluster, user, transport }: Site): Promise<string[]> {
  if (transport === 'tcp') {
    const port = String(await freePort())
    return ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'unix_socket_directories=']
  }
  const folder = `"${socketFolder(cluster, user).replaceAll('"', '""')}"`
  const socket = ['-c', `unix_socket_directories=${folder}`, '-c', 'unix_socket_permissions=0700']
  return ['-c', 'listen_addresses=', '-c', 'port=5432', ...socket]
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function openLog({ cluster, user }: Site): number {
  const file = logFile(cluster)
  if (existsSync(file) && statSync(file).size > LOG_BYTES_MAX) renameSync(file, `${file}.old`)
  const log = openSync(file, 'a', 0o600)
  if (user !== null) chownSync(file, user.uid, user.gid)
  return log
}

/** The end of what the server wrote. */
export function lastWords(cluster: string): string {
  return existsSync(logFile(cluster)) ? readFileSync(logFile(cluster), 'utf8').slice(-2_000) : ''
}

/** True when the server said that it found no space. */
export function diskWasFull(words: string): boolean {
  return words.includes('No space left on device')
}

/** Asks the server to end now, rolling back what is open, and waits for it. */
export async function stop(site: Site): Promise<void> {
  const postmaster = readPostmaster(site.cluster)
  if (postmaster === null) return
  if (process.platform === 'win32') stopByControl(site)
  else interrupt(postmaster.pid)
  const deadline = Date.now() + STOP_LIMIT_MS
  while (Date.now() < deadline && isSame(postmaster, site)) await pause()
  removeSocketFolder(postmaster, site)
}

/** The short folder that a deep data folder needs; whoever starts the server next makes it again. */
function removeSocketFolder({ address }: Postmaster, { cluster, transport }: Site): void {
  if (transport !== 'socket' || address === null || address.host === cluster) return
  rmSync(address.host, { recursive: true, force: true })
}

/** Subtle: the server may have ended since it was looked at, and then there is nothing left to do. */
function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function stopByControl({ programs, cluster }: Site): void {
  spawnSync(programs.pgCtl, ['stop', '--no-wait', '-m', 'fast', '-D', cluster], { stdio: 'ignore' })
}

const isSame = (postmaster: Postmaster, { cluster }: Site): boolean =>
  readPostmaster(cluster)?.words.split('\n')[0] === String(postmaster.pid) && isAlive(postmaster, cluster)

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
