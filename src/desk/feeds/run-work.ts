/**
 * The work on feeds, for as long as a process runs: takes hosts where something is due, several at a time, and does what
 * is due at each, one thing after the other. Any number of processes may do this on one database.
 */

import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { endsWork } from './failure-of.ts'
import type { FeedBench } from './feed-bench.ts'
import type { WorkOptions } from './feed-desk.ts'
import { fetchEntry } from './fetch-entry.ts'
import { fetchFeed } from './fetch-feed.ts'

interface Hand extends FeedBench, Required<WorkOptions> {
  /** This worker among all. */
  readonly by: string
}

const HOSTS_AT_ONCE = 8
const LEASE_MS = 15_000
const IDLE_MS = 2_000
const FAULT_PAUSE_MS = 5_000
/** Then another host may have its turn, and somebody else this one. */
const TASKS_A_TURN = 50

/** The machine as folders know it. */
export const thisMachine = (): string => hostname() || 'here'

/** Works until the signal. A fault of the database is told once and waited out. */
export async function runWork(bench: FeedBench, options: WorkOptions): Promise<void> {
  const { hostsAtOnce = HOSTS_AT_ONCE, leaseMs = LEASE_MS, idleMs = IDLE_MS, signal } = options
  const hand: Hand = { ...bench, hostsAtOnce, leaseMs, idleMs, signal, by: randomUUID() }
  const busy = new Set<Promise<void>>()
  setMaxListeners(0, signal) // Every host at work listens to it.
  while (!signal.aborted) {
    const host = busy.size < hostsAtOnce ? await nextHost(hand) : null
    if (host === null) {
      await Promise.race([wait(idleMs, signal), ...busy])
      continue
    }
    const turn: Promise<void> = workAt(host, hand).finally(() => busy.delete(turn))
    busy.add(turn)
  }
  await Promise.all(busy)
}

async function nextHost(hand: Hand): Promise<string | null> {
  const { by, leaseMs, signal } = hand
  try {
    return await hand.feeds.takeHost({ by, leaseMs, machine: thisMachine(), now: hand.now() })
  } catch (error) {
    if (!signal.aborted) hand.onFault(error)
    await wait(FAULT_PAUSE_MS, signal)
    return null
  }
}

/** Does what is due at a host, and gives it back. Never throws. */
async function workAt(host: string, hand: Hand): Promise<void> {
  const lease = holdHost(host, hand)
  let restsUntil: Date | null = null
  try {
    for (let count = 0; count < TASKS_A_TURN && !lease.signal.aborted && restsUntil === null; count++) {
      const task = await hand.feeds.nextTask(host, hand.now())
      if (task === null) break
      const end =
        task.kind === 'feed'
          ? await fetchFeed(task.feed, hand, lease.signal)
          : await fetchEntry(task, hand, lease.signal)
      restsUntil = end.restsUntil
    }
  } catch (error) {
    if (!lease.signal.aborted || !endsWork(error)) {
      hand.onFault(error)
      await wait(FAULT_PAUSE_MS, hand.signal)
    }
  } finally {
    lease.end()
    // Who cannot give it back, for want of a database, loses it when the lease runs out.
    await hand.feeds.releaseHost(host, { by: hand.by, restsUntil }).catch(hand.onFault)
  }
}

/** Renews the lease of a host as long as it is worked on; its signal says that it is over. */
function holdHost(host: string, hand: Hand): { readonly signal: AbortSignal; end(): void } {
  const lost = new AbortController()
  let heldUntil = performance.now() + hand.leaseMs
  const renew = async () => {
    const asked = performance.now()
    const isHeld = await hand.feeds.renewHost(host, hand).catch(() => null)
    if (isHeld === true) heldUntil = asked + hand.leaseMs
    // No answer is no loss, until the lease has run out.
    if (isHeld === false || performance.now() > heldUntil) lost.abort()
  }
  const timer = setInterval(() => void renew(), hand.leaseMs / 3)
  return {
    signal: AbortSignal.any([lost.signal, hand.signal]),
    end: () => clearInterval(timer),
  }
}

/** Waits, but not beyond the signal. */
const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined)
