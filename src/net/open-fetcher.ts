/** Address → page, the room's main path: judge the address, ask its host for its rules, wait for a turn, ask, follow. */

import { TocsinError } from '#base'
import { errors } from './errors.ts'
import { type Ask, exchange, type Reply } from './exchange.ts'
import { type Arrival, follow, isRedirect, type Redirect } from './follow.ts'
import { buildGuard } from './guard.ts'
import { isReadable, isSendable, parseContentType, validatorOf } from './headers.ts'
import { openHostTurns } from './host-turns.ts'
import { type FetchLimits, LIMITS, ROBOTS_BYTES_MAX } from './limits.ts'
import { OUTSIDE, type Outside } from './outside.ts'
import { openPatience } from './patience.ts'
import { openRobots } from './robots/robots-of.ts'
import { ENCODINGS } from './unpack.ts'

export interface FetcherOptions {
  /** Hosts of one's own (`NAME` or `NAME:PORT`) that may be asked though they are in no public network. */
  readonly allowHosts?: readonly string[] | undefined
  readonly limits?: Partial<FetchLimits>
  /** Clock, chance, waiting and names; others in tests. */
  readonly outside?: Partial<Outside>
}

export interface FetchOptions {
  /** What the host told about the page when it was fetched last; then it may answer "unchanged". */
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly signal?: AbortSignal
}

/** What every answer has; with `etag` and `lastModified` the next fetch can ask for changes only. */
interface Fetched {
  /** Where the page was found in the end. */
  readonly finalUrl: string
  readonly redirects: readonly Redirect[]
  readonly status: number
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface FetchedPage extends Fetched {
  readonly kind: 'page'
  readonly bytes: Uint8Array
  /** `text/html`, in lower case; null when the host does not say. */
  readonly contentType: string | null
  readonly charset: string | null
}

export interface UnchangedPage extends Fetched {
  readonly kind: 'unchanged'
}

export interface Fetcher {
  /** Fetches one page; every failure is a TocsinError that says what to do. */
  fetchPage(address: string, options?: FetchOptions): Promise<FetchedPage | UnchangedPage>
}

/** The name that rules in a robots.txt are looked up by. */
const AGENT = 'tocsin'
const HEADERS: Readonly<Record<string, string>> = {
  'user-agent': 'Tocsin (reads news reports; keeps to robots.txt)',
  'accept-encoding': ENCODINGS,
}
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.1'
/** Makes a fetcher: it remembers the rules of hosts, and which host wants to be left alone. */
export function openFetcher(options: FetcherOptions = {}): Fetcher {
  const limits = { ...LIMITS, ...options.limits }
  const outside = { ...OUTSIDE, ...options.outside }
  const guard = buildGuard(options.allowHosts ?? [], outside)
  const turns = openHostTurns(outside)
  const patience = openPatience(limits, outside)
  const { redirectsMax } = limits
  const rulesOf = openRobots({
    agent: AGENT,
    now: outside.now,
    keptMs: limits.robotsKeptMs,
    failureKeptMs: limits.robotsFailureKeptMs,
    fetchRobots: async ({ href }) => {
      const ask = askerFor(ROBOTS_ASK)
      const visit = (url: URL) => turns.take(url.hostname, { delayMs: 0 }, () => ask(url))
      return (await follow(href, { redirectsMax, admit: guard.admit, visit })).reply
    },
  })

  /** Asks for one page, over all its redirects and attempts, until its time is used up. */
  function askerFor(one: OneAsk): (url: URL) => Promise<Reply> {
    let leftMs = limits.totalMs
    return async (url) => {
      const began = performance.now()
      try {
        const { bytesMax, headerBytesMax, idleMs, totalMs } = limits
        const bounds = { bytesMax, headerBytesMax, idleMs, totalMs, leftMs }
        const headers = { ...HEADERS, ...one.headers }
        return await exchange(url, { ...bounds, ...one, headers, lookup: guard.lookupFor(url) })
      } finally {
        leftMs -= performance.now() - began
      }
    }
  }

  return {
    async fetchPage(address, asked = {}) {
      const one = pageAsk(address, asked)
      const { signal } = one
      const ask = askerFor(one)
      const visit = async (url: URL, hosts: ReadonlySet<string>) => {
        const rules = await rulesOf(url)
        if (!rules.allows(url.pathname + url.search)) throw errors.robots_disallow(url.href)
        const wishedMs = Math.min(rules.crawlDelayMs ?? 0, limits.crawlDelayMaxMs)
        // Whoever is sent on by a host to the same host goes there at once, as a browser would.
        const delayMs = hosts.has(url.hostname) ? 0 : Math.max(limits.delayMs, wishedMs)
        const askOnce = () => ask(url)
        return turns.take(url.hostname, { delayMs, signal }, () => patience.ask(url, askOnce, signal))
      }
      try {
        return fetchedFrom(await follow(address, { redirectsMax, admit: guard.admit, visit }), one)
      } catch (error) {
        // Only waiting for a turn ends with an error that is not ours.
        throw signal?.aborted && !(error instanceof TocsinError) ? errors.stopped(address) : error
      }
    },
  }
}

type OneAsk = Pick<Ask, 'headers' | 'wantsBody' | 'signal'> & Partial<Pick<Ask, 'bytesMax' | 'cutsBody'>>

const ROBOTS_ASK: OneAsk = {
  headers: { accept: 'text/plain, */*;q=0.1' },
  wantsBody: (status) => status >= 200 && status < 300,
  bytesMax: ROBOTS_BYTES_MAX,
  cutsBody: true,
}

function pageAsk(address: string, { etag, lastModified, signal }: FetchOptions): OneAsk {
  const headers: Record<string, string> = { accept: ACCEPT }
  if (etag && isSendable(etag)) headers['if-none-match'] = etag
  if (lastModified && isSendable(lastModified)) headers['if-modified-since'] = lastModified
  return {
    headers,
    signal,
    wantsBody: (status, lines) => {
      if (status < 200 || status > 203 || isRedirect(status, lines)) return false
      const type = parseContentType(lines['content-type'])
      if (!isReadable(type)) throw errors.not_a_page(address, type.type ?? 'something else')
      return true
    },
  }
}

function fetchedFrom({ url, reply, redirects }: Arrival, one: OneAsk): FetchedPage | UnchangedPage {
  const { status, headers, bytes } = reply
  const known: Fetched = {
    finalUrl: url.href,
    redirects,
    status,
    etag: validatorOf(headers, 'etag'),
    lastModified: validatorOf(headers, 'last-modified'),
  }
  const isConditional = 'if-none-match' in one.headers || 'if-modified-since' in one.headers
  if (status === 304 && isConditional) return { kind: 'unchanged', ...known }
  if (status === 404 || status === 410) throw errors.page_not_found(url.href, status)
  if ([401, 402, 403, 407, 451].includes(status)) throw errors.page_refused(url.href, status)
  if (status < 200 || status > 203) throw errors.unexpected_status(url.href, status)
  const { type: contentType, charset } = parseContentType(headers['content-type'])
  return { kind: 'page', ...known, bytes, contentType, charset }
}
