/** Takes words, gives a page or its reading: the whole product in one call, as `takeIn` of the desk does it. */

import type { Page, PageKind, Reading } from '#domain'
import { extractReport } from '#ingest'
import { type ReadingWeights, readReport } from '#reading'

/** A page as a user hands it over: words, and the day of publication if known. */
export function pageOf(words: string, kind: PageKind, published: string | null): Page {
  const bytes = new TextEncoder().encode(words)
  return { bytes, kind, published, charset: null, url: null, outlet: null, title: null }
}

/** Page → report → reading. */
export function readPage(page: Page, language: ReadingWeights): Reading {
  return readReport(extractReport(page).report, language)
}
