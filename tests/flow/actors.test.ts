/** `tocsin actor` and `tocsin matrix` as programs, and the same over HTTP: pages taken in → who says and does what, as of a day. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '#api'
import { openDesk } from '#desk'
import { build, run } from './program.ts'

const data = mkdtempSync(join(tmpdir(), 'tocsin-actors-'))
const tocsin = (...words: string[]) => run({ words: [...words, '--data', data] })

const REPORTS = [
  {
    published: '2024-05-10',
    text: 'Norway warns over ships\n\nNorway threatened Sweden with sanctions on Friday.\n\nNorwegian Defence Minister Vera Kolm denied on Friday that ships would sail to the north. “No ship will leave,” Vera Kolm told reporters.\n',
  },
  {
    published: '2024-05-20',
    text: 'Ships leave for the north\n\nNorwegian Defence Minister Vera Kolm said on Monday that four ships had left for the north.\n',
  },
]

beforeAll(async () => {
  chmodSync(data, 0o755)
  build()
  const desk = await openDesk({ dataFolder: data, threads: 1 })
  for (const { published, text } of REPORTS)
    await desk.takeIn({
      bytes: new TextEncoder().encode(text),
      ...{ kind: 'text', charset: null, url: null, outlet: null, published, title: null },
    })
  await desk.stories.settle()
  await desk.close()
}, 120_000)
afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }))

describe('tocsin actor', () => {
  test('tells what somebody said by day, denials apart, also when the name is spelt otherwise', async () => {
    const { code, out } = await tocsin('actor', 'Kollm')
    expect(code).toBe(0)
    expect(out).toContain('Vera Kolm · person · NOR · GOV (person:vera kolm)')
    expect(out).toMatch(
      /Denied or refused\n {2}10 May 2024 {2}▼ denies: “that ships would sail to the north”/,
    )
    expect(out.indexOf('four ships had left')).toBeLessThan(out.indexOf('No ship will leave'))
  })

  test('tells nothing of later days, and says so when there is nobody', async () => {
    const { out } = await tocsin('actor', 'person:vera kolm', '--as-of', '2024-05-19', '--json')
    const told = JSON.parse(out)
    expect(told.party.lastDay).toBe('2024-05-10')
    expect(told.denials).toHaveLength(1)
    expect(out).not.toContain('four ships')
    expect(await tocsin('actor', 'Kolm', '--as-of', '2024-05-01')).toMatchObject({ out: '' })
    expect((await tocsin('actor', 'Zwetkow')).err).toContain('nobody on the desk is called so')
    expect((await tocsin('actor', 'Kolm', '--limit', 'many')).code).toBe(2)
  })
})

test('tocsin matrix counts who acts on whom, by party and by country', async () => {
  const { code, out } = await tocsin('matrix', '--since', '2024-05-01', '--until', '2024-05-31')
  expect({ code, out }).toEqual({ code: 0, out: 'Norway → Sweden  ▲ 0  ◆ 1  1 × threat\n' })
  const { cells } = JSON.parse((await tocsin('matrix', '--country', '--json')).out)
  expect(cells).toContainEqual({
    ...{ actor: 'country:NOR', recipient: 'country:SWE', cooperation: 0, conflict: 1 },
    types: [{ type: 'THREATEN', count: 1 }],
  })
})

describe('the API', () => {
  let ask: (path: string) => Promise<{ status: number; body: Record<string, unknown> }>
  let close: () => Promise<void>
  beforeAll(async () => {
    const desk = await openDesk({ dataFolder: data, threads: 1 })
    const server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: data })
    ask = async (path) => {
      const reply = await fetch(server.address + path)
      return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
    }
    close = async () => {
      await server.close()
      await desk.close()
    }
  })
  afterAll(() => close())
  const KOLM = `/api/actors/${encodeURIComponent('person:vera kolm')}`

  test('lists actors, and leads on with its cursor', async () => {
    const { body } = await ask('/api/actors?limit=1')
    expect(body.parties).toHaveLength(1)
    const more = await ask(`/api/actors?limit=100&after=${body.next}`)
    expect(more.body.parties).not.toContainEqual((body.parties as unknown[])[0])
    expect((await ask('/api/actors?after=nonsense')).status).toBe(400)
  })

  test('tells the role of somebody with its words, what was said, and the record', async () => {
    const profile = (await ask(KOLM)).body
    expect(profile.roles).toMatchObject([{ words: expect.stringContaining('Vera Kolm') }])
    const { statements } = (await ask(`${KOLM}/statements?acts=deny`)).body
    expect(statements).toMatchObject([{ act: 'deny', day: '2024-05-10' }])
    expect((await ask(`${KOLM}/record?asOf=2024-05-15`)).body.stories).toMatchObject([{ origins: null }])
    expect((await ask(`${KOLM}/turns`)).status).toBe(200)
  })

  test('puts two side by side, and lists the events of a cell', async () => {
    const both = await ask('/api/actors/government%3ANOR/with/government%3ASWE')
    expect(both.body.byOne).toMatchObject({ deeds: [{ type: 'THREATEN', status: expect.any(String) }] })
    const { deeds } = (await ask('/api/events?actor=country:NOR&recipient=country:SWE&types=THREATEN')).body
    expect(deeds).toMatchObject([{ words: expect.stringContaining('threatened Sweden') }])
  })

  test('says what is wrong with a question', async () => {
    expect((await ask('/api/actors/person%3Anobody')).body.error).toMatchObject({
      code: 'desk.actor_not_found',
    })
    expect((await ask('/api/matrix?since=2024-06-01&until=2024-05-01')).status).toBe(422)
    expect((await ask('/api/matrix?since=soon')).status).toBe(400)
    expect((await ask(`${KOLM}/statements?acts=shouts`)).status).toBe(400)
  })
})
