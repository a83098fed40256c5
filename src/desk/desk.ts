/** What the front ends know of the desk. */

import type { ActorEntry, Page, Reading } from '#domain'
import type { ListOptions, ReadingSummary } from '#store'
import type { ActorDesk } from './actors/actor-desk.ts'
import type { Corrected, WishByHand } from './corrections.ts'
import type { DigestDesk } from './digests/digest-desk.ts'
import type { ExampleDesk } from './example.ts'
import type { FeedDesk } from './feeds/feed-desk.ts'
import type { Fetched } from './fetched.ts'
import type { Intake } from './reader.ts'
import type { SearchDesk } from './search/open-search-desk.ts'
import type { StoryDesk } from './stories/story-desk.ts'

export type { ReadingSummary } from '#store'
export type { Intake, Reader } from './reader.ts'

/** A reader and the store behind it. */
export interface Desk {
  readonly stories: StoryDesk
  readonly example: ExampleDesk
  /** Who speaks and acts, over time. */
  readonly actors: ActorDesk
  /** Reads one page and keeps it. Taking in twice changes nothing. */
  takeIn(page: Page): Promise<Intake>
  /** The same for what was fetched: where its page is of no use, the words of its feed are taken in. */
  takeFetched(fetched: Fetched & { readonly kind: 'page' }): Promise<Intake>
  /** Where the desk collects. */
  readonly feeds: FeedDesk
  /** Searching the archive, and searches under a name. */
  readonly searches: SearchDesk
  /** Digests as feeds and by e-mail. */
  readonly digests: DigestDesk
  /** The last readings, newest first; `before` is the `takenInAt` and id of the last line of the page before. */
  listReadings(options: ListOptions): Promise<ReadingSummary[]>
  /** As people corrected it, or as the machine read it. Throws desk.reading_not_found. */
  getReading(id: string, as?: 'corrected' | 'machine'): Promise<Reading>
  /** Keeps what a person judged of a reading; the machine's reading stays as it is. */
  correct(id: string, wish: WishByHand): Promise<Corrected>
  /** Takes a correction back, or brings it back; `by` says who. */
  turnCorrection(
    id: string,
    turn: { readonly deed: 'undo' | 'redo'; readonly by: string },
  ): Promise<Corrected>
  /** Reads the page of a report again with the present weights and rules; corrections stay. */
  reread(id: string): Promise<Reading>
  /** What reports on the desk told of people of this name, newest first; `asOf` leaves out what came later. */
  findActors(name: string, asOf?: string): Promise<ActorEntry[]>
  /** Corrected and checked reports as lines in the format of the corpus that attribution learns from. */
  exportTraining(): AsyncIterable<string>
  /** Takes a reading off the desk; `restoreReading` brings it back (undo instead of "are you sure"). */
  removeReading(id: string): Promise<void>
  restoreReading(id: string): Promise<void>
  close(): Promise<void>
}
