import { expect, test } from 'vitest'
import type { ChainGraph } from './chain-graph.ts'
import { chainInWords } from './chain-in-words.ts'

/** `name` is `○…` for an unnamed source; an origin has nobody behind it. */
const graph = (nodes: readonly (readonly [name: string, size: number, isOrigin: boolean])[], depth: number) =>
  ({
    nodes: nodes.map(([name, size, isOrigin], at) => ({
      ...{ id: at === 0 ? 'page' : name, name, kind: 'person', isOrigin, isUnnamed: name.startsWith('○') },
      statements: Array.from({ length: size }, (_, number) => `t${number}`),
    })),
    edges: [],
    paths: [{ nodes: Array.from({ length: depth + 1 }, (_, at) => String(at)), statements: [] }],
  }) as unknown as ChainGraph

test.each([
  [
    graph(
      [
        ['Post', 9, false],
        ['Agency', 9, false],
        ['Herald', 4, false],
        ['○ a guard', 4, true],
        ['Ann', 5, true],
      ],
      3,
    ),
    'All 9 statements come through Agency, 4 of them through Herald; 2 origins stand behind them, 1 of them unnamed.',
  ],
  [
    graph(
      [
        ['Post', 9, false],
        ['Agency', 1, false],
        ['○ a guard', 1, true],
      ],
      2,
    ),
    '1 of 9 statements comes through Agency; 1 origin stands behind them, all unnamed.',
  ],
  [
    graph(
      [
        ['Post', 3, false],
        ['Ann', 2, true],
        ['Bo', 1, true],
      ],
      1,
    ),
    'One step only: the page gives its 3 statements as if it had heard everybody itself. 2 origins stand behind them.',
  ],
])('chainInWords() says through whom it came and who stands at the end', (drawn, words) => {
  expect(chainInWords(drawn)).toBe(words)
})
