/** The tables. After a change make the migration with `npx drizzle-kit generate`. */

import { customType, index, integer, json, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { Judgement, Reading, Sector } from '#domain'

/** A schema of our own: a given database may hold other things, and `search_path` may be anything. */
export const tocsin = pgSchema('tocsin')

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
})

const moment = () => timestamp({ precision: 3, withTimezone: true, mode: 'date' })

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
  },
  (table) => [index().on(table.takenInAt.desc().nullsFirst(), table.reportId.desc().nullsFirst())],
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
