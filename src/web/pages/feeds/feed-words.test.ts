import { describe, expect, test } from 'vitest'
import type { FeedOnWire } from '#contract'
import { agoInWords, dueInWords, nameOfFeed, troubleOf, usualInWords } from './feed-words.ts'

const now = new Date('2026-11-22T12:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const feed: FeedOnWire = {
  ...{ id: 'f1', kind: 'feed', address: 'https://bay.example/f', title: 'Bay', outlet: null, allowHosts: [] },
  ...{ health: 'fine', addedAt: before(9), pausedAt: null, attemptedAt: null, succeededAt: null },
  ...{ nextFetchAt: before(0), failureCount: 0, failure: null, notes: [], entryCount: 0, waitingCount: 0 },
  ...{ ownTextCount: 0, failedCount: 0, lastEntryAt: null, usualADay: null, silence: null },
}

describe('what is said of a feed', () => {
  test.each([
    [null, 'never'],
    [before(-5), 'just now'],
    [before(1), '1 minute ago'],
    [before(89), '89 minutes ago'],
    [before(180), '3 hours ago'],
    [before(60 * 24 * 400), '18 October 2025'],
  ])('agoInWords(%s) is %s', (moment, words) => expect(agoInWords(moment, now)).toBe(words))

  test('says what is usual and when it is due', () => {
    expect([null, 0.01, 0.4, 1, 12.4].map(usualInWords)).toEqual([
      ...['not known yet', '1 a week', '3 a week', '1 a day', '12 a day'],
    ])
    expect([before(3), before(-12), before(-200)].map((at) => dueInWords(at, now))).toEqual([
      ...['now', 'in 12 minutes', 'in 3 hours'],
    ])
  })

  test('names it by what people say, then by what it says, then by its address', () => {
    expect(nameOfFeed({ ...feed, outlet: 'Post' })).toBe('Post')
    expect(nameOfFeed(feed)).toBe('Bay')
    expect(nameOfFeed({ ...feed, title: ' ' })).toBe('https://bay.example/f')
  })

  test('tells trouble, and nothing when there is none', () => {
    const failure = { code: 'net.x', message: 'Cannot fetch it', hint: 'Look' }
    expect(troubleOf(feed, now)).toBeNull()
    expect(troubleOf({ ...feed, health: 'failing', failureCount: 3, failure }, now)).toBe(
      '3 times in a row: Cannot fetch it. Look',
    )
    const silence = { since: before(300), expectedCount: 11.8, isAlarm: true }
    expect(troubleOf({ ...feed, health: 'silent', silence }, now)).toBe(
      'Nothing came after the last entry, 5 hours ago; usually 12 reports would have.',
    )
  })
})
