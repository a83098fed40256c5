import { describe, expect, test } from 'vitest'
import { findFeedLink } from './find-feed-link.ts'

const link = (more: string) => `<link rel="alternate" ${more}>`
const find = (head: string, charset: string | null = null) =>
  findFeedLink({
    bytes: new TextEncoder().encode(
      `<!doctype html><html><head>${head}</head><body><p>News</p></body></html>`,
    ),
    charset,
    url: 'https://news.example/front/page.html',
  })

describe('findFeedLink()', () => {
  test.each([
    [link('type="application/rss+xml" href="/feed.xml"'), 'https://news.example/feed.xml'],
    [link('type="application/atom+xml; charset=utf-8" href="feed"'), 'https://news.example/front/feed'],
    [link('type="APPLICATION/FEED+JSON" href="//cdn.example/f"'), 'https://cdn.example/f'],
    [
      `<base href="https://other.example/">${link('type="application/rss+xml" href="f"')}`,
      'https://other.example/f',
    ],
    [
      link('type="application/rss+xml" title="Comments" href="/c"') +
        link('type="application/rss+xml" href="/f"'),
      'https://news.example/f',
    ],
    [link('type="text/html" hreflang="de" href="/de"'), null],
    [link('type="application/rss+xml" href="javascript:alert(1)"'), null],
    ['<link rel="stylesheet" type="application/rss+xml" href="/f">', null],
    ['', null],
  ])('%s leads to %s', (head, address) => {
    expect(find(head)).toBe(address)
  })

  test('finds none in what is no page', () => {
    expect(findFeedLink({ bytes: new Uint8Array([0, 255, 1]), charset: null, url: null })).toBeNull()
  })
})
