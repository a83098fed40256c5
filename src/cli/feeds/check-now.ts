/** Fetches feeds at once and waits until their entries are worked on, whoever does it: this process, or a desk that runs. */

import { setTimeout as pause } from 'node:timers/promises'
import type { Desk, FeedLine } from '#desk'
import { EXIT } from '../exit.ts'

const LOOK_MS = 300

/** Tells each feed when it is done; 1 when one of them could not be had. */
export async function checkNow(
  { feeds }: Desk,
  lines: readonly FeedLine[],
  tell: (line: FeedLine) => void,
): Promise<number> {
  const begun = Date.now()
  const open = new Set<string>()
  for (const { id } of lines) open.add((await feeds.check(id)).id)
  const stop = new AbortController()
  const work = feeds.work({ signal: stop.signal, idleMs: LOOK_MS })
  let exitCode: number = EXIT.done
  try {
    while (open.size > 0) {
      await pause(LOOK_MS)
      for (const id of open) {
        const line = await feeds.get(id)
        const isFetched = line.attemptedAt !== null && Date.parse(line.attemptedAt) >= begun
        if (!isFetched || (await hasDueEntries(feeds, id))) continue
        open.delete(id)
        tell(line)
        if (line.failure !== null) exitCode = EXIT.userCanAct
      }
    }
  } finally {
    stop.abort()
    await work
  }
  return exitCode
}

const ENTRIES_LOOKED_AT = 1000

/** What waits for a later try is not waited for. */
async function hasDueEntries(feeds: Desk['feeds'], id: string): Promise<boolean> {
  const entries = await feeds.listEntries(id, { limit: ENTRIES_LOOKED_AT })
  return entries.some(
    ({ state, dueAt }) => state === 'waiting' && dueAt !== null && Date.parse(dueAt) <= Date.now(),
  )
}
