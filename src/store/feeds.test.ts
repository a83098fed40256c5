import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { databaseForTest } from './database-for-test.ts'
import type { NewEntry } from './feed-entries.ts'
import { buildFeedStore, type FeedStore } from './feed-store.ts'
import { migrate } from './migrate.ts'
import { openServer, type Server } from './server.ts'

const place = databaseForTest(process.env.TOCSIN_TEST_DATABASE_URL)
let server: Server
let feeds: FeedStore
beforeAll(async () => {
  await place.create()
  server = await openServer(place.options)
  await migrate(server)
  feeds = buildFeedStore(drizzle(server.pool, { casing: 'snake_case' }), (result) => result)
})
afterAll(async () => {
  await server.close()
  await place.drop()
})
beforeEach(() => server.pool.query('truncate tocsin.feed_entries, tocsin.feeds, tocsin.fetch_hosts cascade'))

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))
const feed = (id: string, host = 'news.example') => ({
  ...{ id, kind: 'feed' as const, address: `https://${host}/${id}`, host, outlet: null },
  ...{ allowHosts: [], addedAt: at(0) },
})
const entry = (key: string, more: Partial<NewEntry> = {}): NewEntry => ({
  ...{ key, address: `https://news.example/${key}`, host: 'news.example', title: key, publishedAt: null },
  ...{ print: key, brought: null, ...more },
})
const lease = (by: string, minute = 1, leaseMs = 60_000) => ({
  by,
  leaseMs,
  machine: 'here',
  now: at(minute),
})
/** Feeds are fetched again only after all else in these tests. */
const later = { nextFetchAt: at(59), attemptedAt: at(1) }

describe('feeds', () => {
  test('are added once, listed by name, and come back when they were removed', async () => {
    expect(await feeds.add(feed('b'))).toBe(true)
    expect(await feeds.add({ ...feed('a'), outlet: 'zebra \0news' })).toBe(true)
    expect(await feeds.change('b', { title: 'Alpha' })).toBe(true)
    expect(await feeds.change('nobody', { title: 'x' })).toBe(false)
    expect((await feeds.list()).map(({ title, outlet }) => outlet ?? title)).toEqual([
      'Alpha',
      'zebra \u{fffd}news',
    ])
    await feeds.change('b', { removedAt: at(3) })
    expect((await feeds.list()).map(({ id }) => id)).toEqual(['a'])
    expect(await feeds.add({ ...feed('b'), outlet: 'Beta', addedAt: at(9) })).toBe(false)
    expect(await feeds.find('b')).toMatchObject({
      removedAt: null,
      outlet: 'Beta',
      addedAt: at(0),
      nextFetchAt: at(9),
    })
  })

  test('tell what became of their entries, and when the newest one came', async () => {
    await feeds.add(feed('a'))
    const entries = [
      entry('1', { publishedAt: at(-30) }),
      entry('2', { publishedAt: at(55) }),
      entry('3', { state: 'failed', failure: { code: 'x', message: 'y', hint: 'z' } }),
    ]
    expect(await feeds.enterEntries('a', { entries, seenAt: at(5) })).toEqual({
      newCount: 3,
      changedCount: 0,
    })
    await feeds.changeEntry({ feedId: 'a', key: '1' }, { state: 'own-text', dueAt: null })
    expect(await feeds.find('a')).toMatchObject({
      ...{ entryCount: 3, waitingCount: 1, ownTextCount: 1, failedCount: 1 },
      // What is dated to come counts as of when it was seen.
      lastEntryAt: at(5),
    })
    // One tells no moment, and was there when the feed was added.
    expect(await feeds.entryMoments('a', at(0))).toEqual([at(5).getTime()])
    const first = await feeds.listEntries('a', { limit: 2 })
    expect(first.map(({ key }) => key)).toEqual(['3', '2'])
    const before = { at: at(5).toISOString(), key: '2' }
    expect((await feeds.listEntries('a', { limit: 2, before })).map(({ key }) => key)).toEqual(['1'])
  })
})

