/** One fetch at a time from a host, with a pause before the next. */

import type { Outside } from './outside.ts'

export interface HostTurns {
  /** Does the work when it is its turn at the host. */
  take<Result>(host: string, pace: Pace, work: () => Promise<Result>): Promise<Result>
}

export interface Pace {
  /** From the end of the turn before; 0 goes on without a pause, and asks for none after it. */
  readonly delayMs: number
  readonly signal?: AbortSignal | undefined
}

interface Line {
  last: Promise<unknown>
  waiting: number
  endedAt: number
}

const HOSTS_KEPT_MAX = 1000

/** Makes an empty waiting room; each host has a line of its own. */
export function openHostTurns({ now, wait }: Pick<Outside, 'now' | 'wait'>): HostTurns {
  const lines = new Map<string, Line>()

  function lineFor(host: string): Line {
    const line = lines.get(host) ?? { last: Promise.resolve(), waiting: 0, endedAt: Number.NEGATIVE_INFINITY }
    lines.delete(host) // Last in the map is last used.
    lines.set(host, line)
    for (const [name, old] of lines) {
      if (lines.size <= HOSTS_KEPT_MAX) break
      if (old.waiting === 0 && old !== line) lines.delete(name)
    }
    return line
  }

  return {
    take(host, { delayMs, signal }, work) {
      const line = lineFor(host)
      line.waiting++
      const turn = line.last.then(async () => {
        // Subtle: a clock that was set back must not make the pause longer than the delay.
        const pauseMs = Math.min(delayMs, line.endedAt + delayMs - now())
        try {
          if (pauseMs > 0) await wait(pauseMs, signal)
          return await work()
        } finally {
          line.waiting--
          if (delayMs > 0) line.endedAt = now()
        }
      })
      line.last = turn.catch(() => null) // Whoever took the turn hears of its failure; the next one does not care.
      return turn
    },
  }
}
