/** `tocsin take` and `tocsin feeds` as programs: files and folders onto the desk, feeds added, listed, exported, removed. */

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, run } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-take-'))
const data = join(folder, 'data')
const inbox = join(folder, 'inbox')
const report = (place: string) =>
  `Ferry to ${place} may stop\n\nThe ferry may stop, the mayor of ${place} warned on Friday.\n`
const tocsin = (...words: string[]) => run({ words: [...words, '--data', data] })
const jsonOf = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

beforeAll(() => {
  chmodSync(folder, 0o755)
  mkdirSync(data)
  mkdirSync(inbox)
  writeFileSync(join(inbox, 'a.txt'), report('Orran'))
  writeFileSync(join(inbox, 'b.jsonl'), `${JSON.stringify({ text: report('Velm') })}\n{"x":1}\n`)
  build()
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

describe('tocsin take', () => {
  test('takes files and folders in, once, and says what failed', async () => {
    const first = await tocsin('take', '--json', '--date', '2024-05-17', inbox)
    expect(first.code).toBe(1)
    expect(jsonOf(first.out)).toMatchObject([
      { title: 'Ferry to Orran may stop', isNew: true, published: '2024-05-17' },
      { title: 'Ferry to Velm may stop', isNew: true },
    ])
    expect(first.err).toContain('Cannot read line 2')
    expect(first.err).toContain('2 taken in, 0 were on the desk, 1 failed')
    const again = await tocsin('take', join(inbox, 'a.txt'))
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringMatching(/known {2}Ferry to Orran may stop\n$/),
    })
  }, 90_000)
})

describe('tocsin feeds', () => {
  test('adds, lists, exports, imports, pauses, removes and restores', async () => {
    const opml = join(folder, 'feeds.opml')
    const added = await tocsin(
      'feeds',
      'add',
      '--outlet',
      'Bay Post',
      'https://bay.invalid/rss',
      inbox,
      'nonsense',
    )
    expect(added.code).toBe(1)
    expect(added.err).toContain('Cannot watch')
    expect(await tocsin('feeds', 'export', opml)).toMatchObject({ code: 0 })
    const [bay, files, ...more] = jsonOf((await tocsin('feeds', '--json')).out)
    expect(more).toEqual([])
    expect([bay, files]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'feed', outlet: 'Bay Post', health: 'new' }),
        expect.objectContaining({ kind: 'folder', address: inbox }),
      ]),
    )
    const { id } = [bay, files].find((one) => one?.kind === 'feed') as { id: string }
    expect((await tocsin('feeds', 'pause', id.slice(0, 8))).out).toContain('paused')
    expect((await tocsin('feeds', 'check', id)).err).toContain('is paused')
    expect((await tocsin('feeds', 'remove', id)).out).toContain(`tocsin feeds restore ${id}`)
    expect((await tocsin('feeds', 'import', opml)).err).toContain('0 feeds added, 1 were there already')
    expect((await tocsin('feeds', 'restore', id)).out).toContain('Bay Post')
    expect(await tocsin('feeds', 'show', 'nobody')).toMatchObject({ code: 1 })
    expect(await tocsin('feeds', 'bury', id)).toMatchObject({ code: 2 })
  }, 120_000)
})
