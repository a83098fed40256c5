import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Judgement, Reading, ReportId } from '#domain'
import { databaseForTest } from './database-for-test.ts'
import { type Kept, openStore, type Revision, type Store } from './index.ts'

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

const reading = (id: string, count = 1): Reading => ({
  schema: 'tocsin/reading/1',
  report: {
    id: id as ReportId,
    title: id,
    byline: null,
    outlet: null,
    url: null,
    language: 'en',
    credit: null,
    credits: [],
    published: null,
    text: 'Ada Reed said so.',
    blocks: [],
    furniture: [],
  },
  sources: [],
  statements: Array.from({ length: count }, (_, at) => ({
    id: `t${at + 1}`,
    speaker: null,
    addressee: null,
    source: [],
    cue: [[9, 13]],
    content: [],
    form: 'none',
    act: 'assert',
    likelihood: null,
    within: null,
    said: null,
  })),
  times: [],
  events: [],
  chains: [],
  notes: [],
})

async function keep(id: string) {
  const page = { kind: null, charset: null, url: null, outlet: null, published: null, title: null }
  const bytes = new TextEncoder().encode(id)
  await store.keepReading({ page: { ...page, bytes }, reading: reading(id), takenInAt: new Date(0) })
}

const checked: Judgement = { kind: 'mark-checked' }
const AT = '2026-11-22T09:00:00.000Z'
const judge =
  (correctionId: string, note: string | null = null) =>
  (kept: Kept) => ({
    deed: { deed: 'judge', correctionId, by: 'Ida', at: AT, note, judgement: checked } as const,
    counted: kept.machine,
  })
const turn = (deed: 'undo' | 'redo', correctionId: string, by: string) => (kept: Kept) => ({
  deed: { deed, correctionId, by, at: '2026-11-22T10:00:00.000Z' },
  counted: kept.machine,
})

describe('the store of corrections', () => {
  test('keeps each with who and when, and who took it back and brought it back', async () => {
    await keep('kept')
    expect(await store.reviseReading('kept', judge('k1', 'NUL \0 in a note'))).toBe(true)
    const first = { id: 'k1', reportId: 'kept', by: 'Ida', at: AT, judgement: checked }
    expect(await store.findCorrections('kept')).toEqual([
      { ...first, note: 'NUL \u{fffd} in a note', revoked: null },
    ])
    await store.reviseReading('kept', turn('undo', 'k1', 'Ole'))
    expect((await store.findCorrections('kept'))[0]?.revoked).toEqual({
      by: 'Ole',
      at: '2026-11-22T10:00:00.000Z',
    })
    await store.reviseReading('kept', turn('redo', 'k1', 'Eva'))
    expect((await store.findCorrections('kept'))[0]?.revoked).toBeNull()
    expect(await store.findCorrectedReport('k1')).toBe('kept')
    expect(await store.findCorrectedReport('nobody')).toBeNull()
  })

  test('gives the machine’s reading, the corrections and the last moment to who revises', async () => {
    await keep('seen')
    const seen: Kept[] = []
    const look = (kept: Kept): Revision => {
      seen.push(kept)
      return judge('seen-1')(kept)
    }
    await store.reviseReading('seen', look)
    await store.reviseReading('seen', (kept) => {
      seen.push(kept)
      return { counted: kept.machine }
    })
    expect(seen.map(({ lastAt, corrections }) => [lastAt, corrections.length])).toEqual([
      [null, 0],
      [AT, 1],
    ])
    expect(seen[0]?.machine).toEqual(reading('seen'))
    expect(await store.findCorrections('seen')).toHaveLength(1)
  })

  test('counts what it is told to count, and replaces the machine’s reading when it is given another', async () => {
    await keep('counted')
    await store.reviseReading('counted', () => ({ counted: reading('counted', 5) }))
    const line = async () => (await store.listReadings({ limit: 99 })).find(({ id }) => id === 'counted')
    expect((await line())?.statementCount).toBe(5)
    expect(await store.findReading('counted')).toEqual(reading('counted'))
    const machine = reading('counted', 2)
    await store.reviseReading('counted', () => ({ machine, counted: machine }))
    expect((await line())?.statementCount).toBe(2)
    expect(await store.findReading('counted')).toEqual(machine)
    const published = { value: '2024-05-05', basis: 'text' } as const
    const anew = { ...machine, report: { ...machine.report, title: 'told anew', published } }
    await store.reviseReading('counted', () => ({ machine: anew, counted: anew }))
    expect(await line()).toMatchObject({ title: 'told anew', published: '2024-05-05' })
  })

  test('lets many correct one report at once, and each sees those before', async () => {
    await keep('crowd')
    const seen = new Set<number>()
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        store.reviseReading('crowd', (kept) => {
          seen.add(kept.corrections.length)
          return judge(`crowd-${at}`)(kept)
        }),
      ),
    )
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(await store.findCorrections('crowd')).toHaveLength(8)
  })

  test('keeps nothing when revising fails, nor for a report that is not on the desk', async () => {
    await keep('failed')
    const refuse = () => {
      throw new Error('no')
    }
    await expect(store.reviseReading('failed', refuse)).rejects.toThrow('no')
    expect(await store.findCorrections('failed')).toEqual([])
    expect(await store.reviseReading('never-there', judge('x'))).toBe(false)
    await store.markRemoved('failed', new Date())
    expect(await store.reviseReading('failed', judge('y'))).toBe(false)
  })

  test('lists the reports on the desk that were corrected', async () => {
    await keep('listed')
    await keep('untouched')
    await store.reviseReading('listed', judge('listed-1'))
    expect(await store.listCorrectedReports()).toContain('listed')
    expect(await store.listCorrectedReports()).not.toContain('untouched')
    await store.markRemoved('listed', new Date())
    expect(await store.listCorrectedReports()).not.toContain('listed')
  })
})
