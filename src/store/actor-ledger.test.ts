import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActorEntry, Reading, ReportId } from '#domain'
import { databaseForTest } from './database-for-test.ts'
import { openStore, type Store } from './index.ts'

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

const reading = (id: string): Reading => ({
  schema: 'tocsin/reading/1',
  report: {
    ...{ id: id as ReportId, title: id, byline: null, outlet: null, url: null, language: 'en', credit: null },
    ...{ credits: [], published: null, text: id, blocks: [], furniture: [] },
  },
  ...{ sources: [], statements: [], times: [], events: [], chains: [], notes: [] },
})

const entry = (report: string, name: string, asOf: string, role: string | null): ActorEntry => ({
  ...{ name, role, country: 'NOR', sector: 'GOV' as const, asOf, report: report as ReportId },
  span: [3, 9] as const,
})

async function tell(id: string, ...entries: ActorEntry[]): Promise<void> {
  const bytes = new TextEncoder().encode(id)
  const page = { bytes, kind: null, charset: null, url: null, outlet: null, published: null, title: null }
  await store.keepReading({ page, reading: reading(id), takenInAt: new Date() })
  await store.keepActors(id, entries)
}

const asked = async (name: string, asOf: string, except?: string) => {
  const found = await store.findActors({ names: [name], asOf, ...(except === undefined ? {} : { except }) })
  return found.map(({ name, role, asOf }) => `${asOf} ${name}: ${role}`)
}

describe('findActors()', () => {
  test('gives what was told up to a day, the newest first, and keeps what contradicts', async () => {
    const old = entry('spring', 'Vera Kolm', '2024-03-01', 'deputy defence minister')
    const later = entry('autumn', 'Vera Kolm', '2024-10-05', 'former deputy defence minister')
    await tell('spring', old)
    await tell('autumn', later)
    expect(await store.findActors({ names: ['Kolm'], asOf: '2024-12-31' })).toEqual([later, old])
    expect(await asked('Kolm', '2024-10-04')).toEqual(['2024-03-01 Vera Kolm: deputy defence minister'])
    expect(await asked('Kolm', '2024-02-29')).toEqual([])
  })

  test('finds other spellings of a name, and leaves the report out that asks', async () => {
    await tell('envoy', entry('envoy', 'Arvid Lushkov', '2024-01-01', 'envoy'))
    expect(await asked('Luskov', '2024-01-01')).toEqual(['2024-01-01 Arvid Lushkov: envoy'])
    expect(await asked('Luskov', '2024-01-01', 'envoy')).toEqual([])
    expect(await asked('Lindov', '2024-01-01')).toEqual([])
  })

  test('forgets a report that is off the desk, and knows it again when it is back', async () => {
    await tell('gone', entry('gone', 'Ada Brun', '2024-01-01', 'mayor'))
    await store.markRemoved('gone', new Date())
    expect(await asked('Brun', '2024-06-01')).toEqual([])
    await store.markRemoved('gone', null)
    expect(await asked('Brun', '2024-06-01')).toEqual(['2024-01-01 Ada Brun: mayor'])
  })

  test('has only what a report told last, also when many keep it at once', async () => {
    await tell('twice', entry('twice', 'Ivo Ters', '2024-01-01', 'judge'))
    const again = entry('twice', 'Ivo Ters', '2024-01-01', 'chief\0judge')
    await Promise.all(Array.from({ length: 8 }, () => store.keepActors('twice', [again])))
    expect(await asked('Ters', '2024-01-01')).toEqual(['2024-01-01 Ivo Ters: chief\u{fffd}judge'])
    await store.keepActors('twice', [])
    expect(await asked('Ters', '2024-01-01')).toEqual([])
  })
})