describe('entries', () => {
  test('are entered once; one that changed is due again, but not at once and not for ever', async () => {
    await feeds.add(feed('a'))
    await feeds.enterEntries('a', { entries: [entry('1'), entry('2')], seenAt: at(1) })
    const done = { state: 'kept' as const, dueAt: null, doneAt: at(2), reportId: 'r1' }
    await feeds.changeEntry({ feedId: 'a', key: '1' }, done)
    await feeds.changeEntry({ feedId: 'a', key: '2' }, { ...done, looks: 12 })
    const again = [entry('1', { print: 'changed' }), entry('2', { print: 'changed' }), entry('3')]
    expect(await feeds.enterEntries('a', { entries: again, seenAt: at(5) })).toEqual({
      newCount: 1,
      changedCount: 2,
    })
    expect(await feeds.enterEntries('a', { entries: again, seenAt: at(6) })).toEqual({
      newCount: 0,
      changedCount: 0,
    })
    const list = await feeds.listEntries('a', { limit: 9 })
    const dueOf = (key: string) => list.find((one) => one.key === key)?.dueAt
    expect([dueOf('1'), dueOf('2'), dueOf('3')]).toEqual([at(32), null, at(5)])
    expect(list.find(({ key }) => key === '1')?.seenAt).toEqual(at(1))
  })

  test('of more than one feed that lead to one page know of each other', async () => {
    await feeds.add(feed('a'))
    await feeds.add(feed('b'))
    const seenAt = at(1)
    const same = { address: `https://news.example/${'long'.repeat(900)}` }
    await feeds.enterEntries('a', { entries: [entry('1', same)], seenAt })
    await feeds.enterEntries('b', { entries: [entry('1', same)], seenAt })
    const one = { feedId: 'a', key: '1', ...same }
    expect(await feeds.findTwin(one, at(0))).toBeNull()
    await feeds.changeEntry({ feedId: 'b', key: '1' }, { state: 'kept', doneAt: at(2), reportId: 'r1' })
    expect(await feeds.findTwin(one, at(0))).toMatchObject({ feedId: 'b', reportId: 'r1' })
    expect(await feeds.findTwin(one, at(3))).toBeNull()
    expect(await feeds.findTwin({ ...one, feedId: 'b' }, at(0))).toBeNull()
  })
})

describe('the turn at a host', () => {
  test('goes to one process at a time, and on when its lease runs out', async () => {
    await feeds.add(feed('a'))
    expect(await feeds.takeHost(lease('one', 1, 200))).toBe('news.example')
    expect(await feeds.takeHost(lease('two'))).toBeNull()
    expect(await feeds.renewHost('news.example', lease('one', 1, 200))).toBe(true)
    expect(await feeds.renewHost('news.example', lease('two'))).toBe(false)
    await expect.poll(() => feeds.takeHost(lease('two'))).toBe('news.example')
    expect(await feeds.renewHost('news.example', lease('one'))).toBe(false)
    await feeds.releaseHost('news.example', { by: 'one', restsUntil: null })
    expect(await feeds.takeHost(lease('one'))).toBeNull()
    await feeds.releaseHost('news.example', { by: 'two', restsUntil: at(5) })
    expect(await feeds.takeHost(lease('one', 4))).toBeNull()
    expect(await feeds.takeHost(lease('one', 5))).toBe('news.example')
  })

  test('never goes to two of many who ask at once', async () => {
    for (const name of ['a', 'b', 'c']) await feeds.add(feed(name, `${name}.example`))
    const taken = await Promise.all(Array.from({ length: 9 }, (_, by) => feeds.takeHost(lease(String(by)))))
    const hosts = taken.filter((host) => host !== null)
    // Who meets another one at a row may go away with nothing; it asks again.
    while (hosts.length < 3) hosts.push((await feeds.takeHost(lease('last'))) as string)
    expect(hosts.sort()).toEqual(['a.example', 'b.example', 'c.example'])
    expect(await feeds.takeHost(lease('more'))).toBeNull()
  })

  test('brings its feeds first, then what waits, newest first, then second looks; nothing of a paused feed', async () => {
    await feeds.add(feed('a'))
    await feeds.add({ ...feed('folder', 'machine:elsewhere'), kind: 'folder' })
    const entries = [
      entry('old', { publishedAt: at(-9) }),
      entry('new', { publishedAt: at(-1) }),
      entry('kept', { publishedAt: at(-2) }),
      entry('far', { host: 'far.example' }),
    ]
    await feeds.enterEntries('a', { entries, seenAt: at(1) })
    await feeds.changeEntry({ feedId: 'a', key: 'kept' }, { state: 'kept', dueAt: at(2) })
    const order: string[] = []
    for (;;) {
      const task = await feeds.nextTask('news.example', at(3))
      if (task === null) break
      order.push(task.kind === 'feed' ? 'the feed' : task.entry.key)
      if (task.kind === 'feed') await feeds.change('a', later)
      else await feeds.changeEntry(task.entry, { dueAt: null })
    }
    expect(order).toEqual(['the feed', 'new', 'old', 'kept'])
    await feeds.change('a', { pausedAt: at(3) })
    expect(await feeds.takeHost(lease('one', 3))).toBeNull()
    await feeds.change('a', { pausedAt: null })
    expect(await feeds.takeHost(lease('one', 3))).toBe('far.example')
    expect(await feeds.takeHost({ ...lease('one', 3), machine: 'elsewhere' })).toBe('machine:elsewhere')
  })
})
