/** Where Tocsin keeps its data, and that the folder can be used by whoever runs the database. */

import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, isAbsolute, join, posix, win32 } from 'node:path'
import { errors } from '../errors.ts'
import type { ServerUser } from './server-user.ts'

export interface Place {
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The data folder when none is given; follows the customs of the system (XDG base directories on Linux). */
export function defaultDataFolder({ platform, isRoot, home, env }: Place): string {
  if (platform === 'win32')
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Tocsin')
  if (isRoot) return '/var/lib/tocsin'
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Tocsin')
  const given = env.XDG_DATA_HOME ?? ''
  return posix.join(isAbsolute(given) ? given : posix.join(home, '.local', 'share'), 'tocsin')
}

/** Makes the data folder if need be and checks that the database can live in it. */
export function prepareDataFolder(folder: string, user: ServerUser | null): void {
  try {
    makeFolder(folder)
    if (user === null) accessSync(folder, constants.W_OK | constants.X_OK)
    else if (readdirSync(folder).length === 0) chownSync(folder, user.uid, user.gid)
  } catch (cause) {
    throw whyNotWritable(folder, cause)
  }
  if (user !== null && !mayEnter(folder, user)) throw errors.data_folder_closed(folder, user.name)
}

/** Parents that are made on the way stay open for all, whatever the umask; the folder itself is private. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return void mkdirSync(folder, { recursive: true })
  const first = mkdirSync(dirname(folder), { recursive: true })
  for (let made = dirname(folder); first !== undefined; made = dirname(made)) {
    chmodSync(made, 0o755)
    if (made === first) break
  }
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function mayEnter(folder: string, user: ServerUser): boolean {
  const { uid, gid } = user
  const enter = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/' })
  return enter.status === 0
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a read-only disk',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'it is a file, not a folder',
}

/** Turns an error of the file system into one that says what to do. */
export function whyNotWritable(folder: string, cause: unknown): Error {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return errors.disk_full(`"${folder}"`, cause)
  return errors.data_folder_not_writable(folder, REASONS[code] ?? `the system says ${code}`, cause)
}

/** The folder of the database files inside the data folder. */
export function clusterIn(dataFolder: string): string {
  return join(dataFolder, 'postgres')
}
