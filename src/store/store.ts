/** What the store can do for the desk. */

import type { ActorEntry, CopyLink, Correction, KeptOverruling, Page, Reading, StoryReport } from '#domain'
import type { ActorQuestion } from './actor-ledger.ts'
import type { CopyCandidate, CopyQuestion } from './copies.ts'
import type { Kept, Revision } from './corrections.ts'
import type { FeedStore } from './feed-store.ts'
import type { IndexRows } from './index-rows.ts'
import type { Notice } from './notices.ts'
import type { Outlet, OverrulingDeed, Regrouping } from './overrulings.ts'
import type { PartyStore } from './parties-store.ts'
import type { Keeping, ListOptions, ReadingSummary } from './readings.ts'
import type { SearchStore } from './search-store.ts'
import type { Linking, UnlinkedReport } from './stories.ts'
import type {
  AccountKeeping,
  DueStory,
  RankedLine,
  ReportPlace,
  StoryListOptions,
  StoryMark,
  StoryReportsQuestion,
  StoryRowFound,
} from './story-accounts.ts'

/** What is kept. Every call fails with a TocsinError when the server is away or its disk is full. */
export interface Store {
  /** Feeds, their entries, and whose turn it is at which host. */
  readonly feeds: FeedStore
  /** The search, what was saved of it, and who is told. */
  readonly searches: SearchStore
  /** Who speaks and acts, over time. */
  readonly parties: PartyStore
  /** False when the report was there already, and then nothing changes. */
  keepReading(keeping: Keeping): Promise<boolean>
  listReadings(options: ListOptions): Promise<ReadingSummary[]>
  findReading(id: string): Promise<Reading | null>
  /** The page that a reading was made from, as it came. */
  findPage(id: string): Promise<Page | null>
  /** Takes a reading off the desk (a moment) or puts it back (null); false when there is no such reading. */
  markRemoved(id: string, removedAt: Date | null): Promise<boolean>
  /** Changes a report on the desk under a lock: a deed, another reading, new counts. False when there is no such report. */
  reviseReading(id: string, revise: (kept: Kept) => Revision): Promise<boolean>
  /** In the order of their time, also those that were taken back. */
  findCorrections(reportId: string): Promise<Correction[]>
  /** Id of the report that a correction is about. */
  findCorrectedReport(correctionId: string): Promise<string | null>
  /** Ids of the reports on the desk that somebody has corrected. */
  listCorrectedReports(): Promise<string[]>
  /** Keeps what a report told of people in the actor ledger, in the place of what it told before. */
  keepActors(reportId: string, entries: readonly ActorEntry[]): Promise<void>
  /** Entries of the ledger from reports on the desk, newest first. */
  findActors(question: ActorQuestion): Promise<ActorEntry[]>
  /** Reports on the desk that share keys with a new one, those with most first. */
  findCopyCandidates(question: CopyQuestion): Promise<CopyCandidate[]>
  /** Reports of the same story by outlets that it may have cited. */
  findCitedCandidates(question: {
    readonly reportId: string
    readonly outlets: readonly string[]
  }): Promise<CopyCandidate[]>
  addCopies(links: readonly CopyLink[], judgedAt: Date): Promise<void>
  /** Keeps the keys of a report, in the place of those it had. */
  keepCopyKeys(reportId: string, keys: readonly number[]): Promise<void>
  /** The last judgement of each two reports, one of which is among these. */
  findCopies(ids: readonly string[]): Promise<CopyLink[]>
  /** Puts a report into its story and keeps all its links at once; false when it is not on the desk. */
  keepLinks(linking: Linking): Promise<boolean>
  /** Makes the rows anew by which a report is found; its story's account becomes due. */
  keepIndex(reportId: string, indexOf: (day: string) => IndexRows, at: Date): Promise<void>
  /** Ids of reports on the desk whose links are still to be made, in the order in which they came. */
  /** Stories with reports on the desk, those of most origins and news first. */
  listStories(options: StoryListOptions): Promise<RankedLine[]>
  /** Null when there is no such story. */
  findStory(id: string): Promise<StoryRowFound | null>
  listStoryReports(question: StoryReportsQuestion): Promise<StoryReport[]>
  /** Readings by the machine as JSON text, by id. */
  findReadingTexts(ids: readonly string[]): Promise<Map<string, string>>
  /** Those of the reports that somebody corrected. */
  listCorrectedAmong(ids: readonly string[]): Promise<string[]>
  /** Stories whose account is to be made anew. */
  listDueStories(question: { readonly until: Date; readonly limit: number }): Promise<DueStory[]>
  keepAccount(keeping: AccountKeeping): Promise<void>
  makeAccountDue(of: { readonly story: string } | { readonly report: string }, at: Date): Promise<void>
  /** False when there is no such story. */
  markStory(id: string, mark: StoryMark): Promise<boolean>
  /** The story of a report, and all versions of its page. */
  findReportPlace(id: string): Promise<ReportPlace | null>
  /** Keeps what a person decided of links, with the moves between stories that follow from it. */
  keepOverruling(deed: OverrulingDeed, regrouping: Regrouping): Promise<void>
  /** What was decided of one story or of none in particular, or the one of this id. */
  findOverrulings(which: { readonly story: string } | { readonly id: string }): Promise<KeptOverruling[]>
  listOutlets(): Promise<Outlet[]>
  keepOutlet(outlet: Outlet & { readonly by: string; readonly at: Date }): Promise<void>
  /** Tells every process on this database what changed. */
  sendNotice(notice: Notice): Promise<void>
  /** Hears what changed; the function that it gives ends it. */
  hearNotices(hear: (notice: Notice) => void): Promise<() => Promise<void>>
  listUnlinked(question: { readonly after: number; readonly limit: number }): Promise<UnlinkedReport[]>
  close(): Promise<void>
}
