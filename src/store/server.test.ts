import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { openServer } from './server.ts'

describe('openServer() says what is wrong with DATABASE_URL', () => {
  async function check(databaseUrl: string, code: string, part: string) {
    const error = await openServer({ databaseUrl }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code, message: expect.stringContaining(part) })
    expect(JSON.stringify(error) + String(error)).not.toContain('sesame')
  }

  test('when nothing listens there', () =>
    check(
      'postgres://me:sesame@127.0.0.1:1/news',
      'store.server_unreachable',
      '127.0.0.1:1/news: nothing listens',
    ))

  test('when the socket is not there', () =>
    check('postgres://me:sesame@/news?host=/nowhere', 'store.server_unreachable', 'no such socket'))

  test('when it is no address of a database', async () => {
    await check('mysql://me:sesame@localhost/news', 'store.bad_database_url', 'DATABASE_URL')
    await check('news', 'store.bad_database_url', 'DATABASE_URL')
  })

  test('when something else answers', async () => {
    const other = createServer((socket) => socket.end('220 mail ready\r\n')).listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await check(
      `postgres://me:sesame@127.0.0.1:${port}/news`,
      'store.server_unreachable',
      'did not answer as',
    )
    other.close()
  })
})
