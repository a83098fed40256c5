/** The loop that makes accounts of stories anew after something changed in them, a little later and never too often. */

import type { StoryAccount } from '#domain'
import type { LinkBench } from '../linking/link-report.ts'
import { linkRest } from '../linking/link-rest.ts'
import { makeAccount } from './make-account.ts'

/** Several reports of a story often come together: they wait for each other this long. */
const QUIET_MS = 1_500
/** While pages wait to be read, accounts wait longer, so that a flood of reports makes few. */
const BUSY_MS = 120_000
const PAUSE_MS = 500
const AT_ONCE = 20
/** Between two looks at what was kept but not linked. */
const REST_MS = 60_000
const DAY_MS = 86_400_000

/** Points on Today for one doubling of the origins, in days of age; and for each mark of what is new, up to a limit. */
const DAYS_PER_DOUBLING = 1.5
const DAYS_PER_NEWS = 0.5
const NEWS_MAX = 3

/** Work in the background; `stop` waits for the step that is being made. */
export interface Background {
  stop(): Promise<void>
}

/** Links what is not linked yet, then keeps accounts up to date until it is stopped. */
export function keepAccounts(bench: LinkBench, tell: (error: unknown) => void): Background {
  let isStopped = false
  let wake: () => void = () => undefined
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    let linkedAt = Number.NEGATIVE_INFINITY
    while (!isStopped) {
      // Also what other processes left in the meantime, or this one when its database went away under it.
      if (performance.now() - linkedAt > REST_MS) {
        await linkRest(bench, () => isStopped).catch(tell)
        linkedAt = performance.now()
      }
      const count = await makeDueAccounts(bench, () => isStopped).catch((error: unknown) => {
        tell(error)
        return 0
      })
      if (count === 0 && !isStopped) await pause(PAUSE_MS)
    }
  }
  const running = run()
  return {
    stop: async () => {
      isStopped = true
      wake()
      await running
    },
  }
}

/** Makes the accounts that are due by now; gives how many. */
export async function makeDueAccounts(bench: LinkBench, isStopped: () => boolean): Promise<number> {
  const { store, reader, now } = bench
  const wait = reader.isBusy() ? BUSY_MS : QUIET_MS
  const due = await store.listDueStories({ until: new Date(now().getTime() - wait), limit: AT_ONCE })
  let count = 0
  for (const { id, dueAt } of due) {
    if (isStopped()) return count
    const made = await makeAccount(bench, id)
    const account = made?.account ?? emptyAccount()
    await store.keepAccount({ id, account, rank: rankOf(account), at: now(), dueAt })
    await store.sendNotice({ kind: 'story', id })
    count++
  }
  return count
}

/** Where a story stands on Today: a story of twice the origins stands as if it were so many days younger. */
export function rankOf({ lastDay, origins, news }: StoryAccount): number {
  const day = lastDay === '' ? 0 : Date.parse(lastDay) / DAY_MS
  const isNew = Math.min(NEWS_MAX, news.length) * DAYS_PER_NEWS
  return day + DAYS_PER_DOUBLING * Math.log2(1 + origins.low) + isNew
}

/** Of a story all of whose reports are off the desk or in another one. */
const emptyAccount = (): StoryAccount => ({
  ...{ title: '', titleReport: null, reportCount: 0, copyCount: 0, outletCount: 0 },
  ...{ firstDay: '', lastDay: '', propositions: [], propositionCount: 0, news: [], quotes: [], leftOut: 0 },
  origins: { low: 0, high: 0, reportCount: 0, origins: [], folds: [] },
})
