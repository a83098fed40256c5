/** Corrections by hand: made, taken back, brought back; and a report read again. */

import { API_PATHS, type CorrectionBody, correctedReplySchema, pathOf, readingSchema } from '#contract'
import type { Reading } from '#domain'
import { call } from './call.ts'
import { asReading } from './readings.ts'

export interface Corrected {
  /** Id of the correction. */
  readonly id: string
  readonly reading: Reading
}

/** Keeps what a person judged, and gives the reading as it then stands. */
export function correctReading(id: string, body: CorrectionBody): Promise<Corrected> {
  return change(pathOf(API_PATHS.corrections, id), body)
}

/** Takes a correction back, or brings it back. */
export function turnCorrection(id: string, deed: 'undo' | 'redo', by: string): Promise<Corrected> {
  const path = deed === 'undo' ? API_PATHS.undoCorrection : API_PATHS.redoCorrection
  return change(pathOf(path, id), { by })
}

/** Has the report read again; its corrections stay. */
export async function rereadReport(id: string): Promise<Reading> {
  return asReading(await call(pathOf(API_PATHS.reread, id), readingSchema, { method: 'POST' }))
}

async function change(path: string, body: object): Promise<Corrected> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  const { id, reading } = await call(path, correctedReplySchema, init)
  return { id, reading: asReading(reading) }
}
