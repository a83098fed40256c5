/** The whole database → one file, as it stood at one moment, whatever is taken in meanwhile. Streams: size costs no memory. */

import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { errors } from '../errors.ts'
import { explained } from '../explained.ts'
import { openServer, type StoreOptions } from '../server.ts'
import { BACKUP_FORMAT, type BackupHead, END_OF_ROWS, lineOf } from './backup-format.ts'
import { listMigrations, listSequences, listTables, quoted, tableName } from './catalogue.ts'
import { countRows } from './count-rows.ts'

export interface BackUpOptions extends StoreOptions {
  /** The version of Tocsin, told in the file. */
  readonly version: string
  readonly onTable?: (name: string, rowCount: number) => void
}

/** What a backup holds. */
export interface BackupSummary {
  readonly madeAt: string
  /** The version of Tocsin that wrote it. */
  readonly tocsin: string
  readonly tables: readonly { readonly name: string; readonly rowCount: number }[]
}

/** Values are written in one way, whatever the server is set to. */
const ONE_WAY = [
  "datestyle = 'ISO'",
  "intervalstyle = 'postgres'",
  "timezone = 'UTC'",
  "bytea_output = 'hex'",
]
const BUFFER_BYTES = 256 * 1024

/** Writes the file. It gets its name when it is whole and on the disk: there is none, or a good one. */
export async function backUp(options: BackUpOptions, path: string): Promise<BackupSummary> {
  const server = await openServer(options)
  const client = await server.pool.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    for (const setting of ONE_WAY) await client.query(`set local ${setting}`)
    const head = await describe(client, options.version)
    if (head.migrations.length === 0) throw errors.nothing_to_back_up(server.name)
    await writeWhole(path, partsOf(client, head, options))
    return head
  } catch (error) {
    throw explained(error, server)
  } finally {
    client.release(true)
    await server.close()
  }
}

async function describe(client: pg.ClientBase, version: string): Promise<BackupHead> {
  const tables: BackupHead['tables'][number][] = []
  for (const table of await listTables(client)) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${tableName(table.name)}`)
    tables.push({ ...table, rowCount: Number(rows[0]?.count) })
  }
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return {
    format: BACKUP_FORMAT,
    tocsin: version,
    madeAt: new Date().toISOString(),
    postgres: rows[0]?.server_version ?? '',
    migrations: await listMigrations(client),
    tables,
    // Subtle: sequences are in no snapshot. Asked for after it was taken, they are never behind its rows.
    sequences: await listSequences(client),
  }
}

async function* partsOf(client: pg.ClientBase, head: BackupHead, { onTable }: BackUpOptions) {
  yield lineOf(head)
  for (const { name, columns } of head.tables) {
    yield lineOf({ table: name })
    const list = columns.map(quoted).join(', ')
    const counter = countRows()
    for await (const rows of client.query(copyTo(`copy ${tableName(name)} (${list}) to stdout`))) {
      counter.add(rows as Buffer)
      yield rows as Buffer
    }
    const counted = counter.end()
    yield END_OF_ROWS
    yield lineOf({ table: name, ...counted })
    onTable?.(name, counted.rowCount)
  }
  yield lineOf({ end: head.tables.length })
}

async function writeWhole(path: string, parts: AsyncIterable<string | Buffer>): Promise<void> {
  const unfinished = `${path}.part-${process.pid}`
  try {
    // It holds all that the desk knows: for this user alone. "flush" has it on the disk before it is closed.
    const file = createWriteStream(unfinished, { mode: 0o600, flush: true })
    await pipeline(parts, createGzip({ chunkSize: BUFFER_BYTES }), file)
    await rename(unfinished, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw isOfFiles(error) ? errors.backup_not_written(path, error) : error
  }
}

/** The name of a file is on the disk when its folder is; not all systems can be asked for it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const isOfFiles = (error: unknown): boolean => {
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall !== undefined && syscall !== 'connect' && syscall !== 'read' && /^E[A-Z]+$/.test(code ?? '')
}
