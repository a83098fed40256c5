/** The tables. After a change make the migration with `npx drizzle-kit generate`. */

import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  json,
  pgSchema,
  primaryKey,
  real,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { CopyReason, Judgement, Overruling, Reading, Sector, StoryAccount, StoryReason } from '#domain'

/** A schema of our own: a given database may hold other things, and `search_path` may be anything. */
export const tocsin = pgSchema('tocsin')

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
})

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const moment = () => timestamp({ precision: 3, withTimezone: true, mode: 'date' })

/** What came in, byte for byte; `id` is the hash of the bytes and of what was said about them. */
export const pages = tocsin.table('pages', {
  id: text().primaryKey(),
  /** Deflated. */
  bytes: bytea().notNull(),
  byteCount: integer().notNull(),
  kind: text(),
  charset: text(),
  url: text(),
  outlet: text(),
  published: text(),
  /** The day that a feed told of the report. */
  feedDay: text(),
  title: text(),
  fetchedAt: moment().notNull(),
})

/**
 * One row for each report. The reading is kept as `json`, not `jsonb`: a page may hold characters that jsonb
 * refuses (NUL, half a surrogate pair), and what was read must come back as it was.
 */
export const readings = tocsin.table(
  'readings',
  {
    reportId: text().primaryKey(),
    pageId: text()
      .notNull()
      .references(() => pages.id),
    title: text().notNull(),
    outlet: text(),
    published: text(),
    statementCount: integer().notNull(),
    sourceCount: integer().notNull(),
    unnamedSourceCount: integer().notNull(),
    reading: json().$type<Reading>().notNull(),
    takenInAt: moment().notNull(),
    removedAt: moment(),
    /** A short name for tables with many rows. */
    number: integer().notNull().unique().generatedAlwaysAsIdentity(),
    /** The day that the report speaks for, YYYY-MM-DD: its own, else the one on which it came. */
    day: text().notNull().default(''),
    url: text(),
    /** Null until its links are made; what a broken process left is linked at the next start. */
    linkedAt: moment(),
    storyId: text().references(() => stories.id),
    /** The version of the same page before this one, and when a later version took its place. */
    previousId: text(),
    supersededAt: moment(),
    words: tsvector(),
  },
  (table) => [
    index().on(table.takenInAt.desc().nullsFirst(), table.reportId.desc().nullsFirst()),
    index('readings_unlinked').on(table.number).where(sql`linked_at is null`),
    index().on(table.storyId, table.day),
    index().on(table.day),
    // A hash, for an address may be longer than an index takes.
    index('readings_url').on(sql`md5(url)`),
    index().using('gin', table.words),
    // Names of outlets come from pages and may be longer than a tree of keys takes.
    index('readings_outlet').using('hash', sql`lower(outlet)`),
  ],
)

/**
 * What people judged of readings, and what they took back: rows are added and never changed. `deed` tells whether a
 * row is a judgement of its own, or takes back ("undo") or brings back ("redo") the one named in `correctionId`.
 */
export const corrections = tocsin.table(
  'corrections',
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    reportId: text()
      .notNull()
      .references(() => readings.reportId),
    correctionId: text().notNull(),
    deed: text().$type<'judge' | 'undo' | 'redo'>().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
    note: text(),
    judgement: json().$type<Judgement>(),
  },
  (table) => [index().on(table.reportId, table.number), index().on(table.correctionId)],
)

/**
 * The actor ledger: what reports told of named people, one row for each fact and report. Rows of a report that is off
 * the desk have no effect. `sound` is the key under which spellings of a name meet.
 */
export const actors = tocsin.table(
  'actors',
  {
    reportId: text()
      .notNull()
      .references(() => readings.reportId),
    name: text().notNull(),
    sound: text().notNull(),
    role: text(),
    country: text(),
    sector: text().$type<Sector>(),
    asOf: text().notNull(),
    spanBegin: integer().notNull(),
    spanEnd: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.name] }), index().on(table.sound, table.asOf)],
)

/** By which copies find their original: the keys of each report's sentences. */
export const copyKeys = tocsin.table(
  'copy_keys',
  { key: integer().notNull(), report: integer().notNull() },
  (table) => [primaryKey({ columns: [table.key, table.report] }), index().on(table.report)],
)

/** What was judged of two reports: rows are added and never changed. `by` is null for the machine. */
export const copies = tocsin.table(
  'copies',
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    copyId: text()
      .notNull()
      .references(() => readings.reportId),
    originalId: text()
      .notNull()
      .references(() => readings.reportId),
    kind: text().notNull(),
    probability: real().notNull(),
    reasons: json().$type<readonly CopyReason[]>().notNull(),
    judgedAt: moment().notNull(),
  },
  (table) => [index().on(table.copyId), index().on(table.originalId)],
)

/** One row for each story: the sums that reports are compared with, and its account as it was last made. */
export const stories = tocsin.table(
  'stories',
  {
    id: text().primaryKey(),
    /** The sums of linking, packed as linking packs them. */
    sums: text().notNull(),
    /** Counts the changes of `sums`. */
    version: integer().notNull(),
    startedAt: moment().notNull(),
    changedAt: moment().notNull(),
    firstDay: text().notNull(),
    lastDay: text().notNull(),
    reportCount: integer().notNull(),
    /** Where its reports went when people put two stories together. */
    mergedInto: text(),
    /** When the account is to be made anew; null when it is up to date. */
    accountDueAt: moment(),
    accountAt: moment(),
    title: text(),
    originLow: integer().notNull().default(0),
    originHigh: integer().notNull().default(0),
    contestedCount: integer().notNull().default(0),
    /** By which Today is ordered: origins and news, less the age. */
    rank: doublePrecision().notNull().default(0),
    account: json().$type<StoryAccount>(),
    /** What lists tell of the account. */
    line: json().$type<Pick<StoryAccount, 'copyCount' | 'outletCount' | 'news' | 'firstDay' | 'lastDay'>>(),
    readAt: moment(),
    isWatched: boolean().notNull().default(false),
  },
  (table) => [
    index().on(table.rank),
    index().on(table.originLow),
    index('stories_due').on(table.accountDueAt).where(sql`account_due_at is not null`),
    index().on(table.lastDay),
  ],
)

/** By which a report finds stories that it may belong to: the keys of each story's heaviest words. */
export const storyKeys = tocsin.table(
  'story_keys',
  {
    key: integer().notNull(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    lastDay: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.storyId] }),
    index().on(table.key, table.lastDay),
    index().on(table.storyId),
  ],
)

/** Which story a report was put into, when, and why: rows are added and never changed; the last one holds. */
export const placements = tocsin.table(
  'placements',
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    reportId: text()
      .notNull()
      .references(() => readings.reportId),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    at: moment().notNull(),
    /** Null for the machine. */
    by: text(),
    probability: real().notNull(),
    reasons: json().$type<readonly StoryReason[]>().notNull(),
  },
  (table) => [index().on(table.reportId, table.number), index().on(table.storyId)],
)

/** What people decided against or beside the machine's links: rows are added and never changed, as in `corrections`. */
export const overrulings = tocsin.table(
  'overrulings',
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    overrulingId: text().notNull(),
    deed: text().$type<'judge' | 'undo' | 'redo'>().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
    note: text(),
    storyId: text(),
    overruling: json().$type<Overruling>(),
  },
  (table) => [index().on(table.overrulingId), index().on(table.storyId, table.number)],
)

/** Who publishes: what people know of outlets. Outlets of one owner are one origin. */
export const outlets = tocsin.table('outlets', {
  name: text().primaryKey(),
  owner: text(),
  by: text(),
  at: moment().notNull(),
})
