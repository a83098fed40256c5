/** A fetched page, or what its feed brings of it, taken in: the report says whose words it holds. */

import { readWords } from './fetch-pages.ts'
import type { Fetched } from './fetched.ts'
import type { LinkBench } from './linking/link-report.ts'
import type { Intake } from './reader.ts'
import { takeIn } from './take-in.ts'

export interface FetchedIntake extends Intake {
  /** True when the page could not be had and the words are those of the feed. */
  readonly isOwnText: boolean
}

/** Reads what was fetched, decides which words count, and takes those in. */
export async function takeFetched(
  fetched: Fetched & { kind: 'page' },
  bench: LinkBench,
): Promise<FetchedIntake> {
  const { page, isOwnText, ...read } = await readWords(fetched, bench.reader)
  // What is read once is not read again.
  const reader = { ...bench.reader, readPage: async () => read }
  return { ...(await takeIn(page, { ...bench, reader })), isOwnText }
}
