import { describe, expect, test } from 'vitest'
import type { Reading, ReportId, Source, Statement } from '#domain'
import { cardsOf, comparable, peopleBehind } from './cards.ts'
import { citationOf } from './citation.ts'
import { filterCards, stepFrom } from './filter.ts'
import { PLAIN_VIEW, type View } from './view.ts'

const TEXT = 'Two envoys say the Tréport ferry stops. Ann Ash, mayor, denies “it all”. No one else spoke.'
const spanOf = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const

const source = (part: Partial<Source> & { id: string }): Source => ({
  kind: 'person',
  name: null,
  description: null,
  country: null,
  number: null,
  mentions: [],
  ...part,
})
const statement = (part: Partial<Statement> & { id: string }): Statement => ({
  speaker: null,
  addressee: null,
  source: [],
  cue: [],
  content: [],
  form: 'indirect',
  act: 'assert',
  likelihood: null,
  within: null,
  said: null,
  ...part,
})

const READING: Reading = {
  schema: 'tocsin/reading/1',
  report: {
    id: 'r1' as ReportId,
    title: ' ',
    byline: null,
    outlet: 'Gazette',
    url: null,
    language: 'en',
    credit: null,
    credits: [],
    published: { value: '2024-10-17', basis: 'given' },
    text: TEXT,
    blocks: [{ kind: 'paragraph', span: [0, TEXT.length] }],
    furniture: [],
  },
  sources: [
    source({ id: 's1', kind: 'unnamed', description: 'two envoys', number: { min: 2, max: 2 } }),
    source({ id: 's2', name: 'Ann Ash', description: 'mayor' }),
  ],
  statements: [
    statement({
      id: 't1',
      speaker: 's1',
      source: [spanOf('Two envoys')],
      cue: [spanOf('say')],
      content: [spanOf('the Tréport ferry stops')],
      addressee: 's2',
    }),
    statement({
      id: 't2',
      speaker: 's2',
      source: [spanOf('Ann Ash, mayor')],
      cue: [spanOf('denies')],
      content: [spanOf('“it all”')],
      act: 'deny',
      form: 'mixed',
      within: 't1',
      said: '2024-10-16',
    }),
    statement({
      id: 't3',
      source: [spanOf('No one else')],
      cue: [spanOf('spoke')],
      act: 'no-comment',
      form: 'none',
    }),
  ],
  times: [],
  events: [],
  chains: [],
  notes: [],
}

const cards = cardsOf(READING)

describe('cardsOf()', () => {
  test('says who, named or not, to whom, and what', () => {
    expect(
      cards.map(({ who, role, isUnnamed, act, toWhom, words }) => [who, role, isUnnamed, act, toWhom, words]),
    ).toEqual([
      ['two envoys', null, true, 'says', 'Ann Ash', 'the Tréport ferry stops'],
      ['Ann Ash', 'mayor', false, 'denies', null, '“it all”'],
      ['No one else', null, false, 'no comment', null, ''],
    ])
  })

  test('counts people, tells the form and the day, and points to the outer statement', () => {
    expect(cards.map(({ details, insideOf }) => [details, insideOf?.number ?? null])).toEqual([
      [['paraphrased', '2 people'], null],
      [['partly quoted', 'said 16 Oct 2024'], 1],
      [[], null],
    ])
  })
})

describe('peopleBehind()', () => {
  const check = (min: number, max: number | null, expected: string) =>
    expect(peopleBehind(source({ id: 's', number: { min, max } }))).toBe(expected)

  test('says one, several, a range, and open ends', () => {
    check(1, 1, '1 person')
    check(2, 2, '2 people')
    check(2, 4, '2 to 4 people')
    check(2, null, '2 or more')
    expect(peopleBehind(source({ id: 's' }))).toBeNull()
  })
})

describe('filterCards()', () => {
  const check = (view: Partial<View>, expected: readonly number[]) =>
    expect(filterCards(cards, { ...PLAIN_VIEW, ...view }).map(({ number }) => number)).toEqual(expected)

  test('lets everything through without a filter', () => check({}, [1, 2, 3]))
  test('families and act widen each other', () => {
    check({ families: ['denies'] }, [2])
    check({ families: ['denies', 'states'] }, [1, 2])
    check({ families: ['denies'], act: 'assert' }, [1, 2])
    check({ act: 'no-comment' }, [3])
  })
  test('speaker and named narrow', () => {
    check({ speaker: 's2' }, [2])
    check({ named: 'unnamed' }, [1])
    check({ named: 'named' }, [2, 3])
    check({ named: 'unnamed', families: ['denies'] }, [])
  })
  test('words are found without case and accents, in any order, also in the cue and the speaker', () => {
    check({ words: 'FERRY  treport' }, [1])
    check({ words: 'mayor' }, [2])
    check({ words: 'denies' }, [2])
    check({ words: 'zeppelin' }, [])
  })
})

describe('comparable()', () => {
  test('takes case and accents away', () => expect(comparable('Tréport ÅÉÎ')).toBe('treport aei'))
})

describe('stepFrom()', () => {
  const check = (from: string | null, step: 1 | -1, expected: string) =>
    expect(stepFrom(cards, from, step)?.statement.id).toBe(expected)

  test('begins at the end it comes from and stops at the last', () => {
    check(null, 1, 't1')
    check(null, -1, 't3')
    check('t1', 1, 't2')
    check('t3', 1, 't3')
    check('t1', -1, 't1')
    check('not shown', 1, 't1')
    expect(stepFrom([], 't1', 1)).toBeUndefined()
  })
})

describe('citationOf()', () => {
  test('names speaker, act, report, day and place, and does not quote twice', () => {
    const [first, second, third] = cards.map((card) => citationOf(card, READING.report))
    expect(first).toBe(
      'two envoys (unnamed; says): “the Tréport ferry stops” — in “untitled report”, Gazette, 17 October 2024 (statement 1, characters 0–38)',
    )
    expect(second).toContain('Ann Ash (denies): “it all” — in')
    expect(third).toMatch(/^No one else \(no comment\) — in/)
  })
})
