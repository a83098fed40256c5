/** Digest → JSON Feed 1.1. */

import type { Digest } from './digest.ts'
import { type FeedPlace, htmlOf, tagOf } from './write-atom.ts'

/** Writes the feed as text. */
export function writeJsonFeed(digest: Digest, { base, self }: FeedPlace): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: digest.title,
    home_page_url: base + digest.path,
    feed_url: base + self,
    authors: [{ name: 'Tocsin' }],
    items: digest.entries.map((entry) => ({
      id: tagOf(entry.path),
      url: base + entry.path,
      title: entry.title,
      summary: [entry.origins, ...entry.news].join('. '),
      content_html: htmlOf(entry, base),
      date_published: `${entry.startedOn}T00:00:00Z`,
      date_modified: entry.updatedAt,
    })),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
