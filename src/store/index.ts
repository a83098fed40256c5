/**
 * takes  – pages and readings to keep, names of weights, and where the data shall be
 * gives  – what was kept, listed and found again; the bytes of weights
 * touches – a PostgreSQL server (its own or a given one), the data folder, the folder weights/
 */

export type { ActorQuestion } from './actor-ledger.ts'
export type { CopyCandidate } from './copies.ts'
export type { Deed, Kept, Revision } from './corrections.ts'
export type {
  EntryChange,
  EntryListOptions,
  EntryRow,
  FeedTask,
  ListedEntry,
  NewEntry,
} from './feed-entries.ts'
export type { FeedStore } from './feed-store.ts'
export type { FeedChange, FeedCount, FeedRow } from './feeds.ts'
export type { IndexRows } from './index-rows.ts'
export type { BackUpOptions, BackupSummary } from './keeping/back-up.ts'
export { backUp, openArchive, restore, takeSeat } from './keeping/keep-safe.ts'
export type { KeptReport, ReportFilter } from './keeping/open-archive.ts'
export type { RestoreOptions } from './keeping/restore.ts'
export { loadWeights } from './load-weights.ts'
export type { Notice } from './notices.ts'
export { openStore } from './open-store.ts'
export type { ChangedStory, Move, Outlet } from './overrulings.ts'
export type { PartyLine, PartyList, PartyPlace, PartyQuestion } from './parties.ts'
export type { ActsQuestion, DeedList, PartyDeed } from './parties-acts.ts'
export type { Matrix, MatrixQuestion } from './parties-matrix.ts'
export type { PartyRecord } from './parties-record.ts'
export type { Named, Period, RowPlace, ToldIn } from './parties-scope.ts'
export type { Said, SaidList, SaidQuestion } from './parties-statements.ts'
export type { PartyStory, StatementTold } from './parties-stories.ts'
export type { Keeping, ListOptions, ReadingSummary } from './readings.ts'
export type { SavedSearch } from './saved-searches.ts'
export type { SearchAnswer, SearchFilters, SearchQuestion } from './search-question.ts'
export type { SearchStore } from './search-store.ts'
export type { DigestStory } from './search-stories.ts'
export type { Rhythm, Subscription } from './search-subscriptions.ts'
export type { StoreOptions } from './server.ts'
export type { Store } from './store.ts'
export type { Candidates, Links, Placing, StoryRow } from './stories.ts'
export type { RankedLine } from './story-accounts.ts'
