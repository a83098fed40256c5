/** What the user named → what to read: files and addresses as they are, folders with everything in them that may be a report. */

import { type Dirent, readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { TocsinError } from '#base'
import { errors } from '../errors.ts'

/** A file (`-` is standard input) or an address to read, or the reason why there is none. */
export type Found =
  | { readonly kind: 'file' | 'address'; readonly path: string }
  | { readonly kind: 'problem'; readonly path: string; readonly error: Error }

const ENDINGS = ['.html', '.htm', '.txt', '.md', '.json', '.jsonl', '.ndjson']

/** The files in the order that the user gave; those of a folder sorted by name. */
export function findFiles(names: readonly string[]): Found[] {
  return names.flatMap(findFile)
}

function findFile(name: string): Found[] {
  if (name === '-') return [{ kind: 'file', path: name }]
  if (/^https?:\/\//i.test(name)) return [{ kind: 'address', path: name }]
  try {
    if (!statSync(name).isDirectory()) return [{ kind: 'file', path: name }]
    const files = filesIn(name)
    if (files.length > 0) return files.map((path) => ({ kind: 'file', path }))
    return [{ kind: 'problem', path: name, error: errors.nothing_in_folder(name, ENDINGS.join(' ')) }]
  } catch (error) {
    return [{ kind: 'problem', path: name, error: whyNotReadable(name, error) }]
  }
}

/** Hidden files are left out, links to folders are not followed. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return ENDINGS.includes(extname(entry.name).toLowerCase()) && isFile(entry, path) ? [path] : []
  })
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** An error of the file system as one that says what to do. */
export function whyNotReadable(path: string, error: unknown): Error {
  if (error instanceof TocsinError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error instanceof Error ? error : new Error(String(error))
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? errors.file_not_found(path)
    : errors.file_not_readable(path, error)
}
