import { expect, test } from 'vitest'
import type { Proposition, Reading, Stance } from '#domain'
import type { TrueStance } from '../training/contested-collection.ts'
import { countContested } from './contested-score.ts'

const TEXT = 'A says it leaks. B says it does not. C counts 40 boats.'
const reading = { report: { id: 'r', text: TEXT }, statements: [] } as unknown as Reading
const stance = (words: string, about: Partial<Stance>): Stance =>
  ({
    ...{ report: 'r', statement: words, side: 'for', answers: [], figure: null },
    span: [TEXT.indexOf(words), TEXT.indexOf(words) + words.length],
    ...about,
  }) as unknown as Stance
const proposition = (...stances: Stance[]) => ({ stances }) as unknown as Proposition
const leaks = stance('it leaks', {})
const denies = stance('it does not', {
  side: 'against',
  answers: [{ report: 'r', statement: 'it leaks' }] as never,
})
const boats = stance('40 boats', { figure: { words: '40', low: 40, high: 40, of: 'boat' } })
const said = (words: string, about: Partial<TrueStance> = {}): TrueStance => ({
  ...{ report: '001', speaker: 'x', stance: 'supports', words },
  ...about,
})
const truth = [
  { id: 'leak', stances: [said('it leaks'), said('it does not', { stance: 'denies', answers: ['001'] })] },
  { id: 'boats', stances: [said('40 boats', { figure: 'about 40' })] },
]
const count = (...found: Proposition[]) =>
  countContested({ readings: new Map([['001', reading]]), truth, found })

test('countContested() counts pairs, relations, answers and figures that are right', () => {
  expect(count(proposition(leaks, denies), proposition(boats))).toMatchObject({
    ...{ stances: 3, pairsRight: 1, pairsGiven: 1, pairsWanted: 1, relationsRight: 1, opposedRight: 1 },
    ...{ answersRight: 1, answersWanted: 1, figuresRight: 1, figuresWanted: 1 },
  })
})

test('countContested() counts what is put together wrongly, and on the wrong side', () => {
  const agrees = { ...denies, side: 'for', answers: [] } as Stance
  expect(count(proposition(leaks, agrees, boats))).toMatchObject({
    ...{ pairsRight: 1, pairsGiven: 3, pairsWanted: 1, relationsRight: 0, opposedRight: 0, answersRight: 0 },
  })
  expect(count()).toMatchObject({ pairsGiven: 0, pairsRight: 0, figuresRight: 0 })
})

test('countContested() takes words that two truths share for no false pair with either', () => {
  const shared = [
    { id: 'leak', stances: [said('it leaks'), said('40 boats')] },
    { id: 'boats', stances: [said('40 boats', { figure: '40' })] },
  ]
  const found = [proposition(leaks, boats)]
  expect(countContested({ readings: new Map([['001', reading]]), truth: shared, found })).toMatchObject({
    ...{ pairsRight: 1, pairsGiven: 1, pairsWanted: 1 },
  })
})

test('countContested() reads figures that are written out, and none is no figure', () => {
  const truth = [
    { id: 'boats', stances: [said('40 boats', { figure: 'three' }), said('it leaks', { figure: 'none' })] },
  ]
  const three = stance('40 boats', { figure: { words: '3', low: 3, high: 3, of: 'boat' } })
  expect(
    countContested({ readings: new Map([['001', reading]]), truth, found: [proposition(three)] }),
  ).toMatchObject({ figuresRight: 1, figuresWanted: 1 })
})
