/**
 * What must hold between the tables, asked of the database itself: a list of checks, each a name and the faults that it
 * finds. Whoever adds tables that hang on others adds a check here.
 */

import type pg from 'pg'
import { countKnown, knownMigrations } from './build-tables.ts'
import { listForeignKeys, listMigrations, listTables, quoted, tableName } from './catalogue.ts'

/** One thing that is wrong. */
export interface Fault {
  readonly check: string
  /** Id of the report, page or row. */
  readonly about: string
  readonly what: string
}

export interface TableCheck {
  readonly name: string
  faults(client: pg.ClientBase): AsyncGenerator<Fault>
}

/** A query that gives one row for each fault, with the columns "about" and "what". */
function queryCheck(name: string, query: string): TableCheck {
  return {
    name,
    faults: (client) => faultsOf(client, name, query),
  }
}

const AT_ONCE = 1000

async function* faultsOf(client: pg.ClientBase, check: string, query: string): AsyncGenerator<Fault> {
  await client.query(`declare faults no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query<{ about: string; what: string }>(`fetch ${AT_ONCE} from faults`)
    for (const { about, what } of rows) yield { check, about: String(about), what }
    if (rows.length < AT_ONCE) break
  }
  await client.query('close faults')
}

const migrations: TableCheck = {
  name: 'migrations',
  async *faults(client) {
    const [found, known] = [await listMigrations(client), knownMigrations()]
    if (countKnown(found, known) === known.length) {
      for (const [at, { hash, createdAt }] of found.entries())
        if (known[at]?.hash !== hash)
          yield {
            check: 'migrations',
            about: String(createdAt),
            what: 'it was not the one that this Tocsin brings',
          }
      return
    }
    yield {
      check: 'migrations',
      about: 'tables',
      what: `${found.length} changes of the tables were made, ${known.length} are known`,
    }
  },
}

/** Every reference leads to a row: asked anew, for a damaged index or disk does not ask the database. */
const references: TableCheck = {
  name: 'references',
  async *faults(client) {
    for (const { table, columns, toTable, toColumns } of await listForeignKeys(client)) {
      const same = columns.map(
        (column, at) => `referring.${quoted(column)} = referred.${quoted(toColumns[at] ?? '')}`,
      )
      const isSet = columns.map((column) => `referring.${quoted(column)} is not null`)
      const value = columns.map((column) => `referring.${quoted(column)}::text`).join(" || ', ' || ")
      yield* faultsOf(
        client,
        'references',
        `select ${value} as about, 'a row of "${table}" refers to none of "${toTable}"' as what
         from ${tableName(table)} referring where ${isSet.join(' and ')}
         and not exists (select from ${tableName(toTable)} referred where ${same.join(' and ')})`,
      )
    }
  },
}

/** Every table can be read from one end to the other. */
const readable: TableCheck = {
  name: 'tables',
  async *faults(client) {
    for (const { name } of await listTables(client)) {
      await client.query('savepoint reading')
      try {
        await client.query(`select count(row_of::text) from ${tableName(name)} row_of`)
        await client.query('release savepoint reading')
      } catch (error) {
        await client.query('rollback to savepoint reading')
        yield { check: 'tables', about: name, what: `it cannot be read: ${(error as Error).message}` }
      }
    }
  },
}

/** The checks of the tables, in the order in which they are made. */
export const TABLE_CHECKS: readonly TableCheck[] = [
  migrations,
  readable,
  references,
  queryCheck(
    'corrections of nothing',
    `select correction_id as about, 'it is taken back or brought back, and nobody made it' as what
     from tocsin.corrections turn where deed <> 'judge' and not exists (
       select from tocsin.corrections judged where judged.deed = 'judge'
       and judged.correction_id = turn.correction_id and judged.report_id = turn.report_id)`,
  ),
  queryCheck(
    'links',
    `select report_id as about, case
       when story_id is null then 'it is linked and in no story'
       else 'the last placement puts it into another story' end as what
     from tocsin.readings reading where linked_at is not null and removed_at is null and (story_id is null or story_id <> coalesce((
       select story_id from tocsin.placements where placements.report_id = reading.report_id
       order by number desc limit 1), ''))`,
  ),
  queryCheck(
    'copy keys',
    `select key as about, 'it is a key of report number ' || report || ', which is not there' as what
     from tocsin.copy_keys where not exists (select from tocsin.readings where number = report)`,
  ),
  queryCheck(
    'accounts',
    `select id as about, 'nobody has told or is about to tell what is in it' as what
     from tocsin.stories where account is null and account_due_at is null and merged_into is null`,
  ),
  queryCheck(
    'words to search',
    `select report_id as about, 'it is linked, and cannot be found by its words' as what
     from tocsin.readings where linked_at is not null and words is null`,
  ),
  queryCheck(
    'parties',
    `with uses as (
       select key, sum(uses)::int as uses from (
         select party as key, count(*) as uses from tocsin.statements where party is not null group by 1
         union all
         select key, count(*) from tocsin.events event, lateral (
           select distinct unnest(event.actors || event.recipients) as key) named group by 1) each_use group by 1)
     select coalesce(uses.key, parties.key) as about,
       format('it is used %s times and counted %s times', coalesce(uses.uses, 0), coalesce(parties.use_count, 0)) as what
     from uses full join tocsin.parties on parties.key = uses.key
     where coalesce(uses.uses, 0) <> coalesce(parties.use_count, 0)`,
  ),
]
