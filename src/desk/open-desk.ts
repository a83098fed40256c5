/** Opens the desk: a reader, and the store behind it. */

import { openStore, type StoreOptions } from '#store'
import type { Desk } from './desk.ts'
import { errors } from './errors.ts'
import { openReader, type ReaderOptions } from './open-reader.ts'
import { takeIn } from './take-in.ts'

export interface DeskOptions extends StoreOptions, ReaderOptions {
  /** The clock; another one in tests. */
  readonly now?: () => Date
}

/** Starts or joins the database; the reader's threads start with the first page. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { now = () => new Date() } = options
  const store = await openStore(options)
  const reader = openReader(options)
  const mark = async (id: string, removedAt: Date | null) => {
    if (!(await store.markRemoved(id, removedAt))) throw errors.reading_not_found(id)
  }
  return {
    takeIn: (page) => takeIn(page, { reader, store, now }),
    listReadings: (list) => store.listReadings(list),
    getReading: async (id) => {
      const reading = await store.findReading(id)
      if (reading === null) throw errors.reading_not_found(id)
      return reading
    },
    removeReading: (id) => mark(id, now()),
    restoreReading: (id) => mark(id, null),
    close: async () => {
      await reader.close()
      await store.close()
    },
  }
}
