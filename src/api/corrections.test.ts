import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctedReplySchema, errorReplySchema, intakeReplySchema, readingSchema } from '#contract'
import { type Desk, openDesk } from '#desk'
import { type RunningServer, startServer } from './start-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-api-'))
let desk: Desk
let server: RunningServer
let id = ''
let first = ''

const PAGE = `Dam at Orran may fail

The valve may fail, Mayor Ada Reed warned on Friday. “Nobody is in danger,” said Bo Lind, the owner’s director.
`

beforeAll(async () => {
  chmodSync(folder, 0o755)
  desk = await openDesk({ dataFolder: folder, threads: 1 })
  server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: '/nonexistent' })
  const headers = { 'content-type': 'text/plain' }
  const answer = await call('/api/readings', { method: 'POST', body: PAGE, headers })
  const { reading } = intakeReplySchema.parse(await answer.json())
  id = reading.report.id
  first = reading.statements[0]?.id ?? ''
})
afterAll(async () => {
  await server.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = (path: string, init: RequestInit = {}) => fetch(server.address + path, init)
const send = (path: string, body: unknown, type = 'application/json') =>
  call(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': type } })
const correct = (fields: object) => send(`/api/readings/${id}/corrections`, { by: 'Ida Brandt', ...fields })

async function readingNow(query = '') {
  return readingSchema.parse(await (await call(`/api/readings/${id}${query}`)).json())
}

describe('corrections over HTTP', () => {
  test('are kept, shown, taken back and brought back, in the shapes of the contract', async () => {
    const answer = await correct({ kind: 'set-act', statement: first, act: 'deny', note: 'as heard' })
    expect(answer.status).toBe(201)
    const made = correctedReplySchema.parse(await answer.json())
    expect(made.reading.statements[0]).toMatchObject({ act: 'deny', corrected: { by: 'Ida Brandt' } })
    expect(made.reading.corrections).toMatchObject([{ id: made.id, note: 'as heard', applied: true }])
    expect(await readingNow()).toEqual(made.reading)

    const machine = await readingNow('?corrections=no')
    expect(machine.statements[0]?.act).not.toBe('deny')
    expect(machine.corrections).toBeUndefined()

    const again = await call(`/api/readings/${id}/reread`, { method: 'POST' })
    expect(readingSchema.parse(await again.json())).toEqual(made.reading)

    const undone = await send(`/api/corrections/${made.id}/undo`, { by: 'Ole' })
    expect(undone.status).toBe(200)
    const { reading } = correctedReplySchema.parse(await undone.json())
    expect(reading.statements).toEqual(machine.statements)
    expect(reading.corrections?.[0]?.revoked?.by).toBe('Ole')
    const redone = await send(`/api/corrections/${made.id}/redo`, { by: 'Eva' })
    expect(correctedReplySchema.parse(await redone.json()).reading.statements[0]?.act).toBe('deny')
  })

  test('take every kind', async () => {
    const { report, sources, statements } = await readingNow()
    const at = (words: string) => {
      const begin = report.text.indexOf(words)
      return [begin, begin + words.length]
    }
    const spans = { source: [at('Mayor Ada Reed')], cue: [at('warned')], content: [at('The valve may fail')] }
    const one = statements.at(-1)
    const [source, into] = sources
    const mentions = source?.mentions
    const bodies = [
      { kind: 'set-spans', statement: first, spans },
      { kind: 'set-speaker', statement: first, speaker: { name: 'the mayor’s aide', kind: 'unnamed' } },
      { kind: 'set-speaker', statement: first, speaker: null },
      { kind: 'set-speaker', statement: first, speaker: { source: source?.id } },
      {
        kind: 'split-source',
        source: source?.id,
        mentions: mentions?.slice(0, 1),
        name: 'Eva Holm',
        sourceKind: 'person',
      },
      { kind: 'reject-statement', statement: one?.id },
      { kind: 'add-statement', spans: { ...spans, cue: [at('on Friday')] }, act: 'warn', speaker: null },
      { kind: 'mark-checked' },
      { kind: 'merge-sources', source: source?.id, into: into?.id },
    ]
    for (const body of bodies) {
      const answer = await correct(body)
      const text = await answer.text()
      expect(answer.status, text).toBe(201)
    }
    const reading = await readingNow()
    expect(reading.checked?.by).toBe('Ida Brandt')
    expect(reading.rejected).toHaveLength(1)
    expect(reading.corrections?.length).toBeGreaterThanOrEqual(bodies.length)
  })

  const act = { kind: 'set-act', act: 'deny' }
  const bad: readonly [name: string, fields: object, status: number, code: string][] = [
    ['unknown statement', { ...act, statement: 'nobody' }, 404, 'desk.unknown_in_reading'],
    ['unknown act', { kind: 'set-act', act: 'shout', statement: 't1' }, 400, 'api.bad_body'],
    ['unknown kind', { kind: 'burn', statement: 't1' }, 400, 'api.bad_body'],
    ['no name', { ...act, statement: 't1', by: '   ' }, 400, 'api.bad_body'],
    ['too long a name', { ...act, statement: 't1', by: 'x'.repeat(81) }, 400, 'api.bad_body'],
    ['a name of two lines', { ...act, statement: 't1', by: 'Ida\nOle' }, 400, 'api.bad_body'],
    ['a name that turns round', { ...act, statement: 't1', by: 'Ida\u202eelo' }, 400, 'api.bad_body'],
    [
      'too long a source',
      { kind: 'set-speaker', statement: 't1', speaker: { name: 'x'.repeat(201), kind: 'person' } },
      400,
      'api.bad_body',
    ],
    [
      'both source and name',
      { kind: 'set-speaker', statement: 't1', speaker: { source: 's1', name: 'x', kind: 'person' } },
      400,
      'api.bad_body',
    ],
    [
      'a span with a fraction',
      {
        kind: 'add-statement',
        act: 'deny',
        speaker: null,
        spans: { source: [], cue: [[0.5, 3]], content: [] },
      },
      400,
      'api.bad_body',
    ],
    [
      'a span before the text',
      {
        kind: 'add-statement',
        act: 'deny',
        speaker: null,
        spans: { source: [], cue: [[-1, 3]], content: [] },
      },
      400,
      'api.bad_body',
    ],
    [
      'a span behind the text',
      {
        kind: 'add-statement',
        act: 'deny',
        speaker: null,
        spans: { source: [], cue: [[0, 99999]], content: [] },
      },
      422,
      'desk.bad_correction',
    ],
    [
      'words twice',
      {
        kind: 'add-statement',
        act: 'deny',
        speaker: null,
        spans: { source: [], cue: [[0, 9]], content: [[4, 20]] },
      },
      422,
      'desk.bad_correction',
    ],
    [
      'hundreds of spans',
      {
        kind: 'add-statement',
        act: 'deny',
        speaker: null,
        spans: { source: [], cue: [], content: Array.from({ length: 300 }, (_, at) => [at, at + 1]) },
      },
      400,
      'api.bad_body',
    ],
  ]
  test.each(bad)('say what is wrong: %s', async (_, fields, status, code) => {
    const before = await readingNow()
    const answer = await correct(fields)
    expect([answer.status, errorReplySchema.parse(await answer.json()).error.code]).toEqual([status, code])
    expect(await readingNow()).toEqual(before)
  })

  test('refuse what is no JSON, too large, or of nobody', async () => {
    const path = `/api/readings/${id}/corrections`
    const codeOf = async (answer: Promise<Response>) => {
      const reply = await answer
      return [reply.status, errorReplySchema.parse(await reply.json()).error.code]
    }
    const headers = { 'content-type': 'application/json' }
    expect(await codeOf(send(path, {}, 'text/plain'))).toEqual([415, 'api.body_not_json'])
    expect(await codeOf(call(path, { method: 'POST', body: '{"by":', headers }))).toEqual([
      400,
      'api.bad_body',
    ])
    expect(await codeOf(send('/api/corrections/none/undo', { by: 'Ida' }))).toEqual([
      404,
      'desk.correction_not_found',
    ])
    expect(await codeOf(send('/api/corrections/none/redo', {}))).toEqual([400, 'api.bad_body'])
    expect(await codeOf(call('/api/readings/none/reread', { method: 'POST' }))).toEqual([
      404,
      'desk.reading_not_found',
    ])
    expect(await codeOf(call(`/api/readings/${id}?corrections=maybe`))).toEqual([400, 'api.bad_query'])
    const foreign = { ...headers, origin: 'https://evil.example' }
    expect(await codeOf(call(path, { method: 'POST', body: '{}', headers: foreign }))).toEqual([
      403,
      'api.origin_not_allowed',
    ])
    // Last of all: the server closes the connection instead of reading on.
    expect(await codeOf(send(path, { by: 'x'.repeat(300_000) }))).toEqual([413, 'api.correction_too_large'])
  })
})
