import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading, ReportId } from '#domain'
import { chainGraph, depthOf } from './chain-graph.ts'
import { layGraph } from './lay-graph.ts'

const NAMES: Readonly<Record<string, string>> = { a: 'Agency', b: 'Bay Herald', c: 'Clerk', d: 'Deputy' }

/** A reading in which statement t1, t2 … came along the paths. */
function readingOf(paths: readonly (readonly string[])[], outlet: string | null = null): Reading {
  const ids = [...new Set(paths.flat())]
  return {
    schema: 'tocsin/reading/1',
    report: {
      ...{ id: 'r1' as ReportId, title: '', byline: null, outlet, url: null, language: 'en', credit: null },
      ...{ credits: [], published: null, text: '', blocks: [], furniture: [] },
    },
    sources: ids.map((id) => ({
      ...{ id, kind: 'outlet', name: NAMES[id] ?? id, description: null, country: null, number: null },
      mentions: [],
    })),
    statements: paths.map((path, at) => ({
      ...{
        id: `t${at + 1}`,
        speaker: path.at(-1) ?? null,
        addressee: null,
        source: [],
        cue: [],
        content: [],
      },
      ...{ form: 'indirect', act: 'assert', likelihood: null, within: null, said: null },
    })),
    ...{ times: [], events: [], notes: [] },
    chains: paths.map((path, at) => ({ statement: `t${at + 1}`, path })),
  }
}

const rowsOf = (paths: readonly (readonly string[])[]) =>
  layGraph(chainGraph(readingOf(paths)), 500).nodes.map(({ node, depth }) => `${depth} ${node.name}`)

describe('chainGraph()', () => {
  test('folds statements of the same path', () => {
    const graph = chainGraph(readingOf([['a', 'c'], ['a', 'd'], ['a', 'c'], ['d']]))
    expect(graph.paths.map(({ nodes, statements }) => [nodes.join(' '), statements.join(' ')])).toEqual([
      ['page a c', 't1 t3'],
      ['page a d', 't2'],
      ['page d', 't4'],
    ])
    const edges = graph.edges.map(({ from, to, statements }) => `${from} ${to} ${statements.length}`)
    expect(edges).toEqual(['page a 3', 'a c 2', 'a d 1', 'page d 1'])
    expect(graph.nodes.find(({ id }) => id === 'd')?.statements).toEqual(['t2', 't4'])
    expect(depthOf(graph)).toBe(2)
  })

  test('does not count the page itself as a step', () => {
    const graph = chainGraph(readingOf([['b', 'c']], 'Bay Herald'))
    expect(graph.nodes.map(({ name }) => name)).toEqual(['Bay Herald', 'Clerk'])
  })

  test('leaves out a statement of nobody', () => {
    expect(chainGraph(readingOf([[]])).nodes).toEqual([])
  })
})

describe('layGraph()', () => {
  test('puts each source under the one that passed most of it on', () => {
    expect(rowsOf([['a', 'b', 'c'], ['a', 'b', 'c'], ['d'], ['a', 'd'], ['a', 'd']])).toEqual([
      '0 this page',
      '1 Agency',
      '2 Deputy',
      '2 Bay Herald',
      '3 Clerk',
    ])
  })

  test('draws every edge once, whatever the chains, also where they go in circles', () => {
    const path = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
    fc.assert(
      fc.property(fc.array(path, { minLength: 1 }), fc.integer({ min: 200, max: 700 }), (paths, width) => {
        const graph = chainGraph(readingOf(paths))
        const drawing = layGraph(graph, width)
        expect(drawing.nodes.map(({ node }) => node.id).sort()).toEqual(
          graph.nodes.map(({ id }) => id).sort(),
        )
        expect(drawing.ways.length).toBe(graph.edges.length)
        expect(new Set(drawing.nodes.map(({ y }) => y)).size).toBe(graph.nodes.length)
        for (const { d } of drawing.ways) expect(d).toMatch(/^M[\d. MVHQC-]+$/)
        for (const { x } of drawing.nodes) expect(x).toBeLessThan(width / 2)
      }),
    )
  })
})
