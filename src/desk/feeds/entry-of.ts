/** Entries as feeds list them → rows to keep: by what an entry is known again, what is kept of it, and at which host its page is. */

import { hashOf } from '#base'
import type { Feed, FeedEntry } from '#ingest'
import type { FeedRow, NewEntry } from '#store'

/** What a feed itself brings of an entry; kept until the page is there. */
export interface Brought {
  readonly entry: FeedEntry
  readonly feedTitle: string | null
}

/** The entries of a feed as rows. An entry without an address is worked on where its feed is. */
export function newEntries(feed: Feed, { host }: Pick<FeedRow, 'host'>): NewEntry[] {
  return feed.entries.map((entry) => {
    const { id, url, title, published, updated, summary, content } = entry
    const said = [url, title, published, updated, summary, content]
    const brought: Brought = { entry, feedTitle: feed.title }
    return {
      key: hashOf(id),
      address: url,
      host: url === null ? host : hostOf(url),
      title,
      publishedAt: momentOf(published),
      print: hashOf(...said.map((words) => JSON.stringify(words))),
      brought,
    }
  })
}

/** A day alone is no moment: it would make every report one of midnight. */
function momentOf(published: string | null): Date | null {
  const time = published?.includes('T') ? Date.parse(published) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time)
}

/** The name under which a host has its turn, with its port if it is an unusual one. */
export function hostOf(address: string): string {
  return new URL(address).host
}
