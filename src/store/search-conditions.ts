/** Filters of a search → conditions of SQL. In them `s` is a statement or an event, `r` its report, `story` its story. */

import { type SQL, sql } from 'drizzle-orm'
import { textArray } from './copies.ts'
import type { SearchFilters, SearchPlace } from './search-question.ts'

/** The parties that the filters name, by their keys; null where a filter is not set. */
export interface PartyKeys {
  readonly speaker: readonly string[] | null
  readonly actor: readonly string[] | null
  readonly recipient: readonly string[] | null
}

/** A kind of row that is searched: where its columns are. */
export interface Searched {
  readonly day: SQL
  readonly report: SQL
  readonly begin: SQL
  readonly words: SQL
}

/** What people typed as a query of PostgreSQL; never an error, whatever it is. */
export const queryOf = (words: string): SQL => sql`websearch_to_tsquery('english', ${plain(words)})`

/** A NUL is no character for the database. */
export const plain = (words: string): string => words.replaceAll('\0', ' ').slice(0, 1000)

/** The single words of a name, without what a query of PostgreSQL would understand as a sign. */
export const lettersOf = (name: string): string[] => plain(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** Conditions on the searched rows of statements. */
export function statementConditions(filters: SearchFilters, keys: PartyKeys): SQL[] {
  const { speaker, named, acts, country } = filters
  const conditions: SQL[] = []
  if (speaker !== undefined) conditions.push(speakerCondition(speaker, keys.speaker ?? []))
  if (named !== undefined) conditions.push(sql`s.is_named = ${named}`)
  if (acts !== undefined && acts.length > 0) conditions.push(oneOf(sql`s.act`, acts))
  if (country !== undefined) conditions.push(sql`s.country = ${plain(country)}`)
  return conditions
}

/** Of a single value an index has the rows in the order of days; of several it has not. */
const oneOf = (column: SQL, values: readonly string[]): SQL =>
  values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${textArray(values)})`

/** Who has no key, as unnamed sources have none, is found by the words that the report has for them. */
function speakerCondition(speaker: string, keys: readonly string[]): SQL {
  const letters = lettersOf(speaker)
  if (keys.length > 0) return oneOf(sql`s.party`, keys)
  if (letters.length === 0) return sql`false`
  return sql`s.search @@ to_tsquery('english', ${letters.map((word) => `${word}:A`).join(' & ')})`
}

/** Conditions on the searched rows of events. */
export function eventConditions({ types, country }: SearchFilters, keys: PartyKeys): SQL[] {
  const conditions: SQL[] = []
  if (types !== undefined && types.length > 0) conditions.push(oneOf(sql`s.type`, types))
  if (country !== undefined) conditions.push(sql`s.country = ${plain(country)}`)
  if (keys.actor !== null) conditions.push(sql`s.actors && ${textArray(keys.actor)}`)
  if (keys.recipient !== null) conditions.push(sql`s.recipients && ${textArray(keys.recipient)}`)
  return conditions
}

/** Reports that hold a statement, or an event, as it is asked for. */
export function holdingConditions(filters: SearchFilters, keys: PartyKeys): SQL[] {
  const { speaker, named, acts = [], types = [], country } = filters
  const ofEvents = types.length > 0 || keys.actor !== null || keys.recipient !== null
  const ofStatements = speaker !== undefined || named !== undefined || acts.length > 0
  const conditions: SQL[] = []
  if (ofStatements || (country !== undefined && !ofEvents))
    conditions.push(sql`exists (select from tocsin.statements s
      where s.report = r.number and ${sql.join(statementConditions(filters, keys), sql` and `)})`)
  if (ofEvents)
    conditions.push(sql`exists (select from tocsin.events s
      where s.report = r.number and ${sql.join(eventConditions(filters, keys), sql` and `)})`)
  return conditions
}

/** The stretch of days, and where the list goes on. */
export function dayConditions(
  { since, until, asOf }: SearchFilters,
  { day, report, begin }: Searched,
  after: SearchPlace | undefined,
): SQL[] {
  const conditions: SQL[] = []
  if (since !== undefined) conditions.push(sql`${day} >= ${since}`)
  if (until !== undefined) conditions.push(sql`${day} <= ${until}`)
  if (asOf !== undefined) conditions.push(sql`${day} <= ${asOf}`)
  if (after?.order === 'day') {
    conditions.push(sql`(${day}, ${report}) <= (${after.day}, ${after.report})`)
    conditions.push(
      sql`not (${day} = ${after.day} and ${report} = ${after.report} and ${begin} <= ${after.begin})`,
    )
  }
  return conditions
}

/** Few reports are of a story or an outlet: these conditions come before all others. */
export function ofFewReports({ story, outlet }: SearchFilters): SQL[] {
  const conditions: SQL[] = []
  if (story !== undefined) conditions.push(sql`r.story_id = ${plain(story)}`)
  if (outlet !== undefined) conditions.push(sql`lower(r.outlet) = lower(${plain(outlet)})`)
  return conditions
}

/** The same for statements and events: rows are taken from these reports, and not looked for among all. */
export function inFewReports(filters: SearchFilters): SQL[] {
  const conditions = ofFewReports(filters)
  if (conditions.length === 0) return []
  return [sql`s.report in (select r.number from tocsin.readings r where ${sql.join(conditions, sql` and `)})`]
}

/** Only what is on the desk, in its newest version: of today, or of the day that is asked for. */
export function reportConditions(filters: SearchFilters): SQL[] {
  const { asOf, originsMin, cameAfter } = filters
  const conditions = [sql`r.removed_at is null`]
  if (asOf === undefined) conditions.push(sql`r.superseded_at is null`)
  else {
    conditions.push(sql`r.day <= ${asOf}`)
    conditions.push(sql`(r.superseded_at is null or r.superseded_at >= ${asOf}::date + 1)`)
  }
  if (originsMin !== undefined) conditions.push(sql`story.origin_low >= ${originsMin}`)
  if (cameAfter !== undefined) conditions.push(sql`r.taken_in_at > ${cameAfter}::timestamptz`)
  return conditions
}
