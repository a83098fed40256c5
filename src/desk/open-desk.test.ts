import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '#domain'
import { type Desk, openDesk, openReader } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-desk-'))
const moments = ['2024-05-18T08:00:00.000Z', '2024-05-18T09:00:00.000Z', '2024-05-18T10:00:00.000Z']
let clock = 0
let desk: Desk

beforeAll(async () => {
  chmodSync(folder, 0o755)
  desk = await openDesk({ dataFolder: folder, threads: 2, now: () => new Date(moments[clock] ?? '') })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = (place: string): Page => ({
  bytes: new TextEncoder().encode(
    `Ferry to ${place} may stop\n\nThe ferry to ${place} may stop in spring, the mayor of ${place} warned on Friday.\n`,
  ),
  kind: 'text',
  charset: null,
  url: null,
  outlet: null,
  published: '2024-05-17',
  title: null,
})

describe('openDesk()', () => {
  test('takes a page in, once, and finds it again', async () => {
    const first = await desk.takeIn(page('Orran'))
    expect(first.isNew).toBe(true)
    expect(first.reading.report.title).toBe('Ferry to Orran may stop')
    expect(first.reading.statements.length).toBeGreaterThan(0)
    clock = 1
    const second = await desk.takeIn(page('Orran'))
    expect(second).toEqual({ reading: first.reading, isNew: false })
    const { id } = first.reading.report
    expect(await desk.getReading(id)).toEqual(first.reading)
    expect(await desk.listReadings({ limit: 10 })).toMatchObject([{ id, takenInAt: moments[0] }])
  })

  test('lists the newest first, removes and restores', async () => {
    clock = 2
    const { reading } = await desk.takeIn(page('Arl'))
    const titles = async () => (await desk.listReadings({ limit: 10 })).map(({ title }) => title)
    expect(await titles()).toEqual(['Ferry to Arl may stop', 'Ferry to Orran may stop'])
    await desk.removeReading(reading.report.id)
    expect(await titles()).toEqual(['Ferry to Orran may stop'])
    await expect(desk.getReading(reading.report.id)).rejects.toMatchObject({ code: 'desk.reading_not_found' })
    await desk.restoreReading(reading.report.id)
    expect(await titles()).toEqual(['Ferry to Arl may stop', 'Ferry to Orran may stop'])
  })

  test.each(['getReading', 'removeReading', 'restoreReading'] as const)(
    '%s() says when there is no such reading',
    async (verb) => {
      await expect(desk[verb]('nobody')).rejects.toMatchObject({
        code: 'desk.reading_not_found',
        status: 404,
      })
    },
  )

  test('says what is wrong with a page, and goes on', async () => {
    const empty = { ...page(''), bytes: new Uint8Array() }
    const outcomes = await Promise.allSettled([desk.takeIn(empty), desk.takeIn(page('Bex'))])
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { name: 'TocsinError', code: 'ingest.empty_page' } },
      { status: 'fulfilled', value: { isNew: true } },
    ])
  })
})

test('openReader() gives up a page at its limit', async () => {
  const reader = openReader({ threads: 1, pageLimitMs: 1 })
  const words = 'The ferry may stop, the mayor said. '.repeat(2000)
  const long = { ...page('Orran'), bytes: new TextEncoder().encode(words), url: 'https://paper.example/1' }
  await expect(reader.read(long)).rejects.toMatchObject({
    code: 'desk.page_took_too_long',
    message: 'Cannot read the page "https://paper.example/1": it took longer than 0.001 seconds',
  })
  await reader.close()
})
