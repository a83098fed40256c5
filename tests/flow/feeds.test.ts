/** Feeds from end to end: a real site that misbehaves, a real database, real processes that are killed. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, type EntryLine, openDesk } from '#desk'
import { type FeedSite, startFeedSite } from './feed-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-feeds-'))
const data = join(folder, 'data')
const LIMITS = {
  delayMs: 0,
  idleMs: 400,
  totalMs: 1500,
  retryMs: 10,
  retryWaitMaxMs: 50,
  bytesMax: 1_000_000,
}
let desk: Desk
let site: FeedSite
/** How far the desk's clock is ahead: hours pass when the test says so. */
let aheadMs = 0
const HOUR = 3600_000
/** Nothing moved for so long: all that is left waits for its time. */
const STUCK_MS = 2_500

beforeAll(async () => {
  chmodSync(folder, 0o755)
  mkdirSync(data)
  desk = await open()
}, 60_000)
beforeEach(async () => {
  aheadMs = 0
  site = await startFeedSite()
})
afterEach(async () => {
  for (const { id } of await desk.feeds.list()) await desk.feeds.remove(id)
  await site.close()
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const open = () =>
  openDesk({ dataFolder: data, threads: 1, now: () => new Date(Date.now() + aheadMs), fetchLimits: LIMITS })
const add = async (path: string, name?: string) =>
  (await desk.feeds.add({ address: site.at(path, name), allowHosts: [site.at('', name).slice(7)] })).feed.id
const entriesOf = (id: string) => desk.feeds.listEntries(id, { limit: 100 })
const by = (entries: readonly EntryLine[]) =>
  Object.fromEntries(entries.map((one) => [new URL(one.address ?? '').pathname, one]))

/** Works until the feed was fetched and nothing of it waits; hours pass as often as it helps. */
async function settle(id: string, { desks = [desk], hours = true } = {}): Promise<EntryLine[]> {
  const stop = new AbortController()
  const begun = Date.now() + aheadMs
  let [last, movedAt] = ['', Date.now()]
  await desk.feeds.check(id)
  const working = desks.map((one) => one.feeds.work({ signal: stop.signal, idleMs: 50 }))
  try {
    const deadline = Date.now() + 60_000
    for (;;) {
      const line = await desk.feeds.get(id)
      const isFetched = Date.parse(line.attemptedAt ?? '') >= begun
      if (isFetched && line.waitingCount === 0) return await entriesOf(id)
      if (Date.now() > deadline)
        throw new Error(`still waiting: ${JSON.stringify(await entriesOf(id), null, 1)}`)
      const state = JSON.stringify([line.waitingCount, site.asked.length])
      if (state !== last) movedAt = Date.now()
      last = state
      if (hours && isFetched && Date.now() - movedAt > STUCK_MS) aheadMs += HOUR
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } finally {
    stop.abort()
    await Promise.all(working)
  }
}

describe('a feed', () => {
  test('brings each entry once, as a report or with the reason why not, however its pages behave', async () => {
    const told = (path: string) =>
      `The matter of ${path.slice(1)} is open, the harbour master of Bex said on Monday.`
    const bad = ['/round', '/inside', '/picture', '/bomb', '/slow', '/gone', '/busy', '/script']
    site.items = [
      { path: '/fine', title: 'Fine', told: told('/fine') },
      ...bad.map((path) => ({ path, title: `About ${path.slice(1)}`, told: told(path) })),
      { path: '/gone?nothing', title: 'Nothing told' },
    ]
    const id = await add('/feed')
    const entries = await settle(id)
    expect(entries).toHaveLength(10)
    const found = by(entries.filter(({ title }) => title !== 'Nothing told'))
    expect(found['/fine']).toMatchObject({ state: 'kept', failure: null })
    const codes = Object.fromEntries(
      bad.map((path) => [path, [found[path]?.state, found[path]?.failure?.code]]),
    )
    expect(codes).toEqual({
      '/round': ['own-text', 'net.too_many_redirects'],
      '/inside': ['own-text', 'net.address_not_public'],
      '/picture': ['own-text', 'net.not_a_page'],
      '/bomb': ['own-text', 'net.reply_too_large'],
      '/slow': ['own-text', 'net.took_too_long'],
      '/gone': ['own-text', 'net.page_not_found'],
      '/busy': ['own-text', 'net.host_busy'],
      '/script': ['own-text', 'desk.feed_text'],
    })
    // "/gone?nothing" is answered as a page of its own: it has no bad manners.
    const ids = entries.map(({ reportId }) => reportId)
    expect(new Set(ids.filter((one) => one !== null)).size).toBe(10)
    const reading = await desk.getReading(found['/inside']?.reportId ?? '')
    expect(reading.notes[0]).toMatchObject({ code: 'desk.feed_text' })
    expect(reading.report.text).toContain('The matter of inside is open')
    expect(await desk.feeds.get(id)).toMatchObject({
      title: 'Harbour and Hills',
      ownTextCount: 8,
      failedCount: 0,
    })
  }, 90_000)

  test('that breaks off, changes its entries and its pages loses nothing and reads nothing twice', async () => {
    site.items = ['/one', '/two', '/three'].map((path) => ({ path, title: path, told: `About ${path}` }))
    site.cutAt = 330
    const id = await add('/front')
    const first = await settle(id, { hours: false })
    expect(first.length).toBeGreaterThan(0)
    expect(first.length).toBeLessThan(3)
    const line = await desk.feeds.get(id)
    expect(line.address).toBe(site.at('/feed'))
    expect(line.notes.map(({ code }) => code)).toContain('ingest.feed_cut')

    site.cutAt = null
    const second = await settle(id, { hours: false })
    expect(second).toHaveLength(3)
    expect(site.asked.filter((path) => path === '/one')).toHaveLength(1)

    // The feed says that an entry changed; half an hour later its page is looked at again.
    site.changed.set('/one', 'The plan was withdrawn this morning')
    site.items = [{ path: '/one', title: 'Changed', told: 'Withdrawn' }, ...site.items.slice(1)]
    aheadMs += HOUR
    await settle(id, { hours: false })
    const before = by(second)['/one']?.reportId
    await expect
      .poll(async () => by(await settle(id, { hours: false }))['/one']?.reportId, { timeout: 30_000 })
      .not.toBe(before)
    const after = by(await entriesOf(id))
    expect(after['/two']?.reportId).toBe(by(second)['/two']?.reportId)
    const reading = await desk.getReading(after['/one']?.reportId ?? '')
    expect(reading.report.text).toContain('withdrawn this morning')
  }, 90_000)

  test('that is a page is looked at for changes; a feed does not become one', async () => {
    const page = await add('/watched')
    expect(await settle(page, { hours: false })).toMatchObject([{ state: 'kept' }])
    expect(await settle(page, { hours: false })).toHaveLength(1)
    site.changed.set('/watched', 'The mayor has stepped down over the plan')
    const states = await settle(page, { hours: false })
    expect(new Set(states.map(({ reportId }) => reportId)).size).toBe(2)
    expect((await desk.feeds.get(page)).kind).toBe('page')

    site.items = [{ path: '/one', title: 'One' }]
    const feed = await add('/feed')
    await settle(feed, { hours: false })
    site.isWalled = true
    await settle(feed, { hours: false })
    expect(await desk.feeds.get(feed)).toMatchObject({ kind: 'feed', failure: { code: 'desk.feed_is_page' } })
  }, 90_000)

  test('that fails says so in words, is asked less and less, and is heard again', async () => {
    const id = await add('/gone')
    await settle(id, { hours: false })
    expect(await desk.feeds.get(id)).toMatchObject({
      health: 'failing',
      failureCount: 1,
      failure: { code: 'net.page_not_found' },
    })
    await settle(id, { hours: false })
    const failing = await desk.feeds.get(id)
    expect(failing.failureCount).toBe(2)
    expect(Date.parse(failing.nextFetchAt)).toBeGreaterThan(Date.now() + aheadMs + 1.5 * HOUR)
    expect((await desk.feeds.pause(id)).health).toBe('paused')
    expect((await desk.feeds.resume(id)).health).toBe('failing')
    await expect(desk.feeds.get('nobody')).rejects.toMatchObject({ code: 'desk.feed_not_found' })
  }, 60_000)

  test('is not allowed where nobody allowed it', async () => {
    const { feed } = await desk.feeds.add({ address: site.at('/feed') })
    await settle(feed.id, { hours: false })
    expect((await desk.feeds.get(feed.id)).failure?.code).toMatch(
      /^net\.(?:address_not_public|port_not_allowed)$/,
    )
    expect(site.asked).toEqual([])
  }, 60_000)
})

describe('several workers on one database', () => {
  test('share the hosts, ask none twice at once, and fetch each page once', async () => {
    site.pageMs = 60
    site.items = Array.from({ length: 8 }, (_, at) => ({ path: `/shared-${at}`, title: `Shared ${at}` }))
    const other = await open()
    try {
      const near = await add('/feed')
      const far = await add('/feed', 'localhost')
      await settle(near, { desks: [desk, other], hours: false })
      const entries = await settle(far, { desks: [desk, other], hours: false })
      expect(entries.map(({ state }) => state)).toEqual(Array(8).fill('kept'))
    } finally {
      await other.close()
    }
    const pages = site.asked.filter((path) => path.startsWith('/shared'))
    // Each page stands under two addresses, and under each it is fetched once.
    expect(pages.sort()).toEqual(site.items.flatMap(({ path }) => [path, path]).sort())
    expect([...site.openMax.values()]).toEqual([1, 1])
  }, 60_000)

  test('lose nothing when one is killed in the middle', async () => {
    site.pageMs = 250
    site.items = Array.from({ length: 12 }, (_, at) => ({ path: `/kill-${at}`, title: `Kill ${at}` }))
    const id = await add('/feed')
    const worker = startWorker()
    const asked = () => site.asked.filter((path) => path.startsWith('/kill')).length
    await expect.poll(asked, { timeout: 60_000 }).toBeGreaterThan(3)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    expect((await desk.feeds.get(id)).waitingCount).toBeGreaterThan(0)
    const entries = await settle(id, { hours: false })
    expect(entries.map(({ state }) => state)).toEqual(Array(12).fill('kept'))
    expect(new Set(entries.map(({ reportId }) => reportId)).size).toBe(12)
    // One page may have been under way twice: fetched by the one that was killed, and by the one that took over.
    expect(asked()).toBeLessThanOrEqual(14)
    const titles = (await desk.listReadings({ limit: 100 })).map(({ title }) => title)
    for (const { path } of site.items)
      expect(titles.filter((title) => title.endsWith(` ${path}`))).toHaveLength(1)
  }, 150_000)
})

function startWorker(): ChildProcess {
  const words = ['--conditions=source', '--import', 'tsx', 'src/main.ts', 'work', '--data', data]
  return spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
}

describe('a folder', () => {
  test('is watched: files are taken in once each, when they are quiet; broken ones are told', async () => {
    const inbox = join(folder, 'inbox')
    mkdirSync(join(inbox, 'deep'), { recursive: true })
    const report = (place: string) =>
      `Ferry to ${place} may stop\n\nThe ferry may stop, the mayor of ${place} warned on Friday.\n`
    writeFileSync(join(inbox, 'orran.txt'), report('Orran'))
    writeFileSync(
      join(inbox, 'deep', 'lines.jsonl'),
      `${JSON.stringify({ text: report('Velm') })}\n{"text": 1}\n`,
    )
    writeFileSync(join(inbox, 'broken.html'), new Uint8Array([0x89, 0x50, 0, 1, 2, 0xff, 0, 0]))
    writeFileSync(join(inbox, '.hidden.txt'), report('Nowhere'))
    writeFileSync(join(inbox, 'notes.pdf'), 'x')
    const { feed } = await desk.feeds.add({ address: inbox, mayBeFolder: true })
    aheadMs += 10_000
    const first = await settle(feed.id, { hours: false })
    const states = Object.fromEntries(
      first.map(({ title, state, failure }) => [title, failure?.code ?? state]),
    )
    expect(states).toEqual({
      'orran.txt': 'kept',
      'deep/lines.jsonl:1': 'kept',
      'deep/lines.jsonl:2': 'desk.file_line_broken',
      'broken.html': 'ingest.not_text',
    })
    copyFileSync(join(inbox, 'orran.txt'), join(inbox, 'again.txt'))
    // Half-written by the clock of the desk: not quiet yet.
    aheadMs = 0
    writeFileSync(join(inbox, 'half.txt'), report('Arl').slice(0, 30))
    expect(await settle(feed.id, { hours: false })).toHaveLength(4)
    appendFileSync(join(inbox, 'half.txt'), report('Arl').slice(30))
    aheadMs = 10_000
    const last = await settle(feed.id, { hours: false })
    expect(last.map(({ title }) => title)).toContain('half.txt')
    expect(last).toHaveLength(5)
    await expect(
      desk.feeds.add({ address: join(folder, 'nowhere'), mayBeFolder: true }),
    ).rejects.toMatchObject({
      code: 'desk.folder_not_found',
    })
    await expect(desk.feeds.add({ address: inbox })).rejects.toMatchObject({
      code: 'desk.feed_address_not_valid',
    })
  }, 60_000)
})
