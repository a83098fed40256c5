/** The pure half of the stair, run on a worker thread: page → report → reading. */

import type { Page, Reading } from '#domain'
import { extractReport } from '#ingest'
import { type ReadingWeights, readReport } from '#reading'

/** Reads one page; what was odd about the page stands before what was odd about the report. */
export function readPage(page: Page, language: ReadingWeights): Reading {
  const { report, notes } = extractReport(page)
  const reading = readReport(report, language)
  return { ...reading, notes: [...notes, ...reading.notes] }
}
