/** How a PostgreSQL server is reached, and what its failures mean. */

import type { PoolConfig } from 'pg'

export type Connection = Pick<
  PoolConfig,
  | 'host'
  | 'port'
  | 'user'
  | 'password'
  | 'database'
  | 'ssl'
  | 'application_name'
  | 'options'
  | 'connectionString'
>

/** Codes of the system and of PostgreSQL (class 08, 57P01 to 57P03) that say: no server, not yet, or no longer. */
const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
])

/** True when the server is away; trying again may help. */
export function lostConnection(error: unknown): boolean {
  const code = codeOf(error)
  if (code.startsWith('08') || LOST.has(code)) return true
  return (
    error instanceof Error &&
    /^(Connection terminated|timeout expired|Client has encountered a connection error|Client was closed)/.test(
      error.message,
    )
  )
}

/** The code of a driver's error, also where another error is wrapped around it. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}
