import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '#desk'
import { findChromium } from './find-chromium.ts'
import { inspect, overflowOf } from './inspect.ts'
import { openStage, type Stage } from './stage.ts'

const chromium = findChromium()

// A key may be pressed before a busy machine has drawn what it is for; what fails twice is broken.
describe.skipIf(chromium === null)('the whole product in a browser', { retry: 1 }, () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-walk-'))
  let desk: Desk
  let stage: Stage
  beforeAll(async () => {
    desk = await openDesk({ dataFolder })
    stage = await openStage(desk, chromium ?? '')
  }, 120_000)
  afterAll(async () => {
    await stage.close()
    await desk.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }, 60_000)

  test(
    'reads an invented report, keeps it, and shows it from every side',
    () =>
      stage.visit('/reports', async ({ page }) => {
        page.setDefaultTimeout(60_000)
        await page.getByText('What happens to a page').waitFor()
        await page.getByRole('button', { name: 'Try an invented report' }).click()
        await page.getByLabel('Published on').fill('2024-10-17')
        await page.getByRole('button', { name: 'Read it' }).click()
        await page.waitForURL('**/reports/*')

        await page.getByRole('heading', { level: 1, name: /^Harbour of Velm may close/ }).waitFor()
        await page.getByText('17 October 2024 (given)').waitFor()
        const cards = page.locator('.cards > .card')
        await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(8)
        const denial = cards.filter({ hasText: 'There is no such decision' })
        expect(await denial.textContent()).toContain('Ada Marr')
        const silence = cards.filter({ hasText: 'no comment' })
        expect(await silence.textContent()).toContain('dredging contractor')

        await page.keyboard.press('j')
        await page.keyboard.press('j')
        expect(
          await page.locator('.text .mark[data-selected], h1 .mark[data-selected]').count(),
        ).toBeGreaterThan(0)
        await page.keyboard.press('Escape')
        const all = await cards.count()
        await page.getByRole('button', { name: /^denies, refuses/ }).click()
        await expect.poll(() => cards.count()).toBeLessThan(all)
        await page.keyboard.press('Escape')
        await page.keyboard.press('f')
        await page.getByText('Ten harbours to see before winter').waitFor()
        await expect
          .poll(() => page.locator('.text p, .text h2').filter({ hasText: 'Ten harbours' }).count())
          .toBe(0)

        expect(await inspect(page)).toEqual([])
        await page.getByText('Dark').click()
        expect(await inspect(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        expect(await overflowOf(page)).toBe(0)

        await page.reload()
        await cards.first().waitFor()
        await expect.poll(() => cards.count()).toBe(all)
        await page.getByRole('button', { name: 'Remove' }).click()
        await page.getByText('What happens to a page').waitFor()
        await page.getByRole('button', { name: 'Undo' }).click()
        await page.waitForURL('**/reports/*')
        await cards.first().waitFor()
      }),
    120_000,
  )

  test(
    'says what is wrong with a page that cannot be read',
    () =>
      stage.visit('/reports', async ({ page }) => {
        page.setDefaultTimeout(60_000)
        const file = {
          name: 'picture.html',
          mimeType: 'text/html',
          buffer: Buffer.from('GIF89a\u0001\u0000'),
        }
        await page.setInputFiles('input[type=file]', [file])
        const alert = page.getByRole('alert')
        await alert.waitFor()
        expect(await alert.textContent()).toContain('ingest.not_text')
      }),
    120_000,
  )
})
