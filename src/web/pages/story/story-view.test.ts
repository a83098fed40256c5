import { describe, expect, test } from 'vitest'
import { bySpeaker, matrixOf, type Proposition, partsOf, type Stance, saidOf } from './story-view.ts'

const stance = (speaker: string, part: Partial<Stance> = {}): Stance => ({
  ...{ report: `r-${speaker}`, statement: 't1', span: [0, 4], speaker, label: speaker, speakerKind: 'named' },
  ...{
    stance: 'supports',
    side: 'for',
    figure: null,
    day: '2024-10-17',
    answers: [],
    reasons: [],
    isSure: true,
  },
  ...part,
})
const proposition = (id: string, stances: readonly Stance[], isContested = true): Proposition => ({
  ...{ id, stances: [...stances], isContested, firstDay: null, lastDay: null },
  words: { report: 'r1', statement: 't1', span: [0, 4], text: id },
})

describe('saidOf()', () => {
  test('puts what a speaker says again under what was said first', () => {
    const said = saidOf([
      stance('a'),
      stance('a', { report: 'r2', stance: 'repeats' }),
      stance('b'),
      stance('a', { report: 'r3', stance: 'withdraws', side: 'against' }),
    ])
    expect(said.map((one) => [one.stance.speaker, one.again.length])).toEqual([
      ['a', 1],
      ['b', 0],
      ['a', 0],
    ])
  })

  test('keeps figures apart that differ', () => {
    const figure = (words: string) => ({ words, low: 1, high: 1, of: 'ship' })
    const said = saidOf([
      stance('a', { figure: figure('9') }),
      stance('a', { figure: figure('12'), stance: 'repeats' }),
    ])
    expect(said).toHaveLength(2)
  })
})

test('bySpeaker() names each speaker once, whatever they say', () => {
  const said = bySpeaker([stance('a'), stance('b'), stance('a', { side: 'open', stance: 'unsure' })])
  expect(said.map((one) => [one.stance.speaker, one.again.length])).toEqual([
    ['a', 1],
    ['b', 0],
  ])
})

describe('matrixOf()', () => {
  test('gives columns to those who speak to most, and one to all others', () => {
    const rows = [
      proposition('p1', [stance('a'), stance('b'), stance('c')]),
      proposition('p2', [stance('c', { side: 'against', stance: 'denies' }), stance('d')]),
    ]
    const matrix = matrixOf(rows, 3)
    expect([matrix.speakers.map(({ key }) => key), matrix.hasOthers]).toEqual([['c', 'a'], true])
    expect(
      matrix.rows.map(({ cells }) => cells.map((said) => said.map((one) => one.stance.speaker))),
    ).toEqual([
      [['c'], ['a'], ['b']],
      [['c'], [], ['d']],
    ])
    expect(matrixOf(rows, 4).hasOthers).toBe(false)
  })
})

describe('partsOf()', () => {
  test('agreed is what several say and none denies', () => {
    const parts = partsOf([
      proposition('contested', [stance('a'), stance('b')]),
      proposition('agreed', [stance('a'), stance('b')], false),
      proposition('alone', [stance('a'), stance('a', { report: 'r2' })], false),
      proposition('open', [stance('a'), stance('b', { side: 'open', stance: 'unsure' })], false),
    ])
    expect([parts.contested, parts.agreed, parts.single].map((part) => part.map(({ id }) => id))).toEqual([
      ['contested'],
      ['agreed'],
      ['alone', 'open'],
    ])
  })
})
