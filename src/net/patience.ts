/** Asking a busy host again: as often as is decent, after the time that it wishes, and not at all before it (RFC 6585, 4). */

import { errors } from './errors.ts'
import type { Reply } from './exchange.ts'
import { parseRetryAfter } from './headers.ts'
import type { FetchLimits } from './limits.ts'
import type { Outside } from './outside.ts'

export interface Patience {
  /** Asks until the host has time; throws net.host_busy when it has none for long. */
  ask(url: URL, askOnce: () => Promise<Reply>, signal?: AbortSignal): Promise<Reply>
}

const BUSY: readonly number[] = [429, 502, 503, 504]

/** Makes a patience that remembers which host wants to be left alone until when. */
export function openPatience(
  limits: FetchLimits,
  outside: Pick<Outside, 'now' | 'chance' | 'wait'>,
): Patience {
  const busyUntil = new Map<string, { readonly status: number; readonly until: number }>()

  function remember(host: string, status: number, until: number): void {
    for (const [name, busy] of busyUntil) if (busy.until <= outside.now()) busyUntil.delete(name)
    busyUntil.set(host, { status, until })
  }

  return {
    async ask({ host }, askOnce, signal) {
      const busy = busyUntil.get(host)
      if (busy !== undefined && busy.until > outside.now())
        throw errors.host_busy(host, busy.status, new Date(busy.until))
      for (let attempt = 1; ; attempt++) {
        const { status, headers, bytes } = await askOnce()
        if (!BUSY.includes(status)) return { status, headers, bytes }
        const now = outside.now()
        const wishedMs = parseRetryAfter(headers['retry-after'], now)
        // Chance keeps many who were sent away together from coming back together.
        const ownMs = limits.retryMs * 2 ** (attempt - 1) * (0.5 + outside.chance())
        const waitMs = Math.max(wishedMs ?? ownMs, limits.delayMs)
        if (wishedMs !== null) remember(host, status, now + waitMs)
        if (attempt >= limits.attemptsMax || waitMs > limits.retryWaitMaxMs)
          throw errors.host_busy(host, status, wishedMs === null ? null : new Date(now + waitMs))
        await outside.wait(waitMs, signal)
      }
    },
  }
}
