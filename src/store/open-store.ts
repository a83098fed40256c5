/** Opens the store; the database driver is loaded only by who opens one, for reading alone needs none. */

import type { StoreOptions } from './server.ts'
import type { Store } from './store.ts'

/** Starts or joins the database and brings its tables up to date. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { openDatabaseStore } = await import('./database-store.ts')
  return openDatabaseStore(options)
}
