import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Proposition, Stance, StanceOverruling } from '#domain'
import { parseWordWeights } from '../words/word-weights.ts'
import { madeReport } from './cases/made-reports.ts'
import { findPropositions } from './find-propositions.ts'
import type { ContestedReport } from './points.ts'

const words = parseWordWeights(readFileSync(new URL('../../../weights/words.bin', import.meta.url)))
const find = (reports: readonly ContestedReport[], overrulings: readonly StanceOverruling[] = []) =>
  findPropositions({ reports, words, overrulings })

const UNION = { by: 'Marta Quill', words: 'the dye works had poured chrome sludge into the river Ost' }
const WORKS = {
  ...{ by: 'Ostdye', kind: 'organisation' as const, cue: 'denied', act: 'deny' as const },
  words: 'that it had poured sludge into the river',
}
const FIRST = madeReport('2024-03-01', 'River runs yellow', [UNION, WORKS])
const COUNT = madeReport('2024-03-02', 'Fish die in the Ost', [
  { by: 'Piet Laar', words: 'about 4,000 fish had died in the river Ost' },
  { by: 'Ostdye', kind: 'organisation', words: 'no more than 600 fish had died in the river Ost' },
])
const BACK = madeReport('2024-03-05', 'Dye works speaks again', [
  {
    ...{ by: 'Ostdye', kind: 'organisation', cue: 'admitted', act: 'admit' },
    words: 'that it had poured chrome sludge into the river Ost',
  },
  {
    by: 'Mayor Ada Brink',
    kind: 'office',
    cue: 'asked',
    act: 'ask',
    words: 'whether sludge had been poured into the river',
  },
])
const REJECTED = madeReport('2024-03-03', 'Minister hits back', [
  {
    by: 'Iceland',
    kind: 'government',
    country: 'ISL',
    cue: 'accused',
    act: 'accuse',
    words: 'Danish trawlers of cutting the nets of its boats',
  },
  { by: 'Lars Vind', words: 'herring were plentiful this year' },
  {
    by: 'Denmark',
    kind: 'government',
    country: 'DNK',
    cue: 'rejected',
    act: 'deny',
    words: 'the accusation',
  },
])
const ALL = [FIRST, COUNT, BACK, REJECTED]

const holding = (found: readonly Proposition[], text: string) =>
  found.find(({ stances }) => stances.some((stance) => textOf(stance).includes(text))) as Proposition
const textOf = ({ report, span }: Stance) =>
  (ALL.find(({ reading }) => reading.report.id === report) as ContestedReport).reading.report.text.slice(
    ...span,
  )
const toldBy = ({ stances }: Proposition) =>
  stances.map(({ speaker, stance, side }) => `${speaker} ${stance} ${side}`)

