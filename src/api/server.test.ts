import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { defineErrors, hashOf } from '#base'
import {
  errorReplySchema,
  healthReplySchema,
  intakeReplySchema,
  type ReadingLine,
  readingListSchema,
  readingSchema,
} from '#contract'
import type { Desk } from '#desk'
import type { Page, Reading, ReportId } from '#domain'
import { routes } from './routes.ts'
import { type RunningServer, startServer } from './start-server.ts'

const deskErrors = defineErrors('desk', {
  reading_not_found: (id: string) => ({ message: `no "${id}"`, hint: 'look', status: 404 }),
})

/** A desk in memory whose readings are the bare text of the page; `pages` keeps what it was given. */
function memoryDesk() {
  const pages: Page[] = []
  const kept = new Map<string, { reading: Reading; line: ReadingLine; isRemoved: boolean }>()
  const find = (id: string, isRemoved: boolean) => {
    const entry = kept.get(id)
    if (entry === undefined || entry.isRemoved !== isRemoved) throw deskErrors.reading_not_found(id)
    return entry
  }
  const desk: Desk = {
    async takeIn(page) {
      pages.push(page)
      const text = new TextDecoder(page.charset ?? 'utf-8').decode(page.bytes)
      if (text === 'explode') throw new Error('secret inner matter')
      const reading = readingOf(text)
      const { id } = reading.report
      const isNew = !kept.has(id)
      const takenInAt = new Date(Date.UTC(2021, 10, 12) + Math.floor(kept.size / 3)).toISOString()
      const line = {
        id,
        title: reading.report.title,
        outlet: null,
        published: null,
        takenInAt,
        statementCount: 0,
        sourceCount: 0,
        unnamedSourceCount: 0,
      }
      if (isNew) kept.set(id, { reading, line, isRemoved: false })
      return { reading, isNew }
    },
    async listReadings({ limit, before }) {
      const key = (line: { takenInAt: string; id: string }) => `${line.takenInAt} ${line.id}`
      return [...kept.values()]
        .filter(({ line, isRemoved }) => !isRemoved && (before === undefined || key(line) < key(before)))
        .map(({ line }) => line)
        .sort((a, b) => (key(a) < key(b) ? 1 : -1))
        .slice(0, limit)
    },
    getReading: async (id) => find(id, false).reading,
    async removeReading(id) {
      find(id, false).isRemoved = true
    },
    async restoreReading(id) {
      find(id, true).isRemoved = false
    },
    close: async () => {},
  }
  return { desk, pages }
}

function readingOf(text: string): Reading {
  return {
    schema: 'tocsin/reading/1',
    report: {
      id: hashOf(text) as ReportId,
      title: text.slice(0, 40),
      byline: null,
      outlet: null,
      url: null,
      language: 'en',
      credit: null,
      credits: [],
      published: null,
      text,
      blocks: [{ kind: 'paragraph', span: [0, text.length] }],
      furniture: [],
    },
    sources: [],
    statements: [],
    times: [],
    events: [],
    chains: [],
    notes: [],
  }
}

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

/** A request with headers that fetch does not let one set. */
function rawCall(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(server.address + path, { method, headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

async function expectFailure(answer: Response, status: number, code: string) {
  expect(answer.headers.get('content-type')).toContain('application/json')
  const { error } = errorReplySchema.parse(await answer.json())
  expect([answer.status, error.code]).toEqual([status, code])
  expect(error.message.length * error.hint.length).toBeGreaterThan(0)
  return error
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
    await expectFailure(await call(path), 404, 'desk.reading_not_found')
    expect((await call(`${path}/restore`, { method: 'POST' })).status).toBe(200)
    expect((await call(path)).status).toBe(200)
    expect((await call(path, { method: 'HEAD' })).status).toBe(200)
  })
})

