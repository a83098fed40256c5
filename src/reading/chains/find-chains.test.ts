import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source, SourceKind, Statement } from '#domain'
import { findChains, type Passage } from './find-chains.ts'

const source = (id: string, kind: SourceKind): Source => ({
  ...{ id, kind, name: id, description: null, country: null, number: null, mentions: [] },
})

const statement = (id: string, speaker: string | null, within: string | null = null): Statement => ({
  ...{ id, speaker, within, addressee: null, source: [], cue: [], content: [] },
  ...{ form: 'indirect', act: 'assert', likelihood: null, said: null },
})

const passage = (
  paragraph: number,
  through: readonly string[] = [],
  cited: string | null = null,
): Passage => ({
  ...{ paragraph, through, cited, inBody: true },
})

const sources = [
  source('page', 'outlet'),
  source('wire', 'outlet'),
  source('rival', 'outlet'),
  source('people', 'unnamed'),
  source('others', 'unnamed'),
  source('minister', 'person'),
]

/** "t1: page < wire < people" of each chain. */
function chainsOf(statements: Statement[], passages: Passage[], page: string[] = []): string[] {
  const chains = findChains({ statements, passages, sources, page })
  return chains.map(({ statement: id, path }) => `${id}: ${path.join(' < ')}`)
}

describe('findChains()', () => {
  it('leads from the outlets of the page to the speaker', () => {
    expect(chainsOf([statement('t1', 'minister')], [passage(1)], ['page', 'wire'])).toEqual([
      't1: page < wire < minister',
    ])
  })

  it('puts who reports before who is reported, and who cites before who is cited', () => {
    const statements = [statement('t1', 'wire'), statement('t2', 'minister', 't1')]
    expect(chainsOf(statements, [passage(1, [], 'people'), passage(1)])).toEqual([
      't1: wire < people',
      't2: wire < people < minister',
    ])
  })

  it('lets unnamed people after an opening credit speak to that outlet, but not named ones', () => {
    const statements = [statement('t1', 'wire'), statement('t2', 'people'), statement('t3', 'minister')]
    expect(chainsOf(statements, [passage(1), passage(4), passage(5)], ['page'])).toEqual([
      't1: page < wire',
      't2: page < wire < people',
      't3: page < minister',
    ])
  })

  it('lets another outlet take its own paragraph and its own people', () => {
    const statements = [
      statement('t1', 'wire'),
      statement('t2', 'people'),
      statement('t3', 'people'),
      statement('t4', 'rival'),
      statement('t5', 'others'),
    ]
    const passages = [passage(1), passage(2, ['rival']), passage(3), passage(9), passage(9)]
    expect(chainsOf(statements, passages)).toEqual([
      't1: wire',
      't2: rival < people',
      't3: rival < people',
      't4: rival',
      't5: rival < others',
    ])
  })

  it('takes no outlet for the opening that is first named far below', () => {
    const statements = [statement('t1', 'minister'), statement('t2', 'wire'), statement('t3', 'people')]
    expect(chainsOf(statements, [passage(1), passage(8), passage(9)])).toEqual([
      't1: minister',
      't2: wire',
      't3: people',
    ])
  })

  it('gives no chain to words that nobody is named for', () => {
    expect(chainsOf([statement('t1', null)], [passage(1, ['wire'])], ['page'])).toEqual([])
  })

  it('never holds a party twice and always ends at the origin, whatever hangs in what', () => {
    const ids = sources.map(({ id }) => id)
    const one = fc.record({
      speaker: fc.constantFrom(...ids),
      within: fc.option(fc.nat({ max: 7 })),
      through: fc.uniqueArray(fc.constantFrom('page', 'wire', 'rival')),
      cited: fc.option(fc.constantFrom(...ids)),
      paragraph: fc.nat({ max: 6 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.subarray(['page', 'wire']), (all, page) => {
        const statements = all.map(({ speaker, within }, index) =>
          statement(`t${index}`, speaker, within === null ? null : `t${within}`),
        )
        const passages = all.map(({ paragraph, through, cited }) => passage(paragraph, through, cited))
        for (const { statement: id, path } of findChains({ statements, passages, sources, page })) {
          const place = Number(id.slice(1))
          expect(new Set(path).size).toBe(path.length)
          expect(path.at(-1)).toBe(all[place]?.cited ?? all[place]?.speaker)
        }
      }),
    )
  })
})
