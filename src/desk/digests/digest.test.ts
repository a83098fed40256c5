import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeed } from '#ingest'
import type { DigestStory } from '#store'
import { buildDigest, newsInWords, originsInWords } from './digest.ts'
import { nextDigestAt, retryAt } from './next-digest.ts'
import { escaped, writeAtom } from './write-atom.ts'
import { writeJsonFeed } from './write-json-feed.ts'
import { writeMail } from './write-mail.ts'

const story = (more: Partial<DigestStory> = {}): DigestStory => ({
  ...{ id: 's1', title: 'Harbour closes', originLow: 3, originHigh: 3, contestedCount: 0, reportCount: 41 },
  ...{ firstDay: '2024-05-10', lastDay: '2024-05-12', changedAt: '2024-05-12T08:00:00.000Z', news: [] },
  ...{ reports: [{ id: 'r1', title: 'Pilots warn', outlet: 'Courier', day: '2024-05-12' }], newCount: 3 },
  ...more,
})
const digestOf = (...stories: DigestStory[]) =>
  buildDigest({ title: 'Tocsin: Today', path: '/', stories, otherwise: '2024-01-01T00:00:00.000Z' })
const place = { base: 'http://desk.example', self: '/feeds/today.atom' }
/** What a feed reader makes of it; our own tells of everything that is not well formed. */
const parsed = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  const { feed, notes } = parseFeed({ bytes, charset: null, url: 'http://desk.example/feeds/today' })
  expect(notes).toEqual([])
  return feed.entries
}
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constant(']]><script>&amp;"\'\0\ud800'),
)

test('originsInWords() tells a range, one, and none before they are counted', () => {
  const check = (originLow: number, originHigh: number, reportCount: number, words: string) =>
    expect(originsInWords({ originLow, originHigh, reportCount })).toBe(words)
  check(3, 3, 41, '3 origins in 41 reports')
  check(1, 1, 1, '1 origin in 1 report')
  check(2, 3, 5, '2 to 3 origins in 5 reports')
  check(0, 1, 2, '0 to 1 origin in 2 reports')
  check(0, 0, 2, '2 reports')
})

test('newsInWords() tells each thing once', () => {
  const at = { report: 'r1', statement: 't1' } as Parameters<typeof newsInWords>[0][number]['at']
  const news = {
    kind: 'first-denial',
    at,
    proposition: null,
    speaker: 'k',
    label: 'Ada Marr',
    day: null,
  } as const
  expect(newsInWords([news, news, { ...news, kind: 'withdrawn' }])).toEqual([
    'First denial: Ada Marr',
    'Takes a statement back: Ada Marr',
  ])
})

describe('feeds', () => {
  test('are well formed whatever titles and names hold', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, outlet) => {
        const reports = [{ id: 'r1', title, outlet, day: '2024-05-12' }]
        const digest = digestOf(story({ title, reports }))
        const atom = writeAtom(digest, place)
        expect(parsed(atom)).toHaveLength(1)
        expect(atom).not.toContain('<script')
        // XML 1.0 has no place for these, however they are written.
        expect(atom).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
        expect(parsed(writeJsonFeed(digest, place))).toHaveLength(1)
      }),
    )
  })

  test('have ids that do not hang on the address of the desk, and the same bytes for the same stories', () => {
    const ids = ['http://a.example', 'https://b.example:8443'].map((base) => {
      const text = writeAtom(digestOf(story()), { ...place, base })
      return [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)
    })
    expect(ids[0]).toEqual(['tag:tocsin.invalid,2026:feeds/today', 'tag:tocsin.invalid,2026:stories/s1'])
    expect(ids[1]).toEqual(ids[0])
    expect(writeAtom(digestOf(story()), place)).toBe(writeAtom(digestOf(story()), place))
    expect(digestOf(story()).updatedAt).toBe('2024-05-12T08:00:00.000Z')
    expect(digestOf().updatedAt).toBe('2024-01-01T00:00:00.000Z')
  })

  test('say how many more reports there are', () => {
    expect(writeAtom(digestOf(story()), place)).toContain('and 2 more')
  })
})

test('writeMail() has a subject of one line and no markup of pages, whatever they hold', () => {
  fc.assert(
    fc.property(hostile, (title) => {
      const named = { ...digestOf(story({ title })), title }
      const mail = writeMail(named, { base: 'http://desk.example', endPath: '/search' })
      expect(mail.subject).not.toMatch(/[\p{Cc}]/u)
      expect(mail.html).not.toContain('<script')
      expect(mail.text).toContain('http://desk.example/stories/s1')
      expect(mail.text).toContain('http://desk.example/search')
    }),
  )
})

test('escaped() leaves plain words as they are', () => {
  expect(escaped('Ærø – 🚢 & <b>')).toBe('Ærø – 🚢 &amp; &lt;b&gt;')
})

describe('nextDigestAt()', () => {
  test('is at the time of day, always later than now', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') }),
        (hour, now) => {
          const next = nextDigestAt({ rhythm: 'daily', clock: `${String(hour).padStart(2, '0')}:30` }, now)
          expect(next.getTime()).toBeGreaterThan(now.getTime())
          expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
          expect(next.getMinutes()).toBe(30)
        },
      ),
    )
  })

  test('is an hour later with changes', () => {
    const now = new Date('2024-05-10T09:00:00Z')
    expect(nextDigestAt({ rhythm: 'changes', clock: null }, now).toISOString()).toBe(
      '2024-05-10T10:00:00.000Z',
    )
  })
})

test('retryAt() waits longer and longer, up to six hours', () => {
  const now = new Date('2024-05-10T09:00:00Z')
  const minutes = [0, 1, 2, 5, 30].map(
    (failures) => (retryAt(failures, now).getTime() - now.getTime()) / 60_000,
  )
  expect(minutes).toEqual([1, 2, 4, 32, 360])
})
