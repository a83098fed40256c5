/** What people judged of readings: rows are only ever added, and one report is changed by one person at a time. */

import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Correction, Judgement, Reading } from '#domain'
import { columnsOf, countsOf, storable } from './readings.ts'
import { corrections, readings } from './schema.ts'

/** A judgement, or one that is taken back or brought back. */
export type Deed = { readonly by: string; readonly at: string; readonly correctionId: string } & (
  | { readonly deed: 'judge'; readonly judgement: Judgement; readonly note: string | null }
  | { readonly deed: 'undo' | 'redo' }
)

/** What is kept of a report, as it stands before a change. */
export interface Kept {
  readonly machine: Reading
  readonly corrections: readonly Correction[]
  /** When anything was last judged, taken back or brought back. */
  readonly lastAt: string | null
}

/** What changes: one deed, another reading of the machine, both or none. */
export interface Revision {
  readonly deed?: Deed
  readonly machine?: Reading
  /** The reading as corrected after the change: the lists count its statements and sources. */
  readonly counted: Reading
}

type Rows = NodePgDatabase | Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

/** Changes what is kept of a report on the desk, one change after the other; false when there is no such report. */
export async function reviseReading(
  database: NodePgDatabase,
  reportId: string,
  revise: (kept: Kept) => Revision,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction
      .select({ machine: readings.reading, takenInAt: readings.takenInAt })
      .from(readings)
      .where(and(eq(readings.reportId, reportId), isNull(readings.removedAt)))
      .for('update')
    if (row === undefined) return false
    const kept = await findCorrections(transaction, reportId)
    const [last] = await transaction
      .select({ at: max(corrections.at) })
      .from(corrections)
      .where(eq(corrections.reportId, reportId))
    const lastAt = last?.at?.toISOString() ?? null
    const { deed, machine, counted } = revise({ machine: row.machine, corrections: kept, lastAt })
    if (deed !== undefined) await transaction.insert(corrections).values(rowOf(reportId, deed))
    await transaction
      .update(readings)
      .set({
        ...(machine === undefined ? {} : columnsOf(machine, row.takenInAt)),
        ...countsOf(counted),
        // Until its rows are made anew it counts as not linked, so that a process that ends in between leaves no gap.
        linkedAt: null,
      })
      .where(eq(readings.reportId, reportId))
    return true
  })
}

function rowOf(reportId: string, given: Deed): typeof corrections.$inferInsert {
  const { correctionId, deed, by, at } = given
  const judged = given.deed === 'judge' ? given : { note: null, judgement: null }
  const note = judged.note === null ? null : storable(judged.note)
  return {
    reportId,
    correctionId,
    deed,
    by: storable(by),
    at: new Date(at),
    note,
    judgement: judged.judgement,
  }
}

/** The corrections of a report in the order of their time, each with who took it back, if it does not stand. */
export async function findCorrections(database: Rows, reportId: string): Promise<Correction[]> {
  const rows = await database
    .select()
    .from(corrections)
    .where(eq(corrections.reportId, reportId))
    .orderBy(asc(corrections.number))
  const byId = new Map<string, Correction>()
  for (const { correctionId: id, deed, by, at: moment, note, judgement } of rows) {
    const at = moment.toISOString()
    const known = byId.get(id)
    if (deed !== 'judge' && known !== undefined)
      byId.set(id, { ...known, revoked: deed === 'undo' ? { by, at } : null })
    else if (judgement !== null) byId.set(id, { id, reportId, by, at, note, judgement, revoked: null })
  }
  return [...byId.values()]
}

/** The report that a correction is about. */
export async function findCorrectedReport(
  database: NodePgDatabase,
  correctionId: string,
): Promise<string | null> {
  const [row] = await database
    .select({ reportId: corrections.reportId })
    .from(corrections)
    .where(eq(corrections.correctionId, correctionId))
    .limit(1)
  return row?.reportId ?? null
}

/** Ids of the reports on the desk that somebody has corrected, in their order; which of it stands is not asked. */
export async function listCorrectedReports(database: NodePgDatabase): Promise<string[]> {
  const corrected = database.select({ id: corrections.reportId }).from(corrections)
  const rows = await database
    .select({ id: readings.reportId })
    .from(readings)
    .where(and(isNull(readings.removedAt), inArray(readings.reportId, corrected)))
    .orderBy(asc(readings.takenInAt), asc(readings.reportId))
  return rows.map(({ id }) => id)
}
