import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { errorReplySchema } from '#contract'
import { memoryDesk } from './memory-desk.ts'
import { routes } from './routes.ts'
import { type RunningServer, startServer } from './start-server.ts'

let server: RunningServer

beforeAll(async () => {
  const { desk } = memoryDesk()
  server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: '/nonexistent' })
})
afterAll(() => server.close())

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
