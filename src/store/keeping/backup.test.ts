import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededChance } from '#base'
import { databaseForTest } from '../database-for-test.ts'
import { openStore } from '../open-store.ts'
import { openServer, type Server } from '../server.ts'
import { backUp } from './back-up.ts'
import { applySteps, knownMigrations, makeSchema } from './build-tables.ts'
import { restore } from './restore.ts'

const from = databaseForTest(process.env.TOCSIN_TEST_DATABASE_URL)
/** Always our own server: what another version wrote is restored into it, and back. */
const to = databaseForTest(undefined)
const folder = mkdtempSync(join(tmpdir(), 'tocsin-backup-'))
const file = join(folder, 'first.backup')
const version = '9.9.9'
let source: Server
let target: Server

beforeAll(async () => {
  chmodSync(folder, 0o755)
  for (const place of [from, to]) await place.create()
  await (await openStore(from.options)).close()
  source = await openServer(from.options)
  target = await openServer(to.options)
  for (let at = 0; at < 40; at++) await keep(source.pool, `r${at}`)
  await source.pool.query(
    `insert into tocsin.corrections (report_id, correction_id, deed, by, at, note) values ('r1', 'c', 'judge', 'Ada', now(), $1)`,
    ['tab \t, line\nbreak, back\\slash, \\. and \\N'],
  )
  await backUp({ ...from.options, version }, file)
})
afterAll(async () => {
  for (const server of [source, target]) await server.close()
  for (const place of [from, to]) await place.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** A page and a reading, one after the other as two writes. */
async function keep(pool: pg.Pool, id: string): Promise<void> {
  const bytes = Buffer.from([0, 10, 92, 46, 255, id.length])
  await pool.query(
    `insert into tocsin.pages (id, bytes, byte_count, fetched_at) values ($1, $2, 6, '2024-03-01T10:00:00.123Z')`,
    [id, bytes],
  )
  await pool.query(
    `insert into tocsin.readings (report_id, page_id, title, statement_count, source_count, unnamed_source_count, reading, taken_in_at)
     values ($1, $1, $2, 0, 0, 0, $3, now())`,
    [id, `title of ${id}\n\\.\n`, '{ "b" : "\\u0000 \\ud83d", "a":1 }'],
  )
}

/** All that is kept, but the moment of the backup and the server that wrote it. */
async function contents(options: typeof from.options): Promise<string> {
  const path = join(folder, 'contents.backup')
  await backUp({ ...options, version }, path)
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .replace(/"madeAt":"[^"]*","postgres":"[^"]*"/, '')
}

const ids = async (server: Server) =>
  (await server.pool.query('select report_id as id from tocsin.readings order by 1')).rows.map(({ id }) => id)

const refused = (path: string, code: string, replace = true) =>
  expect(restore({ ...to.options, replace }, path)).rejects.toMatchObject({ code })

describe('restore()', () => {
  test('brings every byte of every table back, and goes on counting where the numbers ended', async () => {
    const done = await restore(to.options, file)
    expect(done).toMatchObject({ tocsin: version, format: 'tocsin/backup/1' })
    expect(await contents(to.options)).toBe(await contents(from.options))
    const last = 'select max(number) as last from tocsin.readings'
    const before = Number((await target.pool.query(last)).rows[0].last)
    await keep(target.pool, 'next')
    expect(Number((await target.pool.query(last)).rows[0].last)).toBe(before + 1)
    const keys = `select count(*)::int as keys from pg_constraint where contype = 'f' and connamespace = 'tocsin'::regnamespace`
    expect((await target.pool.query(keys)).rows).toEqual((await source.pool.query(keys)).rows)
    await (await openStore(to.options)).close()
  })

  test('takes what one server wrote into another one, and back', async () => {
    const path = join(folder, 'there-and-back.backup')
    await backUp({ ...to.options, version }, path)
    const before = await contents(to.options)
    await restore({ ...from.options, replace: true }, path)
    expect(await contents(from.options)).toBe(before)
    await restore({ ...from.options, replace: true }, file)
  })

  test('leaves a database that holds something alone, unless it is told to replace it', async () => {
    await refused(file, 'store.not_empty', false)
    expect(await ids(target)).toContain('next')
    await restore({ ...to.options, replace: true }, file)
    expect(await ids(target)).toEqual(await ids(source))
    const { rows } = await target.pool.query(`select nspname from pg_namespace where nspname like 'tocsin%'`)
    expect(rows).toEqual([{ nspname: 'tocsin' }])
  })

  test('changes nothing when the file ends too early, wherever that is, or when a byte is another', async () => {
    const before = await contents(to.options)
    const whole = readFileSync(file)
    const plain = gunzipSync(whole)
    const draw = seededChance(7)
    const broken = join(folder, 'broken.backup')
    const places = Array.from({ length: 6 }, () => draw())
    for (const share of places) {
      writeFileSync(broken, whole.subarray(0, Math.floor(share * whole.length)))
      await expect(restore({ ...to.options, replace: true }, broken)).rejects.toMatchObject({
        code: expect.stringMatching(/^store\.(backup_damaged|not_a_backup)$/),
      })
      writeFileSync(broken, gzipSync(plain.subarray(0, Math.floor(share * (plain.length - 2)))))
      await expect(restore({ ...to.options, replace: true }, broken)).rejects.toMatchObject({
        code: expect.stringMatching(/^store\.(backup_damaged|not_a_backup)$/),
      })
    }
    const at = plain.indexOf('title of r7')
    writeFileSync(
      broken,
      gzipSync(Buffer.concat([plain.subarray(0, at), Buffer.from('T'), plain.subarray(at + 1)])),
    )
    await refused(broken, 'store.backup_damaged')
    expect(await contents(to.options)).toBe(before)
  })

  test('refuses what it does not know: another file, no file, a later format, tables of a newer Tocsin', async () => {
    const other = join(folder, 'other')
    await refused(join(folder, 'nowhere'), 'store.backup_not_readable')
    writeFileSync(other, '{"schema":"tocsin/reading/1"}\n')
    await refused(other, 'store.not_a_backup')
    const plain = gunzipSync(readFileSync(file)).toString('utf8')
    writeFileSync(other, gzipSync(plain.replace('tocsin/backup/1', 'tocsin/backup/2')))
    await refused(other, 'store.backup_newer')
    const later = plain.replace('"migrations":[', '"migrations":[{"hash":"later","createdAt":1},')
    writeFileSync(other, gzipSync(later))
    await refused(other, 'store.backup_newer')
  })

  test('brings what an older Tocsin kept up to date', async () => {
    const client = await target.pool.connect()
    await client.query('drop schema tocsin cascade')
    await makeSchema(client)
    await applySteps(client, knownMigrations().slice(0, 1))
    client.release()
    await keep(target.pool, 'old')
    const old = join(folder, 'old.backup')
    await backUp({ ...to.options, version }, old)
    await restore({ ...to.options, replace: true }, old)
    const store = await openStore(to.options)
    expect((await store.listReadings({ limit: 9 })).map(({ id }) => id)).toEqual(['old'])
    expect(await store.findCorrections('old')).toEqual([])
    const [report] = await store.listUnlinked({ after: 0, limit: 9 })
    expect(report).toMatchObject({ id: 'old' })
    const { rows } = await target.pool.query('select day, taken_in_at as at from tocsin.readings')
    expect(rows[0].day).toBe(rows[0].at.toISOString().slice(0, 10))
    await store.close()
  })
})

describe('backUp()', () => {
  test('is of one moment, though reports come in meanwhile', async () => {
    let writing = true
    const writer = (async () => {
      for (let at = 0; writing; at++) await keep(source.pool, `during${at}`)
    })()
    const path = join(folder, 'during.backup')
    for (let round = 0; round < 2; round++) {
      const { tables } = await backUp({ ...from.options, version }, path)
      const count = (name: string) => tables.find((table) => table.name === name)?.rowCount ?? 0
      expect([0, 1]).toContain(count('pages') - count('readings'))
      await restore({ ...to.options, replace: true }, path)
      expect(await ids(target)).toHaveLength(count('readings'))
    }
    writing = false
    await writer
  })

  test('leaves the older file as it was when it cannot write, and no half of a new one', async () => {
    await expect(backUp({ ...from.options, version }, join(folder, 'no', 'such'))).rejects.toMatchObject({
      code: 'store.backup_not_written',
    })
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
    expect(existsSync(file)).toBe(true)
  })

  test('says so when there is nothing', async () => {
    await target.pool.query('drop schema tocsin cascade')
    await expect(backUp({ ...to.options, version }, file)).rejects.toMatchObject({
      code: 'store.nothing_to_back_up',
    })
  })
})
