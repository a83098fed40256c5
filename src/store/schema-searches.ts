/** Searches under a name, who is told of what they find, and the mails that were sent. */

import { sql } from 'drizzle-orm'
import { index, integer, json, text } from 'drizzle-orm/pg-core'
import { moment, tocsin } from './schema.ts'
import type { SearchFilters } from './search-question.ts'

/** A search that somebody kept; a removed one keeps its row, so that removing can be undone. */
export const savedSearches = tocsin.table('saved_searches', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** The query as it stands in the address of the screen, without "?". */
  query: text().notNull(),
  /** The same as the search understands it. */
  filters: json().$type<SearchFilters>().notNull(),
  savedAt: moment().notNull(),
  removedAt: moment(),
})

/** Who gets a digest by e-mail, of what and when. */
export const subscriptions = tocsin.table(
  'subscriptions',
  {
    /** Drawn by chance and long: who knows it may end the subscription. */
    id: text().primaryKey(),
    /** Null for Today. */
    searchId: text().references(() => savedSearches.id),
    address: text().notNull(),
    /** `daily` or `changes`. */
    rhythm: text().$type<'daily' | 'changes'>().notNull(),
    /** HH:MM of the machine that sends; null with `changes`. */
    clock: text(),
    startedAt: moment().notNull(),
    removedAt: moment(),
    dueAt: moment().notNull(),
    /** What came up to this moment was told. */
    toldUntil: moment().notNull(),
    sentAt: moment(),
    /** Failures in a row, and the words of the last one. */
    failureCount: integer().notNull().default(0),
    failure: text(),
  },
  (table) => [
    index('subscriptions_due').on(table.dueAt).where(sql`removed_at is null`),
    index().on(table.searchId),
  ],
)

/** One row for each mail, written before it is sent: what a killed process leaves "sending" is never sent again. */
export const mailings = tocsin.table(
  'mailings',
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    subscriptionId: text()
      .notNull()
      .references(() => subscriptions.id),
    messageId: text().notNull(),
    startedAt: moment().notNull(),
    /** What the mail tells came up to this moment. */
    tellsUntil: moment().notNull(),
    storyIds: json().$type<readonly string[]>().notNull(),
    state: text().$type<'sending' | 'sent' | 'failed' | 'unknown'>().notNull(),
    failure: text(),
  },
  (table) => [
    index().on(table.subscriptionId, table.number),
    index('mailings_open').on(table.startedAt).where(sql`state = 'sending'`),
  ],
)
