/** Links what is kept but not linked: what a process left that was ended in the middle, and reports from before there were links. */

import { findCorrectedReading, recount } from '../corrections.ts'
import { keepInLedger } from '../ledger.ts'
import { type LinkBench, linkReport } from './link-report.ts'

const AT_ONCE = 50

/** Links all reports on the desk that are not; gives how many. Stops when `isStopped` says so. */
export async function linkRest(bench: LinkBench, isStopped: () => boolean): Promise<number> {
  let [count, after] = [0, 0]
  for (;;) {
    const rest = await bench.store.listUnlinked({ after, limit: AT_ONCE })
    if (rest.length === 0) return count
    for (const { id, number, takenInAt } of rest) {
      if (isStopped()) return count
      after = number
      await finish(bench, id, takenInAt)
      if (await linkKept(bench, id)) count++
    }
  }
}

/** What comes between keeping and linking: a process that was ended there has left it undone. */
async function finish({ store }: LinkBench, id: string, takenInAt: Date): Promise<void> {
  const machine = await store.findReading(id)
  if (machine === null) return
  await keepInLedger(store, machine, takenInAt)
  await recount(store, id)
}

/** Links one report that is kept; false when it is not on the desk. */
export async function linkKept(bench: LinkBench, id: string): Promise<boolean> {
  const reading = await findCorrectedReading(bench.store, id)
  if (reading === null) return false
  const sketches = await bench.reader.sketch(reading.report)
  await bench.store.keepCopyKeys(id, sketches.copyKeys)
  return linkReport(bench, reading, sketches)
}
