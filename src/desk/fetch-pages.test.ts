import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '#domain'
import { type Fetched, openPageFetcher, openReader, readFetched } from './index.ts'

const html = 'text/html; charset=utf-8'
const pier =
  '<html><head><title>Pier stays open</title></head><body><article><p>The pier stays open, the mayor of Orran said on Friday, because the town needs it.</p><p>A spokesman for the port declined to comment on the plan.</p></article></body></html>'
const item = (title: string, path: string, more: string) =>
  `<item><title>${title}</title><link>${path}</link><pubDate>Fri, 01 Mar 2024 23:30:00 -0500</pubDate>${more}</item>`
const feed = `<rss version="2.0"><channel><title>Harbour and Hills</title><link>/</link>
${item('Pier stays open', '/pier', '<description>The pier stays open.</description>')}
${item('Ferry may stop', '/gone', '<description>The ferry may stop in spring, the mayor of Orran warned.</description>')}
${item('Only a picture', '/picture', '')}
${item('Nothing to read', '/empty', '<description>The storm will pass, the harbour master said.</description>')}
${item('Too many', '/pier', '<guid>5</guid>')}
</channel></rss>`
const PAGES: Readonly<Record<string, readonly [number, string, string]>> = {
  '/pier': [200, html, pier],
  '/feed': [200, 'application/rss+xml', feed],
  '/cut-feed': [200, 'text/xml', feed.slice(0, feed.indexOf('Ferry may'))],
  '/picture': [200, 'image/png', 'x'],
  '/empty': [200, html, '<html><body><script>draw()</script></body></html>'],
}

let server: Server
let host: string
const reader = openReader({ threads: 1 })

beforeAll(async () => {
  server = createServer((request, reply) => {
    const [status, type, body] = PAGES[request.url ?? ''] ?? [404, 'text/plain', 'no']
    reply.writeHead(status, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await reader.close()
  await new Promise((resolve) => server.close(resolve))
})

async function all(path: string, entriesMax?: number): Promise<Fetched[]> {
  const { pagesAt } = await openPageFetcher({ allowHosts: [host], entriesMax, delayMs: 0 })
  const found: Fetched[] = []
  for await (const one of pagesAt(`http://${host}${path}`)) found.push(one)
  return found
}

const read = (fetched: Fetched | undefined): Promise<Reading> => {
  if (fetched?.kind !== 'page') throw new Error(`no page: ${JSON.stringify(fetched)}`)
  return readFetched(fetched, reader)
}
const at = (path: string) => `http://${host}${path}`

describe('openPageFetcher()', () => {
  test('gives the page at an address', async () => {
    const [one, ...more] = await all('/pier')
    expect(more).toEqual([])
    expect(one).toMatchObject({ kind: 'page', label: at('/pier'), standIn: null })
    const { report, statements, notes } = await read(one)
    expect(report).toMatchObject({ title: 'Pier stays open', url: at('/pier') })
    expect(statements.length).toBeGreaterThan(0)
    expect(notes.map(({ code }) => code)).not.toContain('desk.feed_text')
  })

  test('says what is wrong with an address', async () => {
    expect(await all('/gone')).toMatchObject([{ kind: 'problem', error: { code: 'net.page_not_found' } }])
    const { pagesAt } = await openPageFetcher()
    expect((await pagesAt(at('/pier')).next()).value).toMatchObject({
      kind: 'problem',
      error: { code: expect.stringMatching(/^net\.(?:address_not_public|port_not_allowed)$/) },
    })
  })

  test('gives the pages of a feed, and for those that fail what the feed brings', async () => {
    const [notes, page, gone, picture, empty, ...more] = await all('/feed', 4)
    expect(more).toEqual([])
    expect(notes).toMatchObject({
      kind: 'notes',
      notes: [{ code: 'desk.entries_left', message: expect.stringContaining('(4 of 5)') }],
    })
    expect((await read(page)).report).toMatchObject({
      title: 'Pier stays open',
      url: at('/pier'),
      published: { value: '2024-03-01', basis: 'feed' },
    })
    const standIn = await read(gone)
    expect(standIn.report).toMatchObject({
      title: 'Ferry may stop',
      outlet: 'Harbour and Hills',
      url: at('/gone'),
      published: { value: '2024-03-01', basis: 'feed' },
    })
    expect(standIn.notes[0]).toMatchObject({
      code: 'desk.feed_text',
      message: expect.stringContaining('no such page any more (status 404)'),
    })
    expect(picture).toMatchObject({ kind: 'problem', error: { code: 'net.not_a_page' } })
    const unreadable = await read(empty)
    expect(unreadable.report.text).toContain('The storm will pass')
    expect(unreadable.notes[0]).toMatchObject({ code: 'desk.feed_text' })
  })

  test('passes on what is odd about a feed', async () => {
    const [notes, ...pages] = await all('/cut-feed')
    expect(notes).toMatchObject({
      kind: 'notes',
      notes: [{ code: 'ingest.feed_cut' }, { code: 'ingest.entries_broken' }],
    })
    expect(pages).toHaveLength(1)
  })
})
