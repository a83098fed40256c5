import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWordWeights } from '../words/word-weights.ts'
import { madeReport } from './cases/made-reports.ts'
import { findPropositions } from './find-propositions.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))
const CLAIM = madeReport('2024-05-02', 'Nets cut', [
  {
    ...{ by: 'Iceland', kind: 'government', country: 'ISL', cue: 'accused', act: 'accuse' },
    words: 'Danish trawlers of cutting the nets of its boats',
  },
])

test('findPropositions() puts a quote to what its speaker denies with more words in the same report', () => {
  const answer = madeReport('2024-05-03', 'Denmark denies', [
    {
      ...{ by: 'Denmark', kind: 'government', country: 'DNK', cue: 'denied', act: 'deny' },
      words: 'that Danish trawlers had cut the nets of the boats',
    },
    { by: 'Minister Lars Vind', country: 'DNK', words: 'nobody touched a rope' },
  ])
  const [proposition] = findPropositions({ reports: [CLAIM, answer], words })
  expect(proposition?.stances.map(({ label, side }) => `${label} ${side}`)).toEqual([
    'Iceland for',
    'Denmark against',
    'Minister Lars Vind against',
  ])
  expect(proposition?.stances[2]?.answers).toEqual([{ report: CLAIM.reading.report.id, statement: 't1' }])
})

test('findPropositions() puts a denial without words of its own to an earlier report that names who denies', () => {
  const answer = madeReport('2024-05-03', 'Copenhagen speaks', [
    {
      ...{ by: 'Denmark', kind: 'government', country: 'DNK', cue: 'rejected', act: 'deny' },
      words: 'the accusation',
    },
  ])
  const other = madeReport('2024-05-03', 'Oslo speaks', [
    {
      ...{ by: 'Norway', kind: 'government', country: 'NOR', cue: 'rejected', act: 'deny' },
      words: 'the accusation',
    },
  ])
  const found = findPropositions({ reports: [CLAIM, answer, other], words })
  const contested = found.filter(({ isContested }) => isContested)
  expect(contested.map(({ stances }) => stances.map(({ label }) => label))).toEqual([['Iceland', 'Denmark']])
})
