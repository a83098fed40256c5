/** Digests from taken-in pages to feed readers and mailboxes: a real desk, a real HTTP server, a real SMTP server. */

import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '#api'
import { type Desk, type MailOptions, openDesk } from '#desk'

const HOSTILE = 'Harbour & <script>alert("x")</script> ]]> “closes” \u202eevil'
const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-digests-'))
/** The clock of the desk; it goes on only here. */
let now = new Date('2024-05-10T09:00:00.000Z')
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

interface Letter {
  readonly to: readonly string[]
  readonly text: string
}
let letters: Letter[] = []
let smtp: SMTPServer
let desk: Desk
const desks: Desk[] = []

/** A mail server that takes what it is given, unless an option says otherwise. */
async function startSmtp(options: SMTPServerOptions = {}): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, text: unfolded(Buffer.concat(parts).toString('utf8')) })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => null) // Broken connections are what some tests are about.
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return server
}

/** Soft line breaks of quoted-printable and folded headers, undone as far as these tests look. */
const unfolded = (words: string) =>
  words
    .replace(/=\r\n/g, '')
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const mailTo = (server: SMTPServer, more: Partial<MailOptions> = {}): MailOptions => ({
  ...{ host: '127.0.0.1', port: (server.server.address() as AddressInfo).port, tls: 'none' },
  ...{ user: null, password: null, from: 'Tocsin <desk@example.org>', deskAddress: 'https://desk.example' },
  ...more,
})

const open = async (mail: MailOptions | null) => {
  const opened = await openDesk({ dataFolder, threads: 1, now: () => now, mail })
  desks.push(opened)
  return opened
}

const takeIn = async (title: string, words: string, outlet = 'The Velm Courier') => {
  const bytes = new TextEncoder().encode(`${title}\n\n${words}\n`)
  const page = { bytes, kind: 'text' as const, charset: null, url: null, outlet, published: null, title }
  const { reading } = await desk.takeIn(page)
  await desk.stories.settle()
  return reading.report.id
}

beforeAll(async () => {
  smtp = await startSmtp()
  desk = await open(mailTo(smtp))
  await takeIn(
    HOSTILE,
    'Two harbour pilots warned on Friday that the harbour of Velm could close within days.',
  )
}, 120_000)
afterEach(async () => {
  for (const { id } of await desk.digests.subscriptions()) await desk.digests.end(id)
  letters = []
})
afterAll(async () => {
  for (const opened of desks) await opened.close()
  smtp.close()
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
})

describe('digests as feeds', () => {
  test('are well formed with hostile titles, and answer conditional requests', async () => {
    const server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder: dataFolder })
    try {
      const atom = await fetch(`${server.address}/feeds/today.atom`)
      expect(atom.headers.get('content-type')).toContain('application/atom+xml')
      const text = await atom.text()
      expect(text).not.toContain('<script')
      const parsed = parseAtomFeed(text)
      const [entry] = parsed.entries ?? []
      expect(parsed.id).toBe('tag:tocsin.invalid,2026:feeds/today')
      expect(entry?.id).toMatch(/^tag:tocsin\.invalid,2026:stories\//)
      expect(JSON.stringify(entry?.title)).toContain('<script>')
      expect(JSON.stringify(entry?.summary)).toContain('1 origin in 1 report')
      expect(entry?.links?.[0]?.href).toContain(`${server.address}/stories/`)

      const json = parseJsonFeed(await (await fetch(`${server.address}/feeds/today.json`)).json())
      expect(json.items?.[0]?.id).toBe(entry?.id)

      const tag = atom.headers.get('etag') ?? ''
      const again = await fetch(`${server.address}/feeds/today.atom`, { headers: { 'if-none-match': tag } })
      expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' })

      const { id } = await desk.searches.save({
        ...{ name: 'Closing & more', query: 'q=close', filters: { kind: 'reports', words: 'close' } },
      })
      const found = parseAtomFeed(await (await fetch(`${server.address}/feeds/searches/${id}.atom`)).text())
      expect(JSON.stringify(found.title)).toContain('Tocsin: Closing & more')
      expect(found.entries?.map((one) => one.id)).toEqual([entry?.id])
      expect((await fetch(`${server.address}/feeds/searches/none.atom`)).status).toBe(404)
      expect((await fetch(`${server.address}/feeds/searches/none.exe`)).status).toBe(400)
    } finally {
      await server.close()
    }
  })
})

