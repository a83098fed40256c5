/**
 * One file → the whole database, in one transaction: either all of it is there in the end, or all is as it was. What
 * an older Tocsin wrote goes into the tables of its time, which are then brought up to date as they would have been.
 */

import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { codeOf } from '../connection.ts'
import { errors } from '../errors.ts'
import { explained } from '../explained.ts'
import { MIGRATING } from '../migrate.ts'
import { openServer, type StoreOptions } from '../server.ts'
import type { BackupSummary } from './back-up.ts'
import { BACKUP_FORMAT, type BackupHead, parseHead, parseLine } from './backup-format.ts'
import { type BackupReader, openBackupReader } from './backup-reader.ts'
import { applySteps, countKnown, knownMigrations, makeSchema } from './build-tables.ts'
import { listForeignKeys, listTables, quoted, SCHEMA, tableName } from './catalogue.ts'
import { countRows } from './count-rows.ts'

export interface RestoreOptions extends StoreOptions {
  /** Put the file in the place of what is there; without it only an empty database is filled. */
  readonly replace?: boolean
  readonly onTable?: ((name: string, rowCount: number) => void) | undefined
}

const ASIDE = `${SCHEMA}_aside`
const BUFFER_BYTES = 256 * 1024

/** Fills the database from a file that `backUp` wrote. */
export async function restore(options: RestoreOptions, path: string): Promise<BackupSummary> {
  const bytes = createReadStream(path, { highWaterMark: BUFFER_BYTES })
  const unpacked = createGunzip({ chunkSize: BUFFER_BYTES })
  // Each knows when the other fails; who waits for the next bytes hears of it.
  const reading = pipeline(bytes, unpacked).catch(() => null)
  try {
    const reader = openBackupReader(unpacked)
    const head = await readHead(reader, path)
    await fill(options, reader, { head, path })
    return head
  } finally {
    bytes.destroy()
    unpacked.destroy()
    await reading
  }
}

async function readHead(reader: BackupReader, path: string): Promise<BackupHead> {
  const line = await reader.line().catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw errors.backup_not_readable(path, error)
    return null
  })
  const head = line === null ? null : parseHead(line)
  if (head === null || !head.format.startsWith('tocsin/backup/')) throw errors.not_a_backup(path)
  if (head.format !== BACKUP_FORMAT) throw errors.backup_newer(path, head.tocsin)
  if (countKnown(head.migrations, knownMigrations()) === null) throw errors.backup_newer(path, head.tocsin)
  return head
}

interface Source {
  readonly head: BackupHead
  readonly path: string
}

async function fill(options: RestoreOptions, reader: BackupReader, source: Source): Promise<void> {
  const server = await openServer(options)
  const client = await server.pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATING])
    await setAside(client, { replace: options.replace === true, name: server.name })
    await build(client, reader, { ...source, onTable: options.onTable })
    await client.query(`drop schema if exists ${quoted(ASIDE)} cascade`)
    await client.query('commit')
  } catch (error) {
    throw whyNot(error, source.path, server)
  } finally {
    // Without a commit the server forgets all of it with the connection.
    client.release(true)
    await server.close()
  }
}

/** Gives the tables that are there another schema, where nobody finds them, until the new ones are whole. */
async function setAside(client: pg.ClientBase, { replace, name }: { replace: boolean; name: string }) {
  const tables = await listTables(client)
  if (tables.length > 0) {
    const names = tables.map((table) => tableName(table.name))
    // Whoever is writing comes to an end, and whoever comes next waits for the new tables.
    await client.query(`lock table ${names.join(', ')} in access exclusive mode`)
    const hasRows = names.map((table) => `exists (select from ${table})`).join(' or ')
    const { rows } = await client.query<{ full: boolean }>(`select ${hasRows} as full`)
    if (rows[0]?.full === true && !replace) throw errors.not_empty(name)
  }
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [SCHEMA])
  if (rowCount !== 0) await client.query(`alter schema ${quoted(SCHEMA)} rename to ${quoted(ASIDE)}`)
}

type BuildOptions = Source & Pick<RestoreOptions, 'onTable'>

async function build(client: pg.ClientBase, reader: BackupReader, { head, path, onTable }: BuildOptions) {
  const steps = knownMigrations()
  await makeSchema(client)
  await applySteps(client, steps.slice(0, head.migrations.length))
  // Rows come table by table; what refers to what is checked when all are there, whatever the order.
  const keys = await listForeignKeys(client)
  for (const { table, name } of keys)
    await client.query(`alter table ${tableName(table)} drop constraint ${quoted(name)}`)
  for (const { name, columns } of head.tables) {
    const rowCount = await fillTable(client, reader, { name, columns, path })
    onTable?.(name, rowCount)
  }
  const end = parseLine((await reader.line()) ?? '')
  if (end?.end !== head.tables.length) throw errors.backup_damaged(path, 'it has no end')
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${tableName(table)} add constraint ${quoted(name)} ${definition}`)
  for (const { name, lastValue } of head.sequences)
    if (lastValue !== null) await client.query('select setval($1, $2)', [tableName(name), lastValue])
  await applySteps(client, steps.slice(head.migrations.length))
}

interface TableFrame {
  readonly name: string
  readonly columns: readonly string[]
  readonly path: string
}

async function fillTable(client: pg.ClientBase, reader: BackupReader, { name, columns, path }: TableFrame) {
  const begin = parseLine((await reader.line()) ?? '')
  if (begin?.table !== name) throw errors.backup_damaged(path, `the table "${name}" is missing`)
  const counter = countRows()
  const passing = async function* () {
    for await (const rows of reader.rows()) {
      counter.add(rows)
      yield rows
    }
  }
  const list = columns.map(quoted).join(', ')
  await pipeline(passing, client.query(copyFrom(`copy ${tableName(name)} (${list}) from stdin`)))
  const told = parseLine((await reader.line()) ?? '')
  const counted = counter.end()
  if (told?.sha256 !== counted.sha256 || told.rowCount !== counted.rowCount)
    throw errors.backup_damaged(path, `the rows of "${name}" are not those that were written`)
  return counted.rowCount
}

/** What the database says of rows that are not what they were: a column is missing, a value is none, a key leads nowhere. */
const DAMAGED = /^(?:22|23|42P01|42703|42P10)/

function whyNot(error: unknown, path: string, server: { readonly name: string }): unknown {
  if (error instanceof Error && error.name === 'TocsinError') return error
  const code = codeOf(error)
  if (code === '42501') return errors.no_rights(server.name, error)
  const isOurs = error instanceof Error && error.message === 'the rows have no end'
  if (
    isOurs ||
    code.startsWith('Z_') ||
    DAMAGED.test(code) ||
    (error as NodeJS.ErrnoException).syscall === 'read'
  )
    return errors.backup_damaged(
      path,
      isOurs || code.startsWith('Z_') ? 'it ends too early or is broken' : 'its rows do not fit together',
      error,
    )
  return explained(error, server)
}
