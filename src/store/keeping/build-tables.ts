/** Makes our tables as an earlier or the present Tocsin made them, inside a transaction that is already open. */

import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type pg from 'pg'
import { packageRoot } from '../package-root.ts'
import { type Migration, quoted, SCHEMA, tableName } from './catalogue.ts'

/** A migration with its statements. */
export interface MigrationStep extends Migration {
  readonly statements: readonly string[]
}

/** The migrations that this Tocsin brings, in their order. */
export function knownMigrations(): MigrationStep[] {
  const migrationsFolder = join(packageRoot(), 'src', 'store', 'migrations')
  return readMigrationFiles({ migrationsFolder }).map(({ hash, folderMillis, sql }) => ({
    ...{ hash, createdAt: folderMillis, statements: sql },
  }))
}

/** How many of the known migrations a database has; null when it has one that is not known here. */
export function countKnown(found: readonly Migration[], known: readonly Migration[]): number | null {
  const isKnown = found.every(({ createdAt }, at) => known[at]?.createdAt === createdAt)
  return isKnown ? found.length : null
}

/** An empty schema with the list of migrations, as drizzle's migrator makes it. */
export async function makeSchema(client: pg.ClientBase): Promise<void> {
  await client.query(`create schema ${quoted(SCHEMA)}`)
  await client.query(
    `create table ${tableName('migrations')} (id serial primary key, hash text not null, created_at bigint)`,
  )
}

/** Applies migrations one after the other and notes them down. */
export async function applySteps(client: pg.ClientBase, steps: readonly MigrationStep[]): Promise<void> {
  for (const { hash, createdAt, statements } of steps) {
    for (const statement of statements) await client.query(statement)
    await client.query(`insert into ${tableName('migrations')} (hash, created_at) values ($1, $2)`, [
      ...[hash, createdAt],
    ])
  }
}
