/** What the store can do for searching and telling: one record of functions, bound to a database. */

import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { changeSearch, findSearch, keepSearch, listSearches, type SavedSearch } from './saved-searches.ts'
import { search } from './search.ts'
import type { SearchAnswer, SearchQuestion } from './search-question.ts'
import { type DigestQuestion, type DigestStory, listDigestStories } from './search-stories.ts'
import {
  addSubscription,
  endMailing,
  endTurn,
  listSubscriptions,
  type Mailing,
  markSubscription,
  type Subscription,
  startMailing,
  type Turn,
  takeSubscription,
} from './search-subscriptions.ts'

/** The search, what was saved of it, and who is told. */
export interface SearchStore {
  /** Throws store.search_took_too_long. */
  search(question: SearchQuestion): Promise<SearchAnswer>
  keep(saved: SavedSearch): Promise<void>
  list(): Promise<SavedSearch[]>
  find(id: string): Promise<SavedSearch | null>
  /** False when there is no such search. */
  change(
    id: string,
    change: { readonly name: string } | { readonly removedAt: Date | null },
  ): Promise<boolean>
  digestStories(question: DigestQuestion): Promise<DigestStory[]>
  addSubscription(subscription: Subscription): Promise<void>
  listSubscriptions(): Promise<Subscription[]>
  /** False when there is no such subscription. */
  markSubscription(id: string, removedAt: Date | null): Promise<boolean>
  /** One that is due, for oneself alone until the lease runs out, and how many mails of it nobody ended. */
  takeSubscription(question: {
    readonly now: Date
    readonly leaseMs: number
  }): Promise<{ readonly subscription: Subscription; readonly interrupted: number } | null>
  /** Gives the number of the mail. */
  startMailing(mailing: Mailing): Promise<number>
  endMailing(number: number, failure: string | null): Promise<void>
  endTurn(id: string, turn: Turn): Promise<void>
}

type Guard = <T>(result: Promise<T>) => Promise<T>

/** Binds the functions to a database; `guard` gives failures of the server their words. */
export function buildSearchStore(database: NodePgDatabase, guard: Guard): SearchStore {
  return {
    search: (question) => guard(search(database, question)),
    keep: (saved) => guard(keepSearch(database, saved)),
    list: () => guard(listSearches(database)),
    find: (id) => guard(findSearch(database, id)),
    change: (id, change) => guard(changeSearch(database, id, change)),
    digestStories: (question) => guard(listDigestStories(database, question)),
    addSubscription: (added) => guard(addSubscription(database, added)),
    listSubscriptions: () => guard(listSubscriptions(database)),
    markSubscription: (id, removedAt) => guard(markSubscription(database, id, removedAt)),
    takeSubscription: (question) => guard(takeSubscription(database, question)),
    startMailing: (mailing) => guard(startMailing(database, mailing)),
    endMailing: (number, failure) => guard(endMailing(database, number, failure)),
    endTurn: (id, turn) => guard(endTurn(database, id, turn)),
  }
}
