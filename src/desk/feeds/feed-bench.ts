/** What the work on feeds is done with. */

import type { Fetcher } from '#net'
import type { FeedStore } from '#store'
import type { Fetched } from '../fetched.ts'
import type { FetchedIntake } from '../take-fetched.ts'
import type { FeedParser } from './feed-parser.ts'

export interface FeedBench {
  readonly feeds: FeedStore
  readonly parser: FeedParser
  /** A feed may lead only to those hosts of one's own that were allowed for it. */
  fetcherFor(allowHosts: readonly string[]): Promise<Fetcher>
  take(fetched: Fetched & { kind: 'page' }): Promise<FetchedIntake>
  /** Files of watched folders that were looked at, by feed and path, with their size and time; forgotten with the process. */
  readonly looked: Map<string, string>
  readonly now: () => Date
  /** A number in [0, 1). */
  readonly chance: () => number
  /** Hears of our own faults; people see only that there was one. */
  readonly onFault: (error: unknown) => void
}

/** What came of a piece of work: before when its host should be left alone, if it should. */
export interface WorkEnd {
  readonly restsUntil: Date | null
}

export const DONE: WorkEnd = { restsUntil: null }
