/** A news site on this machine for tests of feeds: its feed lists what the test says, and its pages behave as badly as pages do. */

import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

export interface Item {
  readonly path: string
  readonly title: string
  /** What the feed itself tells; nothing when it is left out. */
  readonly told?: string
}

export interface FeedSite {
  /** `127.0.0.1:PORT` */
  readonly host: string
  at(path: string, name?: string): string
  /** Paths in the order in which they were asked for. */
  readonly asked: string[]
  /** The most requests that were open at once, of each name under which the site was called. */
  readonly openMax: Map<string, number>
  items: Item[]
  /** Characters after which the feed breaks off. */
  cutAt: number | null
  /** A notice stands where the feed was. */
  isWalled: boolean
  /** How long each page takes. */
  pageMs: number
  /** Words of pages that were changed. */
  readonly changed: Map<string, string>
  close(): Promise<void>
}

const BOMB = gzipSync(Buffer.alloc(20_000_000))

const page = (path: string, words: string): string =>
  `<html><head><title>The matter of ${path}</title></head><body><article><h1>The matter of ${path}</h1>
<p>${words}, the mayor of Orran said on Friday, because the town of ${path} needs it.</p>
<p>A spokesman for the port of ${path} declined to comment on the plan.</p></article></body></html>`

type Manner = (reply: ServerResponse) => unknown

const MANNERS: Readonly<Record<string, Manner>> = {
  '/robots.txt': (reply) => reply.writeHead(404).end(),
  '/gone': (reply) => reply.writeHead(404).end('no'),
  '/round': (reply) => reply.writeHead(302, { location: '/round' }).end(),
  '/inside': (reply) => reply.writeHead(302, { location: 'http://127.0.0.2/secret' }).end(),
  '/picture': (reply) => reply.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/bomb': (reply) =>
    reply.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(BOMB),
  '/busy': (reply) => reply.writeHead(429, { 'retry-after': '7200' }).end('later'),
  '/slow': (reply) => reply.writeHead(200, { 'content-type': 'text/html' }).write('<p>The ferry'),
  '/script': (reply) =>
    reply
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<html><body><script>x()</script></body></html>'),
}

/** Starts the site on a free port. */
export async function startFeedSite(): Promise<FeedSite> {
  const open = new Map<string, number>()
  const site = {
    ...{ host: '', asked: [] as string[], openMax: new Map<string, number>(), items: [] as Item[] },
    ...{ isWalled: false, cutAt: null as number | null, pageMs: 0, changed: new Map<string, string>() },
  }
  const feed = (): string => {
    const items = site.items.map(
      ({ path, title, told }) =>
        `<item><title>${title}</title><link>${path}</link><guid isPermaLink="false">${path}</guid>${told === undefined ? '' : `<description>${told}</description>`}</item>`,
    )
    return `<rss version="2.0"><channel><title>Harbour and Hills</title>${items.join('\n')}</channel></rss>`
  }
  const answer = (path: string, reply: ServerResponse): unknown => {
    const manner = MANNERS[path]
    if (manner !== undefined) return manner(reply)
    if (path === '/feed' && !site.isWalled)
      return reply
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feed().slice(0, site.cutAt ?? undefined))
    if (path === '/front')
      return reply
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>')
    const words = site.changed.get(path) ?? `The plan for ${path} stands`
    return setTimeout(
      () =>
        reply
          .writeHead(200, { 'content-type': 'text/html', etag: `"${words.length}"` })
          .end(page(path, words)),
      site.pageMs,
    )
  }
  const server = createServer((request, reply) => {
    const path = request.url ?? ''
    const name = (request.headers.host ?? '').split(':')[0] as string
    site.asked.push(path)
    open.set(name, (open.get(name) ?? 0) + 1)
    site.openMax.set(name, Math.max(site.openMax.get(name) ?? 0, open.get(name) ?? 0))
    reply.on('close', () => open.set(name, (open.get(name) ?? 1) - 1))
    reply.on('error', () => null)
    answer(path, reply)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(site, {
    host: `127.0.0.1:${port}`,
    at: (path: string, name = '127.0.0.1') => `http://${name}:${port}${path}`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  })
}
