import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWordWeights } from '../words/word-weights.ts'
import { madeReport } from './cases/made-reports.ts'
import { findPropositions } from './find-propositions.ts'
import { newsOf } from './news-of.ts'
import type { ContestedReport } from './points.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))
const accountOf = (...reports: readonly ContestedReport[]) => ({
  reports,
  propositions: findPropositions({ reports, words }),
})

const POURED = 'the dye works had poured chrome sludge into the river'
const first = madeReport('2024-03-01', 'River runs yellow', [
  { by: 'Marta Quill', words: POURED },
  { by: 'Piet Laar', words: 'about 4,000 fish had died downstream' },
  { by: 'a fisherman', kind: 'unnamed', words: 'the water stank' },
])
const second = madeReport('2024-03-02', 'Dye works answers', [
  {
    by: 'Jon Vale',
    cue: 'denied',
    act: 'deny',
    words: 'that the dye works had poured sludge into the river',
  },
  { by: 'Jon Vale', words: 'no more than 600 fish had died downstream' },
])
const third = madeReport('2024-03-04', 'Activist takes it back', [
  { by: 'Marta Quill', words: 'the dye works had not poured chrome sludge into the river' },
])
const marksOf = (...[before, now]: Parameters<typeof newsOf>) =>
  newsOf(before, now).map(({ kind, label }) => `${kind} ${label}`)

test('newsOf() tells the first denial, the other figure and the new source of a day', () => {
  expect(marksOf(accountOf(first), accountOf(first, second)).sort()).toEqual([
    'first-denial Jon Vale',
    'new-contradiction Jon Vale',
    'new-source Jon Vale',
  ])
})

test('newsOf() tells that a speaker takes a statement back, and where', () => {
  const news = newsOf(accountOf(first, second), accountOf(first, second, third))
  expect(news).toMatchObject([
    {
      kind: 'withdrawn',
      speaker: 'person:marta quill',
      at: { report: third.reading.report.id, statement: 't1' },
    },
  ])
})

test('newsOf() takes no unnamed source for a new one, and finds nothing in what is known', () => {
  const empty = accountOf()
  expect(marksOf(empty, accountOf(first))).toEqual(['new-source Marta Quill', 'new-source Piet Laar'])
  expect(newsOf(accountOf(first, second), accountOf(second, first))).toEqual([])
})
