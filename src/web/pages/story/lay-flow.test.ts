import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account, ReportOfStory } from '../../data/stories.ts'
import { flowGraph, flowInWords } from './flow-graph.ts'
import { FLOW_ROW, layFlow } from './lay-flow.ts'

const report = (id: string, copyOf: string | null = null): ReportOfStory => ({
  ...{
    id,
    title: `Title of ${id}`,
    outlet: `Outlet ${id}`,
    day: '2024-10-17',
    statementCount: 1,
    reasons: [],
  },
  copyOf: copyOf === null ? null : { report: copyOf, kind: 'copy', probability: 1 },
})
const account = (origins: readonly (readonly [string, readonly string[]])[]) => {
  const made = origins.map(([label, reports]) => ({
    ...{ id: label, kind: 'on-record' as const, label, day: null, statements: [] },
    reports: [...reports],
  }))
  return { origins: { low: 1, high: 1, reportCount: 1, origins: made, folds: [] } } as unknown as Account
}

describe('flowGraph()', () => {
  test('a copy hangs on the outlet whose text it is, also through another copy', () => {
    const graph = flowGraph(account([['Ann Ash', ['r1', 'r2', 'r3']]]), [
      report('r1'),
      report('r2', 'r1'),
      report('r3', 'r2'),
    ])
    expect(graph.edges.map(({ from, to }) => [from, to])).toEqual([
      ['origin Ann Ash', 'outlet Outlet r1'],
      ['outlet Outlet r1', 'copier Outlet r2'],
      ['outlet Outlet r1', 'copier Outlet r3'],
    ])
    expect(flowInWords(graph)).toBe('1 origin reached 1 outlet; 2 more carry copies.')
  })

  test('copies that point in a circle do not hold it', () => {
    const graph = flowGraph(account([['Ann Ash', ['r1']]]), [report('r1', 'r2'), report('r2', 'r1')])
    expect(graph.nodes.length).toBeGreaterThan(0)
  })
})

describe('layFlow()', () => {
  test('every name has a row of its own and stays in the picture', () => {
    const stories = fc.record({
      origins: fc.array(fc.uniqueArray(fc.nat(8), { minLength: 1 }), { minLength: 1, maxLength: 20 }),
      copies: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 8 }),
      width: fc.integer({ min: 320, max: 1200 }),
    })
    fc.assert(
      fc.property(stories, ({ origins, copies, width }) => {
        const originalOf = new Map(copies.filter(([copy, original]) => original < copy))
        const reports = Array.from({ length: 9 }, (_, at) => {
          const original = originalOf.get(at)
          return report(`r${at}`, original === undefined ? null : `r${original}`)
        })
        const made = account(origins.map((own, at) => [`Party ${at}`, own.map((one) => `r${one}`)] as const))
        const { placed, ways, height } = layFlow(flowGraph(made, reports), width, (name) => name.length * 7)
        for (const { x, y, room } of placed) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + room).toBeLessThanOrEqual(width + 1)
          expect(y).toBeGreaterThan(0)
          expect(y).toBeLessThan(height)
        }
        for (const { node, y } of placed)
          for (const other of placed)
            if (other.node.id !== node.id && other.node.column === node.column)
              expect(Math.abs(other.y - y)).toBeGreaterThanOrEqual(FLOW_ROW - 0.01)
        expect(ways.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})