describe('findPropositions()', () => {
  test('puts a denial to what it denies', () => {
    const [proposition] = find([FIRST])
    expect(proposition?.isContested).toBe(true)
    expect(toldBy(proposition as Proposition)).toEqual([
      'person:marta quill supports for',
      'body::ostdy denies against',
    ])
    expect(proposition?.stances[1]?.answers).toEqual([{ report: FIRST.reading.report.id, statement: 't1' }])
  })

  test('marks figures that differ on one thing, with both', () => {
    const proposition = holding(find(ALL), '4,000 fish')
    expect(proposition.stances.map(({ stance }) => stance)).toEqual(['supports', 'contradicts'])
    expect(proposition.stances[1]?.reasons).toContainEqual({ kind: 'figures', here: '600', there: '4,000' })
  })

  test('keeps two figures of one sentence apart', () => {
    const one = madeReport('2024-04-01', 'One', [
      { by: 'Ada Brink', words: '57 people had been killed and about 169 wounded in the mine' },
    ])
    const two = madeReport('2024-04-02', 'Two', [
      { by: 'Ben Orr', words: '57 people had been killed and at least 230 wounded in the mine' },
    ])
    expect(
      find([one, two]).map(({ stances }) => stances.map(({ stance, figure }) => `${stance} ${figure?.low}`)),
    ).toEqual(
      expect.arrayContaining([
        ['supports 57', 'supports 57'],
        ['supports 169', 'contradicts 230'],
      ]),
    )
  })

  test('knows a speaker who says otherwise later, and one who asks', () => {
    const { stances } = holding(find(ALL), 'chrome sludge')
    expect(stances.map(({ stance }) => stance)).toEqual(['supports', 'denies', 'withdraws', 'unsure'])
    expect(stances[2]?.answers).toEqual([{ report: FIRST.reading.report.id, statement: 't2' }])
  })

  test('finds what a denial without words of its own answers', () => {
    const proposition = holding(find(ALL), 'the accusation')
    expect(toldBy(proposition)).toEqual(['government:ISL supports for', 'government:DNK denies against'])
    expect(proposition.words.text).toContain('trawlers')
  })

  test('leaves apart what shares a word by chance', () => {
    const apart = madeReport('2024-03-02', 'Two matters', [
      { by: 'Ben Orr', words: 'the river ferry would run on Sundays' },
      { by: 'Kit Mole', words: 'no dye works had asked for a permit' },
    ])
    expect(find([FIRST, apart]).map(({ stances }) => stances.length)).toEqual([2])
  })

  test('a statement taken out, a stance set and propositions joined by hand stay so', () => {
    const found = find(ALL)
    const dye = holding(found, 'chrome sludge')
    const fish = holding(found, '4,000 fish')
    const statement = { report: FIRST.reading.report.id, statement: 't2' }
    const out = find(ALL, [{ kind: 'stance', statement, proposition: dye.id, stance: null }])
    expect(holding(out, 'chrome sludge').stances).toHaveLength(3)
    const set = find(ALL, [{ kind: 'stance', statement, proposition: dye.id, stance: 'unsure' }])
    const byHand = holding(set, 'chrome sludge').stances.find((stance) => stance.statement === 't2')
    expect(byHand).toMatchObject({ stance: 'unsure', side: 'open', isSure: true })
    const joined = find(ALL, [{ kind: 'join', propositions: [dye.id, fish.id] }])
    expect(holding(joined, 'chrome sludge')).toEqual(holding(joined, '4,000 fish'))
  })

  test('a stance by hand brings in a statement from elsewhere', () => {
    const fish = holding(find(ALL), '4,000 fish')
    const statement = { report: REJECTED.reading.report.id, statement: 't2' }
    const found = find(ALL, [{ kind: 'stance', statement, proposition: fish.id, stance: 'denies' }])
    const { stances } = holding(found, '4,000 fish')
    expect(stances.map(({ speaker, stance }) => `${speaker} ${stance}`)).toContain('person:lars vind denies')
  })

  test('decisions about what is not there change nothing', () => {
    const statement = { report: FIRST.reading.report.id, statement: 't9' }
    const gone: StanceOverruling[] = [
      { kind: 'join', propositions: ['x', 'y'] },
      { kind: 'stance', statement, proposition: 'x', stance: 'denies' },
    ]
    expect(find(ALL, gone)).toEqual(find(ALL))
  })
})

describe('findPropositions() on drawn reports', () => {
  const subjects = [
    'the dam at Lund had cracked',
    'nurses would strike in Odrin',
    'wheat prices had fallen by half',
  ]
  const said = fc.record({
    by: fc.constantFrom('Ada Brink', 'Piet Laar', 'Marta Quill', 'Ben Orr'),
    cue: fc.constantFrom('said', 'denied', 'warned'),
    words: fc
      .tuple(
        fc.constantFrom('', 'not '),
        fc.constantFrom(...subjects),
        fc.constantFrom('', ' after 40 complaints', ' on Monday'),
      )
      .map((parts) => parts.join('')),
  })
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2024-03-0${number}`)
  const report = fc
    .tuple(day, fc.nat(99), fc.array(said, { minLength: 1, maxLength: 5 }))
    .map(([on, number, all]) => madeReport(on, `Report ${number}`, all))
  const reports = fc.array(report, { minLength: 1, maxLength: 8 })

  test('any order of the reports gives the same', () => {
    const shuffled = reports.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(find(other)).toEqual(find(all))
      }),
    )
  })

  test('a copy of a report brings no speaker to what others contest', () => {
    fc.assert(
      fc.property(reports, ([first, ...rest]) => {
        const { reading, day: on } = first as ContestedReport
        const copy = {
          day: on,
          reading: { ...reading, report: { ...reading.report, id: 'copy' as typeof reading.report.id } },
        }
        const before = find([first as ContestedReport, ...rest])
        const after = find([first as ContestedReport, ...rest, copy])
        expect(speakersOf(after)).toEqual(speakersOf(before))
      }),
    )
  })

  test('answers point to earlier or equal days, and every stance to words of its report', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const textById = new Map(all.map(({ reading }) => [reading.report.id, reading.report.text]))
        for (const { stances } of find(all)) {
          const dayOf = new Map(stances.map((stance) => [`${stance.report} ${stance.statement}`, stance.day]))
          for (const { span, report: id, answers, day: on } of stances) {
            expect(
              textById
                .get(id)
                ?.slice(...span)
                .trim(),
            ).not.toBe('')
            for (const answer of answers)
              expect((dayOf.get(`${answer.report} ${answer.statement}`) ?? '') <= (on ?? '')).toBe(true)
          }
        }
      }),
    )
  })

  const speakersOf = (found: readonly Proposition[]) =>
    found
      .map(({ stances }) => [...new Set(stances.map(({ speaker }) => speaker))].sort().join())
      .filter((speakers) => speakers.includes(','))
      .sort()
})
