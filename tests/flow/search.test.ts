/** The search from taken-in pages to answers over HTTP: words, filters, paging, versions, saved searches. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '#api'
import { savedListSchema, searchReplySchema } from '#contract'
import { type Desk, openDesk } from '#desk'

const REPORTS = [
  [
    '2024-05-10',
    'The Velm Courier',
    `Harbour of Velm may close, pilots warn

Two harbour pilots warned on Friday that the harbour of Velm could close within days.

Transport Minister Ada Marr denied that a closure was planned. "There is no such decision," Marr said.`,
  ],
  [
    '2024-05-12',
    'Coast Daily',
    `Marr meets the pilots of Velm

Transport Minister Ada Marr promised on Sunday that the channel would be dredged.

The pilots' chairman, Jonas Pell, accused the ministry of frightening the harbour <b>town</b>.`,
  ],
  [
    '2024-05-20',
    'Hill Gazette',
    `Cheese prices rise in Osterby

Farmers in Osterby said on Monday that the price of cheese would rise. Osterby's mayor, Lena Ost, refused to comment.`,
  ],
] as const

const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-search-'))
let desk: Desk
let server: Awaited<ReturnType<typeof startServer>>
const ids: string[] = []

beforeAll(async () => {
  desk = await openDesk({ dataFolder, threads: 1 })
  server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: dataFolder })
  for (const [published, outlet, text] of REPORTS) {
    const bytes = new TextEncoder().encode(text)
    const page = { bytes, kind: 'text' as const, charset: null, url: null, outlet, published, title: null }
    ids.push((await desk.takeIn(page)).reading.report.id)
  }
  await desk.stories.settle()
}, 120_000)
afterAll(async () => {
  await server.close()
  await desk.close()
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
})

const ask = async (query: string) => {
  const reply = await fetch(`${server.address}/api/search?${query}`)
  return { status: reply.status, body: (await reply.json()) as unknown }
}
const search = async (query: string) => searchReplySchema.parse((await ask(query)).body)
const titles = async (query: string) => (await search(query)).hits.map(({ report }) => report.id)

describe('the search', () => {
  test('finds words in any of their forms, newest first, and marks them', async () => {
    const { kind, hits, isAll } = await search('q=pilot')
    expect({ kind, found: hits.map(({ report }) => report.id) }).toEqual({
      kind: 'reports',
      found: [ids[1], ids[0]],
    })
    expect(isAll).toBe(true)
    for (const { words, marks } of hits) {
      expect(marks.length).toBeGreaterThan(0)
      for (const [begin, end] of marks) expect(words.slice(begin, end)).toMatch(/^pilots?\b/i)
    }
    expect(await titles('q=cheese+-harbour')).toEqual([ids[2]])
    expect(await titles('q=%22price+of+cheese%22')).toEqual([ids[2]])
    expect(await titles('q=%22cheese+of+price%22')).toEqual([])
  })

  test('finds statements by speaker, act and words, each with its place in the report', async () => {
    const { hits, facets } = await search('speaker=marr&act=deny')
    expect(hits.map(({ report }) => report.id)).toContain(ids[0])
    for (const hit of hits) {
      expect(hit).toMatchObject({ kind: 'statement', act: 'deny', isNamed: true })
      if (hit.kind !== 'statement') continue
      expect(hit.speaker).toContain('Marr')
      const { statements } = await desk.getReading(hit.report.id)
      expect(statements.map(({ id }) => id)).toContain(hit.id)
    }
    expect(facets.find(({ facet, value }) => facet === 'act' && value === 'deny')?.count).toBe(hits.length)
    const unnamed = await search('named=unnamed&q=close')
    expect(new Set(unnamed.hits.map(({ report }) => report.id))).toEqual(new Set([ids[0]]))
    expect(await titles('act=no-comment')).toEqual([ids[2]])
  })

  test('narrows by day, outlet and origins, and asks the archive as of a day', async () => {
    expect(await titles('q=harbour&since=2024-05-11')).toEqual([ids[1]])
    expect(await titles('q=harbour&until=2024-05-11')).toEqual([ids[0]])
    expect(await titles('asOf=2024-05-12')).toEqual([ids[1], ids[0]])
    expect(await titles('outlet=hill+gazette')).toEqual([ids[2]])
    expect(await titles('origins=1&q=cheese')).toEqual([ids[2]])
    expect(await titles('origins=50')).toEqual([])
    const { story } = (await search('q=cheese')).hits[0] ?? {}
    expect(await titles(`story=${story?.id}`)).toEqual([ids[2]])
  })

  test('goes on where a page ended, by day and by relevance, and gives everything once', async () => {
    for (const query of [
      'kind=statements',
      'kind=statements&q=harbour+or+channel+or+cheese&order=relevance',
    ]) {
      const all = await search(`${query}&limit=50`)
      expect(all.hits.length).toBeGreaterThan(2)
      expect(await search(`${query}&limit=1`)).toMatchObject({ counted: all.hits.length, isAll: true })
      const found: unknown[] = []
      let after = ''
      do {
        const { hits, next } = await search(`${query}&limit=2${after}`)
        found.push(...hits)
        after = next === null ? '' : `&after=${next}`
      } while (after !== '')
      expect(found).toEqual(all.hits)
    }
  })

  test('finds nothing that is off the desk', async () => {
    await desk.removeReading(ids[2] as string)
    expect(await titles('q=cheese')).toEqual([])
    expect(await titles('kind=statements&q=cheese')).toEqual([])
    await desk.restoreReading(ids[2] as string)
    expect(await titles('q=cheese')).toEqual([ids[2]])
  })

  test('takes any words, and says what is wrong with a filter', async () => {
    for (const words of [
      "it's a \\ 'trap",
      '((((',
      '&|!:*<->',
      '\0',
      '"',
      '𝔘 🚢 \ud800',
      '-',
      'a'.repeat(500),
    ])
      for (const name of ['q', 'speaker', 'actor', 'outlet', 'story'])
        expect([200, 400]).toContain((await ask(new URLSearchParams({ [name]: words }).toString())).status)
    for (const query of [
      'act=shout',
      'since=yesterday',
      'country=Russia',
      'origins=many',
      'after=x',
      'limit=51',
    ])
      expect((await ask(query)).status, query).toBe(400)
  })
})

describe('saved searches', () => {
  const change = (path: string, method: string, body?: object) =>
    fetch(server.address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const names = async () =>
    savedListSchema.parse(await (await fetch(`${server.address}/api/searches`)).json()).searches

  test('are kept under a name, renamed, removed and brought back', async () => {
    const reply = await change('/api/searches', 'POST', { name: 'Denials', query: 'speaker=marr&act=deny' })
    expect(reply.status).toBe(201)
    const { id } = (await reply.json()) as { id: string }
    await change(`/api/searches/${id}/name`, 'POST', { name: 'What Marr denies' })
    expect(await names()).toMatchObject([{ id, name: 'What Marr denies', query: 'speaker=marr&act=deny' }])
    await change(`/api/searches/${id}`, 'DELETE')
    expect(await names()).toEqual([])
    await change(`/api/searches/${id}/restore`, 'POST')
    expect(await names()).toHaveLength(1)
    expect((await change('/api/searches/none', 'DELETE')).status).toBe(404)
    expect((await change('/api/searches', 'POST', { name: 'x', query: 'act=shout' })).status).toBe(400)
    expect((await change('/api/searches', 'POST', { name: ' ', query: '' })).status).toBe(400)
  })
})
