/** `tocsin read ADDRESS` as a program, against a server on this machine. */

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build, run } from './program.ts'

const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><article><p>The mayor of Orran denied on Friday that the pier would close this year.</p><p>"We will keep it open," she said.</p></article></body></html>`
const item = (title: string, path: string) =>
  `<item><title>${title}</title><link>${path}</link><description>The ferry may stop in spring, the mayor of Orran warned.</description></item>`
const PAGES: Readonly<Record<string, string>> = {
  '/robots.txt': 'User-agent: *\nDisallow: /inner/',
  '/pier': page('Pier stays open'),
  '/feed': `<rss version="2.0"><channel><title>Harbour</title><link>/</link>${item('Pier stays open', '/pier')}${item('Ferry may stop', '/gone')}${item('Third', '/third')}</channel></rss>`,
}

let server: Server
let host: string

beforeAll(async () => {
  build()
  server = createServer((request, reply) => {
    const body = PAGES[request.url ?? '']
    reply.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const read = (...words: string[]) => run({ words: ['read', '--json', '--allow-host', host, ...words] })
const at = (path: string) => `http://${host}${path}`

test('reads a page by its address', async () => {
  const { code, out } = await read(at('/pier'))
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ report: { title: 'Pier stays open', url: at('/pier') } })
})

test('reads the first reports of a feed, with the words of the feed where a page is gone', async () => {
  const { code, out, err } = await read('--limit', '2', at('/feed'))
  expect(code).toBe(0)
  expect(err).toContain('Only the first entries of the feed are read (2 of 3)')
  const [first, second, ...more] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(more).toEqual([])
  expect(first).toMatchObject({ report: { title: 'Pier stays open' } })
  expect(second).toMatchObject({
    report: { title: 'Ferry may stop', outlet: 'Harbour' },
    notes: expect.arrayContaining([expect.objectContaining({ code: 'desk.feed_text' })]),
  })
})

test('says what to do when an address is not fetched, and goes on', async () => {
  const { code, out, err } = await read(at('/inner/secret'), 'http://169.254.169.254/', at('/pier'))
  expect(code).toBe(1)
  expect(out.trim().split('\n')).toHaveLength(1)
  expect(err).toContain('(robots.txt)')
  expect(err).toContain('its network address is not public (link local)')
  expect(err).toContain('--allow-host HOST')
  expect(err).toContain('1 of 3 read, 2 failed')
})
