/**
 * The built screens, held in memory: a path that is not in the map does not exist, so no request can
 * reach a file outside the folder.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hashOf } from '#base'

export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Null for what does not get smaller. */
  readonly gzipped: Uint8Array<ArrayBuffer> | null
  readonly type: string
  readonly tag: string
  /** True when the name holds a hash of the content, so that it may be kept for ever. */
  readonly isHashed: boolean
}

export type WebFolder = ReadonlyMap<string, WebFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
}

/** Reads the folder; an empty map when it is not there. */
export function loadWebFolder(folder: string): WebFolder {
  const files = new Map<string, WebFile>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    files.set(path, webFile(new Uint8Array(readFileSync(file)), type, path.startsWith('/assets/')))
  }
  return files
}

function webFile(bytes: Uint8Array<ArrayBuffer>, type: string, isHashed: boolean): WebFile {
  const gzipped = new Uint8Array(gzipSync(bytes, { level: 9 }))
  const tag = `"${hashOf(Buffer.from(bytes).toString('base64'))}"`
  return { bytes, gzipped: gzipped.length < bytes.length ? gzipped : null, type, tag, isHashed }
}
