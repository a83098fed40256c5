/** One page through the house: page → report → reading, completed from the actor ledger → kept. The first steps run on a thread: read-page.ts. */

import type { Page } from '#domain'
import type { Store } from '#store'
import { findCorrectedReading, recount } from './corrections.ts'
import type { Intake, Reader } from './desk.ts'
import { drawOnLedger, keepInLedger } from './ledger.ts'

/** What the desk works with. */
export interface Bench {
  readonly reader: Reader
  readonly store: Store
  readonly now: () => Date
}

/** Reads a page and keeps it with its reading. Taking in twice changes nothing: the reading that was kept stays. */
export async function takeIn(page: Page, { reader, store, now }: Bench): Promise<Intake> {
  const takenInAt = now()
  const reading = await drawOnLedger(store, await reader.read(page), takenInAt)
  const isNew = await store.keepReading({ page, reading, takenInAt })
  const { id } = reading.report
  // What is on the desk may have drawn on less than is known by now: it stays as it was kept.
  if (!isNew) return { reading: (await findCorrectedReading(store, id)) ?? reading, isNew }
  await keepInLedger(store, reading, takenInAt)
  // A report that had been removed comes back with what people corrected in it.
  return { reading: (await recount(store, id)) ?? reading, isNew }
}
