import { describe, expect, it, test } from 'vitest'
import type { OriginReport } from './press.ts'
import {
  CAPTAIN,
  copy,
  count,
  idOf,
  isCopy,
  MINISTER,
  MINISTRY,
  OFFICIAL,
  report,
  type Said,
} from './report-for-test.ts'

const harbour = report({
  outlet: 'Harbour Post',
  day: '2024-05-02',
  says: [{ ...MINISTER, said: '2024-05-02' }, OFFICIAL, CAPTAIN],
})
const fjord = report({
  outlet: 'Fjord News',
  day: '2024-05-03',
  says: [MINISTER, { ...MINISTRY, cue: 'denies' }, { who: 'Siv Holm', description: 'passenger' }],
})

describe('countOrigins() folds', () => {
  it('the same person on the same occasion in two outlets', () => {
    const { low, reportCount, folds } = count([harbour, fjord])
    expect({ low, reportCount }).toEqual({ low: 4, reportCount: 2 })
    expect(folds.map(({ reason }) => reason)).toEqual(['same-party'])
  })

  it('a body, its minister and its unnamed spokesman on one day', () => {
    const spokes: Said = { who: 'a ministry spokesman', kind: 'unnamed', country: 'NOR' }
    const { low, high } = count([
      report({ outlet: 'A', day: '2024-05-02', says: [MINISTER] }),
      report({ outlet: 'B', day: '2024-05-02', says: [MINISTRY, spokes] }),
    ])
    expect(low).toBe(1)
    expect(high).toBeGreaterThan(1)
  })

  it('a copy, whatever it holds', () => {
    const other = copy(harbour, 'Coast Mirror', '2024-05-04')
    const { low, origins, folds } = count([harbour, other], { copies: [isCopy(other, harbour)] })
    expect(low).toBe(3)
    expect(origins.every(({ reports }) => reports.length === 2)).toBe(true)
    expect(folds.map(({ reason, sure }) => ({ reason, sure }))).toEqual(
      Array(3).fill({ reason: 'copy', sure: true }),
    )
  })

  it('"the Harbour Post reported, citing two officials" into the origin of that report', () => {
    const citing = report({
      outlet: 'Fjord News',
      day: '2024-05-03',
      says: [
        { who: 'The Harbour Post', kind: 'outlet', cue: 'reported' },
        { ...OFFICIAL, cue: 'citing', within: 1, through: 'Harbour Post' },
      ],
    })
    const { low, folds } = count([harbour, citing])
    expect(low).toBe(3)
    expect(folds.map(({ reason }) => reason)).toEqual(['citation'])
  })

  it('what two outlets have from a third that is not at hand', () => {
    const citing = (outlet: string) =>
      report({ outlet, day: '2024-05-03', says: [{ who: 'Skerry Daily', kind: 'outlet', cue: 'reported' }] })
    const { low, origins } = count([citing('A'), citing('B')])
    expect(low).toBe(1)
    expect(origins[0]?.label).toBe('a source of Skerry Daily')
  })

  it('unnamed sources of two outlets that are described alike, and says that this is not sure', () => {
    const told = (outlet: string, who: Said) => report({ outlet, day: '2024-05-02', says: [who] })
    const sailor: Said = { who: 'a retired sailor', kind: 'unnamed' }
    const [one, other] = [told('Harbour Post', OFFICIAL), told('Fjord News', OFFICIAL)]
    expect(count([one, other])).toMatchObject({ low: 1, high: 2 })
    expect(count([one, told('Fjord News', sailor)]).low).toBe(2)
    const owners = new Map([
      ['Harbour Post', 'Lund Press'],
      ['Fjord News', 'Lund Press'],
    ])
    expect(count([one, other], { owners }).folds[0]).toMatchObject({ reason: 'same-owner', sure: false })
  })

  it('a body without a name, an office of a person and people of a body that another report tells', () => {
    const firm: Said = { who: 'Skerry Lines', kind: 'organisation' }
    const head: Said = { who: 'Anna Holt', description: 'who heads Skerry Lines' }
    const says = [{ who: "the ferry's operator", kind: 'organisation' as const }]
    const first = report({ outlet: 'A', day: '2024-05-02', says: [firm, head] })
    expect(count([first, report({ outlet: 'B', day: '2024-05-02', says })]).low).toBe(1)
    const apart = report({
      outlet: 'B',
      day: '2024-05-02',
      says: [{ ...head, description: 'of the firm' }, firm],
    })
    expect(count([first, apart]).low).toBe(1)
    const governor: Said = { who: 'Ilse Maren', description: 'governor' }
    const office: Said = { who: "the governor's office", kind: 'organisation' }
    expect(count([report({ outlet: 'A', day: '2024-05-02', says: [governor, office] })]).low).toBe(1)
  })
})