describe('every failure', () => {
  const page = (fields: unknown) => post(JSON.stringify(fields), 'application/json')
  const cases: readonly [name: string, ask: () => Promise<Response>, status: number, code: string][] = [
    ['unknown API address', () => call('/api/nothing'), 404, 'api.not_found'],
    ['unknown file', () => call('/assets/none.js'), 404, 'api.not_found'],
    ['unknown method and address', () => call('/nothing', { method: 'PUT' }), 404, 'api.not_found'],
    ['unknown reading', () => call('/api/readings/none'), 404, 'desk.reading_not_found'],
    ['escaped path', () => call('/..%2f..%2fetc%2fpasswd'), 404, 'api.not_found'],
    ['broken escape', () => call('/api/readings/%E0%A4%A'), 404, 'desk.reading_not_found'],
    ['limit no number', () => call('/api/readings?limit=many'), 400, 'api.bad_query'],
    ['limit too high', () => call('/api/readings?limit=5000'), 400, 'api.bad_query'],
    ['bad cursor', () => call('/api/readings?before=zzz'), 400, 'api.bad_cursor'],
    ['cursor of nonsense', () => call('/api/readings?before=WzEsMl0'), 400, 'api.bad_cursor'],
    ['no day of the calendar', () => post('a', 'text/plain', '?published=2021-02-30'), 400, 'api.bad_query'],
    ['no web address', () => post('a', 'text/plain', '?url=javascript:alert(1)'), 400, 'api.bad_query'],
    ['broken JSON', () => post('{"text":', 'application/json'), 400, 'api.bad_page'],
    ['JSON that is not UTF-8', () => post(new Uint8Array([0xff]), 'application/json'), 400, 'api.bad_page'],
    ['text and html at once', () => page({ text: 'a', html: 'b' }), 400, 'api.bad_page'],
    ['neither text nor html', () => page({ title: 'a' }), 400, 'api.bad_page'],
    ['bad day in JSON', () => page({ text: 'a', published: 'Friday' }), 400, 'api.bad_page'],
    ['picture', () => post('GIF89a', 'image/gif'), 415, 'api.media_type_unknown'],
    [
      'no content type',
      () => call('/api/readings', { method: 'POST', body: new Uint8Array([65]) }),
      415,
      'api.media_type_unknown',
    ],
    ['too large', () => post(new Uint8Array(60_000_001), 'text/plain'), 413, 'api.body_too_large'],
    [
      'form of another site',
      () => call('/api/readings', { method: 'POST', body: 'a', headers: { origin: 'https://evil.example' } }),
      403,
      'api.origin_not_allowed',
    ],
    [
      'page without an origin',
      () => call('/api/readings', { method: 'POST', body: 'a', headers: { origin: 'null' } }),
      403,
      'api.origin_not_allowed',
    ],
    [
      'another port of this machine',
      () => call('/api/readings/x', { method: 'DELETE', headers: { origin: 'http://127.0.0.1:1' } }),
      403,
      'api.origin_not_allowed',
    ],
  ]
  test.each(cases)('has one shape: %s', async (_, ask, status, code) => {
    await expectFailure(await ask(), status, code)
  })

  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
  const paths = [...new Set([...Object.values(routes).map(({ path }) => path), '/api/openapi.json'])]
  test.each(paths)('has one shape: methods that %s does not take', async (path) => {
    const answers = await Promise.all(
      methods.map(async (method) => {
        const answer = await call(path.replace('{id}', 'none'), { method })
        if (answer.status !== 405) return null
        expect(answer.headers.get('allow')).not.toContain(method)
        await expectFailure(answer, 405, 'api.method_not_allowed')
        return method
      }),
    )
    expect(answers.filter((method) => method !== null).length).toBeGreaterThanOrEqual(4)
  })

  test('has one shape: what breaks inside is logged and not shown', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const error = await expectFailure(await post('explode', 'text/plain'), 500, 'api.broken')
    expect(JSON.stringify(error)).not.toContain('secret')
    expect(String(log.mock.calls[0]?.[0])).toContain('secret inner matter')
    log.mockRestore()
  })

  test('has one shape: a foreign host name, as in DNS rebinding', async () => {
    const { port } = new URL(server.address)
    for (const host of [`evil.example:${port}`, '127.0.0.1.evil.example', 'localhost.evil.example']) {
      const { status, body } = await rawCall('/api/readings', { host })
      expect(status).toBe(403)
      expect(errorReplySchema.parse(JSON.parse(body)).error.code).toBe('api.host_not_allowed')
    }
    for (const host of [`localhost:${port}`, `[::1]:${port}`, 'LOCALHOST'])
      expect((await rawCall('/api/health', { host })).status).toBe(200)
  })

  test('has one shape: a cross-site request without an Origin', async () => {
    const { body } = await rawCall('/api/readings/x', { 'sec-fetch-site': 'cross-site' }, 'DELETE')
    expect(errorReplySchema.parse(JSON.parse(body)).error.code).toBe('api.origin_not_allowed')
  })

  test('has one shape: a broken host name', async () => {
    const { status, body } = await rawCall('/api/readings', { host: '[bad' })
    expect([status, errorReplySchema.parse(JSON.parse(body)).error.code]).toEqual([400, 'api.bad_request'])
  })

  test('has one shape: what is not HTTP', async () => {
    const { port } = new URL(server.address)
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('HELLO THERE\r\n\r\n'))
      let text = ''
      socket.on('data', (part) => {
        text += part
      })
      socket.on('end', () => resolve(text))
      socket.on('error', reject)
    })
    expect(answer).toContain('400 Bad Request')
    expect(errorReplySchema.parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).error.code).toBe(
      'api.bad_request',
    )
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
    await expectFailure(await fetch(bare.address), 503, 'api.screens_not_built')
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
