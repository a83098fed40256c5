/** `tocsin read` as a program: files in, readings out, in order, with exit codes that a script can rely on. */

import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '#domain'
import { build, type Ended, run, start } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-read-'))
const at = (name: string) => join(folder, name)
const report = (place: string) =>
  `Ferry to ${place} may stop\n\nThe ferry to ${place} may stop in spring, the mayor of ${place} warned on Friday.\n\n“We have no ships left,” she said.\n`
const html = (place: string) =>
  `<html><head><title>Ferry to ${place} may stop</title></head><body><article><h1>Ferry to ${place} may stop</h1><p>The ferry to ${place} may stop in spring, the mayor warned on Friday.</p></article></body></html>`
const line = (place: string) =>
  `${JSON.stringify({ title: `Ferry to ${place}`, text: report(place), published: '2024-01-02' })}\n`

beforeAll(() => {
  build()
  mkdirSync(at('many/inner'), { recursive: true })
  writeFileSync(at('one.txt'), report('Orran'))
  for (const place of ['Arl', 'Bex', 'Cor']) writeFileSync(at(`many/${place}.txt`), report(place))
  writeFileSync(at('many/inner/dun.HTML'), html('Dun'))
  writeFileSync(at('many/lines.jsonl'), line('Eld') + line('Fen') + line('Gar').trimEnd())
  writeFileSync(at('many/.hidden.txt'), report('Hid'))
  writeFileSync(at('many/picture.png'), 'no report')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const readings = ({ out }: Ended): Reading[] =>
  out
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as Reading)
const places = (ended: Ended) =>
  readings(ended).map(({ report: { title } }) => /Ferry to (\w+)/.exec(title)?.[1])

describe('tocsin read --json', { timeout: 60_000 }, () => {
  test('prints one line for one report, and nothing else', async () => {
    const ended = await run({ words: ['read', '--json', '--date', '2024-05-17', at('one.txt')] })
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toMatch(/^\{.*\}\n$/)
    const [reading] = readings(ended)
    expect(reading).toMatchObject({
      schema: 'tocsin/reading/1',
      report: { title: 'Ferry to Orran may stop', published: { value: '2024-05-17', basis: 'given' } },
    })
    expect(reading?.statements.length).toBeGreaterThan(0)
  })

  test('prints many in the order given, folders sorted, lines of JSON as they come, the same each time', async () => {
    const words = ['read', '--json', at('one.txt'), at('many'), at('one.txt')]
    const ended = await run({ words })
    expect((await run({ words })).out).toBe(ended.out)
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(places(ended)).toEqual(['Orran', 'Arl', 'Bex', 'Cor', 'Dun', 'Eld', 'Fen', 'Gar', 'Orran'])
  })

  test('takes the day of --date only where none is given', async () => {
    const ended = await run({ words: ['read', '--json', '--date', '2024-05-17', at('many')] })
    const days = readings(ended).map(({ report: { published } }) => published?.value)
    expect(days).toEqual([...Array(4).fill('2024-05-17'), ...Array(3).fill('2024-01-02')])
  })

  test('reads standard input: a page, or JSON lines', async () => {
    expect(places(await run({ words: ['read', '--json', '-'], input: html('Ivo') }))).toEqual(['Ivo'])
    const lines = await run({ words: ['read', '--json', '-'], input: line('Jor') + line('Kel') })
    expect(places(lines)).toEqual(['Jor', 'Kel'])
  })

  test('prints the others when some fail, and tells which and why', async () => {
    writeFileSync(at('empty.txt'), ' \n')
    writeFileSync(at('some.jsonl'), `${line('Lor')}not JSON\n\n${line('Mar')}`)
    const files = ['one.txt', 'empty.txt', 'no-such.txt', 'some.jsonl'].map(at)
    const ended = await run({ words: ['read', '--json', 'https://paper.example/1', ...files] })
    expect(ended.code).toBe(1)
    expect(places(ended)).toEqual(['Orran', 'Lor', 'Mar'])
    const told = ended.err.split('\n').filter((words) => words.startsWith('tocsin: '))
    expect(told).toEqual([
      expect.stringContaining('tocsin: https://paper.example/1: Cannot fetch'),
      expect.stringContaining(`tocsin: ${at('empty.txt')}: Cannot read`),
      expect.stringContaining(`tocsin: ${at('no-such.txt')}: Cannot read`),
      expect.stringContaining(`tocsin: ${at('some.jsonl')}:2: Cannot read line 2`),
      'tocsin: 3 of 7 read, 4 failed',
    ])
  })

  test('ends quietly when nobody listens any more', async () => {
    for (let at1 = 0; at1 < 300; at1++) appendFileSync(at('long.jsonl'), line(`Nor${at1}`))
    const child = start({ words: ['read', '--json', at('long.jsonl')] })
    let err = ''
    child.stderr?.on('data', (words) => {
      err += words
    })
    await once(child.stdout as NodeJS.ReadableStream, 'data')
    child.stdout?.destroy()
    const [code] = await once(child, 'close')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test.runIf(process.platform === 'linux')('says so when the output cannot be written', async () => {
    const words = ['-c', `"$0" bin/tocsin.js read --json "$1" > /dev/full`, process.execPath, at('one.txt')]
    const { status, stderr } = spawnSync('/bin/sh', words, { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('Cannot write the readings')
  })
})

test('tocsin read lays out an account for people, without colours in a pipe', async () => {
  const ended = await run({ words: ['read', at('one.txt'), at('many/Arl.txt')] })
  expect(ended).toMatchObject({ code: 0, err: '' })
  expect(ended.out).toContain('Ferry to Orran may stop\nday of publication unknown\n')
  expect(ended.out).toContain('\nDays\n  not resolved (no publication date): “spring”, “Friday”\n')
  expect(ended.out).toMatch(/\d+ statements?, \d+ sources?, .*unnamed/)
  expect(ended.out).not.toContain('\u001b')
})

describe('the command line', () => {
  test.each([
    [['read'], "missing required argument 'file'"],
    [['raed', 'x'], "unknown command 'raed'\n(Did you mean read?)"],
    [['read', '--jsno', 'x'], '(Did you mean --json?)'],
    [['read', '--date', '2024-02-30', 'x'], 'It is not a day'],
    [['read', '--date', 'Friday', 'x'], 'It is not a day'],
    [['desk', '--port', '65536'], 'It is not a port'],
    [['package.json'], 'To read it: tocsin read package.json'],
  ])('%j is wrong usage', async (words, told) => {
    const ended = await run({ words })
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain(told)
  })

  test.each([[['--help']], [[]], [['help', 'read']], [['read', '--help']], [['desk', '--help']]])(
    '%j tells what there is, with examples',
    async (words) => {
      const ended = await run({ words })
      expect(ended).toMatchObject({ code: 0, err: '' })
      expect(ended.out).toMatch(/Usage: tocsin[\s\S]*Examples:\n {2}tocsin/)
    },
  )

  test('--version is that of the package', async () => {
    expect(await run({ words: ['--version'] })).toEqual({ code: 0, out: '0.1.0\n', err: '' })
  })
})

describe('a broken installation', () => {
  const copy = at('copy')
  const inCopy = (env = {}) =>
    run({ words: ['read', at('one.txt'), at('many/Arl.txt')], program: join(copy, 'bin', 'tocsin.js'), env })

  beforeAll(() => {
    for (const name of ['bin', 'dist', 'package.json']) cpSync(name, join(copy, name), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
  })

  test('without weights says which file is missing', async () => {
    const ended = await inCopy()
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('Cannot read the weights')
    expect(ended.err).toContain('Restore the folder weights/')
  })

  test('with a fault of ours asks to report it, and shows where only when asked', async () => {
    writeFileSync(join(copy, 'dist', 'worker.js'), 'throw new Error("a screw is loose")')
    const ended = await inCopy()
    expect(ended.code).toBe(70)
    expect(ended.err).toContain(
      'this is a fault in Tocsin, not in what you did: a screw is loose\n  Please report it',
    )
    expect(ended.err).not.toContain('worker.js:')
    expect((await inCopy({ TOCSIN_DEBUG: '1' })).err).toContain('worker.js:')
  })
})
