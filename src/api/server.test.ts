import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  errorReplySchema,
  healthReplySchema,
  intakeReplySchema,
  type ReadingLine,
  readingListSchema,
  readingSchema,
} from '#contract'
import { memoryDesk } from './memory-desk.ts'
import { routes } from './routes.ts'
import { type RunningServer, startServer } from './start-server.ts'

const webFolder = mkdtempSync(join(tmpdir(), 'tocsin-web-'))
const { desk, pages } = memoryDesk()
let server: RunningServer

beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'))
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>screens</title>')
  writeFileSync(join(webFolder, 'assets', 'main-abc123.js'), `console.log('${'tocsin '.repeat(99)}')`)
  writeFileSync(join(webFolder, '.secret'), 'not for anybody')
  server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder })
})
afterAll(async () => {
  await server.close()
  rmSync(webFolder, { recursive: true })
})

const call = (path: string, init: RequestInit = {}) => fetch(server.address + path, init)
const post = (body: BodyInit, type: string, query = '') =>
  call(`/api/readings${query}`, { method: 'POST', body, headers: { 'content-type': type } })

async function failureOf(answer: Response) {
  return [answer.status, errorReplySchema.parse(await answer.json()).error.code]
}

describe('POST /api/readings', () => {
  test('takes in text, says 201 the first time and 200 after that', async () => {
    const first = await post('Un été à Tréport.', 'text/plain; charset=utf-8', '?published=2021-11-12')
    expect(first.status).toBe(201)
    const intake = intakeReplySchema.parse(await first.json())
    expect(intake).toMatchObject({ isNew: true, reading: { report: { text: 'Un été à Tréport.' } } })
    expect(pages.at(-1)).toMatchObject({ kind: 'text', charset: 'utf-8', published: '2021-11-12', url: null })
    expect((await post('Un été à Tréport.', 'text/plain')).status).toBe(200)
  })

  test('passes bytes on as they came, with the charset that the sender declares', async () => {
    const bytes = new Uint8Array([0x63, 0x61, 0x66, 0xe9])
    const answer = await post(bytes, 'text/html; charset=ISO-8859-1')
    expect(intakeReplySchema.parse(await answer.json()).reading.report.text).toBe('café')
    expect(pages.at(-1)).toMatchObject({ kind: 'html', charset: 'ISO-8859-1' })
  })

  test('lets the bytes of a file decide unless its name leaves no doubt', async () => {
    for (const [name, kind] of [
      ['page.HTML', 'html'],
      ['page.json', 'json'],
      ['page.txt', null],
      ['page', null],
    ] as const) {
      await post(name, 'application/octet-stream', `?name=${name}`)
      expect(pages.at(-1)?.kind).toBe(kind)
    }
  })

  test('takes a page as JSON; what the query says wins', async () => {
    const body = {
      html: '<p>x',
      url: 'https://a.example/1',
      title: 'T',
      outlet: 'O',
      published: '2020-01-01',
    }
    await post(JSON.stringify(body), 'application/json', '?published=2020-02-02&url=https://b.example/')
    expect(pages.at(-1)).toMatchObject({
      kind: 'html',
      url: 'https://b.example/',
      title: 'T',
      outlet: 'O',
      published: '2020-02-02',
    })
  })
})

describe('GET /api/readings', () => {
  test('gives every reading once, newest first, over many replies', async () => {
    for (let number = 0; number < 20; number++) await post(`report ${number}`, 'text/plain')
    const seen: ReadingLine[] = []
    let before: string | null = null
    do {
      const query: string = before === null ? '' : `&before=${encodeURIComponent(before)}`
      const list = readingListSchema.parse(await (await call(`/api/readings?limit=7${query}`)).json())
      seen.push(...list.readings)
      before = list.next
    } while (before !== null)
    const all = readingListSchema.parse(await (await call('/api/readings?limit=100')).json())
    expect(seen).toEqual(all.readings)
    expect(all.next).toBeNull()
    expect(seen.length).toBeGreaterThanOrEqual(20)
    expect([...seen].sort((a, b) => b.takenInAt.localeCompare(a.takenInAt))).toEqual(seen)
  })
})

