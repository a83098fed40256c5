/**
 * PostgreSQL refuses to run as root. Takes the folder of the cluster and gives the user to run it as,
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

/** The user who owns the cluster; for a new one `tocsin` or `postgres`, made if need be, at the last `nobody`. */
export function serverUser(cluster: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { name: `number ${uid}`, uid, gid }
  }
  const user = findUser('tocsin') ?? findUser('postgres') ?? makeUser('tocsin') ?? findUser('nobody')
  if (user === null) throw errors.no_server_user()
  return user
}

function findUser(name: string): ServerUser | null {
  const [uid, gid] = ['-u', '-g'].map((which) => {
    const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : Number.NaN
  })
  return uid !== undefined && gid !== undefined && uid > 0 && gid > 0 ? { name, uid, gid } : null
}

/** Two processes may do this at once: whoever comes second finds the user of the first. */
function makeUser(name: string): ServerUser | null {
  const home = ['/nonexistent', '--shell', '/usr/sbin/nologin']
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', ...home, name])
  const made = findUser(name)
  if (made !== null) return made
  spawnSync('addgroup', ['-S', name])
  spawnSync('adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', '-G', name, name])
  return findUser(name)
}
