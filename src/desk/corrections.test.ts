import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page, Reading } from '#domain'
import { type Desk, openDesk } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-correct-'))
let desk: Desk

beforeAll(async () => {
  chmodSync(folder, 0o755)
  // A clock that stands still: later corrections must come later all the same.
  desk = await openDesk({ dataFolder: folder, threads: 1, now: () => new Date('2026-11-22T09:00:00.000Z') })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const words = (place: string) =>
  `Ferry to ${place} may stop\n\nThe ferry to ${place} may stop in spring, the mayor of ${place} warned on Friday.\n\n` +
  `“There is no such plan,” said Ada Marr, the operator’s director. Two pilots denied that they had been asked.\n`

const page = (place: string): Page => ({
  bytes: new TextEncoder().encode(words(place)),
  kind: 'text',
  charset: null,
  url: null,
  outlet: null,
  published: '2024-05-17',
  title: null,
})

const find = (reading: Reading, content: string) => {
  const { text } = reading.report
  const found = reading.statements.find((one) =>
    one.content.some(([begin, end]) => text.slice(begin, end).includes(content)),
  )
  if (found === undefined) throw new Error(`no statement says "${content}"`)
  return found
}
const line = async (id: string) => (await desk.listReadings({ limit: 50 })).find((one) => one.id === id)
const by = { by: 'Ida Brandt', note: null }

describe('openDesk() corrected by hand', () => {
  test('corrects, reads again, is still corrected, and takes it back', async () => {
    const { reading: machine } = await desk.takeIn(page('Orran'))
    const { id } = machine.report
    const { id: statement, act } = find(machine, 'no such plan')
    const before = (await line(id))?.statementCount ?? 0

    const acted = await desk.correct(id, { ...by, wish: { kind: 'set-act', statement, act: 'promise' } })
    const rejected = await desk.correct(id, {
      ...by,
      wish: { kind: 'reject-statement', statement: find(machine, 'may stop').id },
    })
    expect(rejected.reading.corrections?.map(({ at, by: who }) => [who, at])).toEqual([
      ['Ida Brandt', '2026-11-22T09:00:00.000Z'],
      ['Ida Brandt', '2026-11-22T09:00:00.001Z'],
    ])
    expect((await line(id))?.statementCount).toBe(before - 1)
    expect(await desk.getReading(id, 'machine')).toEqual(machine)
    expect(find(await desk.getReading(id), 'no such plan')).toMatchObject({
      act: 'promise',
      corrected: { by: 'Ida Brandt', machine: { act } },
    })

    const again = await desk.reread(id)
    expect(again).toEqual(await desk.getReading(id))
    expect(find(again, 'no such plan').act).toBe('promise')
    expect(again.rejected).toHaveLength(1)

    await desk.turnCorrection(acted.id, { deed: 'undo', by: 'Ole' })
    const { reading } = await desk.turnCorrection(rejected.id, { deed: 'undo', by: 'Ole' })
    expect(reading.statements).toEqual(machine.statements)
    expect(reading.corrections?.map(({ revoked }) => revoked?.by)).toEqual(['Ole', 'Ole'])
    expect((await line(id))?.statementCount).toBe(before)
    // Taking back what is taken back changes nothing.
    const twice = await desk.turnCorrection(acted.id, { deed: 'undo', by: 'Somebody else' })
    expect(twice.reading).toEqual(reading)

    const redone = await desk.turnCorrection(acted.id, { deed: 'redo', by: 'Eva' })
    expect(find(redone.reading, 'no such plan').act).toBe('promise')
  })

  test('keeps corrections of a report that is removed and comes back', async () => {
    const { reading: machine } = await desk.takeIn(page('Arl'))
    const { id } = machine.report
    const wish = { kind: 'reject-statement', statement: find(machine, 'no such plan').id } as const
    await desk.correct(id, { ...by, wish })
    const counted = (await line(id))?.statementCount
    await desk.removeReading(id)
    await expect(desk.correct(id, { ...by, wish })).rejects.toMatchObject({ code: 'desk.reading_not_found' })
    await expect(desk.reread(id)).rejects.toMatchObject({ code: 'desk.reading_not_found' })
    const back = await desk.takeIn(page('Arl'))
    expect([back.isNew, back.reading.rejected?.length]).toEqual([true, 1])
    expect((await line(id))?.statementCount).toBe(counted)
    expect((await desk.getReading(id)).rejected).toHaveLength(1)
  })

  test('says why a correction cannot be kept', async () => {
    const { reading } = await desk.takeIn(page('Bex'))
    const { id, text } = reading.report
    const codeOf = (wish: Parameters<Desk['correct']>[1]['wish']) =>
      desk.correct(id, { ...by, wish }).then(
        () => 'kept',
        ({ code }: { code: string }) => code,
      )
    const [first] = reading.statements
    const statement = first?.id ?? ''
    const none = { source: [], cue: [], content: [] }
    const set = (spans: object) => codeOf({ kind: 'set-spans', statement, spans: { ...none, ...spans } })
    expect(await codeOf({ kind: 'set-act', statement: 'nobody', act: 'deny' })).toBe(
      'desk.unknown_in_reading',
    )
    expect(await codeOf({ kind: 'set-speaker', statement, speaker: { source: 'x' } })).toBe(
      'desk.unknown_in_reading',
    )
    expect(await codeOf({ kind: 'merge-sources', source: 's1', into: 's1' })).toBe('desk.bad_correction')
    expect(await set({})).toBe('desk.bad_correction')
    expect(await set({ cue: [[0, text.length + 1]] })).toBe('desk.bad_correction')
    expect(await set({ cue: [[9, 9]] })).toBe('desk.bad_correction')
    expect(await set({ cue: [[0, 10]], content: [[5, 20]] })).toBe('desk.bad_correction')
    const blank = text.indexOf('\n')
    expect(await set({ cue: [[blank, blank + 1]] })).toBe('desk.bad_correction')
    expect((await desk.getReading(id)).corrections).toBeUndefined()
    await expect(desk.turnCorrection('nobody', { deed: 'undo', by: 'x' })).rejects.toMatchObject({
      code: 'desk.correction_not_found',
    })
  })
})
