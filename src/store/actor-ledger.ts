/** The actor ledger in the database: what each report told of named people, drawn on as of a day. */

import { and, desc, eq, inArray, isNull, lte, ne } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { soundOf } from '#base'
import type { ActorEntry, ReportId } from '#domain'
import { actors, readings } from './schema.ts'

export interface ActorQuestion {
  /** Entries of names whose last word sounds like that of one of these. */
  readonly names: readonly string[]
  /** Entries of later days are left out. */
  readonly asOf: string
  /** A report that is not asked: the one that asks. */
  readonly except?: string
  /** Of entries that tell the same only the newest. */
  readonly isDistinct?: boolean
}

/** More than any report needs, so that a name of thousands of entries does no harm. */
const ENTRIES_MAX = 500

/** Keeps what a report told of people; what it told before is forgotten. */
export async function keepActors(
  database: NodePgDatabase,
  reportId: string,
  entries: readonly ActorEntry[],
): Promise<void> {
  const rows = entries.map((entry): typeof actors.$inferInsert => ({
    ...{ reportId, sound: storable(soundOf(entry.name)) },
    ...{ name: storable(entry.name), role: entry.role && storable(entry.role) },
    ...{ country: entry.country, sector: entry.sector, asOf: entry.asOf },
    ...{ spanBegin: entry.span[0], spanEnd: entry.span[1] },
  }))
  await database.transaction(async (transaction) => {
    // One at a time for each report: two who take it in at once would meet in the rows.
    await transaction
      .select({ id: readings.reportId })
      .from(readings)
      .where(eq(readings.reportId, reportId))
      .for('update')
    await transaction.delete(actors).where(eq(actors.reportId, reportId))
    if (rows.length > 0) await transaction.insert(actors).values(rows).onConflictDoNothing()
  })
}

/** Entries of reports on the desk, newest first. */
export async function findActors(
  database: NodePgDatabase,
  { names, asOf, except, isDistinct = false }: ActorQuestion,
): Promise<ActorEntry[]> {
  if (names.length === 0) return []
  const sounds = [...new Set(names.map((name) => storable(soundOf(name))))]
  const rows = await database
    .select({ actor: actors })
    .from(actors)
    .innerJoin(readings, eq(readings.reportId, actors.reportId))
    .where(
      and(
        inArray(actors.sound, sounds),
        lte(actors.asOf, asOf),
        isNull(readings.removedAt),
        except === undefined ? undefined : ne(actors.reportId, except),
      ),
    )
    .orderBy(desc(actors.asOf), actors.reportId, actors.name)
    .limit(ENTRIES_MAX)
  const known = new Set<string>()
  const isFirst = ({ name, role, country, sector }: (typeof rows)[number]['actor']) => {
    const told = JSON.stringify([name, role, country, sector])
    return !known.has(told) && known.add(told) !== null
  }
  const told = isDistinct ? rows.filter(({ actor }) => isFirst(actor)) : rows
  return told.map(({ actor }) => ({
    ...{ name: actor.name, role: actor.role, country: actor.country, sector: actor.sector, asOf: actor.asOf },
    report: actor.reportId as ReportId,
    span: [actor.spanBegin, actor.spanEnd] as const,
  }))
}

/** A text column takes every character but NUL. */
const storable = (words: string): string => words.replaceAll('\0', '\u{fffd}')
