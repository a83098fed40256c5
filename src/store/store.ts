/** What the store can do for the desk. */

import type { ActorEntry, Correction, Page, Reading } from '#domain'
import type { ActorQuestion } from './actor-ledger.ts'
import type { Kept, Revision } from './corrections.ts'
import type { Keeping, ListOptions, ReadingSummary } from './readings.ts'

/** What is kept. Every call fails with a TocsinError when the server is away or its disk is full. */
export interface Store {
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
  close(): Promise<void>
}
