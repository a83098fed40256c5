/** Addresses → pages: net fetches, ingest tells feeds from pages, and an entry whose page fails is read from the feed's own text. */

import { type Note, TocsinError } from '#base'
import type { Page, Reading } from '#domain'
import type { Feed, FeedEntry } from '#ingest'
import type { FetchedPage as Answer, Fetcher } from '#net'
import { errors } from './errors.ts'
import type { Fetched } from './fetched.ts'
import type { ReadPage } from './read-page.ts'
import type { Reader } from './reader.ts'

export interface PageFetcherOptions {
  /** Hosts of one's own (`NAME` or `NAME:PORT`) that may be asked though they are in no public network. */
  readonly allowHosts?: readonly string[] | undefined
  /** How many entries of a feed are read; 10 when left out. */
  readonly entriesMax?: number | undefined
  /** Between two pages from one host; a second when left out. */
  readonly delayMs?: number | undefined
  /** Hears which address is asked next. */
  readonly onFetch?: ((address: string) => void) | undefined
}

export interface PageFetcher {
  /** The page at an address, or if it is a feed, the pages of its first entries. */
  pagesAt(address: string): AsyncGenerator<Fetched>
}

const ENTRIES_MAX = 10
const STANDS_IN = 'The page could not be had; these are the words that the feed brings of it.'

/** Makes a fetcher that keeps its manners over all addresses that it is given. */
export async function openPageFetcher(options: PageFetcherOptions = {}): Promise<PageFetcher> {
  const [{ openFetcher }, ingest] = await Promise.all([import('#net'), import('#ingest')])
  const { allowHosts, entriesMax = ENTRIES_MAX, delayMs, onFetch } = options
  const limits = delayMs === undefined ? {} : { delayMs }
  const fetcher = openFetcher({ allowHosts, limits })
  const fetchAt = (address: string): Promise<Answer> => {
    onFetch?.(address)
    return fetchWhole(fetcher, address)
  }

  async function* pagesOfFeed(feed: Feed): AsyncGenerator<Fetched> {
    for (const entry of feed.entries.slice(0, entriesMax)) {
      const standIn = ingest.pageOfEntry(entry, feed)
      yield await pageOf(entry, standIn, fetchAt)
    }
  }

  return {
    async *pagesAt(address) {
      try {
        const answer = await fetchAt(address)
        const { bytes, charset, finalUrl } = answer
        if (!ingest.isFeedSource(answer)) {
          yield { kind: 'page', label: address, page: toPage(answer, null), standIn: null }
          return
        }
        const { feed, notes } = ingest.parseFeed({ bytes, charset, url: finalUrl })
        yield { kind: 'notes', label: address, notes: [...notes, ...leftOut(feed, entriesMax)] }
        yield* pagesOfFeed(feed)
      } catch (error) {
        if (!(error instanceof TocsinError)) throw error
        yield { kind: 'problem', label: address, error }
      }
    },
  }
}

/** What was read of a fetched page, and of which page it was read in the end. */
export interface ReadFetched extends ReadPage {
  readonly page: Page
  /** True when the words are those of the feed. */
  readonly isOwnText: boolean
}

/** Reads a fetched page; when that fails or gives no more than a headline, what stands in for it, with a note that says so. */
export async function readFetched(fetched: Fetched & { kind: 'page' }, reader: Reader): Promise<Reading> {
  return (await readWords(fetched, reader)).reading
}

/** The same, with all that taking in needs. */
export async function readWords(
  { page, standIn }: Fetched & { kind: 'page' },
  reader: Reader,
): Promise<ReadFetched> {
  if (standIn === null) return { ...(await reader.readPage(page)), page, isOwnText: false }
  if (standIn.error !== null) return readStandIn(standIn.page, standIn.error.message, reader)
  try {
    const read = await reader.readPage(page)
    const hasBody = read.reading.report.blocks.some(({ kind }) => kind !== 'title')
    return hasBody
      ? { ...read, page, isOwnText: false }
      : await readStandIn(standIn.page, 'no more than a headline was found on it', reader)
  } catch (error) {
    if (!(error instanceof TocsinError) || error.code === 'desk.reader_closed') throw error
    return readStandIn(standIn.page, error.message, reader)
  }
}

async function readStandIn(page: Page, why: string, reader: Reader): Promise<ReadFetched> {
  const { reading, sketches } = await reader.readPage(page)
  const note: Note = { code: 'desk.feed_text', message: `${STANDS_IN} (${why})` }
  return { reading: { ...reading, notes: [note, ...reading.notes] }, sketches, page, isOwnText: true }
}

async function fetchWhole(fetcher: Fetcher, address: string): Promise<Answer> {
  const answer = await fetcher.fetchPage(address)
  // Nothing is told of an earlier fetch, so nothing can be unchanged.
  if (answer.kind !== 'page') throw new Error(`Unchanged without a question: ${address}`)
  return answer
}

async function pageOf(
  entry: FeedEntry,
  own: Page | null,
  fetchAt: (address: string) => Promise<Answer>,
): Promise<Fetched> {
  const label = entry.url ?? entry.title ?? entry.id
  try {
    if (entry.url === null) throw errors.entry_without_address(label)
    const page = toPage(await fetchAt(entry.url), entry)
    return { kind: 'page', label, page, standIn: own && { page: own, error: null } }
  } catch (error) {
    if (!(error instanceof TocsinError)) throw error
    return own === null
      ? { kind: 'problem', label, error }
      : { kind: 'page', label, page: own, standIn: { page: own, error } }
  }
}

const HTML = /html/

/** What was fetched, as a page; an entry of a feed tells more about it. */
export const toPage = ({ bytes, charset, contentType, finalUrl }: Answer, entry: FeedEntry | null): Page => ({
  bytes,
  kind: HTML.test(contentType ?? '') ? 'html' : null,
  charset,
  url: finalUrl,
  outlet: null,
  published: null,
  feedDay: entry?.published?.slice(0, 10) ?? null,
  title: entry?.title ?? null,
})

function leftOut({ entries }: Feed, entriesMax: number): Note[] {
  if (entries.length <= entriesMax) return []
  const message = `Only the first entries of the feed are read (${entriesMax} of ${entries.length}).`
  return [{ code: 'desk.entries_left', message }]
}
