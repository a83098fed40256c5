/** The readings on the desk: take in, list, open, remove, restore. */

import {
  API_PATHS,
  doneReplySchema,
  intakeReplySchema,
  PAGE_MEGABYTES,
  pathOf,
  type ReadingList,
  readingListSchema,
  readingSchema,
} from '#contract'
import type { Reading } from '#domain'
import { errors } from '../errors.ts'
import { call } from './call.ts'

export interface PageToRead {
  readonly name: string
  readonly body: Blob
  /** YYYY-MM-DD, or empty. */
  readonly published: string
  /** Or empty. */
  readonly url: string
}

export interface TakenIn {
  readonly reading: Reading
  readonly isNew: boolean
}

/** Sends one page; its bytes tell the desk what it is. */
export async function takeIn(page: PageToRead, signal: AbortSignal): Promise<TakenIn> {
  if (page.body.size > PAGE_MEGABYTES * 1_000_000) throw errors.page_too_large(page.name, PAGE_MEGABYTES)
  const query = new URLSearchParams()
  if (page.name !== '') query.set('name', page.name)
  if (page.published !== '') query.set('published', page.published)
  if (page.url !== '') query.set('url', page.url)
  const intake = await call(`${API_PATHS.readings}?${query}`, intakeReplySchema, {
    method: 'POST',
    body: page.body,
    headers: { 'content-type': 'application/octet-stream' },
    signal,
  })
  return { reading: asReading(intake.reading), isNew: intake.isNew }
}

/** One part of the list, newest first; `before` is the `next` of the part before. */
export function listReadings(before: string | null, signal?: AbortSignal): Promise<ReadingList> {
  const query = before === null ? '' : `?${new URLSearchParams({ before })}`
  return call(API_PATHS.readings + query, readingListSchema, signal === undefined ? {} : { signal })
}

/** One reading in full. */
export async function getReading(id: string, signal: AbortSignal): Promise<Reading> {
  return asReading(await call(pathOf(API_PATHS.reading, id), readingSchema, { signal }))
}

/** Takes a reading off the desk. */
export async function removeReading(id: string): Promise<void> {
  await call(pathOf(API_PATHS.reading, id), doneReplySchema, { method: 'DELETE' })
}

/** Brings a removed reading back. */
export async function restoreReading(id: string): Promise<void> {
  await call(pathOf(API_PATHS.restore, id), doneReplySchema, { method: 'POST' })
}

/** Where a reading can be had as JSON. */
export function readingAddress(id: string): string {
  return pathOf(API_PATHS.reading, id)
}

type ParsedReading = ReturnType<typeof readingSchema.parse>

/** The wire knows no branded ids; apart from that the compiler compares the two shapes. */
export function asReading(parsed: ParsedReading): Reading {
  return { ...parsed, report: { ...parsed.report, id: parsed.report.id as Reading['report']['id'] } }
}