describe('digests by e-mail', () => {
  const daily = { rhythm: 'daily', clock: '08:00', searchId: null } as const
  const changes = { rhythm: 'changes', clock: null, searchId: null } as const

  test('come when something is new, once, with a way to end them, in text and escaped HTML', async () => {
    const { id } = await desk.digests.subscribe({ ...changes, address: 'ada@example.org' })
    expect(await desk.digests.sendDue()).toBe(1)
    expect(letters).toEqual([]) // What came before the subscription is not told.
    later(5)
    await takeIn(`${HOSTILE} again`, 'The ministry denied on Friday that the harbour of Velm would close.')
    later(5)
    await desk.digests.sendDue()
    expect(letters.map(({ to }) => to)).toEqual([['ada@example.org']])
    const { text } = letters[0] as Letter
    expect(text).toContain(`List-Unsubscribe: <https://desk.example/api/subscriptions/${id}/unsubscribe>`)
    expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(text).toMatch(/\d origins? in \d reports?/)
    expect(text.slice(text.indexOf('<!doctype html>'))).not.toContain('<script')
    await desk.digests.sendDue()
    later(90)
    await desk.digests.sendDue()
    expect(letters).toHaveLength(1) // Nothing is new.
    await desk.digests.end(id)
  })

  test('come daily at their time, also of a saved search, and not when nobody is subscribed any more', async () => {
    const filters = { kind: 'statements', words: 'ferry' } as const
    const saved = await desk.searches.save({ name: 'Ferries', query: 'kind=statements&q=ferry', filters })
    const { id, dueAt } = await desk.digests.subscribe({
      ...{ ...daily, searchId: saved.id, address: 'bo@example.org' },
    })
    expect(new Date(dueAt).getHours()).toBe(8)
    later(5)
    await takeIn(
      'Ferry of Osterby sails again',
      'The captain said on Friday that the ferry of Osterby would sail.',
    )
    await takeIn('Cheese', 'Farmers said on Friday that the price of cheese would rise.')
    await desk.digests.sendDue()
    expect(letters).toEqual([])
    now = new Date(Date.parse(dueAt) + 1000)
    await desk.digests.sendDue()
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain('Subject: Tocsin: Ferries: 1 story')
    await desk.searches.remove(saved.id)
    later(3 * 24 * 60)
    await takeIn('Ferry stops', 'The captain said on Monday that the ferry of Osterby would stop.')
    later(24 * 60)
    expect(await desk.digests.sendDue()).toBe(0)
    await desk.digests.end(id)
  })

  test('that the server refuses are tried again later and later, and the subscription says why', async () => {
    const refusing = await startSmtp({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    })
    const other = await open(mailTo(refusing))
    const { id } = await desk.digests.subscribe({ ...changes, address: 'gone@example.org' })
    later(5)
    await takeIn('Bridge', 'The mayor of Osterby said on Friday that the bridge would open.')
    later(5)
    await other.digests.sendDue()
    const [first] = await desk.digests.subscriptions()
    expect(first).toMatchObject({ id, failureCount: 1, sentAt: null })
    expect(first?.failure).toContain('no such mailbox')
    expect(await other.digests.sendDue()).toBe(0)
    later(2)
    await other.digests.sendDue()
    const [second] = await desk.digests.subscriptions()
    expect(second?.failureCount).toBe(2)
    expect(Date.parse(second?.dueAt ?? '') - now.getTime()).toBe(2 * 60_000)
    // The server is well again: what was not sent is sent.
    later(5)
    await desk.digests.sendDue()
    expect(letters.map(({ to }) => to)).toEqual([['gone@example.org']])
    expect((await desk.digests.subscriptions())[0]).toMatchObject({ failureCount: 0, failure: null })
    await desk.digests.end(id)
    refusing.close()
  })

  test('are not sent again when the process dies in the middle, and the next one tells the same', async () => {
    const { id } = await desk.digests.subscribe({ ...changes, address: 'cy@example.org' })
    later(5)
    await takeIn('Lighthouse', 'The keeper of Velm said on Friday that the lighthouse would go dark.')
    later(5)
    // A mail server that takes a mail and never says so: the process waits when it is gone.
    const silent = await startSmtp({ onData: (stream) => void stream.resume() })
    const dying = await open(mailTo(silent))
    const ending = dying.digests.sendDue().catch(() => null)
    await expect.poll(() => silent.connections.size).toBeGreaterThan(0)
    later(11)
    await desk.digests.sendDue()
    expect(letters).toEqual([])
    const [shown] = await desk.digests.subscriptions()
    expect(shown).toMatchObject({ id, sentAt: null })
    expect(shown?.failure).toContain('interrupted')
    later(61)
    await desk.digests.sendDue()
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain('Lighthouse')
    await desk.digests.end(id)
    // It is not dead but held: it must not go on in the next test.
    for (const connection of silent.connections) connection.close()
    await ending
    silent.close()
  })

  test('are shared by two processes: each is sent by one of them', async () => {
    for (const name of ['one', 'two', 'three', 'four'])
      await desk.digests.subscribe({ ...changes, address: `${name}@example.org` })
    later(5)
    await takeIn('Tower', 'The builder said on Friday that the tower of Osterby would stand.')
    later(5)
    const other = await open(mailTo(smtp))
    await Promise.all([desk.digests.sendDue(), other.digests.sendDue()])
    const failures = (await desk.digests.subscriptions()).flatMap(({ failure }) => failure ?? [])
    expect(failures).toEqual([])
    expect(letters.map(({ to }) => to[0]).sort()).toEqual(
      ['four', 'one', 'three', 'two'].map((name) => `${name}@example.org`),
    )
  })

  test('need a mail server whose certificate is valid, and a password that it takes', async () => {
    const ownCertificate = await startSmtp({ disabledCommands: [] })
    const careful = await open(mailTo(ownCertificate, { tls: 'starttls' }))
    await expect(careful.digests.sendOnce(null, 'ada@example.org')).rejects.toMatchObject({
      code: 'net.mail_server_unreachable',
    })
    const strict = await startSmtp({
      ...{ authOptional: false, allowInsecureAuth: true },
      onAuth: ({ username, password }, _, done) =>
        username === 'desk' && password === 'right' ? done(null, { user: 'desk' }) : done(new Error('wrong')),
    })
    const wrong = await open(mailTo(strict, { user: 'desk', password: 'wrong' }))
    await expect(wrong.digests.sendOnce(null, 'ada@example.org')).rejects.toMatchObject({
      code: 'net.mail_login_refused',
    })
    const right = await open(mailTo(strict, { user: 'desk', password: 'right' }))
    await right.digests.sendOnce(null, 'ada@example.org')
    expect(letters).toHaveLength(1)
    const without = await open(null)
    await expect(without.digests.sendOnce(null, 'ada@example.org')).rejects.toMatchObject({
      code: 'desk.mail_not_set',
    })
    ownCertificate.close()
    strict.close()
  })
})
