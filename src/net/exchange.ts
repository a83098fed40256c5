/** One request and its reply over HTTP/1.1, bounded in time and bytes. Knows no redirects and no manners. */

import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { TocsinError } from '#base'
import { errors } from './errors.ts'
import { unpack } from './unpack.ts'

export interface Ask {
  readonly headers: Readonly<Record<string, string>>
  readonly lookup: LookupFunction
  readonly bytesMax: number
  readonly headerBytesMax: number
  readonly idleMs: number
  /** What is left of the time for all, and what that was. */
  readonly leftMs: number
  readonly totalMs: number
  /** True when longer bodies are cut and not refused. */
  readonly cutsBody?: boolean
  /** Looks at the head of the reply: false leaves the body unread; may throw. */
  wantsBody(status: number, headers: IncomingHttpHeaders): boolean
  readonly signal?: AbortSignal | undefined
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Unpacked; empty when the body was not wanted. */
  readonly bytes: Uint8Array
}

/** Asks once. Every failure is a TocsinError. */
export async function exchange(url: URL, ask: Ask): Promise<Reply> {
  const stop = new AbortController()
  const tooLong = () => errors.took_too_long(url.href, ask.totalMs, 'it was not done')
  const timer = setTimeout(() => stop.abort(tooLong()), Math.max(ask.leftMs, 0))
  const stopped = () => stop.abort(errors.stopped(url.href))
  if (ask.signal?.aborted) stopped()
  ask.signal?.addEventListener('abort', stopped, { once: true })
  try {
    return await ended(stop.signal, hold(url, ask, stop))
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : errorOf(url, error)
  } finally {
    clearTimeout(timer)
    ask.signal?.removeEventListener('abort', stopped)
    stop.abort() // Closes the connection, also when the body was left unread.
  }
}

/** Rejects as soon as the time is over, even when nothing on the network moves (a name that is never found). */
function ended<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  work.catch(() => null) // When the time is over first, nobody else hears of it.
  return new Promise((resolve, reject) => {
    const over = () => reject(signal.reason)
    if (signal.aborted) over()
    signal.addEventListener('abort', over, { once: true })
    work.then(resolve, reject)
  })
}

async function hold(url: URL, ask: Ask, stop: AbortController): Promise<Reply> {
  const response = await open(url, ask, stop)
  const { statusCode: status = 0, headers } = response
  if (!ask.wantsBody(status, headers)) return { status, headers, bytes: new Uint8Array() }
  const declared = Number(headers['content-length'] ?? 0)
  if (declared > ask.bytesMax && ask.cutsBody !== true) throw errors.reply_too_large(url.href, ask.bytesMax)
  const { packed, isWhole } = await collect(url, response, ask)
  const encoding = headers['content-encoding'] ?? ''
  const bytes = await unpack(packed, { encoding, address: url.href, bytesMax: ask.bytesMax, isWhole })
  return { status, headers, bytes }
}

function open(url: URL, ask: Ask, stop: AbortController): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http
    const asked = request(url, {
      agent: false, // A connection for each request: none is left open, and each is judged.
      headers: ask.headers,
      lookup: ask.lookup,
      maxHeaderSize: ask.headerBytesMax,
      signal: stop.signal,
      timeout: ask.idleMs,
    })
    asked.on('response', resolve)
    asked.on('error', reject)
    asked.on('timeout', () => stop.abort(errors.took_too_long(url.href, ask.idleMs, 'the host said nothing')))
    // Nobody asked to change the language: such a reply has no page.
    asked.on('upgrade', (response) => reject(errors.unexpected_status(url.href, response.statusCode ?? 101)))
    asked.end()
  })
}

async function collect(
  url: URL,
  response: IncomingMessage,
  ask: Ask,
): Promise<{ packed: Uint8Array; isWhole: boolean }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size <= ask.bytesMax) continue
    if (ask.cutsBody !== true) throw errors.reply_too_large(url.href, ask.bytesMax)
    return { packed: Buffer.concat(chunks).subarray(0, ask.bytesMax), isWhole: false }
  }
  return { packed: Buffer.concat(chunks), isWhole: true }
}

const NO_CONNECTION =
  /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EHOSTDOWN|EACCES|EPERM|EADDRNOTAVAIL)$/
const NOT_SECURE = /^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED|HOSTNAME_MISMATCH)/

/** What Node says about a connection, in our words. */
function errorOf(url: URL, error: unknown): Error {
  if (error instanceof TocsinError) return error
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  if (NO_CONNECTION.test(code)) return errors.no_connection(url.host, error)
  if (NOT_SECURE.test(code)) return errors.connection_not_secure(url.host, error)
  if (code === 'HPE_HEADER_OVERFLOW') return errors.header_too_large(url.href)
  if (code.startsWith('HPE_')) return errors.reply_broken(url.href, 'it is not HTTP', error)
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return errors.reply_broken(url.href, 'the host closed the connection too early', error)
  return errors.reply_broken(url.href, message.slice(0, 100) || 'the connection failed', error)
}