describe('countOrigins() finds inside a report', () => {
  it('a company, its head and its spokesman to be one, which is not sure', () => {
    const says: Said[] = [
      { who: 'Skerry Lines', kind: 'organisation' },
      { who: "The company's chief executive, Anna Holt,", description: 'chief executive' },
      { who: 'A company spokesman', kind: 'unnamed' },
    ]
    const named = report({ outlet: 'A', day: '2024-05-02', says })
    const sources = named.reading.sources.map((source) =>
      source.kind === 'person' ? { ...source, name: 'Anna Holt' } : source,
    )
    expect(count([{ ...named, reading: { ...named.reading, sources } }])).toMatchObject({ low: 1, high: 2 })
  })

  it('"one of them" and "the officials" to be those who were named before, and "another" to be another', () => {
    const says: Said[] = [
      ...[OFFICIAL, { who: 'one of them', kind: 'unnamed' as const }],
      { who: 'the officials', kind: 'unnamed' },
      { who: 'another harbour diplomat', kind: 'unnamed' },
    ]
    expect(count([report({ outlet: 'A', day: '2024-05-02', says })]).low).toBe(2)
  })

  it('the head of a body to be of it where his words name it', () => {
    const says: Said[] = [
      { who: 'Harbour Inspectorate', kind: 'organisation' },
      { who: "The inspectorate's deputy head, Siv Holm,", description: "inspectorate's deputy head" },
    ]
    const named = report({ outlet: 'A', day: '2024-05-02', says })
    const sources = named.reading.sources.map((source) =>
      source.kind === 'person' ? { ...source, name: 'Siv Holm' } : source,
    )
    expect(count([{ ...named, reading: { ...named.reading, sources } }])).toMatchObject({ low: 1, high: 2 })
  })

  it('what a paper says of people to be of the paper', () => {
    const says: Said[] = [
      { who: 'Inspectors', kind: 'unnamed', cue: 'warned' },
      { who: 'a report seen by this paper', kind: 'document', cue: 'according to' },
    ]
    const told = report({ outlet: 'A', day: '2024-05-02', says })
    const [first, second] = told.reading.statements
    const statements = [first, { ...second, content: first?.content }] as typeof told.reading.statements
    expect(count([{ ...told, reading: { ...told.reading, statements } }]).low).toBe(1)
  })

  it('"the statement said" to be of the body that made it', () => {
    const says: Said[] = [MINISTRY, { who: 'the statement', kind: 'document' }]
    expect(count([report({ outlet: 'A', day: '2024-05-02', says })])).toMatchObject({ low: 1, high: 1 })
  })

  it('two days that a report tells to be two occasions', () => {
    const says: Said[] = [
      { ...MINISTER, said: '2024-05-02', words: 'one thing' },
      { ...MINISTER, cue: 'had said', said: '2024-04-28', words: 'quite another' },
    ]
    expect(count([report({ outlet: 'A', day: '2024-05-02', says })]).low).toBe(2)
  })
})

