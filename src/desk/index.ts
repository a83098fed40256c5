/**
 * takes  – pages, and addresses of pages and feeds
 * gives  – readings, kept and listed; the one room where stations and doors meet
 * touches – worker threads, the clock, and through store and net the disk and the network
 */

export type { ActorDesk, MatrixTable } from './actors/actor-desk.ts'
export { type ArchiveLine, type ExportFormat, exportArchive } from './archive/export-archive.ts'
export { backUp, restore, takeSeat } from './archive/keep-safe.ts'
export { type Importer, openImporter } from './archive/open-importer.ts'
export { type Finding, verifyArchive } from './archive/verify.ts'
export type { Corrected, WishByHand } from './corrections.ts'
export type { Desk, Intake, Reader, ReadingSummary } from './desk.ts'
export type { DigestDesk, MailOptions } from './digests/digest-desk.ts'
export type {
  EntryLine,
  EntryListOptions,
  FeedDesk,
  FeedLine,
  NewFeedWish,
  WorkOptions,
} from './feeds/feed-desk.ts'
export {
  openPageFetcher,
  type PageFetcher,
  type PageFetcherOptions,
  readFetched,
} from './fetch-pages.ts'
export type { Fetched } from './fetched.ts'
export { type DeskOptions, openDesk } from './open-desk.ts'
export { openReader, type ReaderOptions } from './open-reader.ts'
export type { SearchDesk } from './search/open-search-desk.ts'
export { splitPages } from './split-pages.ts'
