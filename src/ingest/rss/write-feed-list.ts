/** Feeds → OPML 2.0, as feed readers take it. */

import type { ListedFeed } from './parse-feed-list.ts'

/** Writes a list of feeds that `parseFeedList` reads back; folders are not written. */
export function writeFeedList(feeds: readonly Pick<ListedFeed, 'url' | 'title' | 'homeUrl'>[]): string {
  const lines = feeds.map(({ url, title, homeUrl }) => {
    const home = homeUrl === null ? '' : ` htmlUrl=${quoted(homeUrl)}`
    return `    <outline type="rss" text=${quoted(title ?? url)} xmlUrl=${quoted(url)}${home}/>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>Feeds of Tocsin</title></head>\n  <body>\n${lines.join('')}  </body>\n</opml>\n`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** An attribute of XML 1.0, which knows no control characters and no half pairs. */
function quoted(words: string): string {
  const plain = words.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
  return `"${plain.replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string)}"`
}
