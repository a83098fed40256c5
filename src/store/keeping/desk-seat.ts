/**
 * The seat of the desk: one data folder has one desk. Who has it is written in the running server alone, as the name of
 * a connection that holds a lock, and goes with the process: a killed desk leaves nothing that others could trip over.
 */

import type pg from 'pg'
import { errors } from '../errors.ts'
import { explained } from '../explained.ts'
import { openServer, type Server, type StoreOptions } from '../server.ts'

export interface Seat {
  /** Says where the desk can be reached, for who asks later. */
  tell(address: string): Promise<void>
  leave(): Promise<void>
}

/** Any number, the same in every process. */
const SEAT = 7063_746_970
const HOLDER = `select application_name as name from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and (classid::bigint << 32) | objid::bigint = $1`
/** A desk that was just killed takes a moment to be gone. */
const ATTEMPTS = 10
const PAUSE_MS = 150
const RETAKE_MS = 500

/** Takes the seat, or throws store.desk_is_open. A server that was given may have many desks, and has no seat. */
export async function takeSeat(options: StoreOptions): Promise<Seat> {
  if (options.databaseUrl) return { tell: async () => {}, leave: async () => {} }
  const server = await openServer(options)
  let name = nameOf(null)
  let client: pg.PoolClient | null = null
  let hasLeft = false
  const sit = async (attempts: number) => {
    const taken = await take(server, name, attempts)
    client = taken
    // The server was killed: it is started again for those who use it, and the seat is there to be taken again.
    taken.on('error', () => null)
    taken.once('end', () => {
      if (hasLeft) return
      taken.release(true)
      client = null
      void sitAgain()
    })
  }
  const sitAgain = async () => {
    while (!hasLeft) {
      await pause(RETAKE_MS)
      if (
        hasLeft ||
        (await sit(1).then(
          () => true,
          () => false,
        ))
      )
        return
    }
  }
  try {
    await sit(ATTEMPTS)
  } catch (error) {
    await server.close()
    throw explained(error, server)
  }
  return {
    tell: async (address) => {
      name = nameOf(address)
      await client?.query("select set_config('application_name', $1, false)", [name])
    },
    leave: async () => {
      hasLeft = true
      client?.release(true)
      await server.close()
    },
  }
}

/** Sixty-three characters are kept of the name of a connection. */
const nameOf = (address: string | null): string => `tocsin desk ${process.pid} ${address ?? ''}`.trim()

async function take(server: Server, name: string, attempts: number): Promise<pg.PoolClient> {
  const client = await server.pool.connect()
  try {
    await client.query("select set_config('application_name', $1, false)", [name])
    for (let attempt = 1; ; attempt++) {
      const { rows } = await client.query<{ is: boolean }>('select pg_try_advisory_lock($1) as is', [SEAT])
      if (rows[0]?.is === true) return client
      if (attempt >= attempts) break
      await pause(PAUSE_MS)
    }
    const { rows } = await client.query<{ name: string }>(HOLDER, [SEAT])
    const [, pid = '?', address = null] = /^tocsin desk (\d+)(?: (\S+))?/.exec(rows[0]?.name ?? '') ?? []
    throw errors.desk_is_open({ place: server.name, pid, address })
  } catch (error) {
    client.release(true)
    throw error
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
