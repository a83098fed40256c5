/** A real HTTP server on loopback that behaves as badly as servers do; each address is one bad manner. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

export interface HostileServer {
  readonly host: string
  /** `http://127.0.0.1:PORT/path` */
  at(path: string): string
  /** What was asked for, in order: path and header lines. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  /** What the server says to /robots.txt; changes as the test likes. */
  robots: { status: number; text: string; headers?: Record<string, string> }
  close(): Promise<void>
}

export const REPORT = '<!doctype html><title>Ferry late</title><p>The ferry was late, the harbour master said.</p>'
const BOMB = gzipSync(Buffer.alloc(40_000_000))
const EMPTY_BLOCKS = Buffer.concat([gzipSync('').subarray(0, 10), Buffer.from('000000ffff'.repeat(2000), 'hex')])
const html = { 'content-type': 'text/html; charset=utf-8' }

type Manner = (reply: ServerResponse, request: IncomingMessage) => unknown

const packed = (encoding: string, bytes: Uint8Array): Manner => (reply) =>
  reply.writeHead(200, { ...html, 'content-encoding': encoding }).end(bytes)
const moved = (status: number, location: string): Manner => (reply) => reply.writeHead(status, { location }).end()
const typed = (type: string, body: string | Uint8Array = REPORT): Manner => (reply) =>
  reply.writeHead(200, { 'content-type': type }).end(body)
const status = (code: number, headers: Record<string, string> = {}): Manner => (reply) =>
  reply.writeHead(code, headers).end('sorry')
const raw = (words: string, end = true): Manner => (_, { socket }) => end ? socket.end(words) : socket.write(words)

/** Writes as long as somebody listens. */
function forEver(socket: Socket | ServerResponse, chunk: string | Buffer, everyMs: number): void {
  const timer = setInterval(() => socket.write(chunk), everyMs)
  socket.on('close', () => clearInterval(timer))
  socket.on('error', () => clearInterval(timer))
}

let flaky = 0

const MANNERS: Readonly<Record<string, Manner>> = {
  '/report': typed('Text/HTML; Charset="Windows-1252"'),
  '/untyped': (reply) => reply.end(REPORT),
  '/octets': typed('application/octet-stream'),
  '/feed': typed('application/rss+xml'),
  '/picture': typed('image/png'),
  '/film': (reply) => forEver(reply.writeHead(200, { 'content-type': 'video/mp4' }), 'x', 5),
  '/gzip': packed('gzip', gzipSync(REPORT)),
  '/brotli': packed('br', brotliCompressSync(REPORT)),
  '/deflate': packed('deflate', deflateSync(REPORT)),
  '/raw-deflate': packed('deflate', deflateRawSync(REPORT)),
  '/identity': packed('identity', Buffer.from(REPORT)),
  '/bomb': packed('gzip', BOMB),
  '/brotli-bomb': packed('br', brotliCompressSync(Buffer.alloc(40_000_000))),
  '/cut-gzip': packed('gzip', gzipSync(REPORT).subarray(0, 40)),
  '/false-gzip': packed('gzip', Buffer.from(REPORT)),
  '/packed-twice': packed('gzip, gzip', gzipSync(gzipSync(REPORT))),
  '/packed-oddly': packed('zstd', Buffer.from(REPORT)),
  '/empty-blocks': (reply) => {
    reply.writeHead(200, { ...html, 'content-encoding': 'gzip' })
    forEver(reply, EMPTY_BLOCKS, 1)
  },
  '/moved': moved(301, '/report'),
  '/moved-for-now': moved(302, '/moved'),
  '/moved-nowhere': moved(302, 'http://'),
  '/moved-to-file': moved(302, 'file:///etc/passwd'),
  '/moved-inside': moved(302, 'http://127.0.0.2/secret'),
  '/moved-inside-by-name': moved(302, 'http://inner.test/'),
  '/moved-inside-by-number': moved(302, 'http://2130706434/'),
  '/moved-with-password': moved(302, 'http://user:secret@127.0.0.1/'),
  '/moved-to-port': moved(302, 'http://news.example:6379/'),
  '/moved-to-letters': raw('HTTP/1.1 302 Found\r\nLocation: /caf\u00e9\r\nConnection: close\r\n\r\n'),
  '/caf%C3%A9': typed('text/html'),
  '/round': moved(302, '/round'),
  '/300': status(300),
  '/401': status(401),
  '/404': status(404),
  '/410': status(410),
  '/500': status(500),
  '/204': status(204),
  '/304': status(304),
  '/429': status(429, { 'retry-after': '7' }),
  '/429-for-hours': status(429, { 'retry-after': '7200' }),
  '/503': status(503),
  '/503-once': (reply) => (flaky++ === 0 ? status(503, { 'retry-after': '3' }) : typed('text/html'))(reply, reply.req),
  '/changing': (reply, { headers }) =>
    headers['if-none-match'] === '"v1"' || headers['if-modified-since'] === 'Fri, 01 Mar 2024 08:00:00 GMT'
      ? reply.writeHead(304, { etag: '"v1"' }).end()
      : reply
          .writeHead(200, { ...html, etag: '"v1"', 'last-modified': 'Fri, 01 Mar 2024 08:00:00 GMT' })
          .end(REPORT),
  '/huge-header': (reply) => reply.writeHead(200, { ...html, 'x-much': 'x'.repeat(40_000) }).end(REPORT),
  '/many-headers': raw(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(9000)}\r\n`),
  '/slow-header': (_, { socket }) => {
    socket.on('error', () => null).write('HTTP/1.1 200 OK\r\nX-Slow: ')
    forEver(socket, 'x', 20)
  },
  '/endless-header': (_, { socket }) => {
    socket.on('error', () => null).write('HTTP/1.1 200 OK\r\n')
    forEver(socket, 'X-More: x\r\n', 10)
  },
  '/endless-continue': (_, { socket }) => forEver(socket.on('error', () => null), 'HTTP/1.1 100 Continue\r\n\r\n', 10),
  '/silent': () => null,
  '/silent-body': (reply) => reply.writeHead(200, html).write('<p>The ferry'),
  '/dripping-body': (reply) => forEver(reply.writeHead(200, html), 'x', 20),
  '/endless-body': (reply) => forEver(reply.writeHead(200, html), Buffer.alloc(100_000, 'x'), 1),
  '/says-huge': (reply) => reply.writeHead(200, { ...html, 'content-length': '99000000000' }).write('x'),
  '/shorter-than-said': (_, { socket }) =>
    socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n${REPORT}`),
  '/longer-than-said': (_, { socket }) =>
    socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\nConnection: close\r\n\r\n${REPORT}`),
  '/two-lengths': raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'),
  '/not-http': raw('SSH-2.0-OpenSSH_9.2\r\n'),
  '/hangs-up': (_, { socket }) => socket.destroy(),
  '/switches': raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: tea\r\nConnection: Upgrade\r\n\r\n', false),
}

/** Starts the server on a free port. */
export async function startHostileServer(): Promise<HostileServer> {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = []
  const me = { robots: { status: 404, text: '' } as HostileServer['robots'] }
  const server = createServer((request, reply) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    reply.on('error', () => null)
    if (path === '/robots.txt') reply.writeHead(me.robots.status, me.robots.headers).end(me.robots.text)
    else (MANNERS[path.split('?')[0] as string] ?? status(404))(reply, request)
  })
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(me, {
    host,
    at: (path: string) => `http://${host}${path}`,
    asked,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  })
}
