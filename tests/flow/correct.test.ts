/** `tocsin correct`, `reread` and `export` as programs: corrected, read again, still corrected, taken back, learned from. */

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '#desk'
import { build, run } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-flow-correct-'))
const data = join(folder, 'data')
const PAGE = `Gate at Orran may fail

The gate may fail, Mayor Ada Reed warned on Friday. “Nobody is in danger,” said Bo Lind, the owner.
`
let id = ''
let statement = ''

beforeAll(async () => {
  chmodSync(folder, 0o755)
  build()
  const desk = await openDesk({ dataFolder: data, threads: 1 })
  const { reading } = await desk.takeIn({
    bytes: new TextEncoder().encode(PAGE),
    kind: 'text',
    charset: null,
    url: null,
    outlet: null,
    published: '2026-11-20',
    title: null,
  })
  await desk.close()
  id = reading.report.id
  statement = reading.statements.at(-1)?.id ?? ''
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const tocsin = (...words: string[]) => run({ words: [...words, '--data', data] })
const correct = (...words: string[]) => tocsin('correct', id, ...words)

describe('a report corrected on the command line', { timeout: 120_000 }, () => {
  test('shows its statements, is corrected, read again, exported, and taken back', async () => {
    const listed = await correct()
    expect(listed.code, listed.err).toBe(0)
    expect(listed.out).toContain('Nobody is in danger')
    expect(listed.out).not.toContain('Corrections')

    const words = [
      '--statement',
      statement,
      '--act',
      'promise',
      '--speaker',
      'Eva Holm',
      '--by',
      'Ida Brandt',
    ]
    const corrected = await correct(...words)
    expect(corrected.code, corrected.err).toBe(0)
    expect(corrected.out).toMatch(/Eva Holm · promise · .*Nobody is in danger.*\[Ida Brandt\]/)

    const again = await tocsin('reread', '--all')
    expect([again.code, again.out.includes('2 corrections'), again.out.includes('not applied')]).toEqual([
      0,
      true,
      false,
    ])
    expect((await correct()).out).toContain('Eva Holm · promise')

    const file = join(folder, 'corrected.jsonl')
    const exported = await tocsin('export', '--training', file)
    expect([exported.code, exported.out, exported.err]).toEqual([0, '', 'tocsin: 1 report written\n'])
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([id])
    expect((await tocsin('export', '--training')).out).toBe(readFileSync(file, 'utf8'))

    const ids = [...corrected.out.matchAll(/^([0-9a-f]{32}) {2}/gm)].map((match) => match[1] as string)
    expect(ids).toHaveLength(2)
    for (const one of ids) expect((await correct('--undo', one, '--by', 'Ole')).code).toBe(0)
    const back = await correct()
    expect(back.out).not.toContain('Eva Holm · promise')
    expect(back.out.match(/taken back by Ole/g)).toHaveLength(2)
    expect((await tocsin('export', '--training')).out).toBe('')
  })

  test('says what is missing or wrong', async () => {
    const failed = async (ended: ReturnType<typeof run>) => {
      const { code, err } = await ended
      return [code, err.split('\n')[0]]
    }
    expect(await failed(correct('--act', 'deny'))).toEqual([
      1,
      expect.stringContaining('no statement is named'),
    ])
    expect(await failed(correct('--statement', 'x9', '--reject'))).toEqual([
      1,
      expect.stringContaining('"x9"'),
    ])
    expect((await correct('--statement', statement, '--act', 'shout')).code).toBe(2)
    expect((await correct('--checked', '--by', 'x'.repeat(90))).code).toBe(2)
    expect((await correct('--undo', 'nothing')).code).toBe(1)
    expect(await failed(tocsin('correct', 'nobody'))).toEqual([1, expect.stringContaining('"nobody"')])
    expect(await failed(tocsin('reread'))).toEqual([1, expect.stringContaining('no report is named')])
    expect((await tocsin('reread', 'nobody')).code).toBe(1)
    const nowhere = join(folder, 'no', 'such', 'folder.jsonl')
    expect((await correct('--checked')).code).toBe(0)
    expect(await failed(tocsin('export', '--training', nowhere))).toEqual([
      1,
      expect.stringContaining('Cannot write'),
    ])
    expect(existsSync(nowhere)).toBe(false)
  })
})
