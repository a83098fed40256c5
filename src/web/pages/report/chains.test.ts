import { describe, expect, test } from 'vitest'
import type { Reading, Source, Statement } from '#domain'
import { longestChain, passedOnBy } from './chains.ts'

const SOURCES = ['paper', 'agency', 'envoy', 'ruler'].map(
  (id): Source => ({
    id,
    kind: id === 'paper' || id === 'agency' ? 'outlet' : 'person',
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
  type Told = Pick<Statement, 'within' | 'act' | 'speaker'>
  const check = (
    paths: readonly (readonly string[])[],
    expected: readonly string[],
    told: readonly Partial<Told>[] = [],
  ) => {
    const chains = paths.map((path, at) => ({ statement: `t${at}`, path }))
    const plain: Told = { within: null, act: 'assert', speaker: 'envoy' }
    const statements = paths.map((_, at) => ({ id: `t${at}`, ...plain, ...told[at] }))
    expect(idsOf(longestChain({ chains, statements, sources: SOURCES } as unknown as Reading))).toEqual(
      expected,
    )
  }
  const short = ['paper', 'envoy']
  const long = ['paper', 'agency', 'envoy']
  test('is the longest, and of several the first', () => {
    check([['paper'], short, ['agency', 'envoy']], short)
    check([short, long], long)
  })
  test('is of several as long the one that most statements share', () => {
    check([short, ['agency', 'envoy'], ['agency', 'envoy']], ['agency', 'envoy'])
  })
  test('leaves out what a speaker tells of others', () => {
    check([short, long], short, [{}, { within: 't0' }])
    check([short, long, [...long, 'ruler']], short, [{}, { within: 't0' }, { within: 't1' }])
  })
  test('goes on through outlets, but not to what somebody has in mind', () => {
    const byPaper = { speaker: 'agency' }
    check([short, long], long, [byPaper, { within: 't0' }])
    check([short, long], short, [byPaper, { within: 't0', act: 'intend' }])
  })
  test('is empty when nobody passed anything on', () => {
    check([], [])
    check([['envoy']], [])
  })
})
