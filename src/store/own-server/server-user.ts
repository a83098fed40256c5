/**
 * PostgreSQL refuses to run as root. Takes the folders that it works in and gives the user to run it as,
 * or null when this process is not root and simply starts it itself.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { errors } from '../errors.ts'

export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const ATTEMPTS = 40
const PAUSE_MS = 250
/** useradd could not write the list of users, most likely because somebody else is writing it. */
const LIST_IN_USE = 1

/**
 * The user who owns the first of the folders that is there; for new ones `tocsin` or `postgres`, made if need be,
 * at the last `nobody`.
 */
export async function serverUser(folders: readonly string[]): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null
  for (const folder of folders) {
    const owner = ownerOf(folder)
    if (owner !== null) return owner
  }
  const user = findUser('tocsin') ?? findUser('postgres') ?? (await makeUser('tocsin')) ?? findUser('nobody')
  if (user === null) throw errors.no_server_user()
  return user
}

function ownerOf(folder: string): ServerUser | null {
  if (!existsSync(folder)) return null
  const { uid, gid } = statSync(folder)
  return uid === 0 ? null : { name: `number ${uid}`, uid, gid }
}

function findUser(name: string): ServerUser | null {
  const [uid, gid] = ['-u', '-g'].map((which) => {
    const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : Number.NaN
  })
  return uid !== undefined && gid !== undefined && uid > 0 && gid > 0 ? { name, uid, gid } : null
}

/** Two processes may do this at once: the one that finds the list of users in use waits for the other. */
async function makeUser(name: string): Promise<ServerUser | null> {
  const home = ['--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { status } = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', ...home, name])
    const made = findUser(name)
    if (made !== null) return made
    if (status !== LIST_IN_USE) break
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  spawnSync('addgroup', ['-S', name])
  spawnSync('adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', '-G', name, name])
  return findUser(name)
}
