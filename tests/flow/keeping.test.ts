/** What is kept, as a whole: exported and imported, backed up and restored, verified, and found out when it is damaged. */

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readingSchema } from '#contract'
import { backUp, type Desk, exportArchive, openDesk, restore, verifyArchive } from '#desk'
import type { Page } from '#domain'
import { build, run } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-keeping-'))
const at = (name: string) => join(folder, name)
const [data, other] = [at('data'), at('other')]

const page = (place: string, more: Partial<Page> = {}): Page => ({
  bytes: new TextEncoder().encode(
    `Gate at ${place} may fail\n\nThe gate may fail, Mayor Ada Reed warned on Friday. ` +
      `“Nobody in ${place} is in danger ${'🚢'.repeat(160)} x\0y,” said Bo Lind, the owner. Harbour minister Eva Holm denied it.\n`,
  ),
  ...{
    kind: 'text',
    charset: null,
    url: null,
    outlet: 'The Harbour Post',
    published: '2024-05-17',
    title: null,
  },
  ...more,
})

beforeAll(async () => {
  chmodSync(folder, 0o755)
  build()
  const desk = await openDesk({ dataFolder: data, threads: 1 })
  const { reading } = await desk.takeIn(page('Orran'))
  await desk.takeIn(page('Arl', { published: '2024-06-01', outlet: 'Arl Echo' }))
  const removed = await desk.takeIn(page('Velm'))
  await desk.removeReading(removed.reading.report.id)
  const { id } = reading.report
  const [first, second] = reading.statements.map((one) => one.id) as [string, string]
  await desk.correct(id, {
    by: 'Ida',
    note: 'by hand',
    wish: { kind: 'set-act', statement: first, act: 'promise' },
  })
  const taken = await desk.correct(id, {
    by: 'Ole',
    note: null,
    wish: { kind: 'reject-statement', statement: second },
  })
  await desk.turnCorrection(taken.id, { deed: 'undo', by: 'Eva' })
  await desk.correct(id, {
    by: 'Ida',
    note: null,
    wish: { kind: 'set-speaker', statement: second, speaker: { name: 'Ivo Ters', kind: 'person' } },
  })
  await desk.close()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const faultOfShape = (value: unknown) => readingSchema.safeParse(value).error?.message ?? null

/** The checks that find something, each once. */
async function findings(dataFolder: string): Promise<string[]> {
  const found: string[] = []
  for await (const { check, isFault } of verifyArchive({ dataFolder, faultOfShape }))
    if (isFault && !found.includes(check)) found.push(check)
  return found
}

async function exported(dataFolder: string, more: Partial<Parameters<typeof exportArchive>[0]> = {}) {
  const lines: string[] = []
  for await (const line of exportArchive({ dataFolder, format: 'readings', filter: {}, ...more }))
    lines.push(line)
  return lines
}

describe('export and import', { timeout: 120_000 }, () => {
  test.each([[[]], [['--pages']]])('an export of an import is the same to the byte (%j)', async (flags) => {
    const [first, second, place] = [at(`a${flags.length}`), at(`b${flags.length}`), at(`desk${flags.length}`)]
    const out = await run({ words: ['export', ...flags, '--data', data, first] })
    expect(out).toMatchObject({ code: 0, err: 'tocsin: 2 reports written\n' })
    const imported = await run({ words: ['import', '--data', place, first] })
    expect(imported).toMatchObject({ code: 0, err: 'tocsin: 2 taken in, 0 were on the desk\n' })
    await run({ words: ['export', ...flags, '--data', place, second] })
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
    expect(await findings(place)).toEqual([])
    const again = await run({ words: ['import', '--data', place, first] })
    expect(again).toMatchObject({ code: 0, err: 'tocsin: 0 taken in, 2 were on the desk\n' })
    for (const line of (await exported(place)).map((one) => JSON.parse(one)))
      expect(readingSchema.safeParse(line).success).toBe(true)
  })

  test('a report that is there already gets the corrections that it lacks', async () => {
    const desk = await openDesk({ dataFolder: other, threads: 1 })
    const { reading } = await desk.takeIn(page('Orran'))
    await desk.correct(reading.report.id, { by: 'Tom', note: null, wish: { kind: 'mark-checked' } })
    await desk.close()
    const lines = await exported(data)
    writeFileSync(at('lines.jsonl'), `${lines.join('\n')}\n`)
    expect(await run({ words: ['import', '--data', other, at('lines.jsonl')] })).toMatchObject({ code: 0 })
    const mine = (await exported(other))
      .map((line) => JSON.parse(line))
      .find(({ report }) => report.id === reading.report.id)
    expect(mine.corrections.map((one: { by: string }) => one.by).sort()).toEqual(['Ida', 'Ida', 'Ole', 'Tom'])
    expect(await findings(other)).toEqual([])
  })

  test('bad lines are told with their numbers, and harm no other', async () => {
    const [sound = ''] = await exported(data)
    const broken = JSON.parse(sound)
    const bad = [
      'no JSON',
      JSON.stringify({ ...broken, statements: [{ id: 1 }] }),
      JSON.stringify({
        ...broken,
        statements: [{ ...broken.statements[0], cue: [[0, 99_999]] }],
        kept: { takenInAt: broken.kept.takenInAt },
      }),
      JSON.stringify({ schema: 'tocsin/reading/2' }),
      JSON.stringify({ title: 'without text' }),
    ]
    const own = JSON.stringify({
      text: 'Bridge at Holt closed\n\nThe bridge is closed, Bo Lind said on Friday.',
      published: '2024-05-01',
    })
    writeFileSync(at('bad.jsonl'), `${bad.join('\n')}\n\n${own}\r\n${sound}`)
    const { code, err } = await run({ words: ['import', '--data', at('bad-desk'), at('bad.jsonl')] })
    expect(code).toBe(1)
    expect([...err.matchAll(/bad\.jsonl:(\d+): /g)].map(([, line]) => Number(line))).toEqual([1, 2, 3, 4, 5])
    expect(err).toContain('tocsin: 2 taken in, 0 were on the desk\n')
    expect(await findings(at('bad-desk'))).toEqual([])
  })

  test('filters by day and outlet, and writes news items and annotations', async () => {
    const titles = async (filter: Parameters<typeof exportArchive>[0]['filter']) =>
      (await exported(data, { filter })).map((line) => JSON.parse(line).report.title)
    expect(await titles({ since: '2024-05-18' })).toEqual(['Gate at Arl may fail'])
    expect(await titles({ until: '2024-05-17' })).toEqual(['Gate at Orran may fail'])
    expect(await titles({ outlet: 'arl echo' })).toEqual(['Gate at Arl may fail'])
    expect(await titles({ story: 'none' })).toEqual([])
    const news = await exported(data, { format: 'ninjs' })
    expect(news.map((line) => JSON.parse(line).standard.version)).toEqual(['2.1', '2.1'])
    const readings = (await exported(data)).map((line) => JSON.parse(line))
    const count = readings.reduce((sum, { statements }) => sum + statements.length, 0)
    expect(await exported(data, { format: 'annotations' })).toHaveLength(count)
  })
})

describe('backup, restore and verify', { timeout: 120_000 }, () => {
  const file = at('desk.backup')

  test('as programs, beside a desk that is open', async () => {
    const desk = await openDesk({ dataFolder: data, threads: 1 })
    expect(await run({ words: ['backup', '--data', data, file] })).toMatchObject({ code: 0, out: '' })
    expect(await run({ words: ['verify', '--data', data] })).toMatchObject({ code: 0, out: '' })
    await desk.close()
    const copy = at('copy')
    expect(await run({ words: ['restore', '--data', copy, file] })).toMatchObject({ code: 0, out: '' })
    expect(await exported(copy)).toEqual(await exported(data))
    const refused = await run({ words: ['restore', '--data', copy, file] })
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('--replace')
    expect(await run({ words: ['restore', '--data', copy, '--replace', at('lines.jsonl')] })).toMatchObject({
      code: 1,
    })
    expect(await findings(copy)).toEqual([])
  })

  /** Held open, so that its database starts once for all kinds of damage. */
  const damaged = { dataFolder: at('damaged') }
  let hold: Desk
  beforeAll(async () => {
    await backUp({ dataFolder: data, version: 'test' }, at('sound.backup'))
    hold = await openDesk(damaged)
  })
  afterAll(() => hold.close())

  const where = `report_id = (select report_id from tocsin.corrections limit 1)`
  test.each([
    ['pages', `update tocsin.pages set outlet = 'Another Post'`],
    ['pages', `update tocsin.pages set bytes = '\\x00'`],
    ['shape', `update tocsin.readings set reading = '{"schema": "tocsin/reading/1"}' where ${where}`],
    [
      'words',
      `update tocsin.readings set reading = replace(reading::text, '"cue":[[', '"cue":[[9')::json where ${where}`,
    ],
    [
      'ids',
      `update tocsin.readings set reading = replace(reading::text, '"id":"t2"', '"id":"t1"')::json where ${where}`,
    ],
    ['counts', 'update tocsin.readings set statement_count = statement_count + 1'],
    ['day', `update tocsin.readings set day = '2020-01-01'`],
    ['actor ledger', 'delete from tocsin.actors'],
    ['search', `delete from tocsin.statements where id = 't1'`],
    ['links', 'delete from tocsin.placements'],
    ['copy keys', 'insert into tocsin.copy_keys (key, report) values (1, 999999)'],
    ['accounts', 'update tocsin.stories set account = null, account_due_at = null'],
    ['words to search', 'update tocsin.readings set words = null'],
    ['parties', 'update tocsin.parties set use_count = use_count + 1'],
    ['migrations', `update tocsin.migrations set hash = 'another' where id = 1`],
    ['corrections of nothing', `delete from tocsin.corrections where deed = 'judge'`],
    [
      'references',
      `set session_replication_role = replica; update tocsin.readings set page_id = 'none'; reset session_replication_role`,
    ],
  ])('finds damage: %s', async (check, damage) => {
    await restore({ ...damaged, replace: true }, at('sound.backup'))
    const client = new pg.Client({
      host: join(damaged.dataFolder, 'postgres'),
      user: 'tocsin',
      database: 'tocsin',
    })
    await client.connect()
    await client.query(damage)
    await client.end()
    expect(await findings(damaged.dataFolder)).toContain(check)
  })

  test('tells the program’s exit code and findings as JSON', async () => {
    const { code, out, err } = await run({ words: ['verify', '--json', '--data', at('damaged')] })
    expect(code).toBe(1)
    expect(JSON.parse(out.split('\n')[0] as string)).toMatchObject({ check: 'references', isFault: true })
    expect(err).toMatch(/checked, \d+ faults?\n$/)
  })
})
