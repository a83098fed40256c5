/** What is found by speaker, act, actor, kind of event, country and day: made from readings, and made anew with them. */

import { sql } from 'drizzle-orm'
import { boolean, index, integer, primaryKey, text } from 'drizzle-orm/pg-core'
import { readings, tocsin, tsvector } from './schema.ts'

/** One row for each statement of a report on the desk, as people corrected it. */
export const statements = tocsin.table(
  'statements',
  {
    report: integer()
      .notNull()
      .references(() => readings.number),
    id: text().notNull(),
    /** The party that speaks, under the key by which it is known across reports; null when nobody is told. */
    party: text(),
    speaker: text(),
    isNamed: boolean().notNull(),
    country: text(),
    sector: text(),
    act: text().notNull(),
    form: text().notNull(),
    /** The day it was said if the page tells, else that of the report. */
    day: text().notNull(),
    /** The content, cut after some hundred characters. */
    words: text().notNull(),
    spanBegin: integer().notNull(),
    spanEnd: integer().notNull(),
    /** Made by the database: the speaker with weight A, and the words. */
    search: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('english', coalesce(speaker, '')), 'A') || to_tsvector('english', words)`,
    ),
  },
  (table) => [
    primaryKey({ columns: [table.report, table.id] }),
    index().using('gin', table.search),
    index().on(table.day, table.report),
    index().on(table.party, table.day),
    index().on(table.party, table.act, table.day),
    index().on(table.act, table.day),
    index().on(table.country, table.day),
  ],
)

/** One row for each event. */
export const events = tocsin.table(
  'events',
  {
    report: integer()
      .notNull()
      .references(() => readings.number),
    id: text().notNull(),
    type: text().notNull(),
    mode: text(),
    status: text().notNull(),
    day: text().notNull(),
    place: text(),
    country: text(),
    /** Parties, under the keys by which they are known across reports. */
    actors: text().array().notNull(),
    recipients: text().array().notNull(),
    statement: text(),
    words: text().notNull(),
    spanBegin: integer().notNull(),
    spanEnd: integer().notNull(),
    /** Made by the database: the words and the place. */
    search: tsvector().generatedAlwaysAs(sql`to_tsvector('english', words || ' ' || coalesce(place, ''))`),
  },
  (table) => [
    primaryKey({ columns: [table.report, table.id] }),
    index().using('gin', table.search),
    index().on(table.day, table.report),
    index().on(table.type, table.day),
    index().on(table.country, table.day),
    index().using('gin', table.actors),
    index().using('gin', table.recipients),
  ],
)

/** Who speaks and acts in the reports on the desk. A party that is named no more stays, with a count of zero. */
export const parties = tocsin.table(
  'parties',
  {
    key: text().primaryKey(),
    label: text().notNull(),
    kind: text().notNull(),
    country: text(),
    sector: text(),
    /** The key under which spellings of a person's name meet; null for all who are no person. */
    sound: text(),
    /** Statements made and events taken part in. */
    useCount: integer().notNull(),
    firstDay: text().notNull(),
    lastDay: text().notNull(),
  },
  (table) => [
    index().on(table.useCount),
    index().on(table.lastDay),
    index().on(table.sound),
    index('parties_label').using('gin', sql`to_tsvector('simple', label)`),
  ],
)
