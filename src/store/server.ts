/** Takes where the data shall be and gives a connected PostgreSQL server: the one that is given, or our own. */

import { homedir } from 'node:os'
import { resolve } from 'node:path'
import pg from 'pg'
import { type Connection, codeOf } from './connection.ts'
import { errors } from './errors.ts'
import { defaultDataFolder } from './own-server/data-folder.ts'
import { openOwnServer } from './own-server/own-server.ts'

export interface StoreOptions {
  /** Where Tocsin's own server keeps its files; the custom of the system decides when it is left out. */
  readonly dataFolder?: string | undefined
  /** A server to use instead of our own. */
  readonly databaseUrl?: string | undefined
}

export interface Server {
  readonly pool: pg.Pool
  /** How messages name it; never with the password. */
  readonly name: string
  close(): Promise<void>
}

const VERSION_MIN = 15
const CONNECT_LIMIT_MS = 10_000

/** Connects to the server that is given, or starts our own. */
export async function openServer({ dataFolder, databaseUrl }: StoreOptions): Promise<Server> {
  if (databaseUrl) return openGivenServer(databaseUrl)
  const folder = resolve(dataFolder || defaultDataFolder(thisPlace()))
  const own = await openOwnServer(folder)
  const pool = openPool(own.connection)
  const close = async () => {
    await pool.end()
    await own.release()
  }
  return { pool, name: `"${folder}"`, close }
}

const thisPlace = () => ({
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  home: homedir(),
  env: process.env,
})

async function openGivenServer(databaseUrl: string): Promise<Server> {
  const name = nameOf(databaseUrl)
  const pool = openPool({ connectionString: databaseUrl, application_name: 'tocsin' })
  try {
    const { rows } = await pool.query<{ number: string }>(
      "select current_setting('server_version_num') as number",
    )
    const version = Math.floor(Number(rows[0]?.number) / 10_000)
    if (version < VERSION_MIN) throw errors.server_too_old(name, String(version))
    return { pool, name, close: () => pool.end() }
  } catch (error) {
    await pool.end()
    throw error instanceof Error && error.name === 'TocsinError' ? error : whyUnreachable(name, error)
  }
}

function nameOf(databaseUrl: string): string {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw errors.bad_database_url()
  try {
    const { host, port, database } = new pg.Client({ connectionString: databaseUrl })
    return host.startsWith('/') ? `${host} (${database})` : `${host}:${port}/${database}`
  } catch {
    // Its words may hold the password: they are not passed on.
    throw errors.bad_database_url()
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOENT: 'there is no such socket',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host is not known, or there is no network',
  '28P01': 'it does not accept this user and password',
  '28000': 'it does not accept this user from here',
  '3D000': 'it has no such database',
  '53300': 'it has no free connection',
  '57P03': 'it is starting or stopping',
}

function whyUnreachable(name: string, error: unknown): Error {
  const code = codeOf(error)
  const why =
    REASONS[code] ?? (code === '' ? 'it did not answer as a PostgreSQL server' : `it answered ${code}`)
  return errors.server_unreachable(name, why, error)
}

function openPool(connection: Connection): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: 10, connectionTimeoutMillis: CONNECT_LIMIT_MS })
  // An idle connection was cut. The pool opens another when it is needed, and a query then tells of trouble.
  pool.on('error', () => null)
  return pool
}
