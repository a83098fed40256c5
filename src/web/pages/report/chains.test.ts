import { describe, expect, test } from 'vitest'
import type { Reading, Source } from '#domain'
import { longestChain, passedOnBy } from './chains.ts'

const SOURCES = ['paper', 'agency', 'envoy'].map(
  (id): Source => ({
    id,
    kind: 'outlet',
    name: id,
    description: null,
    country: null,
    number: null,
    mentions: [],
  }),
)
const idsOf = (sources: readonly Source[]) => sources.map(({ id }) => id)

test('passedOnBy() leaves the speaker out, and what is not known', () => {
  const check = (path: readonly string[], speaker: string | null, expected: readonly string[]) =>
    expect(idsOf(passedOnBy({ statement: 't1', path }, speaker, SOURCES))).toEqual(expected)
  check(['paper', 'agency', 'envoy'], 'envoy', ['paper', 'agency'])
  check(['paper', 'agency'], null, ['paper', 'agency'])
  check(['envoy'], 'envoy', [])
  check(['paper', 'gone', 'envoy'], 'envoy', ['paper'])
})

describe('longestChain()', () => {
  const check = (paths: readonly (readonly string[])[], expected: readonly string[]) => {
    const chains = paths.map((path, at) => ({ statement: `t${at}`, path }))
    expect(idsOf(longestChain({ chains, sources: SOURCES } as unknown as Reading))).toEqual(expected)
  }
  test('is the longest, and of several the first', () => {
    check([['paper'], ['paper', 'envoy'], ['agency', 'envoy']], ['paper', 'envoy'])
    check(
      [
        ['paper', 'envoy'],
        ['paper', 'agency', 'envoy'],
      ],
      ['paper', 'agency', 'envoy'],
    )
  })
  test('is empty when nobody passed anything on', () => {
    check([], [])
    check([['envoy']], [])
  })
})
