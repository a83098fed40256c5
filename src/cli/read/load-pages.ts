/** Files and addresses → pages, one after the other: a file holds one page, or as JSON lines many; an address is a page or a feed. */

import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { type Fetched, type PageFetcher, splitPages } from '#desk'
import type { Page, PageKind } from '#domain'
import { errors } from '../errors.ts'
import { type Found, whyNotReadable } from './find-files.ts'

/** A page, why there is none, or what there is to know about a feed; `label` tells the user which one. */
export type Loaded = Fetched

export interface LoadOptions {
  /** Counts where no other day is given. */
  readonly date: string | null
  /** Asked for when there is an address to fetch. */
  fetcher(): Promise<PageFetcher>
}

const MEGABYTE = 1_000_000
const MEGABYTES_MAX = 60
/** Only endings that leave no doubt; for all others the bytes decide. */
const KINDS: Readonly<Record<string, PageKind>> = { '.html': 'html', '.htm': 'html' }
const LINES = ['.jsonl', '.ndjson']

/** Loads page by page, never more than one file, one address or a stretch of JSON lines at a time. */
export async function* loadPages(files: readonly Found[], options: LoadOptions): AsyncGenerator<Loaded> {
  for (const file of files) {
    if (file.kind === 'problem') {
      yield { kind: 'problem', label: file.path, error: file.error }
      continue
    }
    try {
      const pages =
        file.kind === 'address' ? (await options.fetcher()).pagesAt(file.path) : loadFile(file.path)
      for await (const loaded of pages) yield withDate(loaded, options.date)
    } catch (error) {
      yield { kind: 'problem', label: file.path, error: whyNotReadable(file.path, error) }
    }
  }
}

const withDate = (loaded: Loaded, date: string | null): Loaded =>
  loaded.kind === 'page'
    ? {
        ...loaded,
        page: dated(loaded.page, date),
        standIn: loaded.standIn && { ...loaded.standIn, page: dated(loaded.standIn.page, date) },
      }
    : loaded

const dated = (page: Page, date: string | null): Page => ({ ...page, published: page.published ?? date })

async function* loadFile(path: string): AsyncGenerator<Loaded> {
  const ending = extname(path).toLowerCase()
  const stream = path === '-' ? process.stdin : createReadStream(path)
  if (LINES.includes(ending)) {
    yield* loadLines(path, stream)
    return
  }
  const bytes = await readAll(path, stream)
  const isJson = ending === '.json' || (path === '-' && /^\s*\{\s*"/.test(startOf(bytes)))
  if (isJson) yield* split(path, bytes)
  else yield { kind: 'page', label: path, page: pageOf(bytes, KINDS[ending] ?? null), standIn: null }
}

const startOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 1000))

const pageOf = (bytes: Uint8Array, kind: PageKind | null): Page => ({
  bytes,
  kind,
  charset: null,
  url: null,
  outlet: null,
  published: null,
  title: null,
})

async function readAll(path: string, stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MEGABYTES_MAX * MEGABYTE) throw errors.file_too_large(path, MEGABYTES_MAX)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** JSON lines may go on for gigabytes: whole lines are taken from the stream as they come. */
async function* loadLines(path: string, stream: AsyncIterable<Buffer>): AsyncGenerator<Loaded> {
  let rest: Buffer = Buffer.alloc(0)
  let linesBefore = 0
  for await (const chunk of stream) {
    const bytes = Buffer.concat([rest, chunk])
    const end = bytes.lastIndexOf(0x0a) + 1
    rest = bytes.subarray(end)
    if (rest.length > MEGABYTES_MAX * MEGABYTE) throw errors.file_too_large(path, MEGABYTES_MAX)
    if (end === 0) continue
    for (const line of linesOf(bytes.subarray(0, end))) yield* split(path, line, ++linesBefore)
  }
  if (rest.length > 0) yield* split(path, rest, ++linesBefore)
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let begin = 0; begin < bytes.length; ) {
    const end = bytes.indexOf(0x0a, begin) + 1
    yield bytes.subarray(begin, end)
    begin = end
  }
}

/** The pages in a whole JSON file, or in one line of it. */
async function* split(path: string, bytes: Uint8Array, line?: number): AsyncGenerator<Loaded> {
  if (line !== undefined && isBlank(bytes)) return
  const { pages, problems } = await splitPages(bytes)
  const place = (index: number) =>
    line === undefined && pages.length < 2 ? path : `${path}:${line ?? index + 1}`
  for (const [index, page] of pages.entries())
    yield { kind: 'page', label: place(index), page, standIn: null }
  for (const problem of problems) {
    const at = line ?? problem.line
    yield {
      kind: 'problem',
      label: `${path}:${at}`,
      error: errors.line_not_a_page(path, at, problem.why),
    }
  }
  if (pages.length + problems.length === 0)
    yield { kind: 'problem', label: path, error: errors.no_page_in_file(path) }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20)
