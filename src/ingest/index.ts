/**
 * takes  – a page or a feed: the bytes that were fetched or read, and what the sender knew about them
 * gives  – the report in it, with notes about what was odd; pages out of JSON lines; the entries of a feed
 * touches – nothing
 */
export { explainDrops } from './explain-drops.ts'
export { type Extraction, extractReport } from './extract-report.ts'
export { NOTES as INGEST_NOTES } from './notes.ts'
export { pageOfEntry } from './rss/entry-page.ts'
export type { Feed, FeedEntry } from './rss/feed.ts'
export { findFeedLink } from './rss/find-feed-link.ts'
export { type FeedReading, type FeedSource, isFeedSource, parseFeed } from './rss/parse-feed.ts'
export { type ListedFeed, parseFeedList } from './rss/parse-feed-list.ts'
export { writeFeedList } from './rss/write-feed-list.ts'
export { type SplitPages, splitPages } from './split-pages.ts'
