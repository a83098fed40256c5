/**
 * The folder of the server's unix socket. A socket's path may have about 100 bytes, so a deep data folder
 * gets a short private folder elsewhere.
 */

import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '#base'
import type { ServerUser } from './server-user.ts'

const PATH_BYTES_MAX = 100
const ATTEMPTS = 20

/** The cluster itself where the path is short enough; else a folder that only the server's user can enter. */
export function socketFolder(cluster: string, user: ServerUser | null, short = '/tmp'): string {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= PATH_BYTES_MAX) return cluster
  const name = `tocsin-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const folder = join(short, attempt === 0 ? name : `${name}-${attempt}`)
    if (isPrivate(folder, user)) return folder
  }
  check(false, `a private folder for a socket can be made in ${short}`)
}

/** Anybody may have made a folder of this name before us: only one that is ours and closed to others will do. */
function isPrivate(folder: string, user: ServerUser | null): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (user !== null) chownSync(folder, user.uid, user.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === (user?.uid ?? process.getuid?.()) && (found.mode & 0o077) === 0
}
