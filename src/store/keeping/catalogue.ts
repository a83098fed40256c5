/**
 * What the database itself says of our schema: its tables, columns, sequences and foreign keys. Backup, restore and
 * verify go by it and by no list in the code, so a new table is kept from its first day on.
 */

import type pg from 'pg'

/** Our schema; see schema.ts. */
export const SCHEMA = 'tocsin'
/** The list of migrations is made by migrating, and never copied. */
const MIGRATIONS = 'migrations'

export interface Table {
  readonly name: string
  /** Those that can be written; what the database computes itself is left out. */
  readonly columns: readonly string[]
}

export interface Sequence {
  readonly name: string
  /** Null when it was never used. */
  readonly lastValue: string | null
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  /** As ALTER TABLE … ADD CONSTRAINT takes it. */
  readonly definition: string
  readonly columns: readonly string[]
  readonly toTable: string
  readonly toColumns: readonly string[]
}

export interface Migration {
  readonly hash: string
  /** Milliseconds, by which migrations are told apart. */
  readonly createdAt: number
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A table of our schema, or of another one, as SQL takes it. */
export const tableName = (name: string, schema = SCHEMA): string => `${quoted(schema)}.${quoted(name)}`

/** The tables of our schema by name; none when there is no such schema. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select relation.relname as name, array_agg(attribute.attname::text order by attribute.attnum) as columns
     from pg_class relation join pg_attribute attribute on attribute.attrelid = relation.oid
     where relation.relnamespace = (select oid from pg_namespace where nspname = $1)
       and relation.relkind = 'r' and relation.relname <> $2
       and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
     group by relation.relname order by relation.relname`,
    [SCHEMA, MIGRATIONS],
  )
  return rows
}

/** The sequences of our schema and how far they are. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `select sequencename as name, last_value::text as value from pg_sequences
     where schemaname = $1 and sequencename <> $2 order by sequencename`,
    [SCHEMA, `${MIGRATIONS}_id_seq`],
  )
  return rows.map(({ name, value }) => ({ name, lastValue: value }))
}

/** The foreign keys of our schema. */
export async function listForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const columnsOf = (relation: string, keys: string) => `(
    select array_agg(attname::text order by place.at) from unnest(${keys}) with ordinality as place(number, at)
    join pg_attribute on attrelid = ${relation} and attnum = place.number)`
  const { rows } = await client.query<ForeignKey>(
    `select referring.relname as table, conname as name, pg_get_constraintdef(constraint_row.oid) as definition,
       ${columnsOf('conrelid', 'conkey')} as columns, referred.relname as "toTable",
       ${columnsOf('confrelid', 'confkey')} as "toColumns"
     from pg_constraint constraint_row
     join pg_class referring on referring.oid = conrelid join pg_class referred on referred.oid = confrelid
     where contype = 'f' and referring.relnamespace = (select oid from pg_namespace where nspname = $1)
     order by referring.relname, conname`,
    [SCHEMA],
  )
  return rows
}

/** The migrations that made the tables, in their order; none when there are no tables of ours. */
export async function listMigrations(client: pg.ClientBase): Promise<Migration[]> {
  const { rows: found } = await client.query<{ is: boolean }>('select to_regclass($1) is not null as is', [
    tableName(MIGRATIONS),
  ])
  if (found[0]?.is !== true) return []
  const { rows } = await client.query<{ hash: string; at: string }>(
    `select hash, created_at as at from ${tableName(MIGRATIONS)} order by created_at, id`,
  )
  return rows.map(({ hash, at }) => ({ hash, createdAt: Number(at) }))
}
