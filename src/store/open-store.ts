/** The store's main path: takes where the data shall be, gives what the desk can keep there and find again. */

import { drizzle } from 'drizzle-orm/node-postgres'
import type { Page, Reading } from '#domain'
import { codeOf, lostConnection } from './connection.ts'
import { errors } from './errors.ts'
import { migrate } from './migrate.ts'
import {
  findPage,
  findReading,
  type Keeping,
  keepReading,
  type ListOptions,
  listReadings,
  markRemoved,
  type ReadingSummary,
} from './readings.ts'
import { openServer, type Server, type StoreOptions } from './server.ts'

/** What is kept. Every call fails with a TocsinError when the server is away or its disk is full. */
export interface Store {
  /** False when the report was there already, and then nothing changes. */
  keepReading(keeping: Keeping): Promise<boolean>
  listReadings(options: ListOptions): Promise<ReadingSummary[]>
  findReading(id: string): Promise<Reading | null>
  /** The page that a reading was made from, as it came. */
  findPage(id: string): Promise<Page | null>
  /** Takes a reading off the desk (a moment) or puts it back (null); false when there is no such reading. */
  markRemoved(id: string, removedAt: Date | null): Promise<boolean>
  close(): Promise<void>
}

/** Starts or joins the database and brings its tables up to date. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const server = await openServer(options)
  try {
    await migrate(server)
  } catch (error) {
    await server.close()
    throw explained(error, server)
  }
  const database = drizzle(server.pool, { casing: 'snake_case' })
  const guard = <T>(result: Promise<T>): Promise<T> =>
    result.catch((error: unknown) => {
      throw explained(error, server)
    })
  return {
    keepReading: (keeping) => guard(keepReading(database, keeping)),
    listReadings: (list) => guard(listReadings(database, list)),
    findReading: (id) => guard(findReading(database, id)),
    findPage: (id) => guard(findPage(database, id)),
    markRemoved: (id, removedAt) => guard(markRemoved(database, id, removedAt)),
    close: () => server.close(),
  }
}

/** What somebody can act on gets its words; anything else stays what it is. */
function explained(error: unknown, { name }: Server): unknown {
  if (codeOf(error) === '53100') return errors.disk_full(`the database at ${name}`, error)
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return lostConnection(error) || lostConnection(cause) ? errors.server_lost(error) : error
}
