import { describe, expect, test } from 'vitest'
import type { FeedCount } from '#store'
import { judgeFeed } from './judge-feed.ts'

const HOUR = 3600_000
const now = new Date('2026-11-22T12:00:00Z')
const before = (hours: number) => new Date(now.getTime() - hours * HOUR)
/** One report an hour, at all hours. */
const rhythm = { itemsADay: 24, byHour: new Array<number>(168).fill(1), burstiness: 1 }
const row: FeedCount = {
  ...{
    id: 'f1',
    kind: 'feed',
    address: 'https://bay.example/f',
    host: 'bay.example',
    title: null,
    outlet: null,
  },
  ...{
    allowHosts: [],
    addedAt: before(900),
    pausedAt: null,
    removedAt: null,
    etag: null,
    lastModified: null,
  },
  ...{
    attemptedAt: before(1),
    succeededAt: before(1),
    nextFetchAt: before(-1),
    failureCount: 0,
    failure: null,
  },
  ...{ notes: [], keptMinutes: null, rhythm, heardSince: null, entriesADay: 24 },
  ...{ entryCount: 9, waitingCount: 0, ownTextCount: 0, failedCount: 0, lastEntryAt: before(1) },
}
const health = (change: Partial<FeedCount>) => judgeFeed({ ...row, ...change }, now).health

describe('judgeFeed()', () => {
  test('tells an alarm from a quiet hour, by the rhythm of the feed', () => {
    expect(judgeFeed(row, now)).toMatchObject({ health: 'fine', usualADay: 24, silence: { isAlarm: false } })
    const silent = judgeFeed({ ...row, lastEntryAt: before(12) }, now)
    expect(silent).toMatchObject({
      health: 'silent',
      silence: { isAlarm: true, since: before(12).toISOString() },
    })
    expect(silent.silence?.expectedCount).toBeCloseTo(12)
    const slow = { ...rhythm, itemsADay: 1, byHour: new Array<number>(168).fill(1 / 24) }
    expect(health({ lastEntryAt: before(12), rhythm: slow })).toBe('fine')
    expect(health({ lastEntryAt: before(200), rhythm: null })).toBe('fine')
  })

  test('does not count the time in which the feed was paused', () => {
    expect(health({ lastEntryAt: before(300), heardSince: before(1) })).toBe('fine')
    expect(health({ lastEntryAt: before(300), heardSince: before(12) })).toBe('silent')
    expect(health({ lastEntryAt: before(300), pausedAt: before(20) })).toBe('paused')
  })

  test('puts a silence before a failure, and a failure before all else', () => {
    const failed = { failureCount: 2, failure: { code: 'net.x', message: 'm', hint: 'h' } }
    expect(health({ ...failed, lastEntryAt: before(12) })).toBe('silent')
    expect(health(failed)).toBe('failing')
    expect(health({ succeededAt: null, lastEntryAt: null })).toBe('new')
  })
})
