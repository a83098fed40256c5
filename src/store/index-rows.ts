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

/** A report whose rows are made, and what is marked on it at the same time. */
export interface IndexedReport {
  readonly number: number
  /** When its links were made and which story it is in; left out when neither changes. */
  readonly linked?: { readonly at: Date; readonly storyId: string }
}

/** Makes the rows of a report in one statement: each way to the database costs as much as a dozen rows. */
export async function keepIndexRows(
  rows: Rows,
  { number, linked }: IndexedReport,
  index: IndexRows,
): Promise<void> {
  await forgetRows(rows, number)
  const at = linked?.at.toISOString() ?? null
  await rows.execute(sql`
    with said as (
      insert into ${statements} (report, id, party, speaker, is_named, country, sector, act, form, day, words, span_begin, span_end)
      select ${number}::int, * from json_to_recordset(${jsonOf(index.statements)}::json) as row(
        id text, party text, speaker text, "isNamed" boolean, country text, sector text, act text, form text,
        day text, words text, "spanBegin" int, "spanEnd" int)
    ), done as (
      insert into ${events} (report, id, type, mode, status, day, place, country, actors, recipients, statement, words, span_begin, span_end)
      select ${number}::int, * from json_to_recordset(${jsonOf(index.events)}::json) as row(
        id text, type text, mode text, status text, day text, place text, country text, actors text[],
        recipients text[], statement text, words text, "spanBegin" int, "spanEnd" int)
    ), named as (
      insert into ${parties} (key, label, kind, country, sector, sound, use_count, first_day, last_day)
      select *, ${index.day}::text, ${index.day}::text from json_to_recordset(${jsonOf(withUses(index))}::json) as row(
        key text, label text, kind text, country text, sector text, sound text, uses int)
      on conflict (key) do update set use_count = ${parties}.use_count + excluded.use_count,
        first_day = least(${parties}.first_day, excluded.first_day),
        last_day = greatest(${parties}.last_day, excluded.last_day),
        country = coalesce(${parties}.country, excluded.country),
        sector = coalesce(${parties}.sector, excluded.sector), sound = excluded.sound
    )
    update tocsin.readings set words = to_tsvector('english', ${index.text.slice(0, TEXT_MAX)}),
      linked_at = coalesce(${at}::timestamptz, linked_at), story_id = coalesce(${linked?.storyId ?? null}, story_id)
    where number = ${number}`)
}

/** Half a surrogate pair is no character that the database takes. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(LONE, '\u{fffd}') : inner,
  )

const partiesOfEvent = ({ actors, recipients }: Pick<EventRow, 'actors' | 'recipients'>) => [
  ...new Set([...actors, ...recipients]),
]

/** Each party with how often it speaks and takes part; in the order of the keys, so that no two processes wait in a circle. */
function withUses({ parties: found, statements: said, events: done }: IndexRows) {
  const uses = countEach([...said.map(({ party }) => party ?? null), ...done.flatMap(partiesOfEvent)])
  return [...found]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((party) => ({
      ...party,
      sound: party.key.startsWith('person:') ? soundOf(party.label) : null,
      uses: uses.get(party.key) ?? 0,
    }))
}

function countEach(keys: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Deletes the rows that a report had, and counts its parties down by them. */
async function forgetRows(rows: Rows, report: number): Promise<void> {
  const { rows: found } = await rows.execute<{ party: string | null; parties: string[] | null }>(sql`
    with said as (delete from ${statements} where report = ${report} returning party),
      done as (delete from ${events} where report = ${report} returning actors || recipients as parties)
    select party, null as parties from said union all select null, parties from done`)
  const counts = countEach(
    found.flatMap(({ party, parties: both }) => (both === null ? [party] : [...new Set(both)])),
  )
  if (counts.size === 0) return
  const keys = [...counts.keys()].sort()
  await rows.execute(sql`
    update ${parties} set use_count = use_count - change.by
    from unnest(${textArray(keys)}, ${intArray(keys.map((key) => counts.get(key) as number))}) as change(key, by)
    where ${parties.key} = change.key`)
}

/** Of several keys, those that are known. */
export async function knownParties(rows: Rows, keys: readonly string[]): Promise<Map<string, string>> {
  const found = await rows.execute<{ key: string; label: string }>(
    sql`select key, label from ${parties} where key = any(${textArray(keys)})`,
  )
  return new Map(found.rows.map(({ key, label }) => [key, label]))
}
