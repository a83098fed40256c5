/** `tocsin desk` as a program: started, used over HTTP, killed, shared, stopped. */

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { build, run, start } from './program.ts'

const data = mkdtempSync(join(tmpdir(), 'tocsin-desk-'))
const desks: ChildProcess[] = []
const DESK = ['desk', '--port', '0', '--no-open', '--data', data]

beforeAll(() => {
  chmodSync(data, 0o755)
  build()
})
afterEach(async () => {
  for (const desk of desks.splice(0))
    if (desk.exitCode === null && desk.signalCode === null) await stop(desk, 'SIGTERM')
})
afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }))

/** A desk that is ready, with its address. */
async function startDesk(): Promise<{ desk: ChildProcess; address: string }> {
  const desk = start({ words: DESK })
  desks.push(desk)
  desk.stderr?.on('data', (words) => process.stderr.write(words))
  for await (const line of createInterface({ input: desk.stdout as NodeJS.ReadableStream })) {
    const address = /^Tocsin is ready: (http:\S+)$/.exec(line)?.[1]
    if (address !== undefined) return { desk, address }
  }
  throw new Error('the desk ended before it was ready')
}

async function stop(
  desk: ChildProcess,
  signal: NodeJS.Signals,
): Promise<[number | null, NodeJS.Signals | null]> {
  const exit = once(desk, 'exit')
  desk.kill(signal)
  return (await exit) as [number | null, NodeJS.Signals | null]
}

async function takeIn(
  address: string,
  words: string,
): Promise<{ reading: { report: { id: string } }; isNew: boolean }> {
  const headers = { 'content-type': 'text/plain' }
  const reply = await fetch(`${address}/api/readings`, { method: 'POST', headers, body: words })
  expect([200, 201]).toContain(reply.status)
  return (await reply.json()) as { reading: { report: { id: string } }; isNew: boolean }
}

async function titles(address: string): Promise<string[]> {
  const reply = await fetch(`${address}/api/readings`)
  return ((await reply.json()) as { readings: { title: string }[] }).readings.map(({ title }) => title)
}

const report = (place: string) =>
  `Ferry to ${place} may stop\n\nThe ferry may stop, the mayor of ${place} warned on Friday.\n`
const isServed = () => existsSync(join(data, 'postgres', 'postmaster.pid'))

test('a desk keeps what it takes in, also when it is killed; the next one has it', async () => {
  const first = await startDesk()
  expect((await takeIn(first.address, report('Orran'))).isNew).toBe(true)
  expect((await takeIn(first.address, report('Orran'))).isNew).toBe(false)
  expect(await stop(first.desk, 'SIGKILL')).toEqual([null, 'SIGKILL'])
  expect(isServed()).toBe(true)
  const second = await startDesk()
  expect(await titles(second.address)).toEqual(['Ferry to Orran may stop'])
  expect(await stop(second.desk, 'SIGINT')).toEqual([0, null])
  expect(isServed()).toBe(false)
})

test('a second desk on the same data is told who has it and where; other commands work beside it', async () => {
  const first = await startDesk()
  await takeIn(first.address, report('Arl'))
  const second = await run({ words: DESK })
  expect(second).toMatchObject({ code: 1, out: '' })
  expect(second.err).toContain(`process ${first.desk.pid} has one open there, at ${first.address}\n`)
  const exported = await run({ words: ['export', '--data', data] })
  expect(exported.code, exported.err).toBe(0)
  expect(exported.out).toContain('Ferry to Arl may stop')
  expect(await titles(first.address)).toContain('Ferry to Arl may stop')
  expect(await stop(first.desk, 'SIGTERM')).toEqual([0, null])
  expect(isServed()).toBe(false)
})

test('of two desks that start at the same moment one gets the place; when it is killed the next has it at once', async () => {
  const outcomes = await Promise.allSettled([startDesk(), startDesk()])
  const started = outcomes.filter((outcome) => outcome.status === 'fulfilled')
  expect(started).toHaveLength(1)
  const [first] = started
  expect(await stop(first?.value.desk as ChildProcess, 'SIGKILL')).toEqual([null, 'SIGKILL'])
  const next = await startDesk()
  expect(await titles(next.address)).toContain('Ferry to Arl may stop')
  expect(await stop(next.desk, 'SIGTERM')).toEqual([0, null])
  expect(isServed()).toBe(false)
})

test('a desk whose port is taken says so, and leaves no database behind', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const ended = await run({ words: ['desk', '--port', String(port), '--no-open', '--data', data] })
  other.close()
  expect(ended).toMatchObject({ code: 1, out: '' })
  expect(ended.err).toContain(`${port}`)
  expect(isServed()).toBe(false)
})

test('a desk that cannot reach its database says so', async () => {
  const words = ['desk', '--port', '0', '--no-open', '--database', 'postgres://ada:sesame@127.0.0.1:1/news']
  const ended = await run({ words })
  expect(ended).toMatchObject({ code: 1, out: '' })
  expect(ended.err).toContain('127.0.0.1:1/news: nothing listens there')
  expect(ended.err).not.toContain('sesame')
})
