import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportLinksSchema, storyListSchema, storySchema, versionChangesSchema } from '#contract'
import { type Desk, openDesk } from '#desk'
import { type RunningServer, startServer } from './start-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-stories-'))
let desk: Desk
let server: RunningServer
beforeAll(async () => {
  desk = await openDesk({ dataFolder: folder, threads: 1 })
  server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: folder })
}, 60_000)
afterAll(async () => {
  await server.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const WIRE = `Ferry with 40 aboard runs aground off Vardholm

VARDHOLM, 3 May 2024 (Nordwire) - A ferry with 40 passengers ran aground off the port of Vardholm on Friday, harbour master Ingrid Solli said.

"Nobody was hurt," Solli told reporters on the quay. She said that the vessel had lost its steering in the fairway shortly after noon.

The shipping line Kystlinjen denied that the steering had failed. It said that the captain had been forced to give way to a trawler.`
const COPY = WIRE.replace('Ferry with 40 aboard', 'Passenger ferry')
const OTHER = `Bakers in Tolmen strike over flour prices

TOLMEN, 3 May 2024 - Bakers in the town of Tolmen closed their shops on Friday over the price of flour, the guild said.

Guild leader Mara Hoyt said the strike would last until the ministry opened its stores.`

async function take(words: string, outlet: string, published = '2024-05-03') {
  const page = { bytes: new TextEncoder().encode(words), kind: 'text' as const, charset: null, title: null }
  const address = `https://${outlet.toLowerCase()}.example/${words.length}`
  return (await desk.takeIn({ ...page, outlet, published, url: address })).reading.report.id
}

const get = async (path: string) => {
  const reply = await fetch(`${server.address}${path}`)
  return { status: reply.status, body: (await reply.json()) as unknown }
}
const send = async (path: string, body: unknown, method = 'POST') => {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${server.address}${path}`, { method, headers, body: JSON.stringify(body) })
  return { status: reply.status, body: (await reply.json()) as { id: string; error?: { code: string } } }
}
const list = async (query = '') => storyListSchema.parse((await get(`/api/stories${query}`)).body).stories
const story = async (id: string) => storySchema.parse((await get(`/api/stories/${id}`)).body)

describe('stories over HTTP', () => {
  let [wire, copy, other] = ['', '', '']
  beforeAll(async () => {
    wire = await take(WIRE, 'Nordwire')
    copy = await take(COPY, 'Fjordpost', '2024-05-04')
    other = await take(OTHER, 'Tolmen Echo')
    await desk.stories.settle()
  }, 60_000)

  test('a copy adds a report and no origin, and is told as a copy', async () => {
    const [ferry] = (await list()).filter(({ reportCount }) => reportCount === 2)
    expect(ferry).toMatchObject({ copyCount: 1, outletCount: 2 })
    const { reports, account } = await story(ferry?.id ?? '')
    expect(reports.map(({ id, copyOf }) => [id, copyOf?.report ?? null])).toEqual([
      [wire, null],
      [copy, wire],
    ])
    expect(account?.origins.low).toBe(ferry?.originLow)
    const alone = await desk.stories.get(ferry?.id ?? '', '2024-05-03')
    expect(alone.account?.origins.low).toBe(ferry?.originLow)
    expect(alone.line.reportCount).toBe(1)
  })

  test('links of a report lead to its story, its original and what else there is', async () => {
    const links = reportLinksSchema.parse((await get(`/api/readings/${copy}/links`)).body)
    expect(links).toMatchObject({
      story: { reportCount: 2 },
      copies: [{ copy, original: wire, kind: 'copy' }],
    })
    expect(links.related.map(({ id }) => id)).toEqual([wire])
    expect(links.versions).toHaveLength(1)
  })

  test('a person takes a copy out of a story and puts it back', async () => {
    const before = await list()
    const moved = await send('/api/overrulings', {
      ...{ kind: 'move', reports: [copy], to: null, by: 'Ada', note: 'another ship' },
    })
    expect(moved.status).toBe(201)
    await desk.stories.settle()
    expect(await list()).toHaveLength(before.length + 1)
    const undone = await send(`/api/overrulings/${moved.body.id}/undo`, { by: 'Ada' })
    expect(undone).toMatchObject({ status: 200, body: { revoked: { by: 'Ada' } } })
    await desk.stories.settle()
    expect((await list()).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
  })

  test('a person says that it is no copy; it stays said after the report is linked anew', async () => {
    const body = { kind: 'copy', copy, original: wire, isCopy: false, by: 'Ada' }
    const said = await send('/api/overrulings', body)
    await desk.stories.settle()
    const id = (await list()).find(({ reportCount }) => reportCount === 2)?.id ?? ''
    expect((await story(id)).line.copyCount).toBe(0)
    expect((await story(id)).reports.map(({ copyOf }) => copyOf)).toEqual([null, null])
    const links = reportLinksSchema.parse((await get(`/api/readings/${copy}/links`)).body)
    expect(links.copies).toEqual([])
    await desk.reread(copy)
    await desk.stories.settle()
    expect((await story(id)).line.copyCount).toBe(0)
    await send(`/api/overrulings/${said.body.id}/undo`, { by: 'Ada' })
    await desk.stories.settle()
    expect((await story(id)).line.copyCount).toBe(1)
  })

  test('stories are merged, marked as read, and asked as of a day', async () => {
    const [one, two] = (await list()).map(({ id }) => id) as [string, string]
    const merged = await send('/api/overrulings', { kind: 'merge', story: two, into: one, by: 'Ada' })
    expect(merged.status).toBe(201)
    await desk.stories.settle()
    expect(await list()).toHaveLength(1)
    expect((await story(two)).mergedInto).toBe(one)
    await send(`/api/overrulings/${merged.body.id}/undo`, { by: 'Ada' })
    await desk.stories.settle()
    expect(await list()).toHaveLength(2)
    expect((await story(two)).mergedInto).toBe(null)
    await send(`/api/stories/${one}/mark`, { isRead: true, isWatched: true })
    expect((await story(one)).line).toMatchObject({ isWatched: true, readAt: expect.any(String) })
    expect(await list('?asOf=2024-05-02')).toEqual([])
  })

  test('a report that comes makes a story unread that was read', async () => {
    const id = (await list()).find(({ reportCount }) => reportCount === 2)?.id ?? ''
    await send(`/api/stories/${id}/mark`, { isRead: true })
    expect((await story(id)).line.readAt).not.toBeNull()
    await take(`${COPY}\n\nThe ferry was towed in at dusk.`, 'Havnavisen', '2024-05-04')
    await desk.stories.settle()
    expect((await story(id)).line).toMatchObject({ reportCount: 3, readAt: null })
  })

  test('the words that an account points to come with it', async () => {
    const id = (await list()).find(({ reportCount }) => reportCount === 3)?.id ?? ''
    const { account } = await story(id)
    const stances = account?.propositions.flatMap((proposition) => proposition.stances) ?? []
    expect(stances.length).toBeGreaterThan(0)
    for (const { report, statement, span } of stances) {
      const { report: read } = await desk.getReading(report)
      const quote = account?.quotes.find(
        (one) => one.report === report && one.statement === statement && `${one.span}` === `${span}`,
      )
      expect(quote?.text).toBe(read.text.slice(...span))
    }
  })

  test('another version at the same address takes the place of the first and tells what changed', async () => {
    const page = (words: string) => ({
      ...{ bytes: new TextEncoder().encode(words), kind: 'text' as const, charset: null, title: null },
      ...{ outlet: 'Nordwire', published: '2024-05-06', url: 'https://nordwire.example/mill' },
    })
    const first = `Mill burns in Osk\n\nThe fire chief, Per Dahl, said on Monday that two people had been hurt.`
    const { reading: old } = await desk.takeIn(page(first))
    const { reading: now } = await desk.takeIn(page(first.replace('two people', 'three people')))
    const address = `/api/readings/${now.report.id}/changes?since=${old.report.id}`
    const changes = versionChangesSchema.parse((await get(address)).body)
    expect(changes.statements.map(({ kind }) => kind)).toContain('altered')
    await desk.stories.settle()
    const links = reportLinksSchema.parse((await get(`/api/readings/${now.report.id}/links`)).body)
    expect(links.versions.map(({ id }) => id)).toEqual([old.report.id, now.report.id])
    expect(links.story?.reportCount ?? 1).toBe(1)
  })

  test('what is not there is told', async () => {
    expect(await get('/api/stories/none')).toMatchObject({ status: 404 })
    expect(await get('/api/readings/none/links')).toMatchObject({ status: 404 })
    expect(await get('/api/stories?before=nonsense')).toMatchObject({ status: 400 })
    const nothing = { kind: 'move', reports: [other], to: null, by: '' }
    expect(await send('/api/overrulings', nothing)).toMatchObject({ status: 400 })
    const turned = await send('/api/overrulings/none/undo', { by: 'Ada' })
    expect(turned).toMatchObject({ status: 404, body: { error: { code: 'desk.overruling_not_found' } } })
  })

  test('who listens hears of a story that changed', async () => {
    const stop = new AbortController()
    const reply = await fetch(`${server.address}/api/changes`, { signal: stop.signal })
    const reader = reply.body?.getReader()
    let heard = ''
    const [first] = await list()
    await send(`/api/stories/${first?.id}/mark`, { isRead: false })
    while (!heard.includes('"story"')) {
      const part = await reader?.read()
      if (part === undefined || part.done) break
      heard += new TextDecoder().decode(part.value)
    }
    stop.abort()
    expect(heard).toContain(JSON.stringify({ kind: 'story', id: first?.id }))
  })
})
