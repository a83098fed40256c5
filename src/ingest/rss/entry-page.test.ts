import { expect, test } from 'vitest'
import { extractReport } from '../extract-report.ts'
import { pageOfEntry } from './entry-page.ts'
import type { FeedEntry } from './feed.ts'

const entry: FeedEntry = {
  id: '1',
  title: 'Mayor denies plan',
  url: 'https://harbour.example/pier',
  published: '2024-03-01T23:30:00-05:00',
  updated: null,
  summary: '<p>The mayor said there was no such plan for the pier.</p>',
  content: null,
  author: 'Ann "A" Reed',
  outlet: null,
}
const feed = { title: 'Harbour & Hills' }

test('pageOfEntry() makes a page whose report has the words, the outlet and the day of the feed', () => {
  const page = pageOfEntry(entry, feed)
  const { report } = extractReport(page as NonNullable<typeof page>)
  expect(report).toMatchObject({
    title: 'Mayor denies plan',
    outlet: 'Harbour & Hills',
    byline: 'Ann "A" Reed',
    url: 'https://harbour.example/pier',
    published: { value: '2024-03-01', basis: 'feed' },
    text: 'Mayor denies plan\nThe mayor said there was no such plan for the pier.',
  })
})

test('pageOfEntry() takes the report before its summary, the outlet of the entry before that of the feed', () => {
  const page = pageOfEntry({ ...entry, content: '<p>All of it.</p>', outlet: 'Coast Wire' }, feed)
  expect(new TextDecoder().decode(page?.bytes)).toContain('<p>All of it.</p>')
  expect(page?.outlet).toBe('Coast Wire')
})

test('pageOfEntry() makes no page of a bare title', () => {
  expect(pageOfEntry({ ...entry, summary: null }, feed)).toBeNull()
})

test('a day that the page carries wins over the day of the feed, and a day that was given over both', () => {
  const html =
    '<html><head><meta property="article:published_time" content="2024-02-28"><title>Mayor denies plan</title></head><body><p>The mayor said there was no such plan for the pier.</p></body></html>'
  const page = {
    bytes: new TextEncoder().encode(html),
    kind: 'html' as const,
    charset: null,
    url: null,
    outlet: null,
    published: null,
    feedDay: '2024-03-01',
    title: null,
  }
  expect(extractReport(page).report.published).toEqual({ value: '2024-02-28', basis: 'metadata' })
  const given = extractReport({ ...page, published: '2024-02-27' }).report.published
  expect(given).toEqual({ value: '2024-02-27', basis: 'given' })
})
