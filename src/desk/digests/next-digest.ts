/** When the next digest of a subscription is due. */

import type { Rhythm } from '#store'

const HOUR_MS = 3_600_000
/** After failures the wait doubles from a minute to this. */
const BACK_OFF_MAX_MS = 6 * HOUR_MS

/** At its time of the next day, in the time of this machine; with changes an hour later at the earliest. */
export function nextDigestAt(
  { rhythm, clock }: { readonly rhythm: Rhythm; readonly clock: string | null },
  now: Date,
): Date {
  if (rhythm === 'changes') return new Date(now.getTime() + HOUR_MS)
  const [hours = 0, minutes = 0] = (clock ?? '').split(':').map(Number)
  const next = new Date(now)
  next.setHours(hours, minutes, 0, 0)
  if (next <= now) next.setDate(next.getDate() + 1)
  return next
}

/** After so many failures in a row: a minute, two, four … up to six hours. */
export function retryAt(failureCount: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(BACK_OFF_MAX_MS, 60_000 * 2 ** Math.min(failureCount, 20)))
}
