import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tokenise } from '#language'
import { parseWordWeights } from '../words/word-weights.ts'
import { conceptReader } from './concepts.ts'
import { doFiguresDiffer, figuresIn } from './figures.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))
const figuresOf = (text: string) => {
  const read = conceptReader(words)(tokenise(text))
  return figuresIn(read, { from: 0, to: read.text.count }).map(({ low, high, of }) => [low, high, of])
}

test.each([
  ['some 12,500 Danish soldiers crossed', [[12500, 12500, '~troops']]],
  ['between 3,000 and 4,000 refugees waited', [[3000, 4000, '~migrant']]],
  ['the number of troops stood at about 400', [[400, 400, '~troops']]],
  ['2.5 million barrels were lost', [[2500000, 2500000, 'barrel']]],
  ['at least six people died', [[6, 6, '~kill']]],
  ['fifty-seven people were hurt', [[57, 57, '~injure']]],
  ['prices rose by 30 per cent there', [[30, 30, '%']]],
  [
    'sales fell by half, wages by a fifth',
    [
      [50, 50, '%'],
      [20, 20, '%'],
    ],
  ],
  ['in May 2021, within 48 hours, on 3 June', []],
  ['it could not be counted', []],
])('figuresIn() of %j', (text, figures) => {
  expect(figuresOf(text)).toEqual(figures)
})

test('doFiguresDiffer() lets near and overlapping figures be one', () => {
  const figure = (low: number, high: number) => ({ words: '', of: 'boat', low, high })
  expect(doFiguresDiffer(figure(94000, 94000), figure(94300, 94300))).toBe(false)
  expect(doFiguresDiffer(figure(90, 90), figure(80, 100))).toBe(false)
  expect(doFiguresDiffer(figure(90, 90), figure(100, 100))).toBe(true)
})

test.each([
  ['more than 40 boats sank', 'about 57 boats sank', false],
  ['up to 175 boats sank', 'only 94 boats sank', false],
  ['no more than 60 boats sank', 'about 400 boats sank', true],
  ['at least 400 boats sank', 'fewer than 60 boats sank', true],
  ['no fewer than 60 boats sank', 'about 400 boats sank', false],
])('doFiguresDiffer() of %j and %j', (one, other, expected) => {
  const [here, there] = [one, other].map((text) => {
    const read = conceptReader(words)(tokenise(text))
    return figuresIn(read, { from: 0, to: read.text.count })[0]
  })
  expect(here && there && doFiguresDiffer(here, there)).toBe(expected)
})
