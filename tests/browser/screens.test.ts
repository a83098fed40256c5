import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compose } from './compose-reading.ts'
import { findChromium } from './find-chromium.ts'
import { fixedDesk } from './fixed-desk.ts'
import { inspect, overflowOf } from './inspect.ts'
import { HARBOUR, HOSTILE, longReading, MET } from './invented-readings.ts'
import { openStage, type Stage } from './stage.ts'

const chromium = findChromium()
const LONG = longReading(500)
const BARE = compose({ outlet: 'Bare Times' }, {}, [{ kind: 'paragraph', text: 'The tide came in.' }])
const MANY = Array.from({ length: 60 }, (_, at) =>
  compose({ outlet: 'Filler' }, {}, [{ kind: 'title', text: `Filler number ${at}` }]),
)
const path = ({ report }: typeof HARBOUR) => `/reports/${report.id}`
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

// A key may be pressed before a busy machine has drawn what it is for; what fails twice is broken.
describe.skipIf(chromium === null)('the screens in a browser', { retry: 1 }, () => {
  const desk = fixedDesk([HARBOUR, HOSTILE, LONG, BARE, MET, ...MANY])
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(desk, chromium ?? '')
  })
  afterAll(() => stage.close())

  describe('reports', () => {
    test('takes in pasted text with its day and address, and opens the report', () =>
      stage.visit('/reports', async ({ page }) => {
        await page.getByLabel('Text or HTML of a report').fill('Port closes, two pilots say. It is so.')
        await page.getByLabel('Published on').fill('2024-10-17')
        await page.getByLabel('Address').fill('https://coast-mirror.example/velm')
        await page.getByRole('button', { name: 'Read it' }).click()
        await page.waitForURL(`**${path(HARBOUR)}`)
        await page.getByRole('heading', { level: 1, name: /Harbour of Velm/ }).waitFor()
        const sent = desk.pages.at(-1)
        expect([sent?.published, sent?.url]).toEqual(['2024-10-17', 'https://coast-mirror.example/velm'])
        expect(new TextDecoder().decode(sent?.bytes)).toBe('Port closes, two pilots say. It is so.')
      }))

    test('lists several files with how each ended', () =>
      stage.visit('/reports', async ({ page }) => {
        const file = (name: string, text: string) => ({
          name,
          mimeType: 'text/plain',
          buffer: Buffer.from(text),
        })
        await page.setInputFiles('input[type=file]', [
          file('good.txt', 'A report that is long enough to be read.'),
          file('empty.txt', 'short'),
        ])
        const list = page.getByRole('region', { name: 'Pages being read' })
        await list.getByText('2 of 2 read').waitFor()
        await expect.poll(() => list.getByRole('link', { name: /Harbour of Velm/ }).count()).toBe(1)
        expect(await list.getByRole('alert').textContent()).toContain('Save its text and give that.')
      }))

    test('says after a second that it is reading, and can be stopped', async () => {
      desk.delayMs = 2500
      await stage.visit('/reports', async ({ page }) => {
        await page.getByRole('status').filter({ hasText: 'Looking what is on the desk' }).waitFor()
        await page.getByLabel('Text or HTML of a report').fill('A report that is long enough to be read.')
        await page.getByRole('button', { name: 'Read it' }).click()
        await page.getByText('reading').waitFor()
        await page.getByRole('button', { name: 'Stop' }).click()
        await page.waitForTimeout(2600)
        expect(new URL(page.url()).pathname).toBe('/reports')
      })
      desk.delayMs = 0
    })

    test('removes a report, brings it back, and loads more', () =>
      stage.visit('/reports', async ({ page }) => {
        const rows = page.locator('.reading-row')
        await rows.first().waitFor()
        const shown = await rows.count()
        await page.getByRole('button', { name: /^Remove Harbour/ }).click()
        await page.getByText(/^Removed “Harbour/).waitFor()
        await page.getByRole('link', { name: /Harbour of Velm/ }).waitFor({ state: 'detached' })
        await page.getByRole('button', { name: 'Undo' }).click()
        await page.getByRole('link', { name: /Harbour of Velm/ }).waitFor()
        await page.getByRole('button', { name: 'Load more' }).click()
        await rows.nth(shown).waitFor()
        await page.getByRole('button', { name: 'Load more' }).click()
        await page.getByRole('button', { name: 'Load more' }).waitFor({ state: 'detached' })
        await expect.poll(() => rows.count()).toBe(65)
      }))
  })

  describe('report', () => {
    const cards = '.cards > .card'
    const current = '.cards > .card[aria-current]'

    test('walks with j and k, opens with Enter, lets go with Escape', () =>
      stage.visit(path(HARBOUR), async ({ page }) => {
        await page.locator(cards).first().waitFor()
        for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
        expect(new URL(page.url()).searchParams.get('statement')).toBe('t2')
        expect(await page.locator(current).textContent()).toContain('it scaremongering')
        await expect.poll(() => page.locator('.text .mark[data-selected]').count()).toBe(3)
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true)
        await page.keyboard.press('Escape')
        await expect.poll(() => page.locator(current).count()).toBe(0)
      }))

    test('filters by family, act, speaker, named and words; the address holds it all', () =>
      stage.visit(path(HARBOUR), async ({ page }) => {
        const numbers = () => page.locator(`${cards} .number`).allTextContents()
        const plain = async () => (await numbers()).map((number) => Number(number.replace(/\D/g, '')))
        await page.locator(cards).first().waitFor()
        expect((await plain()).length).toBe(17)
        await page.getByRole('button', { name: /^denies, refuses/ }).click()
        expect(await plain()).toEqual([6, 7, 8, 11])
        await expect.poll(() => page.locator('.text .mark.content:not([data-off])').count()).toBe(5)
        await page.getByLabel('Speaker').selectOption({ label: '● Ada Marr (4)' })
        expect(await plain()).toEqual([8, 11])
        await page.keyboard.press('/')
        await page.keyboard.type('meet')
        expect(await plain()).toEqual([11])
        await page.reload()
        await page.locator(cards).first().waitFor()
        expect(await plain()).toEqual([11])
        await page.getByRole('button', { name: 'show all' }).click()
        await page.getByRole('button', { name: /^unnamed/ }).click()
        expect(await plain()).toEqual([1, 3, 5, 6, 14, 15])
        await page.getByLabel('Act').selectOption('doubt')
        expect(await plain()).toEqual([15])
        await page.getByLabel('Words').fill('nothing has this')
        await page.getByText('No statement passes these filters').waitFor()
      }))

    test('lights both sides, selects from either, and links to a statement', () =>
      stage.visit(`${path(HARBOUR)}#t12`, async ({ page }) => {
        await page.locator(current).waitFor()
        expect(await page.locator(current).textContent()).toContain('that the channel be sounded')
        await page.locator('.text .mark.content').filter({ hasText: 'to meet them' }).last().hover()
        expect(await page.locator(`${cards}[data-lit]`).textContent()).toContain('to meet them')
        await page.locator(cards).first().hover()
        await expect.poll(() => page.locator('h1 .mark[data-lit]').count()).toBe(4)
        await page.locator('.text a.mark.cue').filter({ hasText: 'denied' }).click()
        expect(await page.locator(current).textContent()).toContain('that a closure was planned')
        await page
          .getByRole('button', { name: /^Copy link/ })
          .first()
          .click()
        await page.getByText('Link copied').waitFor()
        const link = await page.evaluate(() => navigator.clipboard.readText())
        expect(link).toBe(`${stage.address}${path(HARBOUR)}?statement=t7`)
        await page.keyboard.press('c')
        await page.getByText('Citation copied').waitFor()
        const citation = await page.evaluate(() => navigator.clipboard.readText())
        expect(citation).toContain('Government of Velm (denies): “that a closure was planned”')
      }))

    test('shows sources, notes and furniture, and says what an empty panel would hold', () =>
      stage.visit(path(HARBOUR), async ({ page }) => {
        await page.getByRole('link', { name: /^Sources/ }).click()
        const row = page
          .locator('.sources > li')
          .filter({ has: page.locator('.who', { hasText: 'two senior harbour pilots' }) })
        expect(await row.textContent()).toContain('2 people')
        await row.getByText('two senior harbour pilots', { exact: true }).click()
        await row.getByRole('link', { name: 'Show these among the statements' }).click()
        await page.locator(cards).first().waitFor()
        await expect.poll(() => page.locator(cards).count()).toBe(3)
        await page.getByRole('link', { name: /^Notes/ }).click()
        await page.getByText('reading.speaker_unclear').waitFor()
        await page.keyboard.press('f')
        await page.getByText('Ten harbours to see before winter').waitFor()
        await page.getByRole('link', { name: /^Events/ }).click()
        await page.getByText('No events were found').waitFor()
      }))

    test('lists days and events, goes to their words and to the statement, marks them while it is open', () =>
      stage.visit(path(MET), async ({ page }) => {
        await page.locator(cards).first().waitFor()
        await expect.poll(() => page.locator('.mark.days, .mark.events').count()).toBe(0)
        expect(await page.locator(cards).first().textContent()).toContain('through Coast Mirror')
        await expect
          .poll(() => page.locator('.provenance .link').allTextContents())
          .toEqual([expect.stringContaining('Coast Mirror'), expect.stringContaining('two envoys')])
        await page.getByRole('link', { name: /^Days/ }).click()
        await expect
          .poll(() => page.locator('.findings.days dt').allTextContents())
          .toEqual([
            '15 October 2024',
            'night of 15 October 2024',
            '17 October 2024',
            'not resolvedthe year is not told',
          ])
        // Three words that tell days, the cue of what was said on one, the trigger of what happened on one.
        await expect.poll(() => page.locator('.text .mark.days').count()).toBe(5)
        for (const key of ['j', 'j', 'j', 'j']) await page.keyboard.press(key)
        await expect
          .poll(() => page.locator('.text .mark[data-selected]').allTextContents())
          .toEqual(['Thursday'])
        await page.reload()
        await page.locator('.findings li[aria-current]').waitFor()
        await expect
          .poll(() => page.locator('.text .mark[data-selected]').allTextContents())
          .toEqual(['Thursday'])
        await page.getByRole('link', { name: /^Events/ }).click()
        await expect.poll(() => page.locator('.text .mark.days').count()).toBe(0)
        await page.locator('.text .mark.events').filter({ hasText: 'attack' }).click()
        const line = page.locator('.findings li[aria-current]')
        expect(await page.locator('.panel .findings.events').textContent()).toContain('↔')
        expect(await line.textContent()).toMatch(/attack.*denied.*Arl.*→.*Velm.*told in statement 2/)
        expect(new URL(page.url()).searchParams.get('at')).toBe('e2')
        await page.keyboard.press('Escape')
        await expect.poll(() => line.count()).toBe(0)
        await page.locator('.findings.events').getByRole('link', { name: 'statement 2' }).click()
        expect(await page.locator(current).textContent()).toContain('planning an attack')
        await expect.poll(() => page.locator('.mark.events').count()).toBe(0)
        await page.emulateMedia({ media: 'print' })
        // The lists for paper are laid out when printing begins, a moment later.
        await expect.poll(() => page.locator('.findings.days dt, .findings.events li').count()).toBe(6)
      }))

    test('explains its keys, and gives the focus back', () =>
      stage.visit(path(HARBOUR), async ({ page }) => {
        await page.locator(cards).first().waitFor()
        await page.keyboard.press('?')
        const dialog = page.getByRole('dialog', { name: 'Keys and marks' })
        await dialog.waitFor()
        expect(await inspect(page)).toEqual([])
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
      }))

    test('offers the reading as JSON', () =>
      stage.visit(path(HARBOUR), async ({ page }) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'JSON' }).click(),
        ])
        expect(download.suggestedFilename()).toMatch(/^tocsin-.*\.json$/)
        const stream = await download.createReadStream()
        const parts: Buffer[] = []
        for await (const part of stream) parts.push(part as Buffer)
        expect(JSON.parse(Buffer.concat(parts).toString('utf8'))).toEqual(JSON.parse(JSON.stringify(HARBOUR)))
      }))

    test('prints every statement with its number, whatever is filtered', () =>
      stage.visit(`${path(HARBOUR)}?family=denies&panel=sources`, async ({ page }) => {
        await page.locator('.sources').first().waitFor()
        await page.emulateMedia({ media: 'print' })
        await page.locator(cards).first().waitFor()
        await expect.poll(() => page.locator(cards).count()).toBe(17)
        await expect.poll(() => page.locator('nav:visible').count()).toBe(0)
        const marked = page.locator('.text .mark.cue[data-number]')
        expect(await marked.first().evaluate((mark) => getComputedStyle(mark, '::after').content)).toBe('"2"')
      }))

    test('opens one of 500 statements in less than half a second of work', () =>
      stage.visit('/reports', async ({ page }) => {
        await page.getByRole('link', { name: 'A long report' }).waitFor()
        const session = await page.context().newCDPSession(page)
        await session.send('Performance.enable', { timeDomain: 'threadTicks' })
        const worked = async () =>
          (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
            ?.value ?? Number.NaN
        const before = await worked()
        await page.getByRole('link', { name: 'A long report' }).click()
        await page.locator(cards).nth(499).waitFor({ state: 'attached' })
        expect(await worked().then((after) => after - before)).toBeLessThan(0.5)
        const steps = await worked()
        for (let step = 0; step < 20; step++) await page.keyboard.press('j')
        await expect.poll(() => page.locator(current).count()).toBe(1)
        expect((await worked()) - steps).toBeLessThan(2)
      }))
  })

  describe('hostile text', () => {
    test('is only ever text', () =>
      stage.visit(path(HOSTILE), async ({ page }) => {
        await page.locator('.cards > .card').first().waitFor()
        expect(await page.title()).toContain('<script>document.title="taken"</script>')
        await expect
          .poll(() => page.locator('.text img, .text script, h1 script, .card svg[onload]').count())
          .toBe(0)
        await expect.poll(() => page.locator('a[href^="javascript"]').count()).toBe(0)
        expect(await page.locator('body').innerText()).not.toMatch(/[\u202d\u202e]/)
        await page.getByText('<img src=x onerror="document.title=').first().waitFor()
        await page.keyboard.press('f')
        await page.getByText('<script>document.title="taken"</script>').last().waitFor()
        expect(await overflowOf(page)).toBe(0)
        expect(await inspect(page)).toEqual([])
      }))

    test('of a report without title and statements leaves a whole screen', () =>
      stage.visit(path(BARE), async ({ page }) => {
        await page.getByRole('heading', { name: 'Untitled report' }).waitFor()
        await page.getByText('No statements were found').waitFor()
        expect(await inspect(page)).toEqual([])
      }))
  })

  describe('every screen', () => {
    const screens = [
      '/',
      '/reports',
      path(HARBOUR),
      `${path(HARBOUR)}?panel=sources`,
      `${path(HARBOUR)}?panel=notes`,
    ]
    const states = [
      `${path(MET)}?panel=days`,
      `${path(MET)}?panel=events&at=e2`,
      `${path(HARBOUR)}?family=denies&statement=t8&furniture=`,
      '/reports/none',
      '/nowhere/else',
    ]

    const widths = [1440, 1100, 390]
    test.each([...screens, ...states])(
      'can be used by everybody, light and dark, wide and narrow: %s',
      (at) =>
        stage.visit(at, async ({ page }) => {
          await page.locator('.report-header, .readings, .first-steps, .missing').first().waitFor()
          for (const colorScheme of ['light', 'dark'] as const)
            for (const width of widths) {
              await page.emulateMedia({ colorScheme })
              await page.setViewportSize({ width, height: 844 })
              expect(await inspect(page), `${colorScheme}, ${width} wide`).toEqual([])
              expect(await overflowOf(page), `${width} wide`).toBe(0)
            }
        }),
    )

    test('keeps the theme that was chosen', () =>
      stage.visit('/', async ({ page }) => {
        const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
        const light = await ground()
        await page.getByText('Dark').click()
        const dark = await ground()
        expect(dark).not.toBe(light)
        await page.reload()
        expect(await ground()).toBe(dark)
        expect(await page.getByLabel('Dark').isChecked()).toBe(true)
      }))

    test('begins with a link that skips to the page', () =>
      stage.visit('/', async ({ page }) => {
        await page.getByText('Skip to the page').waitFor({ state: 'attached' })
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page')
      }))
  })

  describe('on a phone', () => {
    test('a selected event comes up on a sheet', () =>
      stage.visit(
        `${path(MET)}?panel=events`,
        async ({ page }) => {
          await page.locator('.text .mark.events').first().tap()
          const sheet = page.getByRole('region', { name: 'Selected event' })
          expect(await sheet.textContent()).toContain('talks')
          await sheet.getByRole('button', { name: /Next/ }).tap()
          expect(await sheet.textContent()).toContain('denied')
          await sheet.getByRole('button', { name: 'Close the event' }).tap()
          await sheet.waitFor({ state: 'detached' })
        },
        PHONE,
      ))

    test('the selected statement comes up on a sheet, with a way to the next', () =>
      stage.visit(
        path(HARBOUR),
        async ({ page }) => {
          await page.locator('.text .mark.content').filter({ hasText: 'that a closure was planned' }).tap()
          const sheet = page.getByRole('region', { name: 'Selected statement' })
          expect(await sheet.textContent()).toContain('that a closure was planned')
          await sheet.getByRole('button', { name: /Next/ }).tap()
          expect(await sheet.textContent()).toContain('There is no such decision')
          const mark = page.locator('.text .mark.content[data-selected]')
          await expect
            .poll(async () => {
              const [words, cover] = [await mark.boundingBox(), await sheet.boundingBox()]
              return words !== null && cover !== null && words.y >= 0 && words.y + words.height <= cover.y
            })
            .toBe(true)
          expect(await overflowOf(page)).toBe(0)
          await sheet.getByRole('button', { name: 'Close the statement' }).tap()
          await sheet.waitFor({ state: 'detached' })
        },
        PHONE,
      ))
  })

  test('when the desk is gone every screen says so, and can try again', () =>
    stage.visit('/reports', async ({ page }) => {
      await page.locator('.reading-row').first().waitFor()
      await stage.stopServer()
      await page.getByRole('link', { name: /Harbour of Velm/ }).click()
      expect(await page.getByRole('alert').textContent()).toContain('Cannot reach the desk')
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('alert').waitFor()
    }))
})
