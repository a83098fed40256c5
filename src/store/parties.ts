/** Who speaks and acts: found by name, by sound and by use. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { soundOf } from '#base'
import { COUNTRY_CODES } from '#domain'
import { type Rows, textArray } from './copies.ts'
import { asking, LAST_DAY, type Named, storable } from './parties-scope.ts'

/** A party as lists tell of it. */
export interface PartyLine extends Named {
  /** What kind of source it is, as readings have it. */
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
  /** Statements and events of all reports, copies too; as of a day, statements alone and at most a thousand. */
  readonly useCount: number
  readonly firstDay: string
  readonly lastDay: string
}

export interface PartyQuestion {
  /** The beginning of each word of a name, or a name as it sounds; all parties when left out. */
  readonly name?: string | undefined
  readonly asOf?: string | undefined
  readonly limit: number
  /** As of now, after the last line; as of a day, after so many. */
  readonly after?: PartyPlace | undefined
}

export type PartyPlace = { readonly useCount: number; readonly key: string } | { readonly skip: number }

export interface PartyList {
  readonly parties: readonly PartyLine[]
  readonly next: PartyPlace | null
}

interface PartyRow extends Record<string, unknown> {
  readonly key: string
  readonly label: string
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
  readonly use_count: number
  readonly first_day: string
  readonly last_day: string
}

/** Parties that stand in a list of the past are counted anew, so there are no more than this. */
const PAST_MAX = 200
const PAST_COUNT_MAX = 1000
const ALIKE_MAX = 8
const COUNTRY_STATEMENTS = 50

/** Those that are used most come first. */
export async function listParties(database: NodePgDatabase, question: PartyQuestion): Promise<PartyList> {
  return asking(database, (rows) =>
    question.asOf === undefined ? listNow(rows, question) : listPast(rows, question, question.asOf),
  )
}

/** The first report may have been wrong about the country: that of most of the newest statements is taken. */
const countryAsOf = (asOf: string): SQL => sql`coalesce((
  select mode() within group (order by s.country) from (
    select s.country from tocsin.statements s where s.party = p.key and s.day <= ${asOf}
    order by s.day desc limit ${COUNTRY_STATEMENTS}
  ) s), p.country)`

async function listNow(rows: Rows, { name, limit, after }: PartyQuestion): Promise<PartyList> {
  const conditions = [sql`p.use_count > 0`, ...nameConditions(name)]
  if (after !== undefined && 'key' in after)
    conditions.push(sql`(p.use_count, p.key) < (${after.useCount}, ${after.key})`)
  const { rows: found } = await rows.execute<PartyRow>(sql`
    select p.*, ${countryAsOf(LAST_DAY)} as country from tocsin.parties p
    where ${sql.join(conditions, sql` and `)}
    order by p.use_count desc, p.key desc limit ${limit + 1}`)
  const parties = found.slice(0, limit).map(lineOf)
  const last = parties.at(-1)
  const next = found.length > limit && last !== undefined ? { useCount: last.useCount, key: last.key } : null
  return { parties, next }
}

/** What is counted today knows later days: the most used are counted anew as of the day, and put in order by that. */
async function listPast(rows: Rows, { name, limit, after }: PartyQuestion, asOf: string): Promise<PartyList> {
  const skip = after !== undefined && 'skip' in after ? after.skip : 0
  const conditions = [sql`p.use_count > 0`, sql`p.first_day <= ${asOf}`, ...nameConditions(name)]
  const { rows: found } = await rows.execute<PartyRow>(sql`
    with found as (
      select p.* from tocsin.parties p where ${sql.join(conditions, sql` and `)}
      order by p.use_count desc, p.key desc limit ${PAST_MAX}
    )
    select p.key, p.label, p.kind, ${countryAsOf(asOf)} as country, p.sector, p.first_day,
      (select count(*)::int from (
        select from tocsin.statements s where s.party = p.key and s.day <= ${asOf} limit ${PAST_COUNT_MAX}
      ) said) as use_count,
      coalesce((select max(s.day) from tocsin.statements s where s.party = p.key and s.day <= ${asOf}),
        p.first_day) as last_day
    from found p order by use_count desc, p.key desc offset ${skip} limit ${limit + 1}`)
  const next = found.length > limit ? { skip: skip + limit } : null
  return { parties: found.slice(0, limit).map(lineOf), next }
}

