import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FeedReply, feedLineSchema, feedListSchema, feedReplySchema } from '#contract'
import { type Desk, openDesk } from '#desk'
import { buildApp } from './build-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-api-feeds-'))
let desk: Desk
let app: ReturnType<typeof buildApp>
beforeAll(async () => {
  chmodSync(folder, 0o755)
  desk = await openDesk({ dataFolder: folder, threads: 1 })
  app = buildApp({ desk, host: 'localhost', folder: new Map() })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const headers = { host: 'localhost', 'content-type': 'application/json' }
const ask = (method: string, path: string, body?: string) =>
  app.request(`http://localhost/api/feeds${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
const add = (body: object) => ask('POST', '', JSON.stringify(body))
const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code

describe('/api/feeds', () => {
  test('adds, lists, pauses, resumes, checks, removes and restores', async () => {
    const added = await add({ address: 'https://harbour.example/rss', outlet: 'The Harbour Post' })
    expect(added.status).toBe(201)
    const { feed } = (await added.json()) as { feed: { id: string } }
    expect((await add({ address: 'https://harbour.example/rss#top' })).status).toBe(200)
    const list = feedListSchema.parse(await (await ask('GET', '')).json())
    expect(list.feeds).toMatchObject([
      { id: feed.id, outlet: 'The Harbour Post', health: 'new', allowHosts: [] },
    ])
    const turn = async (deed: string) =>
      feedLineSchema.parse(await (await ask('POST', `/${feed.id}/${deed}`)).json())
    expect((await turn('pause')).health).toBe('paused')
    expect((await turn('resume')).pausedAt).toBeNull()
    expect((await turn('check')).id).toBe(feed.id)
    expect((await ask('DELETE', `/${feed.id}`)).status).toBe(200)
    expect(await codeOf(await ask('GET', `/${feed.id}`))).toBe('desk.feed_not_found')
    expect((await turn('restore')).outlet).toBe('The Harbour Post')
    expect((await ask('PUT', `/${feed.id}`)).status).toBe(405)
  })

  test('imports and exports OPML', async () => {
    const opml =
      '<opml version="2.0"><body><outline text="Bay &amp; Hills" xmlUrl="https://bay.example/f"/></body></opml>'
    expect(await (await ask('POST', '/import', opml)).json()).toMatchObject({ addedCount: 1, knownCount: 0 })
    expect(await (await ask('POST', '/import', opml)).json()).toMatchObject({ addedCount: 0, knownCount: 1 })
    expect(await codeOf(await ask('POST', '/import', 'no list'))).toBe('ingest.not_a_feed_list')
    const exported = await ask('GET', '/export')
    expect(exported.headers.get('content-type')).toContain('text/x-opml')
    expect(await exported.text()).toContain('text="Bay &amp; Hills" xmlUrl="https://bay.example/f"')
  })

  test('goes through the entries of a feed', async () => {
    const { feed } = await desk.feeds.add({ address: folder, mayBeFolder: true })
    const page = async (query: string): Promise<FeedReply> =>
      feedReplySchema.parse(await (await ask('GET', `/${feed.id}${query}`)).json())
    expect(await page('')).toMatchObject({ feed: { kind: 'folder', health: 'new' }, entries: [], next: null })
    expect(await codeOf(await ask('GET', `/${feed.id}?before=x`))).toBe('api.bad_cursor')
  })

  test('takes no folder, no host of one’s own and no nonsense', async () => {
    for (const address of [
      folder,
      '/etc',
      'file:///etc',
      'ftp://a.example/',
      'https://user:secret@a.example/',
    ])
      expect(await codeOf(await add({ address }))).toBe('desk.feed_address_not_valid')
    const sneaky = await add({
      address: 'https://in.example/f',
      allowHosts: ['127.0.0.1'],
      mayBeFolder: true,
    })
    expect(((await sneaky.json()) as { feed: { allowHosts: string[] } }).feed.allowHosts).toEqual([])
    expect(await codeOf(await add({}))).toBe('api.bad_body')
  })
})
