import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '#desk'
import { findChromium } from './find-chromium.ts'
import { inspect, overflowOf } from './inspect.ts'
import { openStage, type Stage } from './stage.ts'

const chromium = findChromium()

const REPORTS = [
  {
    published: '2024-05-10',
    text: 'Norway warns over ships\n\nNorway threatened Sweden with sanctions on Friday.\n\nNorwegian Defence Minister Vera Kolm denied on Friday that ships would sail to the north. “No ship will leave,” Vera Kolm told reporters. Sweden said on Friday that it would answer.\n',
  },
  {
    published: '2024-05-20',
    text: 'Ships leave for the north\n\nNorwegian Defence Minister Vera Kolm said on Monday that four ships had left for the north.\n',
  },
]

// A key may be pressed before a busy machine has drawn what it is for; what fails twice is broken.
describe.skipIf(chromium === null)('the screens of actors', { retry: 1 }, () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-walk-'))
  let desk: Desk
  let stage: Stage
  beforeAll(async () => {
    desk = await openDesk({ dataFolder, threads: 1 })
    for (const { published, text } of REPORTS)
      await desk.takeIn({
        bytes: new TextEncoder().encode(text),
        ...{ kind: 'text', charset: null, url: null, outlet: null, published, title: null },
      })
    await desk.stories.settle()
    stage = await openStage(desk, chromium ?? '')
  }, 240_000)
  afterAll(async () => {
    await stage.close()
    await desk.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }, 60_000)
  const KOLM = `/actors/${encodeURIComponent('person:vera kolm')}`

  test('find somebody by the sound of a name, and lead to what was said and to its words', () =>
    stage.visit('/actors', async ({ page }) => {
      await page.getByLabel('Name of an actor').fill('Kollm')
      await page.waitForURL('**/actors?name=Kollm')
      expect(await inspect(page)).toEqual([])
      await page.getByRole('link', { name: 'Vera Kolm' }).click()
      await page.getByRole('heading', { level: 1, name: 'Vera Kolm' }).waitFor()
      await page.getByText('four ships had left').first().waitFor()
      await page.getByText('told on 20 May 2024').first().waitFor()
      await page
        .getByRole('navigation', { name: 'Acts' })
        .getByRole('link', { name: 'denies, refuses' })
        .click()
      await expect.poll(() => page.locator('.said-lines > li').count()).toBe(1)
      await page.getByRole('link', { name: 'that ships would sail to the north' }).click()
      await page.waitForURL('**/reports/*?statement=*')
    }))

  test('show bars and their table, nothing of later days, and what is wrong with a key', () =>
    stage.visit(KOLM, async ({ page }) => {
      await page.getByRole('link', { name: /^20 May 2024: 1 statement/ }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL('**from=2024-05-20&until=2024-05-20')
      await expect.poll(() => page.locator('.said-lines > li').count()).toBe(1)
      await page.getByRole('link', { name: 'Table' }).click()
      await page.getByRole('columnheader', { name: 'denies, refuses' }).waitFor()
      expect(await inspect(page)).toEqual([])
      await page.goto(`${stage.address}${KOLM}?asOf=2024-05-12`)
      await page.getByText('No ship will leave').first().waitFor()
      expect(await page.getByText('four ships').count()).toBe(0)
      await page.goto(`${stage.address}/actors/${encodeURIComponent('government:SWE')}`)
      await page.getByRole('link', { name: '1 event: threat' }).click()
      await page.getByText('Norway threatened Sweden with sanctions').waitFor()
      await page.goto(`${stage.address}/actors/person%3Anobody`)
      expect(await page.getByRole('alert').textContent()).toContain('desk.actor_not_found')
    }))

  test('count who acts on whom; a cell leads to its events, and countries take the place of parties', () =>
    stage.visit('/actors?by=party&from=2024-05-01&until=2024-05-31', async ({ page }) => {
      await page.getByRole('link', { name: /^Norway to Sweden: 1 event/ }).click()
      await page.getByText('Norway threatened Sweden with sanctions').waitFor()
      await page.getByRole('link', { name: 'Countries' }).click()
      await page.waitForURL('**by=country**')
      await page.getByRole('link', { name: /^Norway to Sweden: 1 event/ }).waitFor()
      expect(await inspect(page)).toEqual([])
      await page.getByLabel('kind').selectOption('AID')
      await page.getByText('no event with somebody on both sides').waitFor()
    }))

  test('put two side by side, on a phone and in the dark too', () =>
    stage.visit(
      `${KOLM}?with=${encodeURIComponent('government:SWE')}`,
      async ({ page }) => {
        await page.getByRole('heading', { level: 1, name: /Vera Kolm beside Sweden/ }).waitFor()
        await page.getByText('What each said in the same stories').waitFor()
        await page.locator('.shared-story .said-lines > li').first().waitFor()
        expect(await inspect(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        for (const path of [
          page.url(),
          stage.address + KOLM,
          `${stage.address}/actors`,
          `${stage.address}/actors?by=party`,
        ]) {
          await page.goto(path)
          await page.getByRole('heading', { level: 1 }).waitFor()
          expect(await inspect(page)).toEqual([])
          expect(await overflowOf(page)).toBe(0)
        }
      },
      { colorScheme: 'dark' },
    ))
})
