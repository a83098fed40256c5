import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../open-store.ts'
import { takeSeat } from './desk-seat.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-seat-'))
const place = { dataFolder: folder }
beforeAll(() => chmodSync(folder, 0o755))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const refusal = () =>
  takeSeat(place).then(
    (seat) => seat.leave().then(() => 'it was free'),
    (error: Error) => error.message,
  )

test('takeSeat() gives the place of the desk to one, and tells the others who has it and where', async () => {
  const seat = await takeSeat(place)
  expect(await refusal()).toContain(`process ${process.pid} is starting one there`)
  await seat.tell('http://127.0.0.1:4321')
  expect(await refusal()).toContain(`process ${process.pid} has one open there, at http://127.0.0.1:4321`)
  const store = await openStore(place)
  expect(await store.listReadings({ limit: 1 })).toEqual([])
  await store.close()
  await seat.leave()
  expect(await refusal()).toBe('it was free')
})

test('takeSeat() keeps the place when the server was killed and is there again', async () => {
  const seat = await takeSeat(place)
  await seat.tell('http://127.0.0.1:4321')
  const pid = () => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const killed = pid()
  process.kill(killed, 'SIGKILL')
  await expect.poll(refusal, { timeout: 20_000, interval: 500 }).toContain('http://127.0.0.1:4321')
  expect(pid()).not.toBe(killed)
  await seat.leave()
})

test('takeSeat() leaves a server that was given to as many desks as come', async () => {
  const given = { databaseUrl: 'postgres://ada@127.0.0.1:1/news' }
  for (const seat of await Promise.all([takeSeat(given), takeSeat(given)])) await seat.leave()
})
