/** Where a list of readings goes on: the last line's moment and id, as one opaque word. */

import { errors } from './errors.ts'

export interface Cursor {
  readonly takenInAt: string
  readonly id: string
}

/** Writes a cursor; {@link parseCursor} reads it. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.takenInAt, cursor.id])).toString('base64url')
}

/** Reads a cursor, or throws api.bad_cursor. */
export function parseCursor(word: string): Cursor {
  const fields = jsonOf(Buffer.from(word, 'base64url').toString('utf8'))
  if (!Array.isArray(fields)) throw errors.bad_cursor(word)
  const [takenInAt, id] = fields as unknown[]
  if (typeof takenInAt !== 'string' || typeof id !== 'string') throw errors.bad_cursor(word)
  if (Number.isNaN(Date.parse(takenInAt))) throw errors.bad_cursor(word)
  return { takenInAt, id }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
