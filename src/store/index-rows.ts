/** What is found by speaker, act, actor and day: rows made from a reading, in the place of those made from it before. */

import { sql } from 'drizzle-orm'
import { soundOf } from '#base'
import { intArray, type Rows, textArray } from './copies.ts'
import { events, parties, statements } from './schema-index.ts'

type RowOf<Table extends { $inferInsert: object }> = Omit<Table['$inferInsert'], 'report'>

export type StatementRow = RowOf<typeof statements>
export type EventRow = RowOf<typeof events>
/** A party that a report lets speak or act. */
export interface PartyRow {
  readonly key: string
  readonly label: string
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
}

/** Everything of a report that is searched by column. */
export interface IndexRows {
  readonly statements: readonly StatementRow[]
  readonly events: readonly EventRow[]
  readonly parties: readonly PartyRow[]
  /** What is searched by word. */
  readonly text: string
  readonly day: string
}

/** A tsvector holds a megabyte at most; nobody searches the end of a text as long as this. */
const TEXT_MAX = 200_000

/** Makes the rows of a report; its `number` is that of the table of readings. */
export async function keepIndexRows(rows: Rows, report: number, index: IndexRows): Promise<void> {
  const before = await forgetRows(rows, report)
  if (index.statements.length > 0)
    await rows.insert(statements).values(index.statements.map((row) => ({ ...row, report })))
  if (index.events.length > 0)
    await rows.insert(events).values(index.events.map((row) => ({ ...row, report })))
  await keepParties(rows, index)
  const now = [...index.statements.map(({ party }) => party), ...index.events.flatMap(partiesOfEvent)]
  await countParties(rows, { before, now: now.filter((key) => key !== null && key !== undefined) })
  await rows.execute(sql`
    update tocsin.readings set words = to_tsvector('english', ${index.text.slice(0, TEXT_MAX)})
    where number = ${report}`)
}

const partiesOfEvent = ({ actors, recipients }: EventRow) => [...new Set([...actors, ...recipients])]

/** Deletes the rows of a report; gives the parties they named, each as often as it was counted. */
async function forgetRows(rows: Rows, report: number): Promise<string[]> {
  const said = await rows.execute<{ party: string | null }>(
    sql`delete from ${statements} where report = ${report} returning party`,
  )
  const done = await rows.execute<{ actors: string[]; recipients: string[] }>(
    sql`delete from ${events} where report = ${report} returning actors, recipients`,
  )
  const keys = [
    ...said.rows.map(({ party }) => party),
    ...done.rows.flatMap(({ actors, recipients }) => [...new Set([...actors, ...recipients])]),
  ]
  return keys.filter((key) => key !== null)
}

/** Always in the order of the keys, so that two processes never wait for each other in a circle. */
async function keepParties(rows: Rows, { parties: found, day }: IndexRows): Promise<void> {
  const sorted = [...found].sort((a, b) => (a.key < b.key ? -1 : 1))
  if (sorted.length === 0) return
  await rows
    .insert(parties)
    .values(
      sorted.map((party) => ({
        ...party,
        sound: party.key.startsWith('person:') ? soundOf(party.label) : null,
        ...{ useCount: 0, firstDay: day, lastDay: day },
      })),
    )
    .onConflictDoUpdate({
      target: parties.key,
      set: {
        firstDay: sql`least(${parties.firstDay}, excluded.first_day)`,
        lastDay: sql`greatest(${parties.lastDay}, excluded.last_day)`,
        country: sql`coalesce(${parties.country}, excluded.country)`,
        sector: sql`coalesce(${parties.sector}, excluded.sector)`,
        sound: sql`excluded.sound`,
      },
    })
}

/** Counts up what is named now and down what was named before. */
async function countParties(
  rows: Rows,
  { before, now }: { readonly before: readonly string[]; readonly now: readonly string[] },
): Promise<void> {
  const changes = new Map<string, number>()
  for (const key of now) changes.set(key, (changes.get(key) ?? 0) + 1)
  for (const key of before) changes.set(key, (changes.get(key) ?? 0) - 1)
  const changed = [...changes].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  if (changed.length === 0) return
  await rows.execute(sql`
    update ${parties} set use_count = use_count + change.by
    from unnest(${textArray(changed.map(([key]) => key))}, ${intArray(changed.map(([, by]) => by))}) as change(key, by)
    where ${parties.key} = change.key`)
}

/** Of several keys, those that are known. */
export async function knownParties(rows: Rows, keys: readonly string[]): Promise<Map<string, string>> {
  const found = await rows.execute<{ key: string; label: string }>(
    sql`select key, label from ${parties} where key = any(${textArray(keys)})`,
  )
  return new Map(found.rows.map(({ key, label }) => [key, label]))
}
