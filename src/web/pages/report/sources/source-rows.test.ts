import { expect, test } from 'vitest'
import type { Reading, ReportId, Source, Statement } from '#domain'
import { cardsOf } from '../cards.ts'
import { sourceGroupsOf } from './source-rows.ts'

const TEXT = 'a clerk close to the court'
const source = (part: Partial<Source> & Pick<Source, 'id'>): Source => ({
  ...{ kind: 'person', name: null, description: null, country: null, number: null, mentions: [[0, 7]] },
  ...part,
})
const statement = (id: string, speaker: string, act: Statement['act']): Statement => ({
  ...{ id, speaker, addressee: null, source: [], cue: [], content: [], form: 'none', act },
  ...{ likelihood: null, within: null, said: null },
})
const READING: Reading = {
  schema: 'tocsin/reading/1',
  report: {
    ...{
      id: 'r1' as ReportId,
      title: '',
      byline: null,
      outlet: null,
      url: null,
      language: 'en',
      credit: null,
    },
    ...{ credits: [], published: null, text: TEXT, blocks: [], furniture: [] },
  },
  sources: [
    source({ id: 's1', name: 'Ann Ash', description: 'minister', country: 'NOR', sector: 'GOV' }),
    source({
      ...{ id: 's2', kind: 'unnamed', description: 'a clerk', number: { min: 1, max: 1 } },
      nearness: [{ kind: 'close', span: [8, 26] }],
    }),
    source({
      ...{ id: 's3', name: 'Bo Berg' },
      known: {
        ...{
          name: 'Bo Berg',
          description: 'envoy',
          country: 'SWE',
          sector: null,
          from: 'r0',
          asOf: '2021-10-02',
        },
      },
    }),
    source({ id: 's4', kind: 'government', name: 'Norway', country: 'NOR' }),
  ],
  statements: [
    statement('t1', 's3', 'deny'),
    statement('t2', 's1', 'assert'),
    statement('t3', 's1', 'deny'),
    statement('t4', 's2', 'doubt'),
  ],
  ...{ times: [], events: [], chains: [], notes: [] },
}

test('sourceGroupsOf() groups by name, the ones that say most first, and tells what each does', () => {
  const groups = sourceGroupsOf(READING, cardsOf(READING))
  expect(groups.map(({ title, rows }) => [title, rows.map(({ name }) => name).join()])).toEqual([
    ['Named', 'Ann Ash,Bo Berg'],
    ['Unnamed', 'a clerk'],
    ['Spoken of, not speaking', 'Norway'],
  ])
  const [ann, bo, clerk, norway] = groups.flatMap(({ rows }) => rows)
  expect(ann).toMatchObject({ described: 'minister', facts: ['government', 'Norway'], known: null })
  expect(ann?.families.map(({ family, size }) => [family.key, size])).toEqual([
    ['states', 1],
    ['denies', 1],
  ])
  expect(bo?.known).toBe('an earlier report, of 2 October 2021, told: Bo Berg, envoy, Sweden')
  expect(clerk).toMatchObject({ described: null, facts: ['1 person'], nearness: ['close to the court'] })
  expect(norway?.facts).toEqual(['government', 'mentioned once'])
})
