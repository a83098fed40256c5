import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOwnServer } from './own-server.ts'
import { socketFolder } from './socket-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-own-'))
beforeAll(() => chmodSync(folder, 0o755))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('openOwnServer() over TCP asks for a password, and listens on loopback alone', async () => {
  const server = await openOwnServer(join(folder, 'tcp'), 'tcp')
  expect(server.connection.host).toBe('127.0.0.1')
  const client = new pg.Client(server.connection)
  await client.connect()
  const { rows } = await client.query('show listen_addresses')
  expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }])
  await client.end()
  const stranger = new pg.Client({ ...server.connection, password: 'guess' })
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' })
  const second = await openOwnServer(join(folder, 'tcp'), 'tcp')
  expect(second.connection).toEqual(server.connection)
  await server.release()
  await second.release()
  await expect(new pg.Client(server.connection).connect()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('openOwnServer() is not pulled away from somebody who came by other means', async () => {
  const server = await openOwnServer(join(folder, 'shared'))
  const guest = new pg.Client({ ...server.connection, application_name: 'psql' })
  await guest.connect()
  await server.release()
  expect((await guest.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await guest.end()
  const next = await openOwnServer(join(folder, 'shared'))
  await next.release()
  expect(existsSync(join(folder, 'shared', 'postgres', 'postmaster.pid'))).toBe(false)
})

test('openOwnServer() does not mind variables that are meant for another server', async () => {
  const foreign = { PGHOST: '192.0.2.1', PGSSLMODE: 'require', PGOPTIONS: '-c nonsense=1', LC_ALL: 'xx_YY' }
  Object.assign(process.env, foreign)
  try {
    const server = await openOwnServer(join(folder, 'variables'))
    await server.release()
  } finally {
    for (const name of Object.keys(foreign)) delete process.env[name]
  }
})

test('socketFolder() trusts only a folder that is ours and closed', () => {
  const cluster = join(folder, 'x'.repeat(120))
  const short = join(folder, 'short')
  mkdirSync(short)
  const wanted = socketFolder(cluster, null, short)
  expect(lstatSync(wanted).mode & 0o777).toBe(0o700)
  expect(socketFolder(cluster, null, short)).toBe(wanted)
  chmodSync(wanted, 0o777)
  const second = socketFolder(cluster, null, short)
  expect(second).not.toBe(wanted)
  rmSync(second, { recursive: true })
  symlinkSync(short, second)
  expect([wanted, second]).not.toContain(socketFolder(cluster, null, short))
})
