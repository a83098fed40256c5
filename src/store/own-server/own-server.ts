/**
 * Tocsin's own PostgreSQL: takes a data folder and gives a running server. The first process that needs it
 * starts it, others join, the last one stops it; a server that outlived its processes is adopted.
 *
 * Who uses it is written nowhere but in the server itself: every process holds a shared advisory lock on a
 * connection of its own, and whoever leaves stops the server only when it gets the same lock for itself
 * alone. The lock goes with the connection, so a killed process leaves no trace.
 */

import pg from 'pg'
import { type Connection, lostConnection } from '../connection.ts'
import { errors } from '../errors.ts'
import { ensureCluster, logFile, OWNER, passwordOf, type Site, type Transport } from './cluster.ts'
import { clusterIn, prepareDataFolder } from './data-folder.ts'
import { diskWasFull, lastWords, launch, stop } from './launch.ts'
import { clearStale, isAlive, type Postmaster, readPostmaster } from './postmaster.ts'
import { findPrograms } from './programs.ts'
import { serverUser } from './server-user.ts'

export interface OwnServer {
  readonly connection: Connection
  /** Leaves the server, and stops it when nobody else uses it. */
  release(): Promise<void>
}

interface Lease {
  readonly client: pg.Client
  readonly connection: Connection
}

const START_LIMIT_MS = 30_000
const PAUSE_MS = 20
const FAILED_STARTS_MAX = 5
/** Any number will do, as long as every version of Tocsin uses the same. */
const IN_USE = 7063_746_961
const DATABASE = 'tocsin'

/** Starts, joins or adopts the server of a data folder. */
export async function openOwnServer(
  dataFolder: string,
  transport: Transport = process.platform === 'win32' ? 'tcp' : 'socket',
): Promise<OwnServer> {
  const cluster = clusterIn(dataFolder)
  const user = await serverUser([cluster, dataFolder])
  prepareDataFolder(dataFolder, user)
  const programs = findPrograms(dataFolder, user)
  ensureCluster(cluster, programs, user, transport)
  return holdLease({ cluster, programs, user, transport })
}

/** Keeps a lease for as long as the process uses the server; a lost one (the server was killed) is taken anew. */
async function holdLease(site: Site): Promise<OwnServer> {
  let leaving = false
  const take = async (): Promise<Lease> => {
    const lease = await join(site)
    lease.client.once('end', () => {
      if (!leaving) held = take()
      // When it cannot be had again, the next query says so; here nobody waits for it.
      held.catch(() => null)
    })
    return lease
  }
  let held: Promise<Lease> = take()
  const { connection } = await held
  return {
    connection,
    release: async () => {
      leaving = true
      const lease = await held.catch(() => null)
      if (lease !== null) await leave(lease, site)
    },
  }
}

async function join(site: Site): Promise<Lease> {
  const deadline = Date.now() + START_LIMIT_MS
  let failedStarts = 0
  while (Date.now() < deadline) {
    const postmaster = readPostmaster(site.cluster)
    if (postmaster !== null && isAlive(postmaster, site.cluster)) {
      const lease = await takeLease(postmaster, site)
      if (lease !== null) return lease
    } else {
      if (postmaster !== null) clearStale(postmaster, site.cluster)
      const hasStarted = await launch(site)
      if (!hasStarted && !isLockLeft(site.cluster) && ++failedStarts >= FAILED_STARTS_MAX) break
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (1 + 5 * failedStarts)))
  }
  const words = lastWords(site.cluster)
  if (diskWasFull(words)) throw errors.disk_full(`"${site.cluster}"`)
  throw errors.server_did_not_start(logFile(site.cluster), new Error(words))
}

/** A killed server's lock counts until the system has buried its process, which may take a second or more. */
const isLockLeft = (cluster: string): boolean =>
  /lock file "[^"]*" already exists/.test(lastWords(cluster).split('starting PostgreSQL').at(-1) ?? '')

/** Null when the server is not ready yet, or on its way out. */
async function takeLease(postmaster: Postmaster, site: Site): Promise<Lease | null> {
  if (postmaster.address === null) return null
  const server = { ...postmaster.address, user: OWNER, password: passwordOf(site.cluster) ?? '' }
  const client = new pg.Client({ ...settings(server), database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => null) // The event "end" follows and says all we need.
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE])
    await makeDatabase(client)
    return { client, connection: { ...settings(server), database: DATABASE } }
  } catch (error) {
    await client.end().catch(() => null)
    if (lostConnection(error)) return null
    throw error
  }
}

/** Set in full, so that PG… variables meant for another server do not leak in. */
const settings = (server: { host: string; port: number; user: string; password: string }) => ({
  ...server,
  ssl: false,
  application_name: 'tocsin',
  options: '-c client_min_messages=warning',
})

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (rowCount !== 0) return
  try {
    await client.query(`create database ${DATABASE}`)
  } catch (error) {
    // Another process made it at the same moment: duplicate_database, or the unique index behind it.
    if (!['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error
  }
}

/** Somebody who connected by other means, say psql, keeps the server alive too. */
const MAY_STOP = `select pg_try_advisory_lock($1) and not exists (
  select from pg_stat_activity where backend_type = 'client backend' and application_name not like 'tocsin%') as may_stop`

async function leave({ client }: Lease, site: Site): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [IN_USE])
    const { rows } = await client.query<{ may_stop: boolean }>(MAY_STOP, [IN_USE])
    if (rows[0]?.may_stop === true) await stop(site)
  } catch (error) {
    // The server has gone by itself: there is nothing left to stop.
    if (!lostConnection(error)) throw error
  } finally {
    await client.end().catch(() => null)
  }
}