describe('countOrigins() keeps apart', () => {
  it('a statement in writing and words to an outlet on one day', () => {
    const says: Said[] = [
      { ...MINISTRY, cue: 'said in a statement' },
      { ...MINISTRY, cue: 'said by telephone', words: 'something else' },
    ]
    expect(count([report({ outlet: 'A', day: '2024-05-02', says })]).low).toBe(2)
  })

  it('ministries of two countries that only the story knows', () => {
    const of = (who: string): Said => ({ ...MINISTRY, who, country: undefined as never })
    const says = [of('Lodian Transport Ministry'), of('Varnian Transport Ministry')]
    const about = { who: 'Vera Kolm of Lodia and Varn', description: 'traveller' }
    expect(count([report({ outlet: 'A', day: '2024-05-02', says: [...says, about] })]).low).toBe(3)
  })

  it('an outlet that counted and those whom it heard', () => {
    const says: Said[] = [
      { who: 'Harbour Post', kind: 'outlet', cue: 'counted', words: 'nine lifeboats' },
      CAPTAIN,
    ]
    const { low, origins } = count([report({ outlet: 'Harbour Post', day: '2024-05-02', says })])
    expect({ low, kinds: origins.map(({ kind }) => kind) }).toEqual({
      low: 2,
      kinds: ['outlet', 'on-record'],
    })
  })

  it('two occasions of one speaker', () => {
    const days = ['2024-05-02', '2024-05-09'].map((said) =>
      report({ outlet: 'Harbour Post', day: said, says: [{ ...MINISTER, said, words: `of ${said} alone` }] }),
    )
    expect(count(days).low).toBe(2)
  })

  it('namesakes with other given names, and bodies of two countries', () => {
    const says: Said[] = [
      ...[CAPTAIN, { who: 'Kari Aske', description: 'engineer' }],
      ...[MINISTRY, { ...MINISTRY, who: 'Danish Transport Ministry', country: 'DNK' }],
    ]
    expect(count([report({ outlet: 'A', day: '2024-05-02', says })]).low).toBe(4)
  })
})

describe('countOrigins() does not count', () => {
  it('standing positions, refusals to comment and what is reported inside a statement', () => {
    const says: Said[] = [
      { who: 'Norway', kind: 'government', country: 'NOR', cue: 'denies' },
      { ...MINISTRY, cue: 'declined to comment', act: 'no-comment' },
      { ...MINISTRY, cue: 'said' },
      CAPTAIN,
      { who: 'Siv Holm', within: 4 },
    ]
    expect(count([report({ outlet: 'A', day: '2024-05-02', says })]).low).toBe(1)
  })

  it('less than one where nobody is cited, and nothing where there is no report', () => {
    expect(count([report({ outlet: 'A', day: '2024-05-02', says: [] })])).toMatchObject({ low: 1, high: 1 })
    expect(count([])).toMatchObject({ low: 0, high: 0 })
  })
})

test('countOrigins() counts the origins of some statements only', () => {
  const statements = [
    { report: idOf(harbour), statement: 't1' },
    { report: idOf(fjord), statement: 't1' },
  ]
  expect(count([harbour, fjord], { statements })).toMatchObject({ low: 1, high: 2, reportCount: 2 })
})

describe('countOrigins() does as people say', () => {
  const at = (one: OriginReport, statement: string) => ({ report: idOf(one), statement })

  it('takes two apart that it had folded', () => {
    const judged = { one: at(harbour, 't1'), other: at(fjord, 't1'), isSame: false }
    expect(count([harbour, fjord], { judgements: [judged] }).low).toBe(5)
  })

  it('folds two that it had kept apart, and shows that it was by hand', () => {
    const judged = { one: at(harbour, 't3'), other: at(fjord, 't3'), isSame: true }
    const { low, folds } = count([harbour, fjord], { judgements: [judged] })
    expect(low).toBe(3)
    expect(folds.filter(({ reason }) => reason === 'by-hand')).toHaveLength(1)
  })

  it('leaves the count alone where the judgement says what it found itself', () => {
    const judged = { one: at(harbour, 't1'), other: at(fjord, 't1'), isSame: true }
    expect(count([harbour, fjord], { judgements: [judged] }).low).toBe(4)
  })
})
