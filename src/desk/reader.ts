/** Who reads for the desk, and what comes of a page that it takes in. */

import type { CopyLink, Page, Reading, Report, StoryAccount } from '#domain'
import type { ReadPage, Sketches } from './read-page.ts'
import type { AccountInput } from './stories/build-account.ts'

/** Reads pages on worker threads; one page can neither hold nor kill the process. */
export interface Reader {
  /** Always a reading with notes, or a TocsinError that says what to do; never longer than the page limit. */
  read(page: Page): Promise<Reading>
  /** The same, with that by which the report finds others. */
  readPage(page: Page): Promise<ReadPage>
  sketch(report: Report): Promise<Sketches>
  /** Which of the others it is a copy of, or they of it; the others are readings as JSON text. */
  judgeCopies(reading: Reading, others: readonly string[]): Promise<readonly CopyLink[]>
  makeAccount(input: AccountInput): Promise<StoryAccount>
  /** Whether pages wait to be read. */
  isBusy(): boolean
  close(): Promise<void>
}

export interface Intake {
  readonly reading: Reading
  /** False when this report was on the desk already. */
  readonly isNew: boolean
}
