import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportId, StoryId } from '#domain'
import { pageFor, readingFor } from './cases/reading-for-test.ts'
import { databaseForTest } from './database-for-test.ts'
import { openStore, type Store } from './index.ts'
import type { EventRow, StatementRow } from './index-rows.ts'

const place = databaseForTest(process.env.TOCSIN_TEST_DATABASE_URL)
let store: Store
beforeAll(async () => {
  await place.create()
  store = await openStore(place.options)
  await fill()
})
afterAll(async () => {
  await store.close()
  await place.drop()
})

const KOLM = 'person:vera kolm'
const NORWAY = 'government:NOR'
const SWEDEN = 'government:SWE'

const said = (id: string, words: string, more: Partial<StatementRow> = {}): StatementRow => ({
  ...{ id, party: KOLM, speaker: 'Vera Kolm', isNamed: true, country: 'NOR', sector: 'GOV' },
  ...{ act: 'assert', form: 'indirect', day: '2024-03-01', words, spanBegin: 0, spanEnd: 9, ...more },
})

const done = (id: string, more: Partial<EventRow> = {}): EventRow => ({
  ...{ id, type: 'THREATEN', mode: null, status: 'reported', day: '2024-03-01', place: null, country: null },
  ...{
    actors: [NORWAY],
    recipients: [SWEDEN],
    statement: null,
    words: id,
    spanBegin: 0,
    spanEnd: 9,
    ...more,
  },
})

interface Told {
  readonly story: string
  readonly day: string
  readonly statements?: readonly StatementRow[]
  readonly events?: readonly EventRow[]
}

const PARTIES = [
  { key: KOLM, label: 'Vera Kolm', kind: 'person', country: 'SWE', sector: 'GOV' },
  { key: 'person:arvid kolm', label: 'Arvid Kolm', kind: 'person', country: null, sector: null },
  { key: NORWAY, label: 'The palace', kind: 'office', country: 'NOR', sector: 'GOV' },
  { key: SWEDEN, label: 'Sweden', kind: 'government', country: 'SWE', sector: 'GOV' },
]

async function tell(id: string, { story, day, statements = [], events = [] }: Told): Promise<void> {
  const read = readingFor(id, id)
  const published = { value: day, basis: 'given' as const }
  const reading = { ...read, report: { ...read.report, id: id as ReportId, published } }
  await store.keepReading({ page: pageFor(id), reading, takenInAt: new Date('2024-04-01') })
  const named = new Set([
    ...statements.map(({ party }) => party),
    ...events.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
  ])
  await store.keepLinks({
    question: { reportId: id, keys: [], originals: [] },
    at: new Date('2024-04-01'),
    place: async () => ({
      placing: { storyId: story as StoryId, sums: '{}', keys: [], probability: 1, reasons: [] },
      copies: [],
      index: { statements, events, parties: PARTIES.filter(({ key }) => named.has(key)), text: id, day },
    }),
  })
}

async function fill() {
  const words = [said('t1', 'the port stays open'), said('t2', 'nobody is threatened', { act: 'deny' })]
  await tell('wire', {
    ...{ story: 's1', day: '2024-03-01', statements: words },
    events: [done('e1', { statement: 't2' }), done('e2', { type: 'CONSULT', actors: [KOLM] })],
  })
  await tell('copy', {
    ...{ story: 's1', day: '2024-03-02', statements: words },
    events: [done('e1'), done('e2', { status: 'denied', type: 'ASSAULT' })],
  })
  const later = { day: '2024-03-09' }
  await tell('later', {
    ...{ story: 's2', ...later, events: [done('e1', later)] },
    statements: [
      said('t1', 'the port may close', later),
      said('t2', 'it must not', { ...later, party: 'person:arvid kolm', speaker: 'Arvid Kolm' }),
      said('t3', 'it will not', { ...later, party: SWEDEN, speaker: 'Sweden', country: 'SWE' }),
    ],
  })
  await tell('gone', { story: 's2', day: '2024-03-09', statements: [said('t1', 'off the desk', later)] })
  await store.markRemoved('gone', new Date())
}

describe('PartyStore.list()', () => {
  const keys = async (name: string, asOf?: string) => {
    const { parties } = await store.parties.list({ name, limit: 10, asOf })
    return parties.map(({ key }) => key)
  }

  test('finds names by their beginning and their sound, those that are used most first', async () => {
    expect(await keys('Ver')).toEqual([KOLM])
    expect(await keys('Kollm')).toEqual([KOLM, 'person:arvid kolm'])
    expect(await keys('Nobody')).toEqual([])
    expect(await keys('!?')).toContain(SWEDEN)
  })

  test('goes on where it ended, and knows nobody of later days', async () => {
    const all = await keys('')
    const first = await store.parties.list({ limit: 2 })
    const rest = await store.parties.list({ limit: 10, ...(first.next && { after: first.next }) })
    expect([...first.parties, ...rest.parties].map(({ key }) => key)).toEqual(all)
    expect(rest.next).toBeNull()
    expect(await keys('Arvid', '2024-03-08')).toEqual([])
    expect((await store.parties.list({ name: 'Vera', limit: 1, asOf: '2024-03-08' })).parties).toMatchObject([
      { useCount: 4, lastDay: '2024-03-01' },
    ])
  })

  test('takes the country of most statements, and calls a government by its country', async () => {
    expect(await store.parties.find(KOLM)).toMatchObject({ country: 'NOR', lastDay: '2024-03-09' })
    expect(await store.parties.find(NORWAY)).toMatchObject({ label: 'Norway', kind: 'government' })
    expect(await store.parties.find('person:arvid kolm', '2024-03-08')).toBeNull()
    expect(await store.parties.alike({ key: KOLM })).toEqual([
      { key: 'person:arvid kolm', label: 'Arvid Kolm' },
    ])
  })
})

