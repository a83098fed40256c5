import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page, Source } from '#domain'
import { type Desk, openDesk } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-ledger-'))
let desk: Desk

beforeAll(async () => {
  chmodSync(folder, 0o755)
  desk = await openDesk({ dataFolder: folder, threads: 1, now: () => new Date('2024-08-01T09:00:00Z') })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = (published: string, ...lines: string[]): Page => ({
  bytes: new TextEncoder().encode(`${lines.join('\n\n')}\n`),
  ...{ kind: 'text' as const, charset: null, url: null, outlet: null, published, title: null },
})

const first = page(
  '2024-05-10',
  'Norway moves ships to the north',
  'Norwegian Deputy Defence Minister Vera Kolm said on Friday that two ships would sail north.',
)
const bare = (day: string) =>
  page(
    day,
    'Ships reach the north',
    `The ships have arrived, Kolm said. “They will stay for ${day.slice(-2)} weeks,” she added.`,
  )

const kolm = (sources: readonly Source[]) => sources.find(({ name }) => name?.endsWith('Kolm'))

test('a report is completed from earlier ones, as of its day, until they leave the desk', async () => {
  const { reading: told } = await desk.takeIn(first)
  expect(kolm(told.sources)).toMatchObject({
    ...{ name: 'Vera Kolm', description: 'Norwegian Deputy Defence Minister', country: 'NOR', sector: 'GOV' },
  })
  expect(kolm(told.sources)).not.toHaveProperty('known')

  const { reading: before } = await desk.takeIn(bare('2024-05-09'))
  expect(kolm(before.sources)).toMatchObject({ description: null })
  expect(kolm(before.sources)).not.toHaveProperty('known')

  const { reading: after } = await desk.takeIn(bare('2024-05-20'))
  expect(kolm(after.sources)).toMatchObject({
    ...{ name: 'Kolm', description: null, country: null },
    known: {
      ...{
        name: 'Vera Kolm',
        description: 'Norwegian Deputy Defence Minister',
        country: 'NOR',
        sector: 'GOV',
      },
      ...{ from: told.report.id, asOf: '2024-05-10' },
    },
  })
  expect(after.notes.map(({ code }) => code)).toContain('reading.known_from_ledger')
  expect(await desk.getReading(after.report.id)).toEqual(after)

  const [entry] = await desk.findActors('Kolm')
  expect(entry?.report).toBe(told.report.id)
  expect(told.report.text.slice(...(entry?.span ?? [0, 0]))).toBe(
    'Norwegian Deputy Defence Minister Vera Kolm',
  )
  expect(await desk.findActors('Kolm', '2024-05-09')).toEqual([])

  await desk.removeReading(told.report.id)
  const { reading: alone } = await desk.takeIn(bare('2024-05-21'))
  expect(kolm(alone.sources)).not.toHaveProperty('known')
})
