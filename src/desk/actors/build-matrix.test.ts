import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENT_NAMES, EVENT_SIDES } from '#domain'
import { buildMatrix } from './build-matrix.ts'

const keys = ['government:NOR', 'person:vera kolm', 'body:SWE:navi'] as const
const types = [...EVENT_SIDES.cooperation, ...EVENT_SIDES.conflict]

describe('buildMatrix()', () => {
  test('puts types together in one cell, and parties of most events first', () => {
    const [norway, kolm, navy] = keys
    const table = buildMatrix({
      pairs: [
        { actor: norway, recipient: kolm, type: 'AID', count: 1 },
        { actor: navy, recipient: kolm, type: 'THREATEN', count: 2 },
        { actor: navy, recipient: kolm, type: 'CONSULT', count: 3 },
      ],
      parties: keys.map((key) => ({ key, label: key })),
    })
    expect(table.parties.map(({ key }) => key)).toEqual([kolm, navy, norway])
    expect(table.cells).toContainEqual({
      ...{ actor: navy, recipient: kolm, cooperation: 3, conflict: 2 },
      types: [
        { type: 'CONSULT', count: 3 },
        { type: 'THREATEN', count: 2 },
      ],
    })
  })

  test('loses and invents no event', () => {
    const pair = fc.record({
      ...{ actor: fc.constantFrom(...keys), recipient: fc.constantFrom(...keys) },
      ...{ type: fc.constantFrom(...types), count: fc.integer({ min: 1, max: 9 }) },
    })
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const { cells } = buildMatrix({ pairs, parties: keys.map((key) => ({ key, label: key })) })
        const sum = cells.reduce((all, { cooperation, conflict }) => all + cooperation + conflict, 0)
        expect(sum).toBe(pairs.reduce((all, { count }) => all + count, 0))
      }),
    )
  })
})

test('EVENT_SIDES holds every type of event once', () => {
  const named = Object.keys(EVENT_NAMES).filter((name) => !name.includes(' '))
  expect([...types].sort()).toEqual(named.sort())
})
