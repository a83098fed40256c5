/** The search in a browser: from words and filters to the words of a report, saved searches, and how it looks. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '#desk'
import { findChromium } from './find-chromium.ts'
import { inspect, overflowOf } from './inspect.ts'
import { openStage, type Stage } from './stage.ts'

const chromium = findChromium()
const REPORT = `Harbour of Velm may close, <b>pilots</b> warn

Two harbour pilots warned on Friday that the harbour of Velm could close within days.

Transport Minister Ada Marr denied that a closure of the harbour was planned. "There is no such decision," Marr said.`

describe.skipIf(chromium === null)('the search in a browser', { retry: 1 }, () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-search-walk-'))
  let desk: Desk
  let stage: Stage
  beforeAll(async () => {
    desk = await openDesk({ dataFolder, threads: 1 })
    const bytes = new TextEncoder().encode(REPORT)
    const outlet = 'The Velm Courier'
    await desk.takeIn({
      ...{ bytes, kind: 'text', charset: null, url: null, outlet, published: '2024-05-10', title: null },
    })
    await desk.stories.settle()
    stage = await openStage(desk, chromium ?? '')
  }, 120_000)
  afterAll(async () => {
    await stage.close()
    await desk.close()
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }, 60_000)

  test(
    'teaches when nothing is asked, and leads from words to their place in the report',
    () =>
      stage.visit('/', async ({ page }) => {
        page.setDefaultTimeout(30_000)
        await page.getByRole('link', { name: 'Search' }).waitFor()
        await page.keyboard.press('/')
        await page.waitForURL('**/search')
        await page.getByRole('heading', { name: 'What can be asked' }).waitFor()
        await page.keyboard.type('closure')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/search?q=closure')
        await page.getByText('1 report', { exact: true }).waitFor()
        expect(await page.locator('.hit-row mark').allTextContents()).toContain('closure')

        await page.getByRole('combobox', { name: /^Act/ }).selectOption('deny')
        await page.waitForURL('**/search?q=closure&act=deny')
        const hit = page.locator('.hit-row').filter({ hasText: 'Ada Marr' })
        await hit.first().waitFor()
        expect(await inspect(page)).toEqual([])
        await hit.first().locator('.said a').click()
        await page.waitForURL('**/reports/*?statement=*')
        await page.locator('.text .mark[data-selected]').first().waitFor()
        await page.goBack()
        await page.waitForURL('**/search?q=closure&act=deny')
        await hit.first().waitFor()
      }),
    120_000,
  )

  test(
    'keeps searches under a name, renames, removes with undo, and takes who wants mails',
    () =>
      stage.visit('/search?act=deny', async ({ page }) => {
        page.setDefaultTimeout(30_000)
        await page.getByLabel('Keep this search as').fill('What is denied')
        await page.getByRole('button', { name: 'Save' }).click()
        const row = page.locator('.saved-row').filter({ hasText: 'What is denied' })
        await row.waitFor()
        expect(await row.getByRole('link', { name: 'What is denied as Atom' }).getAttribute('href')).toMatch(
          /^\/feeds\/searches\/[\w-]+\.atom$/,
        )
        await row.getByText('by e-mail').click()
        await row.getByLabel('E-mail address').fill('ada@example.org')
        await row.getByRole('button', { name: 'Subscribe' }).click()
        await row.getByText('daily at 08:00').waitFor()
        await row.getByText('No mail server is set').waitFor()

        await row.getByRole('button', { name: 'rename' }).click()
        await page.getByLabel('Another name').fill('Denials')
        await page.getByRole('button', { name: 'Rename', exact: true }).click()
        const renamed = page.locator('.saved-row').filter({ hasText: 'Denials' })
        await renamed.getByRole('button', { name: 'remove' }).click()
        await page.getByRole('button', { name: 'Undo' }).click()
        await renamed.waitFor()
        expect(await inspect(page)).toEqual([])
        await page.getByText('Dark').click()
        expect(await inspect(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        expect(await overflowOf(page)).toBe(0)
      }),
    120_000,
  )

  test(
    'says when nothing was found and what is wrong with an address',
    () =>
      stage.visit('/search?q=zebra', async ({ page }) => {
        await page.getByText('Nothing was found').waitFor()
        await page.goto(`${stage.address}/search?since=yesterday`)
        await page.getByRole('alert').getByText('must be a day').waitFor()
      }),
    60_000,
  )
})
