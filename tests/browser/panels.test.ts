import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compose } from './compose-reading.ts'
import { findChromium } from './find-chromium.ts'
import { fixedDesk } from './fixed-desk.ts'
import { inspect, overflowOf } from './inspect.ts'
import { longReading } from './invented-readings.ts'
import { openStage, type Stage } from './stage.ts'
import { WHOLE } from './whole-reading.ts'

const chromium = findChromium()
const EMPTY = compose({ outlet: 'Bare Times' }, {}, [{ kind: 'paragraph', text: 'The tide came in.' }])
const LONG = longReading(120)
const path = ({ report }: typeof WHOLE, query = '') => `/reports/${report.id}${query}`
/** Each panel in the states that look different. */
const STATES = {
  statements: ['', '&through=s2&country=KEN'],
  sources: ['', '&statement=t2'],
  chain: ['', '&table=', '&through=s2'],
  days: ['', '&table=', '&at=t1'],
  places: ['&at=e1', '&wide='],
  events: ['', '&status=possible&type=COERCE'],
}

/** Presses Tab until the focus is on something of this name; fails when the page is through. */
async function tabTo(page: Page, name: RegExp) {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (name.test(focused)) return
  }
  throw new Error(`The Tab key never came to ${name}`)
}

// A key may be pressed before a busy machine has drawn what it is for; what fails twice is broken.
describe.skipIf(chromium === null)('the panels of a report in a browser', { retry: 1 }, () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(fixedDesk([WHOLE, EMPTY, LONG]), chromium ?? '')
  })
  afterAll(() => stage.close())

  const lit = (page: Page) => page.locator('.text .mark.cue[data-lit]').allTextContents()
  const search = (page: Page) => new URL(page.url()).searchParams

  test('chain: the keyboard comes to a name, its words light up, and its statements stay', () =>
    stage.visit(path(WHOLE), async ({ page }) => {
      await page.getByRole('navigation', { name: 'Panels' }).getByRole('link', { name: 'Chain' }).focus()
      await page.keyboard.press('Enter')
      await page
        .getByText('All 4 statements come through Strait Gazette, 2 of them through Wire Desk')
        .waitFor()
      await expect.poll(() => page.locator('.chain-graph .node').count()).toBe(6)
      await expect.poll(() => page.locator('.chain-graph .way').count()).toBe(5)
      await tabTo(page, /^Wire Desk, passes on: 2 statements$/)
      expect(await lit(page)).toEqual(['told', 'warned'])
      await page.keyboard.press('Enter')
      expect(search(page).get('through')).toBe('s2')
      await page.getByRole('region', { name: 'Statements through Wire Desk' }).waitFor()
      await expect.poll(() => page.locator('.cards > .card').count()).toBe(2)
      await expect.poll(() => page.locator('.text .mark.content:not([data-off])').count()).toBe(2)
      await page.keyboard.press('j')
      expect([search(page).get('panel'), search(page).get('statement')]).toEqual(['chain', 't1'])
      await page.getByRole('link', { name: 'Table', exact: true }).click()
      const rows = page.locator('.chain-table tbody tr')
      expect(await rows.first().textContent()).toMatch(
        /Inland Page.*Strait Gazette.*Wire Desk.*three customs officers/,
      )
      await page.reload()
      await rows.first().getByRole('link', { name: 'statement 2' }).click()
      await expect
        .poll(() => page.locator('.text .mark.cue[data-selected]').allTextContents())
        .toEqual(['warned'])
      await page.getByRole('link', { name: /^Statements/ }).click()
      await page.getByRole('button', { name: 'through Wire Desk' }).click()
      await expect.poll(() => page.locator('.cards > .card').count()).toBe(4)
    }))

  test('days: an axis over decades with a break, its marks lead to their words', () =>
    stage.visit(path(WHOLE, '?panel=days'), async ({ page }) => {
      await page.locator('.timeline svg').waitFor()
      await expect.poll(() => page.locator('.timeline .break').count()).toBeGreaterThan(0)
      expect(await page.locator('.timeline text.published').textContent()).toBe('published 9 Jun 2022')
      await expect.poll(() => page.locator('.timeline .lane').allTextContents()).toHaveLength(3)
      await tabTo(page, /^6 June 2022: 1 mention$/)
      await page.keyboard.press('Enter')
      expect(search(page).get('at')).toBe(WHOLE.times[0]?.span.join('-'))
      await expect
        .poll(() => page.locator('.text .mark.days[data-selected]').allTextContents())
        .toEqual(['on Monday'])
      await expect.poll(() => page.locator('.timeline .time-mark.chosen').count()).toBe(1)
      await page.locator('.text .mark.days').filter({ hasText: 'stood' }).hover()
      expect(await page.locator('.timeline .time-mark.event[data-lit]').getAttribute('aria-label')).toBe(
        '6 June 2022: 1 event',
      )
      await expect.poll(() => page.locator('.panel h2').allTextContents()).toEqual(['Not resolved'])
      await page.getByText('how long is not told').waitFor()
      await page.getByRole('link', { name: 'List', exact: true }).click()
      await expect.poll(() => page.locator('.timeline').count()).toBe(0)
      expect(await page.locator('.findings.days dt').first().textContent()).toBe('1998')
    }))

  test('places: the map comes in a part of its own, rings and countries lead to their words', () =>
    stage.visit(path(WHOLE), async ({ page }) => {
      const scripts = () =>
        page.evaluate(
          () => performance.getEntriesByType('resource').filter(({ name }) => /world-map/.test(name)).length,
        )
      expect(await scripts()).toBe(0)
      await page.getByRole('link', { name: /^Places/ }).click()
      await page.locator('svg.map .ring').first().waitFor()
      expect(await scripts()).toBe(1)
      await expect.poll(() => page.locator('svg.map .ring').count()).toBe(2)
      expect(await page.locator('figcaption').textContent()).toContain('not on the map: the same road')
      await tabTo(page, /^Mombasa: 1 event$/)
      await page.keyboard.press('Enter')
      expect(search(page).get('at')).toBe('e1')
      await expect
        .poll(() => page.locator('.text .mark.places[data-selected]').allTextContents())
        .toEqual(['stood', 'Mombasa'])
      await page.reload()
      await page.locator('svg.map .ring.chosen').waitFor()
      await page.getByRole('link', { name: 'All who speak' }).click()
      await page
        .locator('svg.map')
        .getByRole('link', { name: /^Kenya: 2 sources, 3 statements$/ })
        .focus()
      await page.keyboard.press('Enter')
      await page.getByRole('region', { name: 'Statements of Kenya' }).waitFor()
      await expect.poll(() => page.locator('.cards > .card').count()).toBe(3)
      expect(search(page).get('country')).toBe('KEN')
    }))

  test('sources: in groups, each unfolds to what it said', () =>
    stage.visit(path(WHOLE, '?panel=sources'), async ({ page }) => {
      await page.locator('.source-group').first().waitFor()
      await expect
        .poll(() => page.locator('.source-group h2').allTextContents())
        .toEqual(['Named 2', 'Unnamed 1', 'Spoken of, not speaking 3'])
      const officers = page.locator('.sources > li').filter({ hasText: 'three customs officers' })
      expect(await officers.textContent()).toMatch(/government.*Kenya.*3 people.*“at the gate”/)
      await tabTo(page, /^three customs officers/)
      await page.keyboard.press('Enter')
      await officers.getByRole('link', { name: /Drivers may strike/ }).click()
      expect([search(page).get('panel'), search(page).get('statement')]).toEqual(['sources', 't2'])
      await expect
        .poll(() => page.locator('.text .mark.cue[data-selected]').allTextContents())
        .toEqual(['warned'])
      await officers.getByRole('link', { name: /^Show these/ }).click()
      await expect.poll(() => page.locator('.cards > .card').count()).toBe(2)
    }))

  test('events: narrowed by how they stand and by type, each leads to its words', () =>
    stage.visit(path(WHOLE, '?panel=events'), async ({ page }) => {
      const lines = page.locator('.findings.events li')
      await lines.first().waitFor()
      await expect.poll(() => lines.count()).toBe(3)
      await tabTo(page, /^possible/)
      await page.keyboard.press('Enter')
      await expect
        .poll(() => lines.allTextContents())
        .toEqual([expect.stringMatching(/strike.*possible.*Kampala.*statement 2/)])
      await expect.poll(() => page.locator('.text .mark.events').allTextContents()).toEqual(['strike'])
      await page.reload()
      await expect.poll(() => lines.count()).toBe(1)
      await page.getByLabel('Type').selectOption('COERCE')
      await page.getByText('No event passes these filters').waitFor()
      await page.getByRole('button', { name: 'Show all 3' }).click()
      await expect.poll(() => lines.count()).toBe(3)
    }))

  test('a report with nothing in it says in every panel what would stand there', () =>
    stage.visit(path(EMPTY), async ({ page }) => {
      for (const panel of ['Sources', 'Chain', 'Days', 'Places', 'Events']) {
        await page.getByRole('navigation', { name: 'Panels' }).getByRole('link', { name: panel }).click()
        expect(await page.locator('.panel .empty').textContent()).toMatch(/would stand here|stands here/)
      }
    }))

  test('many names in one step are drawn and named honestly', () =>
    stage.visit(path(LONG, '?panel=chain'), async ({ page }) => {
      await page.getByText('One step only').waitFor()
      await expect.poll(() => page.locator('.chain-graph .node').count()).toBe(41)
    }))

  test.each(Object.entries(STATES))(
    '%s can be used by everybody, light and dark, wide and narrow',
    (panel, queries) =>
      stage.visit(path(WHOLE, `?panel=${panel}`), async ({ page }) => {
        for (const query of queries)
          for (const colorScheme of ['light', 'dark'] as const)
            for (const width of [1440, 1100, 390]) {
              if (colorScheme === 'light' && width === 1440)
                await page.goto(stage.address + path(WHOLE, `?panel=${panel}${query}`))
              await page.emulateMedia({ colorScheme })
              await page.setViewportSize({ width, height: 844 })
              await page.locator('.panel-body > *').first().waitFor()
              expect(await inspect(page), `${query}, ${colorScheme}, ${width} wide`).toEqual([])
              expect(await overflowOf(page), `${query}, ${width} wide`).toBe(0)
            }
      }),
  )
})
