/** What the store can do for the desk. */

import type { ActorEntry, CopyLink, Correction, Page, Reading } from '#domain'
import type { ActorQuestion } from './actor-ledger.ts'
import type { CopyCandidate, CopyQuestion } from './copies.ts'
import type { Kept, Revision } from './corrections.ts'
import type { FeedStore } from './feed-store.ts'
import type { IndexRows } from './index-rows.ts'
import type { Keeping, ListOptions, ReadingSummary } from './readings.ts'
import type { Linking, UnlinkedReport } from './stories.ts'

/** What is kept. Every call fails with a TocsinError when the server is away or its disk is full. */
export interface Store {
  /** Feeds, their entries, and whose turn it is at which host. */
  readonly feeds: FeedStore
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
  /** Keeps the keys of a report, in the place of those it had. */
  keepCopyKeys(reportId: string, keys: readonly number[]): Promise<void>
  /** The last judgement of each two reports, one of which is among these. */
  findCopies(ids: readonly string[]): Promise<CopyLink[]>
  /** Puts a report into its story and keeps all its links at once; false when it is not on the desk. */
  keepLinks(linking: Linking): Promise<boolean>
  /** Makes the rows anew by which a report is found; its story's account becomes due. */
  keepIndex(reportId: string, indexOf: (day: string) => IndexRows, at: Date): Promise<void>
  /** Ids of reports on the desk whose links are still to be made, in the order in which they came. */
  listUnlinked(question: { readonly after: number; readonly limit: number }): Promise<UnlinkedReport[]>
  close(): Promise<void>
}