/** Who is called so is looked for first, and only then put in order. */
function nameConditions(name: string | undefined): SQL[] {
  const words = storable(name ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const query = words.map((word) => `${word}:*`).join(' & ')
  const sound = soundOf(words.join(' '))
  return [
    sql`p.key = any(array(
    select key from tocsin.parties where to_tsvector('simple', label) @@ to_tsquery('simple', ${query})
    union select key from tocsin.parties where sound = ${sound.length < 2 ? null : sound}))`,
  ]
}

/** The party of a key; null when no report on the desk has named it, or none by the day that is asked for. */
export async function findParty(
  database: NodePgDatabase,
  key: string,
  asOf?: string,
): Promise<PartyLine | null> {
  const counted = asOf === undefined ? COUNTRY_STATEMENTS : PAST_COUNT_MAX
  return asking(database, async (rows) => {
    const { rows: found } = await rows.execute<PartyRow>(sql`
      select p.key, p.label, p.kind, p.sector, p.first_day, coalesce(said.country, p.country) as country,
        ${asOf === undefined ? sql`p.use_count, p.last_day` : sql`said.count as use_count, coalesce(said.last_day, p.first_day) as last_day`}
      from tocsin.parties p, (
        select mode() within group (order by s.country) as country, count(*)::int as count, max(s.day) as last_day
        from (
          select s.country, s.day from tocsin.statements s
          where s.party = ${storable(key)} and s.day <= ${asOf ?? LAST_DAY}
          order by s.day desc limit ${counted}
        ) s
      ) said
      where p.key = ${storable(key)} and p.first_day <= ${asOf ?? LAST_DAY}`)
    return found[0] === undefined ? null : lineOf(found[0])
  })
}

/** People whose names sound the same: other spellings of one, or others of the name. */
export async function findAlike(
  database: NodePgDatabase,
  { key, asOf }: { readonly key: string; readonly asOf?: string | undefined },
): Promise<Named[]> {
  const { rows } = await database.execute<{ key: string; label: string }>(sql`
    select other.key, other.label from tocsin.parties p
    join tocsin.parties other on other.sound = p.sound and other.key <> p.key and other.use_count > 0
    where p.key = ${storable(key)} and other.first_day <= ${asOf ?? LAST_DAY}
    order by other.use_count desc, other.key limit ${ALIKE_MAX}`)
  return rows.map((row) => ({ key: row.key, label: labelOf(row) }))
}

/** What parties are called; one that is unknown by its key. */
export async function namesOf(rows: Rows, keys: readonly string[]): Promise<(key: string) => Named> {
  const unique = [...new Set(keys)]
  const found =
    unique.length === 0
      ? []
      : (
          await rows.execute<{ key: string; label: string }>(
            sql`select key, label from tocsin.parties where key = any(${textArray(unique)})`,
          )
        ).rows
  const labels = new Map(found.map((row) => [row.key, labelOf(row)]))
  return (key) => ({ key, label: labels.get(key) || key })
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** A government is called by its country, whatever seat of it the first report named. */
function labelOf({ key, label }: Pick<PartyRow, 'key' | 'label'>): string {
  const letters = key.startsWith('government:') ? COUNTRY_CODES.get(key.slice('government:'.length)) : null
  return letters ? (countryNames.of(letters.twoLetters) ?? label) : label
}

/** The key knows best: an office may stand for a person, or for a government. */
function kindOf({ key, kind }: PartyRow): string {
  const [form] = key.split(':')
  return form === 'person' || form === 'government' ? form : kind
}

const lineOf = (row: PartyRow): PartyLine => {
  const { key, country, sector } = row
  return {
    ...{ key, label: labelOf(row), kind: kindOf(row), country, sector },
    ...{ useCount: row.use_count, firstDay: row.first_day, lastDay: row.last_day },
  }
}
