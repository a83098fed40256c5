/** A folder → the files in it that may hold reports. */

import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { errors } from '../errors.ts'

export interface WatchedFile {
  readonly path: string
  readonly size: number
  /** When its content or its name last changed, in milliseconds since 1970. */
  readonly changedAt: number
}

const ENDINGS = ['.html', '.htm', '.txt', '.md', '.json', '.jsonl', '.ndjson']
const FILES_MAX = 50_000

/** All that may be a report, sorted by name; hidden files are left out, and so are those of other kinds. */
export async function filesIn(folder: string): Promise<WatchedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => {
    throw errors.folder_not_found(folder)
  })
  const paths = entries
    .filter((entry) => !entry.isDirectory() && ENDINGS.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !path
          .slice(folder.length)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    )
    .sort()
  if (paths.length > FILES_MAX) throw errors.folder_too_large(folder, FILES_MAX)
  const files: WatchedFile[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => null) // Gone since the folder was listed.
    if (found?.isFile())
      files.push({ path, size: found.size, changedAt: Math.max(found.mtimeMs, found.ctimeMs) })
  }
  return files
}
