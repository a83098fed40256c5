/** Makes the database files (a PostgreSQL "cluster") once per data folder, safely when two processes do it at once. */

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { errors } from '../errors.ts'
import { whyNotWritable } from './data-folder.ts'
import type { Programs } from './programs.ts'
import type { ServerUser } from './server-user.ts'

/** How the server is reached: over a unix socket in a private folder, or over TCP on loopback with a password. */
export type Transport = 'socket' | 'tcp'

/** What is needed to start the server of one data folder. */
export interface Site {
  readonly cluster: string
  readonly programs: Programs
  readonly user: ServerUser | null
  readonly transport: Transport
}

/** The superuser of our own server. */
export const OWNER = 'tocsin'
/** The major version that this Tocsin brings. */
export const MAJOR = '18'
const ABANDONED_MS = 10 * 60_000

/** Makes the cluster if it is not there yet, and checks that this Tocsin can open it. */
export function ensureCluster(
  cluster: string,
  programs: Programs,
  user: ServerUser | null,
  transport: Transport,
): void {
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(cluster, programs, user, transport)
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== MAJOR) throw errors.data_folder_other_version(dirname(cluster), found, MAJOR)
}

/** The password of a cluster that is reached over TCP; null for one that is reached over a socket. */
export function passwordOf(cluster: string): string | null {
  const file = passwordFile(cluster)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

const passwordFile = (cluster: string): string => join(cluster, 'tocsin-password')

/** A new cluster is made in a folder beside and renamed: there is none, or a whole one. */
function makeCluster(
  cluster: string,
  programs: Programs,
  user: ServerUser | null,
  transport: Transport,
): void {
  removeAbandoned(cluster)
  const beside = `${cluster}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  const password = transport === 'tcp' ? randomBytes(24).toString('hex') : null
  try {
    mkdirSync(beside, { mode: 0o700 })
    if (user !== null) chownSync(beside, user.uid, user.gid)
    initialise(beside, programs, user, password)
    renameSync(beside, cluster)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const taken = code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM'
    if (taken && existsSync(join(cluster, 'PG_VERSION'))) return
    if (taken && existsSync(cluster)) throw errors.data_folder_not_ours(cluster)
    throw error instanceof Error && code?.startsWith('E') ? whyNotWritable(cluster, error) : error
  } finally {
    for (const left of [beside, `${beside}.password`]) rmSync(left, { recursive: true, force: true })
  }
}

function initialise(
  folder: string,
  programs: Programs,
  user: ServerUser | null,
  password: string | null,
): void {
  const as = user === null ? {} : { uid: user.uid, gid: user.gid }
  const secret = `${folder}.password`
  const auth = password === null ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${secret}`]
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const words = ['-D', folder, `--username=${OWNER}`, ...auth, ...locale, '--no-instructions']
  if (password !== null) {
    writeFileSync(secret, password, { mode: 0o600 })
    if (user !== null) chownSync(secret, user.uid, user.gid)
  }
  const made = spawnSync(programs.initdb, words, {
    ...as,
    cwd: folder,
    env: serverEnvironment(),
    encoding: 'utf8',
  })
  if (made.status !== 0) throw whyNotMade(folder, made.stderr, made.error)
  if (password !== null) renameSync(secret, passwordFile(folder))
}

function whyNotMade(folder: string, words: string, cause: Error | undefined): Error {
  if (words?.includes('No space left on device')) return errors.disk_full(`"${dirname(folder)}"`)
  if (cause !== undefined) return errors.no_server_for_platform(`${process.platform}-${process.arch}`, cause)
  const log = logFile(folder.replace(/\.new-[^/\\]*$/, ''))
  writeFileSync(log, words, { flag: 'a' })
  return errors.server_did_not_start(log, new Error(words))
}

/** Where the server writes what it has to say. */
export function logFile(cluster: string): string {
  return `${cluster}.log`
}

/** No PG… variable and no locale of the user's shell reaches the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

/** What a killed process left half-made is removed once it is surely nobody's. */
function removeAbandoned(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    const path = join(dirname(cluster), name)
    if (!name.startsWith(`${basename(cluster)}.new-`)) continue
    const made = statSync(path, { throwIfNoEntry: false })
    if (made !== undefined && Date.now() - made.mtimeMs > ABANDONED_MS)
      rmSync(path, { recursive: true, force: true })
  }
}
