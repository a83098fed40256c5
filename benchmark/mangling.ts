/** Measures that no page, whatever happened to it, breaks page → report; see mangled.ts for what is done to pages. */

import { measureMangled } from './mangled.ts'
import { type Context, count, type Task } from './measure.ts'

const RUNS: Readonly<Record<Context['extent'], number>> = { ci: 300, usual: 2_000, full: 10_000 }

/** The task "mangled". */
export const mangledTask: Task = {
  name: 'mangled',
  about: [
    'Pages that are cut, flipped, in a wrong charset, glued, nested without end or endless, always the same ones.',
    'A crash is whatever is thrown that is not an error with a code and a hint.',
    'Times are of one processor, the slowest page of all.',
  ],
  data: 'src/ingest/cases, mangled with seeded chance, and pages made to be too large',
  needs: () => [],
  run: ({ extent }) => {
    const { runs, reports, refused, crashes, slowestProcessorMs } = measureMangled(RUNS[extent])
    for (const crash of crashes.slice(0, 20)) process.stderr.write(`${crash}\n`)
    return [
      count('pages mangled', runs),
      count('read', reports, runs),
      count('refused with a reason', refused, runs),
      count('crashes', crashes.length),
      { name: 'slowest page', value: slowestProcessorMs, unit: 'ms' },
    ]
  },
}
