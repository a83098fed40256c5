/** Rows of feeds and entries → what is shown of them; above all whether a feed is silent for longer than usual. */

import type { FeedHealth } from '#domain'
import { judgeSilence } from '#net'
import type { FeedCount, ListedEntry } from '#store'
import type { EntryLine, FeedLine } from './feed-desk.ts'

const isoOf = (moment: Date | null): string | null => moment?.toISOString() ?? null

/** A feed and how it is as of a moment. */
export function judgeFeed(row: FeedCount, asOf: Date): FeedLine {
  const silence = silenceOf(row, asOf)
  return {
    ...{ id: row.id, kind: row.kind, address: row.address, title: row.title, outlet: row.outlet },
    ...{ allowHosts: row.allowHosts, failureCount: row.failureCount, failure: row.failure, notes: row.notes },
    ...{ entryCount: row.entryCount, waitingCount: row.waitingCount },
    ...{ ownTextCount: row.ownTextCount, failedCount: row.failedCount },
    health: healthOf(row, silence?.isAlarm === true),
    addedAt: row.addedAt.toISOString(),
    nextFetchAt: row.nextFetchAt.toISOString(),
    ...{ pausedAt: isoOf(row.pausedAt), attemptedAt: isoOf(row.attemptedAt) },
    ...{ succeededAt: isoOf(row.succeededAt), lastEntryAt: isoOf(row.lastEntryAt) },
    usualADay: row.rhythm?.itemsADay ?? row.entriesADay,
    silence,
  }
}

/** Judged from the last entry on, or from when the feed was taken up again. */
function silenceOf(
  { rhythm, lastEntryAt, heardSince, pausedAt }: FeedCount,
  asOf: Date,
): FeedLine['silence'] {
  if (rhythm === null || lastEntryAt === null || pausedAt !== null) return null
  const from = Math.max(lastEntryAt.getTime(), heardSince?.getTime() ?? 0)
  const { expectedCount, isAlarm } = judgeSilence(from, rhythm, asOf.getTime())
  return { since: new Date(from).toISOString(), expectedCount, isAlarm }
}

function healthOf({ pausedAt, failureCount, succeededAt }: FeedCount, isSilent: boolean): FeedHealth {
  if (pausedAt !== null) return 'paused'
  if (isSilent) return 'silent'
  if (failureCount > 0) return 'failing'
  return succeededAt === null ? 'new' : 'fine'
}

/** An entry as it is shown. */
export function lineOfEntry(row: ListedEntry): EntryLine {
  const { key, address, title, state, tries, reportId, failure } = row
  return {
    ...{ key, address, title, state, tries, reportId, failure },
    ...{ publishedAt: isoOf(row.publishedAt), seenAt: row.seenAt.toISOString() },
    ...{ at: row.at.toISOString(), dueAt: isoOf(row.dueAt) },
  }
}
