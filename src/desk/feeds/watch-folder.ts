/**
 * A folder that is watched: files that are put there are taken in once each, by their content. A file that is still
 * being written waits until it has been quiet for a while.
 */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, relative } from 'node:path'
import { hashOf, TocsinError } from '#base'
import type { Page } from '#domain'
import type { FeedChange, FeedRow, NewEntry } from '#store'
import { errors } from '../errors.ts'
import { failureOf } from './failure-of.ts'
import type { FeedBench } from './feed-bench.ts'
import { filesIn, type WatchedFile } from './files-in.ts'

/** A page that came as one of many in a file; its bytes are kept until it is taken in. */
export interface BroughtPage {
  readonly page: Omit<Page, 'bytes'> & { readonly text: string }
}

/** A writer that pauses for longer than this is taken at its word; what it adds is another report. */
const QUIET_MS = 3_000
const MEGABYTES_MAX = 60
const JSON_ENDINGS = ['.json', '.jsonl', '.ndjson']
/** Enters the files that are new; throws when the folder cannot be opened. */
export async function lookIntoFolder(feed: FeedRow, bench: FeedBench): Promise<FeedChange> {
  const files = await filesIn(feed.address)
  const now = bench.now().getTime()
  for (const file of files) {
    const place = `${feed.id} ${file.path}`
    const state = `${file.size} ${file.changedAt}`
    if (bench.looked.get(place) === state || now - file.changedAt < QUIET_MS) continue
    const entries = await entriesOf(file, { feed, bench })
    // The same content under another name is not taken in again.
    await bench.feeds.enterEntries(feed.id, { entries, seenAt: bench.now() })
    bench.looked.set(place, state)
  }
  return { notes: [] }
}

type Place = { readonly feed: FeedRow; readonly bench: FeedBench }

async function entriesOf({ path, size }: WatchedFile, { feed, bench }: Place): Promise<NewEntry[]> {
  const title = relative(feed.address, path)
  const base = { address: path, host: feed.host, title, publishedAt: null, brought: null }
  try {
    if (size > MEGABYTES_MAX * 1_000_000) throw errors.file_too_large(title, MEGABYTES_MAX)
    const bytes = await readWatched(path)
    const key = contentKey(bytes)
    if (!JSON_ENDINGS.includes(extname(path).toLowerCase())) return [{ ...base, key, print: key }]
    const { pages, problems } = await bench.parser.split(bytes, title)
    const broken = problems.map(({ line, why }) =>
      failed(
        { ...base, title: `${title}:${line}` },
        `${key} ${line}`,
        errors.file_line_broken(title, line, why),
      ),
    )
    return [
      ...pages.map((page, at) => entryOfPage(page, { ...base, title: page.title ?? `${title}:${at + 1}` })),
      ...broken,
    ]
  } catch (error) {
    if (!(error instanceof TocsinError)) throw error
    return [failed(base, `${path} ${size}`, error)]
  }
}

type Base = Omit<NewEntry, 'key' | 'print'>

function entryOfPage({ bytes, ...page }: Page, base: Base): NewEntry {
  const text = new TextDecoder().decode(bytes)
  const brought: BroughtPage = { page: { ...page, text } }
  const key = hashOf(JSON.stringify(brought))
  return { ...base, key, print: key, brought }
}

function failed(base: Base, what: string, error: TocsinError): NewEntry {
  const key = hashOf(error.code, what)
  return { ...base, key, print: key, state: 'failed', failure: failureOf(error) }
}

const contentKey = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/** The bytes of a file in the folder. */
export async function readWatched(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    throw errors.file_gone(path) // Whatever the system says of it, somebody has to look at the file.
  }
}

/** The page that an entry of a folder stands for; throws when its file is gone by now. */
export async function pageOfFile(path: string, brought: unknown): Promise<Page> {
  if (isBroughtPage(brought)) {
    const { text, ...page } = brought.page
    return { ...page, bytes: new TextEncoder().encode(text) }
  }
  const kind = /\.html?$/i.test(path) ? 'html' : null
  const bytes = await readWatched(path)
  return { bytes, kind, charset: null, url: null, outlet: null, published: null, title: null }
}

const isBroughtPage = (brought: unknown): brought is BroughtPage =>
  typeof brought === 'object' && brought !== null && 'page' in brought