describe('PartyStore.listSaid()', () => {
  const words = async (more: object) => {
    const { statements, next } = await store.parties.listSaid({ party: KOLM, limit: 10, ...more })
    return [...statements.map(({ words: said }) => said), ...(next === null ? [] : ['…'])]
  }

  test('gives the same words of one story once, newest first, and nothing that is off the desk', async () => {
    expect(await words({})).toEqual(['the port may close', 'the port stays open', 'nobody is threatened'])
    const { statements } = await store.parties.listSaid({ party: KOLM, limit: 10 })
    expect(statements.map(({ otherCount }) => otherCount)).toEqual([0, 1, 1])
    expect(statements[2]?.about.map(({ key }) => key)).toEqual([NORWAY, SWEDEN])
  })

  test('narrows by act, days, story and the day it is asked as of', async () => {
    expect(await words({ acts: ['deny'] })).toEqual(['nobody is threatened'])
    expect(await words({ since: '2024-03-02' })).toEqual(['the port may close'])
    expect(await words({ story: 's1', limit: 1 })).toEqual(['the port stays open', '…'])
    expect(await words({ asOf: '2024-03-08' })).toEqual(['the port stays open', 'nobody is threatened'])
    const { statements } = await store.parties.listSaid({ party: KOLM, limit: 10, asOf: '2024-03-01' })
    expect(statements.map(({ otherCount }) => otherCount)).toEqual([0, 0])
  })

  test('goes on behind each place without leaving anything out', async () => {
    const seen: string[] = []
    let after: Awaited<ReturnType<Store['parties']['listSaid']>>['next'] = null
    do {
      const part = await store.parties.listSaid({ party: KOLM, limit: 1, ...(after && { after }) })
      seen.push(...part.statements.map(({ words: said }) => said))
      after = part.next
    } while (after !== null)
    expect(seen).toEqual(await words({}))
  })
})

describe('PartyStore.listDeeds() and matrix()', () => {
  test('count what copies repeat once, and leave out what is denied', async () => {
    const pair = { actor: NORWAY, recipient: SWEDEN, limit: 10 }
    const all = await store.parties.listDeeds({ ...pair, withDenied: true })
    expect(all.deeds.map(({ type, report }) => `${type} ${report.id}`)).toEqual([
      ...['THREATEN later', 'ASSAULT copy', 'THREATEN wire'],
    ])
    expect(all.deeds[2]?.toldBy).toEqual({ key: KOLM, label: 'Vera Kolm' })
    const matrix = await store.parties.matrix({ byCountry: false, top: 5 })
    expect(matrix.pairs).toContainEqual({ actor: NORWAY, recipient: SWEDEN, type: 'THREATEN', count: 2 })
    expect(matrix.pairs.map(({ type }) => type)).not.toContain('ASSAULT')
    expect(matrix).toMatchObject({ eventCount: 3, isAll: true })
  })

  test('put the parties of a country together, and the list of a cell holds as many as it counts', async () => {
    const { pairs } = await store.parties.matrix({ byCountry: true, top: 5 })
    const countries = { actor: 'country:NOR', recipient: 'country:SWE' }
    const { deeds } = await store.parties.listDeeds({ ...countries, withDenied: false, limit: 10 })
    const counted = pairs.filter(
      ({ actor, recipient }) => actor === countries.actor && recipient === countries.recipient,
    )
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(deeds.length)
    expect(deeds).toHaveLength(2)
  })

  test('know nothing of later days', async () => {
    const matrix = await store.parties.matrix({ byCountry: false, top: 5, asOf: '2024-03-08' })
    expect(matrix.pairs).toContainEqual({ actor: NORWAY, recipient: SWEDEN, type: 'THREATEN', count: 1 })
  })
})

test('PartyStore.record() counts acts by day, and deeds from both sides', async () => {
  const record = await store.parties.record({ party: KOLM })
  expect(record.days).toEqual([
    { day: '2024-03-01', act: 'assert', count: 1 },
    { day: '2024-03-01', act: 'deny', count: 1 },
    { day: '2024-03-09', act: 'assert', count: 1 },
  ])
  expect(record.about.map(({ key }) => key)).toEqual([NORWAY, SWEDEN])
  expect(record.deeds).toMatchObject([{ side: 'actor', type: 'CONSULT', other: { key: SWEDEN }, count: 1 }])
  const sweden = await store.parties.record({ party: SWEDEN, asOf: '2024-03-08' })
  expect(sweden.deeds.filter(({ type }) => type === 'THREATEN')).toMatchObject([
    { side: 'recipient', other: { key: NORWAY, label: 'Norway' }, count: 1 },
  ])
})

test('PartyStore.stories() gives the stories of one, and those of two; origins of today are not of the past', async () => {
  const ids = async (question: object) =>
    (await store.parties.stories({ party: KOLM, limit: 10, ...question })).map(({ id }) => id)
  expect(await ids({})).toEqual(['s2', 's1'])
  expect(await ids({ other: SWEDEN })).toEqual(['s2'])
  const [past] = await store.parties.stories({ party: KOLM, limit: 10, asOf: '2024-03-08' })
  expect(past).toMatchObject({ id: 's1', statementCount: 2, origins: null })
})
