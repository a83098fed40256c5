/** Pages → readings on worker threads, so that no page can hold or kill the process. */

import type { Page, Reading } from '#domain'
import type { Reader } from './desk.ts'
import { startWorker } from './start-worker.ts'
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
  const pool = openWorkerPool<Page, Reading>({
    startWorker: (maxOldGenerationSizeMb) => startWorker('worker', { maxOldGenerationSizeMb }),
    threads,
    limitMs: pageLimitMs,
    memoryMb: MEMORY_MB,
  })
  return {
    read: (page) => pool.run(page, nameOf(page)),
    close: () => pool.close(),
  }
}

const nameOf = ({ url, title }: Page): string =>
  url !== null ? `the page "${url}"` : title !== null ? `the page "${title}"` : 'the page'
