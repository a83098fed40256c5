import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Credit } from '#domain'
import { parseWordWeights } from '../words/word-weights.ts'
import { FERRY, type Given, HARBOUR, madeSketch, RETOLD } from './cases/made-sketch.ts'
import { judgeAmong } from './judge-among.ts'
import type { Sketch } from './sketch.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))
const sketch = (given: Given) => madeSketch(given, words)

const original = sketch({ title: 'Ferry runs aground off Lisk', paragraphs: FERRY, outlet: 'Northwire' })

const copyOf = (paragraphs: readonly string[], more: Partial<Given> = {}) =>
  sketch({ title: 'All safe after ferry drama', paragraphs, outlet: 'B', published: '2024-02-02', ...more })

const by = (name: string, kind: Credit['kind'] = 'line'): Credit => ({ kind, name })

test('judgeAmong() calls a text merged of two a copy of both, although each gave less than half of it', () => {
  const other = sketch({ title: 'Dockers walk out', paragraphs: HARBOUR, outlet: 'Odrin Post' })
  const both = FERRY.slice(0, 3).flatMap((sentence, at) => [sentence, HARBOUR[at] as string])
  const judgements = judgeAmong(copyOf(both), [original, other])
  expect(judgements.map(({ kind, original: { outlet } }) => [outlet, kind]).sort()).toEqual([
    ['Northwire', 'copy'],
    ['Odrin Post', 'copy'],
  ])
  expect(judgements[0]?.reasons.at(-1)).toMatchObject({
    kind: 'merged',
    others: [judgements[1]?.original.id],
  })
})

test('judgeAmong() links a copy to the report it is nearest to, and not to copies of that', () => {
  const cut = copyOf(FERRY.slice(0, 3), { outlet: 'C', credits: [by('Northwire')] })
  const candidates = [cut, original]
  const late = copyOf(FERRY, { published: '2024-02-03', credits: [by('Northwire')] })
  expect(judgeAmong(late, candidates).map(({ original: { outlet } }) => outlet)).toEqual(['Northwire'])
})

test('judgeAmong() gives the same, whatever the order of the candidates', () => {
  const others = [
    original,
    sketch({ title: 'Dockers walk out', paragraphs: HARBOUR, outlet: 'Odrin Post' }),
    copyOf(FERRY.slice(0, 3), { outlet: 'C' }),
    copyOf([...HARBOUR.slice(2), ...FERRY.slice(3)], { outlet: 'D', credits: [by('Northwire')] }),
  ]
  const late = copyOf([...FERRY.slice(1), ...HARBOUR.slice(1, 4)], { published: '2024-02-05' })
  const pairsOf = (candidates: readonly Sketch[]) =>
    judgeAmong(late, candidates)
      .map(({ kind, original: { id } }) => `${kind} ${id}`)
      .sort()
  fc.assert(
    fc.property(fc.shuffledSubarray(others, { minLength: others.length }), (shuffled) => {
      expect(pairsOf(shuffled)).toEqual(pairsOf(others))
    }),
    { numRuns: 24 },
  )
})

test('judgeAmong() links a rewrite to the likest report of the outlet only', () => {
  const dockers = sketch({ title: 'Dockers walk out', paragraphs: HARBOUR, outlet: 'Northwire' })
  const shorter = sketch({ title: 'Ferry aground', paragraphs: FERRY.slice(0, 3), outlet: 'Northwire' })
  const retold = copyOf(RETOLD, { credits: [by('Northwire')] })
  const judgements = judgeAmong(retold, [dockers, shorter, original])
  expect(judgements.map(({ kind, original: { id } }) => [kind, id])).toEqual([['rewrite', original.id]])
})
