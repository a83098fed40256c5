/** Feeds as feedsmith gives them → entries: one file for what the formats call by different names. */

import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import { cutAt } from '../words/clean.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { CONTENT_MAX, LINE_MAX } from './feed.ts'
import { parseMoment } from './parse-moment.ts'
import { asHtml, lineOf, plainWords } from './plain-words.ts'

export type FeedHead = Omit<Feed, 'entries' | 'kind'>
type Resolve = (address: string | undefined, base?: string) => string | null

/** Makes addresses whole, against the base that the feed gives and the address it came from; only those of the web. */
export function resolverFor(bases: readonly (string | null | undefined)[]): Resolve {
  const root = bases.reduce<string | null>((found, base) => join(base, found) ?? found, null)
  return (address, base) => join(address, join(base, root) ?? root)
}

function join(address: string | null | undefined, base: string | null): string | null {
  const words = address?.trim() ?? ''
  if (words === '' || words.length > 4 * LINE_MAX || !URL.canParse(words, base ?? undefined)) return null
  const { protocol, href } = new URL(words, base ?? undefined)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/** The head of an RSS or RDF feed. */
export function headOfRss(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>, resolve: Resolve): FeedHead {
  const language = 'language' in feed ? feed.language : undefined
  return {
    title: plainWords(feed.title),
    url: resolve(feed.link),
    language: lineOf(language ?? feed.dc?.languages?.[0]),
    keptMinutes: keptOf('ttl' in feed ? feed.ttl : undefined),
  }
}

const keptOf = (minutes: number | undefined): number | null =>
  minutes !== undefined && minutes > 0 && minutes <= 7 * 24 * 60 ? minutes : null

/** One item of RSS 0.9 to 2.0. */
export function entryOfRss(item: RssFeed.Item<string>, resolve: Resolve): FeedEntry | null {
  const { guid, dc, atom } = item
  // A guid is an address unless it says that it is none (RSS 2.0, <guid>).
  const permalink =
    guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined
  const [author] = item.authors ?? []
  return entryOf({
    id: guid?.value,
    title: plainWords(item.title ?? dc?.titles?.[0]),
    url: resolve(item.link, item.xml?.base) ?? resolve(permalink),
    published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published,
    updated: atom?.updated,
    summary: item.description,
    content: item.content?.encoded ?? atom?.content?.value,
    author: author?.name ?? author?.email ?? dc?.creators?.[0],
    outlet: item.source?.title,
  })
}

/** One item of RSS 1.0. */
export function entryOfRdf(item: RdfFeed.Item<string>, resolve: Resolve): FeedEntry | null {
  const { dc } = item
  return entryOf({
    id: item.rdf?.about,
    title: plainWords(item.title ?? dc?.titles?.[0]),
    url: resolve(item.link, item.xml?.base) ?? resolve(item.rdf?.about),
    published: dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
    updated: item.dcterms?.modified?.[0],
    summary: item.description ?? dc?.descriptions?.[0],
    content: item.content?.encoded,
    author: dc?.creators?.[0],
    outlet: dc?.sources?.[0],
  })
}

/** The head of an Atom feed. */
export function headOfAtom(feed: AtomFeed.Feed<string>, resolve: Resolve): FeedHead {
  return {
    title: wordsOf(feed.title),
    url: resolve(linkOf(feed.links), feed.xml?.base),
    language: lineOf(feed.xml?.lang ?? feed.dc?.languages?.[0]),
    keptMinutes: null,
  }
}

/** One entry of Atom (RFC 4287). */
export function entryOfAtom(entry: AtomFeed.Entry<string>, resolve: Resolve): FeedEntry | null {
  const [author] = entry.authors ?? []
  return entryOf({
    id: entry.id,
    title: wordsOf(entry.title),
    url: resolve(linkOf(entry.links) ?? entry.content?.src, entry.xml?.base),
    published: entry.published,
    updated: entry.updated,
    summary: htmlOf(entry.summary),
    content: htmlOf(entry.content),
    author: author?.name,
    outlet: wordsOf(entry.source?.title) ?? undefined,
  })
}

interface AtomText {
  readonly value?: string
  readonly type?: string
}

const isPlain = ({ type = 'text' }: AtomText): boolean => /^text(?:\/plain)?$/.test(type)

const wordsOf = (text: AtomText | undefined): string | null =>
  text === undefined ? null : isPlain(text) ? lineOf(text.value) : plainWords(text.value)

/** Content of other types, such as pictures, is none to read. */
function htmlOf(text: AtomText | undefined): string | undefined {
  if (text?.value === undefined) return undefined
  if (isPlain(text)) return asHtml(text.value)
  return /html/.test(text.type ?? '') ? text.value : undefined
}

/** RFC 4287, 4.2.7.2: a link without a relation leads to the page itself. */
function linkOf(links: readonly AtomFeed.Link<string>[] | undefined): string | undefined {
  const own = (links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate')
  return (own.find(({ type }) => type === undefined || /html/.test(type)) ?? own[0])?.href
}

/** The head of a JSON Feed. */
export function headOfJson(feed: JsonFeed.Feed<string>, resolve: Resolve): FeedHead {
  return {
    title: lineOf(feed.title),
    url: resolve(feed.home_page_url),
    language: lineOf(feed.language),
    keptMinutes: null,
  }
}

/** One item of JSON Feed 1.0 or 1.1. */
export function entryOfJson(item: JsonFeed.Item<string>, resolve: Resolve): FeedEntry | null {
  return entryOf({
    id: item.id,
    title: lineOf(item.title),
    url: resolve(item.url) ?? resolve(item.external_url),
    published: item.date_published,
    updated: item.date_modified,
    summary: item.summary === undefined ? undefined : asHtml(item.summary),
    content: item.content_html ?? (item.content_text === undefined ? undefined : asHtml(item.content_text)),
    author: item.authors?.[0]?.name,
    outlet: undefined,
  })
}

interface RawEntry {
  readonly id: string | undefined
  readonly title: string | null
  readonly url: string | null
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly summary: string | undefined
  readonly content: string | undefined
  readonly author: string | undefined
  readonly outlet: string | undefined
}

/** Null when there is nothing to read and nowhere to go. */
function entryOf(raw: RawEntry): FeedEntry | null {
  const { title, url } = raw
  const [summary, content] = [contentOf(raw.summary), contentOf(raw.content)]
  const id = lineOf(raw.id) ?? url ?? title ?? lineOf(content ?? summary ?? '')
  if (id === null || (title ?? url ?? summary ?? content) === null) return null
  return {
    id,
    title,
    url,
    published: parseMoment(raw.published ?? '') ?? parseMoment(raw.updated ?? ''),
    updated: parseMoment(raw.updated ?? ''),
    summary,
    content,
    author: plainWords(raw.author),
    outlet: plainWords(raw.outlet),
  }
}

const contentOf = (html: string | undefined): string | null => cutAt(html?.trim() ?? '', CONTENT_MAX) || null
