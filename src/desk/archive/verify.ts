/** Reads everything that is kept and tells what is wrong with it. Memory stays the same, however much there is. */

import { openArchive, type StoreOptions } from '#store'
import { type CheckTools, REPORT_CHECKS } from './report-checks.ts'

export interface VerifyOptions extends StoreOptions {
  /** Why a value is no reading in the format tocsin/reading/1; null when it is one. The contract knows. */
  readonly faultOfShape: (value: unknown) => string | null
  readonly onProgress?: (progress: VerifyProgress) => void
}

export interface VerifyProgress {
  readonly done: number
  readonly total: number
}

/** One thing that was found. */
export interface Finding {
  readonly check: string
  /** Id of the report, page or row. */
  readonly about: string
  readonly what: string
  /** False for a notice: worth knowing, and no harm. */
  readonly isFault: boolean
}

/** Tells what is wrong, one finding after the other; none when all is well. */
export async function* verifyArchive(options: VerifyOptions): AsyncGenerator<Finding> {
  const { faultOfShape, onProgress = () => null } = options
  const [{ applyCorrections, actorEntries }, { indexRowsOf }] = await Promise.all([
    import('#reading'),
    import('../linking/index-rows.ts'),
  ])
  const tools: CheckTools = { faultOfShape, applyCorrections, actorEntries, indexRowsOf }
  const archive = await openArchive(options)
  try {
    for (const check of archive.checks)
      for await (const fault of archive.faultsOf(check)) yield { ...fault, isFault: true }
    const { pages, reports } = await archive.count()
    const total = pages + reports
    let done = 0
    for await (const { id, fault } of archive.pages()) {
      if (fault !== null) yield { check: 'pages', about: id, what: fault, isFault: true }
      onProgress({ done: ++done, total })
    }
    for await (const kept of archive.reports({ withRemoved: true })) {
      yield* findingsOf(kept, tools)
      onProgress({ done: ++done, total })
    }
  } finally {
    await archive.close()
  }
}

function* findingsOf(
  kept: Parameters<(typeof REPORT_CHECKS)[number]['faults']>[0],
  tools: CheckTools,
): Generator<Finding> {
  for (const [at, { name, isNotice = false, faults }] of REPORT_CHECKS.entries()) {
    const found = faults(kept, tools)
    for (const what of found) yield { check: name, about: kept.id, what, isFault: !isNotice }
    // What is no reading cannot be looked into.
    if (at === 0 && found.length > 0) return
  }
}
