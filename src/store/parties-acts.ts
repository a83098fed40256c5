/** Who did what to whom: events, newest first. What several reports of one story tell of one day stands once. */

import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Event } from '#domain'
import { textArray } from './copies.ts'
import { namesOf } from './parties.ts'
import {
  asking,
  inPeriod,
  LAST_DAY,
  type Named,
  onDesk,
  type Period,
  placeAfter,
  type RowPlace,
  rowsAfter,
  storable,
  TOLD_IN,
  type ToldIn,
  type ToldInRow,
  toldIn,
} from './parties-scope.ts'

export interface ActsQuestion extends Period {
  /** Keys of parties; `country:RUS` stands for all parties of a country. */
  readonly actor?: string | undefined
  readonly recipient?: string | undefined
  readonly types?: readonly string[] | undefined
  /** False leaves out what is denied or said not to happen. */
  readonly withDenied: boolean
  readonly limit: number
  readonly after?: RowPlace | undefined
}

/** One event, as the first of the reports that have it tells it. */
export interface PartyDeed extends ToldIn, Pick<Event, 'id' | 'type' | 'mode' | 'status' | 'statement'> {
  readonly day: string
  readonly place: string | null
  readonly words: string
  readonly actors: readonly Named[]
  readonly recipients: readonly Named[]
  /** Whose words tell it; null where the report itself does. */
  readonly toldBy: Named | null
}

export interface DeedList {
  readonly deeds: readonly PartyDeed[]
  readonly next: RowPlace | null
}

interface DeedRow extends ToldInRow, Pick<Event, 'id' | 'type' | 'mode' | 'status' | 'statement'> {
  readonly report: number
  readonly begin: number
  readonly day: string
  readonly place: string | null
  readonly words: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly told_by: string | null
}

const COUNTRY = /^country:([A-Z]{3})$/

/** One part of the list. */
export async function listDeeds(database: NodePgDatabase, question: ActsQuestion): Promise<DeedList> {
  const { limit, after, asOf } = question
  return asking(database, async (rows) => {
    const { rows: found } = await rows.execute<DeedRow>(sql`
      select s.report, s.span_begin as begin, s.id, s.type, s.mode, s.status, s.statement, s.day, s.place,
        s.words, s.actors, s.recipients, ${TOLD_IN},
        (select said.party from tocsin.statements said where said.report = s.report and said.id = s.statement)
          as told_by
      from tocsin.events s join tocsin.readings r on r.number = s.report
        left join tocsin.stories story on story.id = r.story_id
      where ${sql.join(eventConditions(question), sql` and `)} and ${onDesk(question)}
        and ${isFirst(question)}
        ${after === undefined ? sql`` : sql`and ${rowsAfter(after)}`}
      order by s.day desc, s.report desc, s.span_begin, s.id limit ${limit + 1}`)
    const page = found.slice(0, limit)
    const keys = page.flatMap(({ actors, recipients, told_by }) => [...actors, ...recipients, told_by])
    const named = await namesOf(
      rows,
      keys.filter((key) => key !== null),
    )
    const deeds = page.map((row): PartyDeed => {
      const { id, type, mode, status, statement, day, place, words } = row
      return {
        ...toldIn(row, asOf),
        ...{ id, type, mode, status, statement, day, place, words },
        actors: row.actors.map(named),
        recipients: row.recipients.map(named),
        toldBy: row.told_by === null ? null : named(row.told_by),
      }
    })
    return { deeds, next: placeAfter(found, limit) }
  })
}

/** What holds of an event `s` itself. */
export function eventConditions(question: Omit<ActsQuestion, 'limit' | 'after'>): SQL[] {
  const { actor, recipient, types, withDenied } = question
  const conditions = [inPeriod(question)]
  if (types !== undefined && types.length > 0) conditions.push(sql`s.type = any(${textArray(types)})`)
  if (!withDenied) conditions.push(sql`s.status not in ('denied', 'negated')`)
  if (actor !== undefined) conditions.push(isParty(sql`s.actors`, actor))
  if (recipient !== undefined) conditions.push(isParty(sql`s.recipients`, recipient))
  return conditions
}

/**
 * Of events of one story, day, type and the same parties the first one that was taken in counts. Parties are compared
 * as words, for the index of arrays would be asked for all events of a government: those of a type and day are few.
 */
function isFirst({ asOf, withDenied }: ActsQuestion): SQL {
  return sql`not exists (
    select from tocsin.events other join tocsin.readings o on o.number = other.report
    where other.type = s.type and other.day = s.day and other.actors::text = s.actors::text
      and other.recipients::text = s.recipients::text and o.story_id = r.story_id
      and (other.report, other.id) < (s.report, s.id)
      and ${withDenied ? sql`true` : sql`other.status not in ('denied', 'negated')`}
      and o.removed_at is null and o.superseded_at is null and o.day <= ${asOf ?? LAST_DAY})`
}

function isParty(column: SQL, key: string): SQL {
  const country = COUNTRY.exec(key)?.[1]
  return country === undefined
    ? sql`${column} @> ${textArray([storable(key)])}`
    : sql`exists (select from unnest(${column}) named join tocsin.parties p on p.key = named where p.country = ${country})`
}
