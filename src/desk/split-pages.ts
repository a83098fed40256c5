/** JSON lines → pages, for front ends that read files; loaded only when there are such lines. */

import type { SplitPages } from '#ingest'

/** Splits JSON lines (or one JSON object or array) into pages; broken lines become problems. */
export async function splitPages(bytes: Uint8Array): Promise<SplitPages> {
  const ingest = await import('#ingest')
  return ingest.splitPages(bytes)
}
