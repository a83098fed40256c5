/** Links what is kept but not linked: what a process left that was ended in the middle, and reports from before there were links. */

import { findCorrectedReading } from '../corrections.ts'
import { type LinkBench, linkReport } from './link-report.ts'

const AT_ONCE = 50

/** Links all reports on the desk that are not; gives how many. Stops when `isStopped` says so. */
export async function linkRest(bench: LinkBench, isStopped: () => boolean): Promise<number> {
  let [count, after] = [0, 0]
  for (;;) {
    const rest = await bench.store.listUnlinked({ after, limit: AT_ONCE })
    if (rest.length === 0) return count
    for (const { id, number } of rest) {
      if (isStopped()) return count
      after = number
      if (await linkKept(bench, id)) count++
    }
  }
}

/** Links one report that is kept; false when it is not on the desk. */
export async function linkKept(bench: LinkBench, id: string): Promise<boolean> {
  const reading = await findCorrectedReading(bench.store, id)
  if (reading === null) return false
  const sketches = await bench.reader.sketch(reading.report)
  await bench.store.keepCopyKeys(id, sketches.copyKeys)
  return linkReport(bench, reading, sketches)
}
