/** `tocsin stories`, `story` and `outlets` as programs: two papers with one text are one origin, also as of a day. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '#desk'
import { build, run } from './program.ts'

const data = mkdtempSync(join(tmpdir(), 'tocsin-stories-'))
const tocsin = (...words: string[]) => run({ words: [...words, '--data', data] })

const WORDS = `Lock gate fails on the Marrow canal

The gate of the lock at Ennerby broke on Tuesday morning and closed the Marrow canal to all ships, the canal board said.

"It will take three weeks to lift the gate," board spokeswoman Hanna Roke told reporters at the lock. She denied that the gate had not been checked since spring.

Skippers who had been waiting since dawn turned back towards Dunholm, and two grain barges were unloaded onto trucks.
`

beforeAll(async () => {
  chmodSync(data, 0o755)
  build()
  const desk = await openDesk({ dataFolder: data, threads: 1 })
  const page = { kind: 'text' as const, charset: null, title: null }
  const papers = [
    { outlet: 'Canal Courier', published: '2024-06-04' },
    { outlet: 'Ennerby Echo', published: '2024-06-05' },
  ]
  for (const paper of papers) {
    const url = `https://${paper.outlet.replace(' ', '-').toLowerCase()}.example/lock`
    await desk.takeIn({ ...page, ...paper, url, bytes: new TextEncoder().encode(WORDS) })
  }
  await desk.close()
}, 60_000)
afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }))

test('tocsin stories counts origins, not reports, and knows what came later', async () => {
  const { code, out } = await tocsin('stories', '--json')
  expect(code).toBe(0)
  const [line, ...more] = out.trim().split('\n')
  expect(more).toEqual([])
  const story = JSON.parse(line as string) as { id: string; originLow: number }
  expect(story).toMatchObject({ reportCount: 2, copyCount: 1, firstDay: '2024-06-04', lastDay: '2024-06-05' })
  const earlier = await tocsin('stories', '--as-of', '2024-06-04', '--json')
  expect(JSON.parse(earlier.out)).toMatchObject({ reportCount: 1, originLow: story.originLow })
  expect((await tocsin('stories', '--as-of', '2024-06-03')).out).toBe('')
  const told = await tocsin('story', story.id.slice(0, 6))
  expect(told.out).toContain('in 2 reports, 1 of them copies')
  expect(told.out).toContain('copy of Canal Courier')
  expect(await tocsin('story', 'zzz')).toMatchObject({ code: 1, err: expect.stringContaining('"zzz"') })
})

test('tocsin outlets keeps who owns an outlet', async () => {
  await tocsin('outlets', 'Ennerby Echo', '--owner', 'Marrow Press')
  expect((await tocsin('outlets')).out).toBe('Ennerby Echo: Marrow Press\n')
  await tocsin('outlets', 'Ennerby Echo', '--nobody')
  expect((await tocsin('outlets', '--json')).out).toBe('{"name":"Ennerby Echo","owner":null}\n')
})
