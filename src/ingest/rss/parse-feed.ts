/** Bytes of a feed → its entries: RSS 0.9 to 2.0, RSS 1.0 in RDF, Atom (RFC 4287), JSON Feed 1.1. A feed that is cut or broken gives what is sound in it. */

import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import type { Note } from '#base'
import { decode } from '../decode.ts'
import { errors } from '../errors.ts'
import { note } from '../notes.ts'
import {
  entryOfAtom,
  entryOfJson,
  entryOfRdf,
  entryOfRss,
  type FeedHead,
  headOfAtom,
  headOfJson,
  headOfRss,
  resolverFor,
} from './entries.ts'
import { ENTRIES_MAX, type Feed, type FeedEntry } from './feed.ts'
import { findFeed } from './feed-kind.ts'
import { parseMended } from './mend-xml.ts'

export interface FeedSource {
  readonly bytes: Uint8Array
  /** The charset that the sender declared, if any. */
  readonly charset: string | null
  /** Where the feed was found; relative addresses in it start there. */
  readonly url: string | null
}

export interface FeedReading {
  readonly feed: Feed
  readonly notes: readonly Note[]
}

/** What every format gives: a head, and entries where they could be read. */
interface Parts {
  readonly head: FeedHead
  readonly entries: readonly (FeedEntry | null)[]
}

const HEAD_BYTES = 60_000
const OPTIONS = { maxItems: ENTRIES_MAX + 1 }

/** True when the bytes begin as a feed does. */
export function isFeedSource({ bytes, charset }: Omit<FeedSource, 'url'>): boolean {
  const found = findFeed(decode(bytes.subarray(0, HEAD_BYTES), charset).characters)
  return found !== null && found.kind !== 'opml'
}

/** Reads a feed; throws a TocsinError when the bytes are none, or nothing of it can be read. */
export function parseFeed({ bytes, charset, url }: FeedSource): FeedReading {
  const { characters, notes } = decode(bytes, charset)
  const found = findFeed(characters)
  if (found === null || found.kind === 'opml') throw errors.not_a_feed(url)
  const { kind, body } = found
  const { parts, brokenCount, isCut } = PARSERS[kind](body, url) ?? { parts: [], brokenCount: 0, isCut: true }
  const [first] = parts
  if (first === undefined) throw errors.feed_broken(url)
  const all = parts.flatMap((part) => part.entries)
  const entries = eachOnce(all.slice(0, ENTRIES_MAX))
  const missing = brokenCount + all.filter((entry) => entry === null).length
  const more: Note[] = [...notes]
  if (isCut) more.push(note('ingest.feed_cut'))
  if (missing > 0) more.push(note('ingest.entries_broken', `${missing} left out, ${entries.length} read`))
  if (all.length > ENTRIES_MAX) more.push(note('ingest.feed_long', `read ${ENTRIES_MAX}`))
  if (all.length === 0 && missing === 0) more.push(note('ingest.feed_empty'))
  return { feed: { kind, ...first.head, entries }, notes: more }
}

interface Outcome {
  readonly parts: readonly Parts[]
  readonly brokenCount: number
  readonly isCut: boolean
}

type Parser = (body: string, url: string | null) => Outcome | null

const PARSERS: Readonly<Record<Feed['kind'], Parser>> = {
  rss: (body, url) =>
    parseMended(body, OPTIONS.maxItems, (xml) => {
      const feed = parseRssFeed(xml, OPTIONS)
      const resolve = resolverFor([url, feed.link, feed.xml?.base])
      return {
        head: headOfRss(feed, resolve),
        entries: (feed.items ?? []).map((item) => entryOfRss(item, resolve)),
      }
    }),
  rdf: (body, url) =>
    parseMended(body, OPTIONS.maxItems, (xml) => {
      const feed = parseRdfFeed(xml, OPTIONS)
      const resolve = resolverFor([url, feed.link, feed.xml?.base])
      return {
        head: headOfRss(feed, resolve),
        entries: (feed.items ?? []).map((item) => entryOfRdf(item, resolve)),
      }
    }),
  atom: (body, url) =>
    parseMended(body, OPTIONS.maxItems, (xml) => {
      const feed = parseAtomFeed(xml, OPTIONS)
      const resolve = resolverFor([url, feed.xml?.base])
      return {
        head: headOfAtom(feed, resolve),
        entries: (feed.entries ?? []).map((entry) => entryOfAtom(entry, resolve)),
      }
    }),
  json: (body, url) => {
    const feed = parseWhole(() => parseJsonFeed(body, OPTIONS))
    if (feed === null) return null
    const resolve = resolverFor([url, feed.home_page_url])
    const entries = (feed.items ?? []).map((item) => entryOfJson(item, resolve))
    return { parts: [{ head: headOfJson(feed, resolve), entries }], brokenCount: 0, isCut: false }
  },
}

/** Half a JSON document is none: there is nothing to mend. */
function parseWhole<Parsed>(parse: () => Parsed): Parsed | null {
  try {
    return parse()
  } catch {
    return null // The caller says that the feed is broken.
  }
}

function eachOnce(entries: readonly (FeedEntry | null)[]): FeedEntry[] {
  const ids = new Set<string>()
  return entries.filter(
    (entry) => entry !== null && !ids.has(entry.id) && ids.add(entry.id) !== null,
  ) as FeedEntry[]
}
