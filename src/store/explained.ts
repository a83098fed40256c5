/** Errors of the database → errors that say what to do. */

import { TocsinError } from '#base'
import { codeOf, lostConnection } from './connection.ts'
import { errors } from './errors.ts'

/** What somebody can act on gets its words; anything else stays what it is. */
export function explained(error: unknown, { name }: { readonly name: string }): unknown {
  if (error instanceof TocsinError) return error
  if (codeOf(error) === '53100') return errors.disk_full(`the database at ${name}`, error)
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return lostConnection(error) || lostConnection(cause) ? errors.server_lost(error) : error
}
