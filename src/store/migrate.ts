/** Brings the tables of a database up to date with src/store/migrations, one process at a time. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { codeOf } from './connection.ts'
import { errors } from './errors.ts'
import { packageRoot } from './package-root.ts'
import type { Server } from './server.ts'

/** Any number will do, as long as every version of Tocsin uses the same. */
export const MIGRATING = 7063_746_962
const WHERE = { migrationsSchema: 'tocsin', migrationsTable: 'migrations' }

/** Applies what is missing; throws store.database_newer when there is more than this Tocsin knows. */
export async function migrate({ pool, name }: Server): Promise<void> {
  const migrationsFolder = join(packageRoot(), 'src', 'store', 'migrations')
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    await applyMigrations(drizzle(client), { migrationsFolder, ...WHERE })
    const { rows } = await client.query<{ last: string }>(
      'select max(created_at) as last from tocsin.migrations',
    )
    if (Number(rows[0]?.last) > lastKnown(migrationsFolder)) throw errors.database_newer(name)
    await client.query('select pg_advisory_unlock($1)', [MIGRATING])
    client.release()
  } catch (error) {
    client.release(true) // With the connection goes the lock.
    throw codeOf(error) === '42501' ? errors.no_rights(name, error) : error
  }
}

function lastKnown(folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[]
  }
  return Math.max(...journal.entries.map(({ when }) => when))
}