describe('one reading', () => {
  test('is given in the format of the contract, removed, and brought back', async () => {
    const { reading } = intakeReplySchema.parse(await (await post('here and gone', 'text/plain')).json())
    const path = `/api/readings/${reading.report.id}`
    expect(readingSchema.parse(await (await call(path)).json())).toEqual(reading)
    expect((await call(path, { method: 'DELETE' })).status).toBe(200)
    expect(await failureOf(await call(path))).toEqual([404, 'desk.reading_not_found'])
    expect((await call(`${path}/restore`, { method: 'POST' })).status).toBe(200)
    expect((await call(path)).status).toBe(200)
    expect((await call(path, { method: 'HEAD' })).status).toBe(200)
  })
})

describe('changes from the screens themselves', () => {
  test('are taken', async () => {
    const headers = { origin: server.address, 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' }
    expect((await call('/api/readings', { method: 'POST', body: 'own', headers })).ok).toBe(true)
  })
})

describe('screens', () => {
  test('are served at each of their addresses, under a strict policy', async () => {
    for (const path of ['/', '/reports/abc', '/reports/abc?statement=t1']) {
      const answer = await call(path)
      expect([path, answer.status, await answer.text()]).toEqual([
        path,
        200,
        '<!doctype html><title>screens</title>',
      ])
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  test('keep hashed files for ever, compressed, and answer 304 to who has the file', async () => {
    const answer = await call('/assets/main-abc123.js')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(await answer.text()).toContain('tocsin')
    const tag = answer.headers.get('etag') ?? ''
    expect((await call('/assets/main-abc123.js', { headers: { 'if-none-match': tag } })).status).toBe(304)
  })

  test('show a browser that asks for an unknown page the screens, with 404', async () => {
    const answer = await call('/nowhere', { headers: { accept: 'text/html,*/*' } })
    expect([answer.status, await answer.text()]).toEqual([404, '<!doctype html><title>screens</title>'])
    expect((await call('/.secret')).status).toBe(404)
  })

  test('that are not built are said to be so; the API works', async () => {
    const bare = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: '/nonexistent' })
    expect(await failureOf(await fetch(bare.address))).toEqual([503, 'api.screens_not_built'])
    const health = await fetch(`${bare.address}/api/health`)
    expect(healthReplySchema.parse(await health.json())).toEqual({ status: 'ok' })
    await bare.close()
  })
})

describe('startServer()', () => {
  test('says what to do when the port is taken or the host is unknown', async () => {
    const port = Number(new URL(server.address).port)
    await expect(startServer({ desk, host: '127.0.0.1', port, webFolder })).rejects.toMatchObject({
      code: 'api.port_taken',
      hint: expect.stringContaining('--port'),
    })
    await expect(startServer({ desk, host: '192.0.2.7', port: 0, webFolder })).rejects.toMatchObject({
      code: 'api.host_unknown',
    })
  })

  test('on IPv6 loopback gives an address that can be opened', async () => {
    const six = await startServer({ desk, host: '::1', port: 0, webFolder }).catch(() => null)
    if (six === null) return
    expect((await fetch(`${six.address}/api/health`)).status).toBe(200)
    await six.close()
  })
})

describe('GET /api/openapi.json', () => {
  test('lists every route with all its replies, and docs/reference/api.md has a heading for each', async () => {
    const document = await (await call('/api/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(document.components.schemas.Page.properties).toHaveProperty('published')
    expect(document.components.schemas.Reading.properties).toHaveProperty('statements')
    const reference = readFileSync(new URL('../../docs/reference/api.md', import.meta.url), 'utf8')
    for (const { path, method, responses } of Object.values(routes)) {
      expect(document.paths[path][method].responses).toHaveProperty(
        Object.keys(responses).join('.').slice(0, 3),
      )
      expect(reference).toContain(`## ${method.toUpperCase()} ${path}\n`)
    }
  })
})
