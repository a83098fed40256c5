/**
 * What postmaster.pid says about a running server (PostgreSQL documentation, "Database File Layout"),
 * whether it can be believed, and the address that it tells.
 */

import { spawnSync } from 'node:child_process'
import { linkSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Postmaster {
  readonly pid: number
  /** The words of the file, to see whether it is still the same one. */
  readonly words: string
  /** Null as long as the server has not written it. `host` is a folder for a socket. */
  readonly address: { readonly host: string; readonly port: number } | null
}

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid')

/** Reads postmaster.pid; null when there is none. */
export function readPostmaster(cluster: string): Postmaster | null {
  let words: string
  try {
    words = readFileSync(pidFile(cluster), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const [pid = '', , , port = '', socketFolder = '', listen = ''] = words.split('\n')
  const host = socketFolder || (listen === '*' ? '127.0.0.1' : listen)
  return { pid: Number(pid), words, address: host && port ? { host, port: Number(port) } : null }
}

/** True when the process is a PostgreSQL server of this cluster, and not a stranger that got an old number again. */
export function isAlive({ pid }: Postmaster, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  if (process.platform === 'win32') return true
  if (!basename(commandOf(pid)).startsWith('postgres')) return false
  const worksIn = process.platform === 'linux' ? workingFolderOf(pid) : null
  return worksIn === null || worksIn === realpathSync(cluster)
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  }
  return readOrEmpty(`/proc/${pid}/cmdline`).split('\0')[0] ?? ''
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process ended in between.
    return ''
  }
}

/** A server works in its cluster. Null when the system does not tell us. */
function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/**
 * Removes the postmaster.pid of a dead server. It is taken aside first and looked at again: when another
 * process has cleared it and started a server in between, its file is put back.
 */
export function clearStale(stale: Postmaster, cluster: string): void {
  const aside = `${pidFile(cluster)}.${process.pid}`
  try {
    renameSync(pidFile(cluster), aside)
    if (readFileSync(aside, 'utf8') !== stale.words) linkSync(aside, pidFile(cluster))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}
