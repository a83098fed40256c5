/** Fetches feeds at once and waits until their entries are worked on, whoever does it: this process, or a desk that runs. */

import { setTimeout as pause } from 'node:timers/promises'
import type { Desk, FeedLine } from '#desk'
import { EXIT } from '../exit.ts'
import { harmless } from '../terminal/paint.ts'

const LOOK_MS = 300
/** A host that wants to be left alone for longer is not waited for. */
const WAIT_MS = 120_000

const LATE =
  'is not done yet: a host wants to be left alone, or there is much to fetch; a desk goes on with it'

/** Tells each feed when it is done; 1 when one of them could not be had. */
export async function checkNow(
  { feeds }: Desk,
  lines: readonly FeedLine[],
  tell: (line: FeedLine) => void,
): Promise<number> {
  const begun = Date.now()
  const open = new Set<string>()
  for (const line of lines) {
    if (line.pausedAt === null) open.add((await feeds.check(line.id)).id)
    else process.stderr.write(`tocsin: ${harmless(line.address)} is paused\n`)
  }
  const stop = new AbortController()
  const work = feeds.work({ signal: stop.signal, idleMs: LOOK_MS })
  let exitCode: number = EXIT.done
  try {
    while (open.size > 0) {
      await pause(LOOK_MS)
      for (const id of open) {
        const line = await feeds.get(id)
        const isFetched = line.attemptedAt !== null && Date.parse(line.attemptedAt) >= begun
        const isLate = Date.now() - begun > WAIT_MS
        if (!isLate && (!isFetched || (await hasDueEntries(feeds, id)))) continue
        open.delete(id)
        if (isLate) process.stderr.write(`tocsin: ${harmless(line.address)} ${LATE}\n`)
        tell(line)
        if (line.failure !== null || isLate) exitCode = EXIT.userCanAct
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
