/** What a feed says, whatever its format; all of it is the word of a stranger. */

export interface FeedEntry {
  /** What the feed calls the entry; its address or its title where it has no id. */
  readonly id: string
  /** Plain words on one line. */
  readonly title: string | null
  readonly url: string | null
  /** A moment with its offset, or a day: the first ten characters are always the publisher's day. */
  readonly published: string | null
  readonly updated: string | null
  /** HTML, as it came. */
  readonly summary: string | null
  /** HTML, as it came: the report itself, when the feed brings it. */
  readonly content: string | null
  readonly author: string | null
  /** The outlet that the entry was taken over from, when the feed collects from others. */
  readonly outlet: string | null
}

export interface Feed {
  readonly kind: 'rss' | 'rdf' | 'atom' | 'json'
  readonly title: string | null
  /** The page that the feed belongs to. */
  readonly url: string | null
  /** As the feed writes it. */
  readonly language: string | null
  /** How long the feed asks to be kept before it is fetched again. */
  readonly keptMinutes: number | null
  /** In the order of the feed, each id once. */
  readonly entries: readonly FeedEntry[]
}

export const ENTRIES_MAX = 1000
/** Characters of what an entry brings. */
export const CONTENT_MAX = 500_000
export const LINE_MAX = 1000
