/**
 * The actor ledger at work: what a report leaves open of people is completed from earlier reports, as of its own day,
 * and what it tells itself is kept for later ones.
 */

import type { Reading } from '#domain'
import type { Store } from '#store'

/** Reading comes with large tables; who only lists and opens does without them. */
const station = () => import('#reading')

/** The reading with what earlier reports told of its people, visible as such. */
export async function drawOnLedger(store: Store, reading: Reading, takenInAt: Date): Promise<Reading> {
  const { namesToKnow, completeSources } = await station()
  const names = namesToKnow(reading)
  if (names.length === 0) return reading
  const entries = await store.findActors({
    ...{ names, asOf: dayOf(reading, takenInAt), except: reading.report.id, isDistinct: true },
  })
  return completeSources(reading, entries)
}

/** Keeps what a reading tells of people, in the place of what an earlier reading of the same report told. */
export async function keepInLedger(store: Store, reading: Reading, takenInAt: Date): Promise<void> {
  const { actorEntries } = await station()
  await store.keepActors(reading.report.id, actorEntries(reading, dayOf(reading, takenInAt)))
}

/** The day that a report speaks for: its own, else the day on which it came. */
function dayOf({ report }: Reading, takenInAt: Date): string {
  return report.published?.value ?? takenInAt.toISOString().slice(0, 10)
}
