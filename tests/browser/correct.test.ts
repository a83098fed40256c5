import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '#desk'
import { REPORT } from './correct-report.ts'
import { findChromium } from './find-chromium.ts'
import { inspect, overflowOf } from './inspect.ts'
import { openStage, type Stage } from './stage.ts'

const chromium = findChromium()
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const HOSTILE = '<img src=x onerror=alert(1)> Eva'

// A key may be pressed before a busy machine has drawn what it is for; what fails twice is broken.
describe.skipIf(chromium === null)('correcting by hand in a browser', { retry: 1 }, () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-correct-walk-'))
  let desk: Desk
  let stage: Stage
  let path = ''
  beforeAll(async () => {
    chmodSync(dataFolder, 0o755)
    desk = await openDesk({ dataFolder, threads: 1 })
    const page = { kind: 'text' as const, charset: null, url: null, published: '2026-11-20', title: null }
    const bytes = new TextEncoder().encode(REPORT)
    const { reading } = await desk.takeIn({ ...page, bytes, outlet: 'Coast Mirror' })
    path = `/reports/${reading.report.id}`
    stage = await openStage(desk, chromium ?? '')
  }, 180_000)
  afterAll(async () => {
    await stage.close()
    await desk.close()
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }, 60_000)

  const cards = (page: Page) => page.locator('.cards > .card')
  const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor()
  const editor = (page: Page) => page.locator('.panel .hand-editor')
  const save = (page: Page) => editor(page).getByRole('button', { name: 'Save' }).click()

  /** Selects words as a pointer would, from somewhere in the first to somewhere in the last of them. */
  const selectWords = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector('.text') as Node, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const begin = node.textContent?.indexOf(wanted) ?? -1
        if (begin < 0) continue
        getSelection()?.setBaseAndExtent(node, begin + 1, node, begin + wanted.length - 1)
        return
      }
      throw new Error(`not in one piece: ${wanted}`)
    }, words)

  test(
    'a statement is corrected, found again after a reload, and taken back',
    () =>
      stage.visit(path, async ({ page }) => {
        page.setDefaultTimeout(30_000)
        await cards(page).first().waitFor()
        const before = await cards(page).count()
        const warned = cards(page).filter({ hasText: 'The gate of the dam at Orran' })
        await warned.getByRole('link').first().click()
        await page.keyboard.press('e')
        await editor(page).getByLabel('Act').selectOption('promise')
        await editor(page).getByLabel('Speaker').selectOption('somebody else …')
        await editor(page).getByLabel('Name of the speaker').fill(HOSTILE)
        await selectWords(page, 'The gate of the dam')
        await editor(page).getByText('Chosen: The gate of the dam').waitFor()
        await editor(page).getByRole('button', { name: 'use as content' }).click()
        await editor(page).getByRole('button', { name: 'content: end a word earlier' }).press('Enter')
        expect(await editor(page).locator('.hand-content').textContent()).toBe('The gate of the')
        await page.locator('.text .mark.content', { hasText: /^The gate of the$/ }).waitFor()
        await editor(page).getByLabel('Why').fill('as the recording has it')
        await save(page)
        const dialog = page.getByRole('dialog', { name: 'Your name' })
        await dialog.getByLabel('Your name').fill('  Ida   Brandt ')
        await dialog.getByRole('button', { name: 'Go on' }).click()
        await toast(page, 'Corrected statement 2')
        const corrected = cards(page).filter({ hasText: 'corrected by Ida Brandt' })
        await expect.poll(() => corrected.count()).toBe(1)
        expect(await corrected.textContent()).toContain(HOSTILE)
        expect(await corrected.textContent()).toContain('promises')
        expect(await corrected.textContent()).toContain('was act: warns')
        await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
        await toast(page, 'Taken back')
        expect([await corrected.count(), await dialog.count()]).toEqual([0, 0])
        await page.locator('.toast').getByRole('button', { name: 'Redo' }).click()
        await toast(page, 'Brought back')
        await corrected.waitFor()
        expect(await inspect(page)).toEqual([])

        await page.reload()
        await corrected.waitFor()
        expect(await corrected.textContent()).toContain(HOSTILE)
        await page
          .getByRole('link', { name: /^Corrections 3/ })
          .first()
          .click()
        const list = page.getByRole('list', { name: 'Corrections' })
        await expect.poll(() => list.locator('li').count()).toBe(3)
        expect(await list.textContent()).toContain('“as the recording has it”')
        await page.getByRole('button', { name: 'Read again' }).click()
        await toast(page, 'Read again; corrections stay')
        await expect.poll(() => list.locator('.not-applied').count()).toBe(0)
        for (let left = 3; left > 0; left--) {
          await list.getByRole('button', { name: /^Undo/ }).first().click()
          await list
            .getByRole('button', { name: /^Redo/ })
            .nth(3 - left)
            .waitFor()
        }
        expect(await list.textContent()).toContain('taken back by Ida Brandt')
        await page.getByRole('link', { name: /^Statements/ }).click()
        await expect.poll(() => cards(page).count()).toBe(before)
        await expect.poll(() => page.locator('.corrected').count()).toBe(0)
      }),
    180_000,
  )

  test(
    'a statement is rejected and brought back, another is added, with the keyboard alone',
    () =>
      stage.visit(path, async ({ page }) => {
        page.setDefaultTimeout(30_000)
        await page.evaluate(() => localStorage.setItem('tocsin:name', 'Ole'))
        await page.reload()
        await cards(page).first().waitFor()
        const before = await cards(page).count()
        await page.keyboard.press('j')
        await page.keyboard.press('x')
        await toast(page, 'Rejected statement 1')
        await expect.poll(() => cards(page).count()).toBe(before - 1)
        await page
          .getByRole('link', { name: /^Corrections/ })
          .first()
          .click()
        await expect
          .poll(() => page.getByRole('list', { name: 'Rejected statements' }).locator('del').count())
          .toBe(1)
        await page.getByRole('link', { name: /^Statements/ }).click()
        await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
        await toast(page, 'Taken back')
        await expect.poll(() => cards(page).count()).toBe(before)

        await page.keyboard.press('a')
        expect(new URL(page.url()).searchParams.get('hand')).toBe('add')
        const words = editor(page).getByLabel('Words of the report')
        const give = async (typed: string, role: string) => {
          await words.fill(typed)
          const button = editor(page).getByRole('button', { name: `use as ${role}` })
          await button.focus()
          await page.keyboard.press('Enter')
        }
        expect(await editor(page).getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
        await words.fill('no such words')
        await editor(page).getByText('The report has no such words.').waitFor()
        await give('who have SEEN the plans', 'content')
        await give('engineers', 'source')
        await give('Two', 'cue')
        await editor(page).getByLabel('Act').selectOption('believe')
        await editor(page).getByRole('button', { name: 'Save' }).press('Enter')
        await toast(page, 'Added a statement')
        const added = cards(page).filter({ hasText: 'added by Ole' })
        await expect.poll(() => added.textContent()).toContain('who have seen the plans')
        await expect.poll(() => cards(page).count()).toBe(before + 1)
        await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
        await toast(page, 'Taken back')
        await expect.poll(() => cards(page).count()).toBe(before)

        await page.keyboard.press('a')
        await editor(page).waitFor()
        // A key pressed before the editor has the focus goes nowhere.
        await expect
          .poll(async () => {
            await page.keyboard.press('Escape')
            return editor(page).count()
          })
          .toBe(0)
        expect(await inspect(page)).toEqual([])
      }),
    180_000,
  )

  test(
    'two sources become one, and one becomes two',
    () =>
      stage.visit(`${path}?panel=sources`, async ({ page }) => {
        page.setDefaultTimeout(30_000)
        await page.evaluate(() => localStorage.setItem('tocsin:name', 'Ole'))
        await page.reload()
        const source = (name: string) => page.locator('.sources > li', { hasText: name })
        await source('Orran Post').locator('summary').click()
        await source('Orran Post').getByRole('button', { name: 'Same as …' }).click()
        await source('Orran Post').getByLabel('Same as').selectOption('● Bo Lind')
        await source('Orran Post').getByRole('button', { name: 'Merge' }).click()
        await toast(page, 'Merged with Bo Lind')
        expect(await source('Orran Post').count()).toBe(0)
        await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
        await source('Orran Post').waitFor()

        await source('Bo Lind').locator('summary').click()
        await source('Bo Lind')
          .getByRole('button', { name: /^Some are somebody else/ })
          .click()
        expect(await inspect(page)).toEqual([])
        await source('Bo Lind').getByRole('checkbox').last().check()
        await source('Bo Lind').getByLabel('Who these mentions are').fill('Eva Holm')
        await source('Bo Lind').getByRole('button', { name: 'Split' }).click()
        await toast(page, 'Given to Eva Holm')
        await source('Eva Holm').waitFor()
        await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
        await source('Eva Holm').waitFor({ state: 'detached' })
      }),
    180_000,
  )

  test(
    'in a narrow window the editor comes up from below, in both themes',
    () =>
      stage.visit(
        path,
        async ({ page }) => {
          page.setDefaultTimeout(30_000)
          await cards(page).first().waitFor()
          await page.locator('.text .mark.cue').first().tap()
          const sheet = page.locator('.sheet')
          await sheet.getByRole('button', { name: 'Correct' }).tap()
          await sheet.locator('.hand-editor').waitFor()
          expect(await overflowOf(page)).toBe(0)
          expect(await inspect(page)).toEqual([])
          await sheet.getByRole('button', { name: 'Cancel' }).tap()
          await sheet.locator('.hand-editor').waitFor({ state: 'detached' })
          await page.goto(`${stage.address}${path}?hand=add`)
          await page.locator('.sheet .hand-editor').waitFor()
          await page.emulateMedia({ colorScheme: 'dark' })
          expect(await overflowOf(page)).toBe(0)
          expect(await inspect(page)).toEqual([])
          await page.goto(`${stage.address}${path}?panel=corrections`)
          await page.locator('.corrections').waitFor()
          expect(await overflowOf(page)).toBe(0)
          expect(await inspect(page)).toEqual([])
        },
        PHONE,
      ),
    180_000,
  )
})
