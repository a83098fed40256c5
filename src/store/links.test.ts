import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportId, StoryId } from '#domain'
import { pageFor, readingFor } from './cases/reading-for-test.ts'
import { databaseForTest } from './database-for-test.ts'
import { openStore, type Store } from './index.ts'
import type { Candidates, Links } from './stories.ts'

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

const at = new Date('2024-03-02T08:00:00.000Z')
const keep = (id: string, copyKeys: number[], url: string | null = null) =>
  store.keepReading({
    ...{ page: pageFor(id), takenInAt: at, copyKeys },
    reading: readingFor(id, `The words of ${id}.`, url),
  })

const linksTo = (story: string, keys: number[]): Links => ({
  placing: { storyId: story as StoryId, sums: '{}', keys, probability: 0.5, reasons: [] },
  copies: [],
  index: { statements: [], events: [], parties: [], text: 'Harbour closed', day: '2024-03-01' },
})

/** Links a report to a story; gives what it was offered. */
async function link(id: string, { story, keys }: { story: string; keys: number[] }): Promise<Candidates> {
  const offered: Candidates[] = []
  const isThere = await store.keepLinks({
    question: { reportId: id, keys, originals: [] },
    at,
    place: async (candidates) => {
      offered.push(candidates)
      return linksTo(story, keys)
    },
  })
  expect(isThere).toBe(true)
  return offered[0] as Candidates
}

describe('findCopyCandidates()', () => {
  test('gives reports that share two keys and more, those with most first, never the one that asks', async () => {
    await keep('one', [1, 2, 3, 4])
    await keep('two', [1, 2, 9])
    await keep('three', [4, 10, 11])
    const found = await store.findCopyCandidates({ keys: [1, 2, 3, 4], except: 'asking' })
    expect(found.map(({ id }) => id)).toEqual(['one', 'two'])
    const again = await store.findCopyCandidates({ keys: [1, 2, 3, 4], except: 'one' })
    expect(again.map(({ id }) => id)).toEqual(['two'])
  })

  test('leaves out what is off the desk', async () => {
    await keep('off', [21, 22])
    await store.markRemoved('off', at)
    expect(await store.findCopyCandidates({ keys: [21, 22], except: '' })).toEqual([])
  })
})

describe('keepLinks()', () => {
  test('offers stories that share keys, and the own story once a report has one', async () => {
    await keep('first', [])
    expect((await link('first', { story: 's1', keys: [31, 32, 33] })).stories).toEqual([])
    await keep('second', [])
    const offered = await link('second', { story: 's1', keys: [31, 32, 39] })
    expect(offered).toMatchObject({ own: null, stories: [{ id: 's1', version: 1 }], day: '2024-03-01' })
    const again = await link('second', { story: 's1', keys: [31, 32, 39] })
    expect(again).toMatchObject({ stories: [], own: { id: 's1', version: 2 } })
  })

  test('gives a later version of a page the story of the one before', async () => {
    const address = 'https://post.example/harbour'
    await keep('old', [], address)
    await link('old', { story: 's2', keys: [41] })
    await keep('new', [], address)
    expect((await link('new', { story: 's2', keys: [41] })).own).toMatchObject({ id: 's2' })
    const listed = await store.listReadings({ limit: 100 })
    expect(listed.map(({ id }) => id)).toContain('new')
    expect(listed.map(({ id }) => id)).not.toContain('old')
  })

  test('leaves nothing behind when placing fails, and the report waits for its links', async () => {
    await keep('broken', [])
    const failing = store.keepLinks({
      question: { reportId: 'broken', keys: [51], originals: [] },
      at,
      place: () => Promise.reject(new Error('no room')),
    })
    await expect(failing).rejects.toThrow('no room')
    const waiting = await store.listUnlinked({ after: 0, limit: 100 })
    expect(waiting.map(({ id }) => id)).toContain('broken')
    await link('broken', { story: 's3', keys: [51] })
    const rest = await store.listUnlinked({ after: 0, limit: 100 })
    expect(rest.map(({ id }) => id)).not.toContain('broken')
  })

  test('says when the report is not on the desk', async () => {
    const question = { reportId: 'nobody', keys: [], originals: [] }
    const isThere = await store.keepLinks({ question, at, place: async () => linksTo('s4', []) })
    expect(isThere).toBe(false)
  })
})

describe('findCopies()', () => {
  test('gives the last judgement of each two reports', async () => {
    for (const id of ['wire', 'paper']) await keep(id, [])
    const judge = (kind: string) => ({
      ...{ copy: 'paper' as ReportId, original: 'wire' as ReportId, kind, probability: 0.75 },
      reasons: [{ kind: 'headline' as const }],
    })
    for (const kind of ['excerpt', 'copy', 'copy'])
      await store.keepLinks({
        question: { reportId: 'paper', keys: [], originals: [] },
        at,
        place: async () => ({ ...linksTo('s5', []), copies: [judge(kind)] }),
      })
    expect(await store.findCopies(['wire'])).toEqual([judge('copy')])
  })
})
