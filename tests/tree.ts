/**
 * Gives the files of the project as the tests of the house see them: what git tracks or would track.
 * Without git (an unpacked archive) it walks the folders and leaves out what .gitignore names.
 */

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface TextFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** The root folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url))

const IGNORED = /^(node_modules|dist|coverage|\.tocsin|\.git)$|\.log$/
const TEXT =
  /(\.(ts|tsx|js|mjs|md|json|jsonc|css|html|sql|svg|yml|yaml|txt|xml)|LICENSE|\.gitignore|\.npmrc)$/

/** Paths of all files of the project, sorted. */
export function projectPaths(): string[] {
  return (gitPaths() ?? walk('')).filter((path) => existsSync(join(ROOT, path))).sort()
}

/** The files among `paths` that hold text, with what they hold. */
export function readTexts(paths: readonly string[]): TextFile[] {
  return paths
    .filter((path) => TEXT.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** Size of one file in bytes. */
export function sizeOf(path: string): number {
  return statSync(join(ROOT, path)).size
}

function gitPaths(): string[] | null {
  // No repository, no git, or one that belongs to somebody else: all mean that git cannot tell.
  if (!existsSync(join(ROOT, '.git'))) return null
  try {
    const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 } as const
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      ...options,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return [...new Set(listed.split('\0').filter(Boolean))]
  } catch {
    return null
  }
}

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.test(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(path) : [path]
  })
}
