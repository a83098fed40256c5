import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '#desk'
import { findChromium } from './find-chromium.ts'
import { inspect, overflowOf } from './inspect.ts'
import { openStage, type Stage } from './stage.ts'

const chromium = findChromium()
const WAIT_MS = 20_000
/** Seconds on a calm machine. */
const LOADING_MS = 120_000

/** Taken in while somebody looks at Today. */
const LATE = `Lighthouse keepers of Nord Holm refuse to leave

NORD HOLM – The keepers of the lighthouse on Nord Holm refused on Tuesday to leave the island, their union said.

"We stay until the lamp is repaired," said Inge Falk, who speaks for the union. The port authority denied that it had ordered them to go.
`
const HOSTILE = `<img src=x onerror=alert(1)> \u202e${'Verylongheadlinewithoutanyblank'.repeat(9)} سفينة في الميناء

NORD HOLM – The harbour master of Nord Holm said on Monday that two ships were missing, and that nobody had called for help.
`

// The desk fills in the first walk, and the others look at what is in it.
describe.skipIf(chromium === null)('stories in a browser', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-stories-'))
  let desk: Desk
  let work: ReturnType<Desk['stories']['keepUp']>
  let stage: Stage
  beforeAll(async () => {
    desk = await openDesk({ dataFolder, threads: 2 })
    work = desk.stories.keepUp()
    stage = await openStage(desk, chromium ?? '')
  }, 120_000)
  afterAll(async () => {
    await stage.close()
    await work.stop()
    await desk.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }, 60_000)

  const takeIn = (text: string) =>
    desk.takeIn({
      ...{ bytes: new TextEncoder().encode(text), kind: null, charset: null, url: null },
      ...{ outlet: 'Holm Gazette', published: '2022-03-01', title: null },
    })
  /** On the first part of Today, the story with most copies among those in which something is contested. */
  const richStory = async () => {
    const lines = (await desk.stories.list({ limit: 25 })).map(({ line }) => line)
    const [first] = lines
      .filter(({ contestedCount }) => contestedCount > 0)
      .sort((a, b) => b.copyCount - a.copyCount || b.reportCount - a.reportCount)
    if (first === undefined) throw new Error('The example has no contested story')
    return first
  }

  test(
    'the example is loaded from the empty desk, and Today fills',
    () =>
      stage.visit('/', async ({ page }) => {
        page.setDefaultTimeout(WAIT_MS)
        await page.getByRole('heading', { level: 1, name: 'Who says what' }).waitFor()
        expect(await inspect(page)).toEqual([])
        await page.getByRole('button', { name: 'Load the example' }).click()
        await page.getByText(/of 72 reports/).waitFor()
        const rows = page.locator('.story-row')
        await rows.nth(3).waitFor({ timeout: LOADING_MS })
        await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: LOADING_MS })
        await desk.stories.settle()
        await page.reload()
        await expect.poll(() => rows.count(), { timeout: WAIT_MS }).toBeGreaterThanOrEqual(25)
        expect(await page.getByText('being put together').count()).toBe(0)
        await page
          .getByRole('link', { name: /origins? in \d+ reports?/ })
          .first()
          .waitFor()
        await page.getByText('first denial').first().waitFor()
      }),
    2 * LOADING_MS,
  )

  test('a story shows who stands where, each with the words in the report', async () => {
    const line = await richStory()
    await stage.visit('/', async ({ page }) => {
      await page.getByRole('link', { name: line.title, exact: true }).first().click()
      await page.waitForURL(`**/stories/${line.id}`)
      const table = page.getByRole('table', { name: 'Who says what on what is contested' })
      await table.waitFor()
      expect(await table.locator('tbody tr').count()).toBe(line.contestedCount)
      const said = table
        .locator('.said-block')
        .filter({ has: page.locator('a.said') })
        .first()
      const words = (await said.locator('a.said').textContent()) ?? ''
      await said.locator('a.said').click()
      await page.waitForURL('**/reports/*?statement=*')
      await page.locator('.cards > .card[aria-current]').waitFor()
      expect(await page.locator('.report').textContent()).toContain(words.slice(0, 40))
      await page.getByRole('link', { name: /^Related/ }).click()
      await page.getByRole('region', { name: 'Related reports' }).waitFor()
      await page.locator('.related .headline a').click()
      await page.waitForURL(`**/stories/${line.id}`)
    })
  })

  test('a story shows where it comes from, as a graph and as a table, with every fold explained', async () => {
    const line = await richStory()
    await stage.visit(`/stories/${line.id}?tab=origins`, async ({ page }) => {
      const names = page.locator('.flow a.origin')
      await names.first().waitFor()
      expect(await names.count()).toBe(line.originLow)
      await names.first().hover()
      await expect.poll(() => page.locator('.flow .way.lit').count()).toBeGreaterThan(0)
      await page.locator('.folds summary').first().click()
      const fold = page.locator('.folds[open] li').first()
      expect(await fold.textContent()).toMatch(/statements? of .+: /)
      expect(await fold.locator('a.said').count()).toBeGreaterThan(0)
      await page.getByRole('link', { name: 'Table', exact: true }).click()
      await page.getByRole('columnheader', { name: 'Outlets with copies' }).waitFor()
      expect(new URL(page.url()).searchParams.has('table')).toBe(true)
    })
  })

  test('a fold and a copy are overruled under a name, and taken back', async () => {
    const line = await richStory()
    await stage.visit(`/stories/${line.id}?tab=origins`, async ({ page }) => {
      page.setDefaultTimeout(WAIT_MS)
      const origins = page.getByRole('link', { name: /^\d+(–\d+)?$/ }).first()
      const copies = page.getByRole('heading', { name: /cop(y|ies) folded$/ })
      const number = async () => Number((await copies.textContent())?.match(/\d+/)?.[0] ?? 0)
      await copies.waitFor()
      const [before, counted] = [await number(), await origins.textContent()]
      await page
        .getByRole('button', { name: /^not a copy/ })
        .first()
        .click()
      const dialog = page.getByRole('dialog', { name: 'This is not a copy' })
      await dialog.getByLabel('Why').fill('They met the witness themselves')
      await dialog.getByRole('button', { name: 'Decide' }).click()
      await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Quill')
      await page.getByRole('button', { name: 'Go on' }).click()
      await expect.poll(number, { timeout: WAIT_MS }).toBe(before - 1)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(number, { timeout: WAIT_MS }).toBe(before)

      await page
        .getByRole('button', { name: /^same as/ })
        .first()
        .click()
      await page.getByLabel('The other one').selectOption({ index: 2 })
      await page.getByRole('button', { name: 'Decide' }).click()
      await expect.poll(() => origins.textContent(), { timeout: WAIT_MS }).not.toBe(counted)
      await page.getByRole('link', { name: /^What people decided/ }).click()
      const decided = page.getByRole('list', { name: 'What people decided' })
      expect(await decided.getByText('Two origins are one', { exact: true }).count()).toBe(1)
      expect(await decided.textContent()).toContain('They met the witness themselves')
      await decided.getByRole('button', { name: /^Undo.*Two origins are one/ }).click()
      await expect.poll(() => origins.textContent(), { timeout: WAIT_MS }).toBe(counted)
      expect(await inspect(page)).toEqual([])
    })
  }, 90_000)

  test('goes back in time and comes back', () =>
    stage.visit('/', async ({ page }) => {
      page.setDefaultTimeout(WAIT_MS)
      const rows = page.locator('.story-row')
      await rows.first().waitFor()
      const now = await rows.count()
      await page.getByLabel('As of the day').fill('2021-11-13')
      await page.getByRole('heading', { level: 1, name: '13 November 2021' }).waitFor()
      await rows.first().waitFor()
      const then = await rows.count()
      expect(then).toBeGreaterThan(0)
      expect(then).toBeLessThan(now)
      await rows.first().locator('.title').click()
      await page.getByText('as it stood on 13 November 2021').waitFor()
      expect(await page.getByRole('button', { name: /overrule|Merge/ }).count()).toBe(0)
      await page.goBack()
      await page.getByRole('link', { name: 'now', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
      await expect.poll(() => rows.count()).toBe(now)
    }))

  test('keys walk the stories, mark them as read and watched, and open them', () =>
    stage.visit('/', async ({ page }) => {
      const rows = page.locator('.story-row')
      await rows.nth(2).waitFor()
      for (const key of ['j', 'j', 'r']) await page.keyboard.press(key)
      await page.getByText(/^Marked as read/).waitFor()
      expect(await rows.nth(1).getAttribute('class')).toContain('read')
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText(/^Marked as unread/).waitFor()
      await rows.nth(1).locator('.title').focus()
      await page.keyboard.press('w')
      await page.getByText(/^Watched/).waitFor()
      await page.reload()
      await rows
        .nth(1)
        .getByRole('button', { name: /^watched/ })
        .waitFor()
      await page.getByRole('link', { name: 'watched', exact: true }).click()
      await expect.poll(() => rows.count()).toBe(1)
      await page.getByRole('link', { name: 'all', exact: true }).click()
      await rows.nth(1).waitFor()
      for (const key of ['j', 'Enter']) await page.keyboard.press(key)
      await page.waitForURL('**/stories/*')
    }))

  test('says that stories changed and moves nothing until it is asked', () =>
    stage.visit('/', async ({ page }) => {
      page.setDefaultTimeout(WAIT_MS)
      const titles = page.locator('.story-row .title')
      await titles.first().waitFor()
      const before = await titles.allTextContents()
      // The stream is open when the first beat has come.
      await page.waitForTimeout(500)
      await takeIn(LATE)
      await takeIn(HOSTILE)
      const show = page.getByRole('button', { name: /stor(y|ies) changed: show/ })
      await show.waitFor()
      await desk.stories.settle()
      expect(await titles.allTextContents()).toEqual(before)
      await show.click()
      await page
        .getByRole('link', { name: 'Lighthouse keepers of Nord Holm refuse to leave' })
        .first()
        .waitFor()
      await show.waitFor({ state: 'detached' })
      expect(await overflowOf(page)).toBe(0)
    }))

  test('every part can be used by everybody, light and dark, wide and narrow', async () => {
    const line = await richStory()
    const story = `/stories/${line.id}`
    const hostile = (await desk.stories.list({ limit: 60 })).find(({ line: { title } }) =>
      title.includes('onerror'),
    )
    const paths = [
      ...['/', story, `${story}?tab=origins`, `${story}?tab=origins&table=`, `${story}?tab=days`],
      ...[`/stories/${hostile?.line.id}?tab=days`, '/stories/none'],
    ]
    for (const at of paths)
      await stage.visit(at, async ({ page }) => {
        await page.locator('.story-row, .story-tabs, .failure-box').first().waitFor()
        const looks = [
          ['light', 1440],
          ['dark', 1440],
          ['dark', 390],
        ] as const
        for (const [colorScheme, width] of looks) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 844 })
          expect(await inspect(page), `${at}: ${colorScheme}, ${width} wide`).toEqual([])
          expect(await overflowOf(page), `${at}: ${width} wide`).toBe(0)
        }
      })
  }, 60_000)

  test('a desk that stops leaves the screen as it is', () =>
    stage.visit('/', async ({ page }) => {
      await page.locator('.story-row').first().waitFor()
      const count = await page.locator('.story-row').count()
      await stage.stopServer()
      await page.waitForTimeout(2_500)
      expect(await page.locator('.story-row').count()).toBe(count)
      await page.keyboard.press('j')
      await page.keyboard.press('r')
      await page.getByText('Cannot reach the desk').waitFor()
    }))
})
