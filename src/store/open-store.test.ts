import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page, Reading, ReportId } from '#domain'
import { databaseForTest } from './database-for-test.ts'
import { openStore, type Store } from './index.ts'
import { openServer } from './server.ts'

const place = databaseForTest(process.env.TOCSIN_TEST_DATABASE_URL)
let store: Store
beforeAll(async () => {
  await place.create()
  store = await openStore(place.options)
})
afterAll(async () => {
  await store.close()
  await place.drop()
})

const page = (words: string): Page => ({
  bytes: new TextEncoder().encode(words),
  kind: 'text',
  charset: null,
  url: null,
  outlet: null,
  published: '2024-03-01',
  title: null,
})

const reading = (id: string, words: string): Reading => ({
  schema: 'tocsin/reading/1',
  report: {
    id: id as ReportId,
    title: words,
    byline: null,
    outlet: 'The Harbour Post',
    url: null,
    language: 'en',
    credit: null,
    credits: [],
    published: { value: '2024-03-01', basis: 'given' },
    text: words,
    blocks: [],
    furniture: [],
  },
  sources: [
    {
      id: 's1',
      kind: 'unnamed',
      name: null,
      description: 'an aide',
      country: null,
      number: null,
      mentions: [],
    },
    {
      id: 's2',
      kind: 'person',
      name: 'Ada Reed',
      description: null,
      country: null,
      number: null,
      mentions: [],
    },
    // Hears, but does not speak: not counted.
    {
      id: 's3',
      kind: 'person',
      name: 'Bo Lind',
      description: null,
      country: null,
      number: null,
      mentions: [],
    },
  ],
  statements: ['s1', 's2', 's2'].map((speaker, index) => ({
    id: `t${index + 1}`,
    speaker,
    addressee: 's3',
    source: [],
    cue: [],
    content: [],
    form: 'none' as const,
    act: 'no-comment' as const,
    likelihood: null,
    within: null,
    said: null,
  })),
  times: [],
  events: [],
  chains: [],
  notes: [],
})

const keep = (id: string, words: string, takenInAt = '2024-03-02T10:00:00.000Z') =>
  store.keepReading({ page: page(words), reading: reading(id, words), takenInAt: new Date(takenInAt) })

async function idsOnTheDesk(prefix: string): Promise<string[]> {
  const lines = await store.listReadings({ limit: 1000 })
  return lines.map(({ id }) => id).filter((id) => id.startsWith(prefix))
}

describe('openStore()', () => {
  test('keeps a reading once: taking in twice changes nothing', async () => {
    expect(await keep('once', 'Ferry runs again')).toBe(true)
    expect(await keep('once', 'Ferry runs again', '2024-05-05T10:00:00.000Z')).toBe(false)
    const line = (await store.listReadings({ limit: 1000 })).find(({ id }) => id === 'once')
    expect(line).toEqual({
      id: 'once',
      title: 'Ferry runs again',
      outlet: 'The Harbour Post',
      published: '2024-03-01',
      takenInAt: '2024-03-02T10:00:00.000Z',
      statementCount: 3,
      sourceCount: 2,
      unnamedSourceCount: 1,
    })
  })

  test('tells exactly one of many who keep the same report at once that it is new', async () => {
    const kept = await Promise.all(Array.from({ length: 12 }, () => keep('race', 'Two at once')))
    expect(kept.filter(Boolean)).toHaveLength(1)
  })

  test('gives back what was read, also characters that a database does not like', async () => {
    const words = 'NUL \0, half a pair \ud83d, a whole one \u{1f6a2}, "quotes" and \\u0000'
    await keep('odd', words)
    expect(await store.findReading('odd')).toEqual(reading('odd', words))
  })

  test('gives back the page as it came, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.uuid(), async (bytes, id) => {
        const came = { ...page(''), bytes, url: 'https://harbour.example/1', charset: 'x-odd' }
        await store.keepReading({ page: came, reading: reading(id, 'x'), takenInAt: new Date(0) })
        expect(await store.findPage(id)).toEqual(came)
      }),
      { numRuns: 20 },
    )
  })

  test('lists newest first, page by page, also within one millisecond', async () => {
    for (const at of ['09:00', '09:00', '09:01', '09:01', '08:59'])
      await keep(`list-${at}-${Math.random()}`, 'x', `2030-01-01T${at}:00.000Z`)
    const all = await idsOnTheDesk('list-')
    expect(all.map((id) => id.slice(5, 10))).toEqual(['09:01', '09:01', '09:00', '09:00', '08:59'])
    const seen: string[] = []
    let before: { takenInAt: string; id: string } | undefined
    for (;;) {
      const lines = await store.listReadings(before === undefined ? { limit: 2 } : { limit: 2, before })
      seen.push(...lines.map(({ id }) => id))
      before = lines.at(-1)
      if (before === undefined) break
    }
    expect(seen).toEqual((await store.listReadings({ limit: 1000 })).map(({ id }) => id))
    expect(seen.filter((id) => id.startsWith('list-'))).toEqual(all)
  })

  test('removes, restores, and takes a removed report in again', async () => {
    await keep('gone', 'x')
    expect(await store.markRemoved('gone', new Date())).toBe(true)
    expect(await store.findReading('gone')).toBeNull()
    expect(await idsOnTheDesk('gone')).toEqual([])
    expect(await store.markRemoved('gone', null)).toBe(true)
    expect(await idsOnTheDesk('gone')).toEqual(['gone'])
    await store.markRemoved('gone', new Date())
    expect(await keep('gone', 'x')).toBe(true)
    expect(await idsOnTheDesk('gone')).toEqual(['gone'])
    expect(await store.markRemoved('never-there', new Date())).toBe(false)
  })

  test('lets several processes open the same database at once, and finds what was kept', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => openStore(place.options)))
    await keep('shared', 'x')
    for (const other of others) expect(await other.findReading('shared')).toEqual(reading('shared', 'x'))
    for (const other of others) await other.close()
    expect(await store.findReading('shared')).not.toBeNull()
  })

  test('refuses a database that a newer Tocsin has changed', async () => {
    const server = await openServer(place.options)
    const later = Date.now() + 1e12
    await server.pool.query('insert into tocsin.migrations (hash, created_at) values ($1, $2)', [
      'later',
      later,
    ])
    await expect(openStore(place.options)).rejects.toMatchObject({ code: 'store.database_newer' })
    await server.pool.query('delete from tocsin.migrations where created_at = $1', [later])
    await server.close()
  })
  test('says so when the user of a given server may not make tables', async () => {
    const server = await openServer(place.options)
    const guest = `guest_${randomBytes(6).toString('hex')}`
    await server.pool.query(`create role ${guest} login`)
    const socket = `/tocsin?host=${encodeURIComponent(join(place.folder, 'postgres'))}`
    const databaseUrl =
      'databaseUrl' in place.options
        ? Object.assign(new URL(place.options.databaseUrl), { username: guest }).href
        : `postgres://${guest}@${socket}`
    await expect(openStore({ databaseUrl })).rejects.toMatchObject({ code: 'store.no_rights' })
    await server.pool.query(`drop role ${guest}`)
    await server.close()
  })
})
