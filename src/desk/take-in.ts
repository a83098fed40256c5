/**
 * One page through the house: page → report → reading, completed from the actor ledger → kept → linked.
 * The first steps run on a thread: read-page.ts.
 */

import type { Page } from '#domain'
import { findCorrectedReading, recount } from './corrections.ts'
import { drawOnLedger, keepInLedger } from './ledger.ts'
import { type LinkBench, linkReport } from './linking/link-report.ts'
import type { Intake } from './reader.ts'

/**
 * Reads a page, keeps it with its reading and links it to what is on the desk. Taking in twice changes nothing:
 * the reading that was kept stays.
 */
export async function takeIn(page: Page, bench: LinkBench): Promise<Intake> {
  const { reader, store, now } = bench
  const takenInAt = now()
  const { reading: read, sketches } = await reader.readPage(page)
  const reading = await drawOnLedger(store, read, takenInAt)
  const isNew = await store.keepReading({ page, reading, takenInAt, copyKeys: sketches.copyKeys })
  const { id } = reading.report
  // What is on the desk may have drawn on less than is known by now: it stays as it was kept.
  if (!isNew) return { reading: (await findCorrectedReading(store, id)) ?? reading, isNew }
  await keepInLedger(store, reading, takenInAt)
  // A report that had been removed comes back with what people corrected in it.
  const corrected = (await recount(store, id)) ?? reading
  await linkReport(bench, corrected, sketches)
  return { reading: corrected, isNew }
}
