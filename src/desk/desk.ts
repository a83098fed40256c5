/** What the front ends know of the desk. */

import type { Page, Reading } from '#domain'
import type { ListOptions, ReadingSummary } from '#store'

export type { ReadingSummary } from '#store'

/** Reads pages on worker threads; one page can neither hold nor kill the process. */
export interface Reader {
  /** Always a reading with notes, or a TocsinError that says what to do; never longer than the page limit. */
  read(page: Page): Promise<Reading>
  close(): Promise<void>
}

export interface Intake {
  readonly reading: Reading
  /** False when this report was on the desk already. */
  readonly isNew: boolean
}

/** A reader and the store behind it. */
export interface Desk {
  /** Reads one page and keeps it. Taking in twice changes nothing. */
  takeIn(page: Page): Promise<Intake>
  /** The last readings, newest first; `before` is the `takenInAt` and id of the last line of the page before. */
  listReadings(options: ListOptions): Promise<ReadingSummary[]>
  /** Throws desk.reading_not_found. */
  getReading(id: string): Promise<Reading>
  /** Takes a reading off the desk; `restoreReading` brings it back (undo instead of "are you sure"). */
  removeReading(id: string): Promise<void>
  restoreReading(id: string): Promise<void>
  close(): Promise<void>
}
