/**
 * A database for one test file: on a given server, or in a folder of its own with the PostgreSQL that Tocsin starts.
 * Gone when the tests of the file are done.
 */

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface DatabaseForTest {
  /** What `openStore` is called with. */
  readonly options: { readonly databaseUrl: string } | { readonly dataFolder: string }
  /** The given server, if there is one. */
  readonly server: string | undefined
  readonly folder: string
  readonly create: () => Promise<void>
  readonly drop: () => Promise<void>
}

/** Names a database, on a server if one is given; it is there after `create`. */
export function databaseForTest(server: string | undefined): DatabaseForTest {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-store-'))
  const name = `tocsin_test_${randomBytes(6).toString('hex')}`
  const administer = async (words: string) => {
    if (server === undefined) return
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(words)
    await client.end()
  }
  return {
    options: server
      ? { databaseUrl: Object.assign(new URL(server), { pathname: name }).href }
      : { dataFolder: folder },
    server,
    folder,
    create: () => administer(`create database ${name}`),
    drop: async () => {
      await administer(`drop database ${name}`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
