/** One page through the house: page → report → reading → kept on the desk. The first steps run on a thread: read-page.ts. */

import type { Page } from '#domain'
import type { Store } from '#store'
import { recount } from './corrections.ts'
import type { Intake, Reader } from './desk.ts'

/** What the desk works with. */
export interface Bench {
  readonly reader: Reader
  readonly store: Store
  readonly now: () => Date
}

/** Reads a page and keeps it with its reading. Taking in twice changes nothing: the reading that was kept stays. */
export async function takeIn(page: Page, { reader, store, now }: Bench): Promise<Intake> {
  const reading = await reader.read(page)
  const isNew = await store.keepReading({ page, reading, takenInAt: now() })
  // A report that had been removed comes back with what people corrected in it.
  if (isNew) await recount(store, reading.report.id)
  return { reading, isNew }
}
