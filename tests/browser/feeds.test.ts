import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '#desk'
import { type FeedSite, startFeedSite } from '../flow/feed-site.ts'
import { findChromium } from './find-chromium.ts'
import { inspect, overflowOf } from './inspect.ts'
import { openStage, type Stage } from './stage.ts'

const chromium = findChromium()
const OPML =
  '<opml version="2.0"><body><outline text="Hills &lt;b&gt;Daily&lt;/b&gt;" xmlUrl="https://hills.invalid/feed"/></body></opml>'

// A key may be pressed before a busy machine has drawn what it is for; what fails twice is broken.
describe.skipIf(chromium === null)('the feeds in a browser', { retry: 1 }, () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-feeds-walk-'))
  const stop = new AbortController()
  let desk: Desk
  let site: FeedSite
  let stage: Stage
  let working: Promise<void>
  beforeAll(async () => {
    chmodSync(dataFolder, 0o755)
    site = await startFeedSite()
    site.items = [
      { path: '/pier', title: 'The pier stays open' },
      { path: '/gone', title: 'The ferry may stop', told: 'The ferry may stop, the mayor of Orran warned.' },
      { path: '/picture', title: 'Only a picture' },
    ]
    desk = await openDesk({ dataFolder, threads: 1, fetchLimits: { delayMs: 0 } })
    working = desk.feeds.work({ signal: stop.signal, idleMs: 200 })
    stage = await openStage(desk, chromium ?? '')
  }, 120_000)
  afterAll(async () => {
    await stage.close()
    stop.abort()
    await working
    await desk.close()
    await site.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }, 60_000)

  test(
    'are added, shown with how they are, paused, removed, brought back, and opened with their entries',
    () =>
      stage.visit('/', async ({ page }) => {
        page.setDefaultTimeout(30_000)
        for (const { id } of await desk.feeds.list()) await desk.feeds.remove(id)
        await page.getByRole('link', { name: 'Feeds', exact: true }).click()
        await page.getByText('Nothing is collected yet').waitFor()
        expect(await inspect(page)).toEqual([])

        // Nobody allowed this host: the feed is added, and says why it cannot be had.
        await page.getByLabel('Address').fill(site.at('/feed', 'localhost'))
        await page.getByLabel('Outlet').fill('Harbour Post')
        await page.keyboard.press('Enter')
        const post = page.locator('.feed-row', { hasText: 'Harbour Post' })
        await post.getByText('failing', { exact: true }).waitFor()
        await post.getByText(/ports 80, 443|not public/).waitFor()

        await page.getByLabel('A list of feeds').setInputFiles({
          ...{ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(OPML) },
        })
        await page.getByText('1 feed added').waitFor()
        const hills = page.locator('.feed-row', { hasText: 'Hills Daily' })
        await hills.getByRole('button', { name: 'Pause Hills Daily' }).click()
        await hills.getByText('paused', { exact: true }).waitFor()
        await hills.getByRole('button', { name: 'Resume Hills Daily' }).click()
        await hills.getByRole('button', { name: 'Remove Hills Daily' }).click()
        await expect.poll(() => hills.count()).toBe(0)
        await page.getByRole('button', { name: 'Undo' }).click()
        await hills.waitFor()

        const { feed } = await desk.feeds.add({ address: site.at('/feed'), allowHosts: [site.host] })
        const bay = page.locator('.feed-row', { hasText: 'Harbour and Hills' })
        await bay.getByText('fine', { exact: true }).waitFor()
        await expect
          .poll(async () => (await desk.feeds.get(feed.id)).waitingCount, { timeout: 30_000 })
          .toBe(0)
        expect(await inspect(page)).toEqual([])
        await page.getByText('Dark').click()
        expect(await inspect(page)).toEqual([])

        await bay.locator('a.name').focus()
        await page.keyboard.press('k')
        await page.keyboard.press('j')
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.textContent))
          .toBe('Harbour and Hills')
        await page.keyboard.press('Enter')
        await page.waitForURL(`**/feeds/${feed.id}`)
        const rows = page.locator('.entry-row')
        await expect.poll(() => rows.count()).toBe(3)
        await rows.filter({ hasText: 'The ferry may stop' }).getByText('own words', { exact: true }).waitFor()
        await rows
          .filter({ hasText: 'Only a picture' })
          .getByText(/not a page or a feed/)
          .waitFor()
        expect(await inspect(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        expect(await overflowOf(page)).toBe(0)
        await page.getByRole('link', { name: 'All feeds' }).click()
        await bay.waitFor()
        expect(await overflowOf(page)).toBe(0)
        await bay.locator('a.name').click()
        await rows.getByRole('link', { name: 'The pier stays open' }).click()
        await page.waitForURL('**/reports/*')
        await page.getByRole('heading', { level: 1, name: 'The matter of /pier' }).waitFor()
      }),
    120_000,
  )

  test('say when there is no such feed', async () => {
    await stage.visit('/feeds/nobody', async ({ page }) => {
      await page.getByText('the desk collects from no feed of this id').waitFor()
      expect(await inspect(page)).toEqual([])
    })
  }, 60_000)
})
