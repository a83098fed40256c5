/** Errors of feeds and entries: which are told and go on, which pass by themselves, and which end the work. */

import { TocsinError } from '#base'
import type { Failure } from '#domain'
import { retryAtOf } from '#net'
import { errors } from '../errors.ts'

/** The words for what went wrong with a feed or an entry. Our own bugs are said to be ours; their words are for the log. */
export function failureOf(error: unknown): Failure {
  const { code, message, hint } = error instanceof TocsinError ? error : errors.entry_broke()
  return { code, message, hint }
}

/** The database is away, or the desk is closing: nothing is wrong with the entry, and nothing is kept of it. */
export function endsWork(error: unknown): boolean {
  return (
    error instanceof TocsinError &&
    (error.code.startsWith('store.') || error.code === 'desk.reader_closed' || error.code === 'net.stopped')
  )
}

/** True for what may be gone in a while: hosts that are busy, slow or away, and our own faults, which may end half-way. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof TocsinError) || error.status >= 500
}

const HOST_AWAY = new Set([
  ...['net.host_busy', 'net.host_not_found', 'net.no_connection', 'net.robots_unreachable'],
])
const AWAY_MS = 60_000

/** Before when a host should not be asked for anything else; null when the failure says nothing of the host. */
export function restsUntil(error: unknown, now: Date): Date | null {
  const retryAt = retryAtOf(error)
  if (retryAt !== null) return retryAt
  const isAway = error instanceof TocsinError && HOST_AWAY.has(error.code)
  return isAway ? new Date(now.getTime() + AWAY_MS) : null
}
