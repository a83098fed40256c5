import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TocsinError } from '#base'
import { type HostileServer, REPORT, startHostileServer } from './cases/hostile-server.ts'
import { retryAtOf } from './errors.ts'
import type { FetchLimits } from './limits.ts'
import { type FetchedPage, type FetchOptions, openFetcher } from './open-fetcher.ts'

let server: HostileServer
let now = 0
let waits: number[] = []
let fetcher: ReturnType<typeof open>

/** A clock that only waiting moves, so that every pause is known to the millisecond. */
const outside = {
  now: () => now,
  chance: () => 0.5,
  wait: async (ms: number) => {
    waits.push(ms)
    now += ms
  },
}
const limits: Partial<FetchLimits> = { bytesMax: 2_000_000, totalMs: 3000, idleMs: 1000 }
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'news.test': ['127.0.0.1'],
  'inner.test': ['10.1.2.3'],
  'mixed.test': ['93.184.215.14', '::1'],
  'nobody.test': [],
}
const resolve = async (host: string) => {
  const found = NAMES[host]
  if (found === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
  return found
}
const open = (more: Partial<FetchLimits> = {}, allowHosts = [server.host]) =>
  openFetcher({ allowHosts, limits: { ...limits, ...more }, outside: { ...outside, resolve } })

beforeAll(async () => {
  server = await startHostileServer()
})
afterAll(() => server.close())
beforeEach(() => {
  now = Date.UTC(2024, 2, 1, 9)
  waits = []
  server.robots = { status: 404, text: '' }
  fetcher = open()
})

const read = (path: string, options?: FetchOptions) => fetcher.fetchPage(server.at(path), options)
const textOf = async (path: string) => new TextDecoder().decode(((await read(path)) as FetchedPage).bytes)

/** The code of the error; an error that is not for the user fails the test. */
async function codeOf(fetched: Promise<unknown>): Promise<string> {
  const error = await fetched.catch((caught: unknown) => caught)
  if (!(error instanceof TocsinError)) throw new Error(`not a TocsinError: ${error}`, { cause: error })
  return error.code
}

describe('fetchPage() gives', () => {
  test('the bytes of a page, with what the host says about it', async () => {
    expect(await read('/report#part')).toEqual({
      kind: 'page',
      finalUrl: server.at('/report'),
      redirects: [],
      status: 200,
      etag: null,
      lastModified: null,
      bytes: Buffer.from(REPORT),
      contentType: 'text/html',
      charset: 'windows-1252',
    })
    const { headers } = server.asked.at(-1) ?? {}
    expect(headers).toMatchObject({ 'user-agent': expect.stringContaining('Tocsin'), host: server.host })
    expect(headers).not.toHaveProperty('cookie')
  })

  test.each(['/untyped', '/octets', '/feed', '/gzip', '/brotli', '/deflate', '/raw-deflate', '/identity'])(
    'the page at %s',
    async (path) => {
      expect(await textOf(path)).toBe(REPORT)
    },
  )

  test('no more than was said to come', async () => {
    expect(await textOf('/longer-than-said')).toBe(REPORT.slice(0, 9))
  })

  test('where redirects lead, and by which way', async () => {
    expect(await read('/moved-for-now')).toMatchObject({
      finalUrl: server.at('/report'),
      redirects: [
        { from: server.at('/moved-for-now'), to: server.at('/moved'), isPermanent: false },
        { from: server.at('/moved'), to: server.at('/report'), isPermanent: true },
      ],
    })
    expect(await read('/moved-to-letters')).toMatchObject({ finalUrl: server.at('/caf%C3%A9') })
  })

  test('"unchanged" when the host says so', async () => {
    const first = (await read('/changing')) as FetchedPage
    const { etag, lastModified } = first
    expect({ etag, lastModified }).toEqual({ etag: '"v1"', lastModified: 'Fri, 01 Mar 2024 08:00:00 GMT' })
    expect(await read('/changing', { etag })).toMatchObject({ kind: 'unchanged', status: 304, etag: '"v1"' })
    expect(await read('/changing', { lastModified })).toMatchObject({ kind: 'unchanged' })
    expect(await read('/changing', { etag: '"v0"' })).toMatchObject({ kind: 'page' })
    expect(await read('/changing', { etag: 'a\r\nx: y' })).toMatchObject({ kind: 'page' })
  })
})

describe('fetchPage() refuses', () => {
  test.each([
    ['/picture', 'net.not_a_page'],
    ['/film', 'net.not_a_page'],
    ['/bomb', 'net.reply_too_large'],
    ['/brotli-bomb', 'net.reply_too_large'],
    ['/empty-blocks', 'net.reply_too_large'],
    ['/endless-body', 'net.reply_too_large'],
    ['/says-huge', 'net.reply_too_large'],
    ['/cut-gzip', 'net.reply_broken'],
    ['/false-gzip', 'net.reply_broken'],
    ['/packed-twice', 'net.reply_broken'],
    ['/packed-oddly', 'net.reply_broken'],
    ['/shorter-than-said', 'net.reply_broken'],
    ['/two-lengths', 'net.reply_broken'],
    ['/not-http', 'net.reply_broken'],
    ['/hangs-up', 'net.reply_broken'],
    ['/switches', 'net.unexpected_status'],
    ['/moved-nowhere', 'net.address_not_valid'],
    ['/moved-to-file', 'net.scheme_not_allowed'],
    ['/moved-inside', 'net.address_not_public'],
    ['/moved-inside-by-name', 'net.address_not_public'],
    ['/moved-inside-by-number', 'net.address_not_public'],
    ['/moved-with-password', 'net.address_has_password'],
    ['/moved-to-port', 'net.port_not_allowed'],
    ['/round', 'net.too_many_redirects'],
    ['/300', 'net.unexpected_status'],
    ['/204', 'net.unexpected_status'],
    ['/304', 'net.unexpected_status'],
    ['/401', 'net.page_refused'],
    ['/404', 'net.page_not_found'],
    ['/410', 'net.page_not_found'],
    ['/500', 'net.unexpected_status'],
    ['/huge-header', 'net.header_too_large'],
    ['/many-headers', 'net.header_too_large'],
  ])('%s: %s', async (path, code) => {
    expect(await codeOf(read(path))).toBe(code)
  })

  test.each([
    ['/slow-header', 'not done'],
    ['/endless-header', 'not done'],
    ['/endless-continue', 'not done'],
    ['/dripping-body', 'not done'],
    ['/silent', 'said nothing'],
    ['/silent-body', 'said nothing'],
  ])('%s when it takes too long: %s', async (path, words) => {
    fetcher = open({ totalMs: 500, idleMs: 200 })
    const began = performance.now()
    await expect(read(path)).rejects.toMatchObject({
      code: 'net.took_too_long',
      message: expect.stringContaining(words),
    })
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('a name that is never found, when the time is over', async () => {
    const never = openFetcher({
      limits: { totalMs: 200 },
      outside: { ...outside, resolve: () => new Promise(() => null) },
    })
    expect(await codeOf(never.fetchPage('http://news.test/'))).toBe('net.took_too_long')
  })

  test.each([
    ['nonsense', 'net.address_not_valid'],
    ['', 'net.address_not_valid'],
    [`http://news.test/${'a'.repeat(5000)}`, 'net.address_not_valid'],
    ['ftp://news.test/', 'net.scheme_not_allowed'],
    ['data:text/html,x', 'net.scheme_not_allowed'],
    ['http://me:secret@news.test/', 'net.address_has_password'],
    ['http://news.test:22/', 'net.port_not_allowed'],
    ['http://127.0.0.1/', 'net.address_not_public'],
    ['http://0177.0.0.1/', 'net.address_not_public'],
    ['http://0x7f.1/', 'net.address_not_public'],
    ['http://[::1]/', 'net.address_not_public'],
    ['http://[::ffff:127.0.0.1]/', 'net.address_not_public'],
    ['http://169.254.169.254/latest/meta-data/', 'net.address_not_public'],
    ['http://inner.test/', 'net.address_not_public'],
    ['http://INNER.test./', 'net.host_not_found'],
    ['http://mixed.test/', 'net.address_not_public'],
    ['http://nobody.test/', 'net.host_not_found'],
    ['http://unknown.test/', 'net.host_not_found'],
  ])('%s: %s, without a word to any server', async (address, code) => {
    const before = server.asked.length
    expect(await codeOf(fetcher.fetchPage(address))).toBe(code)
    expect(server.asked).toHaveLength(before)
  })

  test('this machine by the name that it has in every network', async () => {
    expect(await codeOf(openFetcher().fetchPage('http://localhost/'))).toBe('net.address_not_public')
  })

  test('never tells a password', async () => {
    const error = await fetcher.fetchPage('ftp://me:secret@news.test/').catch((caught: unknown) => caught)
    expect(String(error)).not.toContain('secret')
  })

  test('a port where nobody is, and one that speaks no TLS', async () => {
    const mute = createServer((socket) => socket.resume().end('hello')).listen(0, '127.0.0.1')
    await new Promise((resolve) => mute.once('listening', resolve))
    const { port } = mute.address() as { port: number }
    const host = `127.0.0.1:${port}`
    expect(await codeOf(open({}, [host]).fetchPage(`https://${host}/`))).toBe('net.connection_not_secure')
    await new Promise((resolve) => mute.close(resolve))
    expect(await codeOf(open({}, [host]).fetchPage(`http://${host}/`))).toBe('net.no_connection')
  })

  test('to go on when it is stopped', async () => {
    const stop = new AbortController()
    const fetched = codeOf(read('/silent', { signal: stop.signal }))
    setTimeout(() => stop.abort(), 50)
    expect(await fetched).toBe('net.stopped')
    expect(await codeOf(read('/report', { signal: AbortSignal.abort() }))).toBe('net.stopped')
  })
})

describe('hosts that are allowed', () => {
  const port = () => server.host.split(':')[1] as string

  test('by name, are asked wherever their name leads, at any port', async () => {
    fetcher = open({}, ['news.test'])
    expect(await fetcher.fetchPage(`http://news.test:${port()}/report`)).toMatchObject({ kind: 'page' })
    expect(await codeOf(read('/report'))).toBe('net.port_not_allowed')
  })

  test('for one port, are not asked at others', async () => {
    fetcher = open({}, [`news.test:${port()}`])
    expect(await fetcher.fetchPage(`http://news.test:${port()}/report`)).toMatchObject({ kind: 'page' })
    expect(await codeOf(fetcher.fetchPage('http://news.test/report'))).toBe('net.address_not_public')
    expect(await codeOf(fetcher.fetchPage('http://news.test:8080/report'))).toBe('net.address_not_public')
  })

  test('are written as people write them', async () => {
    for (const words of [
      'NEWS.test',
      'news.test:80',
      '::1',
      '[::1]:8000',
      '192.168.1.5',
      'b\u00fccher.example',
    ])
      expect(() => open({}, [words])).not.toThrow()
    for (const words of ['', 'http://news.test', 'news.test/', 'a b', 'me@news.test', 'news.test:http'])
      expect(() => open({}, [words])).toThrow(/Cannot allow/)
  })
})

describe('manners', () => {
  const asks = () => server.asked.splice(0).map(({ path }) => path)
  beforeEach(() => void asks())

  test('robots.txt is asked for once, and a second page a moment later', async () => {
    await read('/report')
    await read('/report')
    expect(asks()).toEqual(['/robots.txt', '/report', '/report'])
    expect(waits).toEqual([1000])
    now += 25 * 3600 * 1000
    await read('/report')
    expect(asks()).toEqual(['/robots.txt', '/report'])
  })

  test('pages that are asked for at once come one after the other', async () => {
    await Promise.all([read('/report'), read('/gzip'), read('/feed')])
    expect(asks()).toEqual(['/robots.txt', '/report', '/gzip', '/feed'])
    expect(waits).toEqual([1000, 1000])
  })

  test('what robots.txt forbids is left, also after a redirect', async () => {
    server.robots = { status: 200, text: 'User-agent: *\nDisallow: /report\nCrawl-delay: 4' }
    expect(await codeOf(read('/report'))).toBe('net.robots_disallow')
    expect(await codeOf(read('/moved'))).toBe('net.robots_disallow')
    expect(asks()).toEqual(['/robots.txt', '/moved'])
    await read('/gzip')
    expect(waits).toEqual([4000])
  })

  test.each([
    [503, 'net.robots_unreachable'],
    [500, 'net.robots_unreachable'],
    [429, 'net.robots_unreachable'],
  ])('a robots.txt with status %i: nothing is fetched for a while', async (status, code) => {
    server.robots = { status, text: '' }
    expect([await codeOf(read('/report')), await codeOf(read('/report'))]).toEqual([code, code])
    expect(asks()).toEqual(['/robots.txt'])
    server.robots = { status: 200, text: '' }
    now += 601_000
    expect(await read('/report')).toMatchObject({ kind: 'page' })
  })

  test.each([401, 403, 404, 410])('a robots.txt with status %i allows everything', async (status) => {
    server.robots = { status, text: 'User-agent: *\nDisallow: /' }
    expect(await read('/report')).toMatchObject({ kind: 'page' })
  })

  test('a robots.txt that is somewhere else is followed, one that runs in circles is none', async () => {
    server.robots = { status: 302, text: '', headers: { location: '/robots.txt' } }
    expect(await read('/report')).toMatchObject({ kind: 'page' })
    expect(asks()).toEqual([...Array(6).fill('/robots.txt'), '/report'])
    server.robots = { status: 302, text: '', headers: { location: 'http://127.0.0.2/robots.txt' } }
    fetcher = open()
    expect(await codeOf(read('/report'))).toBe('net.address_not_public')
  })

  test('a long robots.txt counts up to its limit', async () => {
    server.robots = { status: 200, text: `User-agent: *\nDisallow: /report\n${'# more\n'.repeat(200_000)}` }
    expect(await codeOf(read('/report'))).toBe('net.robots_disallow')
  })

  test('a busy host is asked three times, later each time', async () => {
    expect(await codeOf(read('/503'))).toBe('net.host_busy')
    expect(asks()).toEqual(['/robots.txt', '/503', '/503', '/503'])
    expect(waits).toEqual([2000, 4000])
  })

  test('Retry-After is kept to', async () => {
    expect(await read('/503-once')).toMatchObject({ kind: 'page' })
    expect(waits).toEqual([3000])
    expect(await codeOf(read('/429'))).toBe('net.host_busy')
    expect(waits).toEqual([3000, 1000, 7000, 7000])
  })

  test('a host that wants hours is left alone until then, and the error says until when', async () => {
    const first = await read('/429-for-hours').catch((error: unknown) => error)
    expect(retryAtOf(first)).toEqual(new Date('2024-03-01T11:00:00Z'))
    asks()
    const second = await read('/report').catch((error: unknown) => error)
    expect(second).toMatchObject({
      code: 'net.host_busy',
      hint: expect.stringContaining('2024-03-01T11:00:00Z'),
    })
    expect(asks()).toEqual([])
    now += 7_200_001
    expect(await read('/report')).toMatchObject({ kind: 'page' })
  })
})
