/** Pages → readings on worker threads, so that no page can hold or kill the process. */

import type { Page } from '#domain'
import type { Reader } from './reader.ts'
import { startWorker } from './start-worker.ts'
import type { Outcome, Task, Tasks } from './tasks.ts'
import { openWorkerPool } from './worker-pool.ts'

export interface ReaderOptions {
  /** As many as the machine has cores when left out. */
  readonly threads?: number | undefined
  /** How long one page may take. Reading is built to stay far below: this is the wall behind it. */
  readonly pageLimitMs?: number | undefined
}

const PAGE_LIMIT_MS = 10_000
const MEMORY_MB = 768

/** Makes a reader; threads start, and load their weights, when pages come. */
export function openReader({ threads, pageLimitMs = PAGE_LIMIT_MS }: ReaderOptions = {}): Reader {
  const pool = openWorkerPool<Task, Outcome>({
    startWorker: (maxOldGenerationSizeMb) => startWorker('worker', { maxOldGenerationSizeMb }),
    threads,
    limitMs: pageLimitMs,
    memoryMb: MEMORY_MB,
  })
  const run = <Kind extends keyof Tasks>(
    task: Task & { readonly kind: Kind },
    name: string,
    isUrgent = false,
  ) => pool.run(task, name, isUrgent) as Promise<Tasks[Kind]['gives']>
  return {
    read: async (page) => (await run({ kind: 'read', given: page }, nameOf(page))).reading,
    readPage: (page) => run({ kind: 'read', given: page }, nameOf(page)),
    // What is half done goes before what is not begun.
    sketch: (report) => run({ kind: 'sketch', given: report }, `the report "${report.title}"`, true),
    judgeCopies: (reading, others) =>
      run({ kind: 'judge', given: { reading, others } }, `the report "${reading.report.title}"`, true),
    makeAccount: (input) => run({ kind: 'account', given: input }, 'the account of a story', true),
    isBusy: () => pool.isBusy(),
    close: () => pool.close(),
  }
}

const nameOf = ({ url, title }: Page): string =>
  url !== null ? `the page "${url}"` : title !== null ? `the page "${title}"` : 'the page'
