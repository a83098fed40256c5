import { describe, expect, test } from 'vitest'
import { buildGuard } from './guard.ts'

/** What a connection to `address` is given, for each answer of the resolver in turn; an error as its code. */
async function lookups(
  address: string,
  allowHosts: readonly string[],
  answers: readonly string[][],
): Promise<unknown[]> {
  const asked = [...answers]
  const guard = buildGuard(allowHosts, { resolve: async () => asked.shift() ?? [] })
  const url = guard.admit(address)
  const once = (all: boolean) =>
    new Promise((resolve) => {
      guard.lookupFor(url)(url.hostname, { all }, (error, found) =>
        resolve(error === null ? found : (error as { code?: string }).code),
      )
    })
  const given: unknown[] = []
  for (const _ of answers) given.push(await once(true))
  return given
}

describe('lookupFor()', () => {
  test('gives the connection the very addresses that were judged, and judges each answer anew', async () => {
    const given = await lookups(
      'http://turning.test/',
      [],
      [['9.9.9.9', '2620:fe::fe'], ['127.0.0.1'], ['9.9.9.9']],
    )
    expect(given).toEqual([
      [
        { address: '9.9.9.9', family: 4 },
        { address: '2620:fe::fe', family: 6 },
      ],
      'net.address_not_public',
      [{ address: '9.9.9.9', family: 4 }],
    ])
  })

  test('refuses the whole answer for one private address in it', async () => {
    expect(await lookups('http://mixed.test/', [], [['9.9.9.9', '10.0.0.1']])).toEqual([
      'net.address_not_public',
    ])
  })

  test('lets an allowed host be anywhere, at the port that was allowed', async () => {
    const inner = [{ address: '10.0.0.1', family: 4 }]
    expect(await lookups('http://inner.test:9000/', ['inner.test'], [['10.0.0.1']])).toEqual([inner])
    expect(await lookups('http://inner.test:9000/', ['INNER.test:9000'], [['10.0.0.1']])).toEqual([inner])
    expect(await lookups('https://inner.test/', ['inner.test:80'], [['10.0.0.1']])).toEqual([
      'net.address_not_public',
    ])
    expect(await lookups('http://not-inner.test/', ['inner.test'], [['10.0.0.1']])).toEqual([
      'net.address_not_public',
    ])
  })
})
