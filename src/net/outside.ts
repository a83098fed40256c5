/** What fetching needs of the world besides the network itself: clock, chance, waiting, names. Tests bring their own. */

import { lookup } from 'node:dns/promises'
import { setTimeout as pause } from 'node:timers/promises'

export interface Outside {
  /** Milliseconds since 1970. */
  now(): number
  /** A number in [0, 1). */
  chance(): number
  wait(ms: number, signal?: AbortSignal): Promise<void>
  /** All network addresses of a host. */
  resolve(host: string): Promise<readonly string[]>
}

export const OUTSIDE: Outside = {
  now: Date.now,
  chance: Math.random,
  wait: (ms, signal) => pause(ms, undefined, signal === undefined ? {} : { signal }),
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
}
