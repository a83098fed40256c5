/** An entry of a feed → a page, for when the page that it leads to cannot be had. */

import type { Page } from '#domain'
import type { Feed, FeedEntry } from './feed.ts'

/** The page that the feed itself brings of an entry; null when it brings no more than a title. */
export function pageOfEntry(entry: FeedEntry, feed: Pick<Feed, 'title'>): Page | null {
  const html = entry.content ?? entry.summary
  if (html === null) return null
  return {
    bytes: new TextEncoder().encode(asPage(html, entry.author)),
    kind: 'html',
    charset: 'utf-8',
    url: entry.url,
    outlet: entry.outlet ?? feed.title,
    published: null,
    feedDay: dayOf(entry),
    title: entry.title,
  }
}

/** The publisher's own day: a moment is written with the offset of where it was published. */
export const dayOf = ({ published }: FeedEntry): string | null => published?.slice(0, 10) ?? null

/** The author stands where pages tell it; `</article>` inside the text does no harm, for a body is looked for anyway. */
function asPage(html: string, author: string | null): string {
  const name = author?.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const head = name === undefined ? '' : `<meta name="author" content="${name}">`
  return `<!doctype html><html><head>${head}</head><body><article>${html}</article></body></html>`
}
