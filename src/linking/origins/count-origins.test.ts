import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hashOf } from '#base'
import type { Chain, Credit, Reading, ReportId, Source, Statement } from '#domain'
import { countOrigins, type OriginInput } from './count-origins.ts'
import type { OriginReport } from './press.ts'

interface Said {
  readonly who: string
  readonly kind?: Source['kind']
  readonly description?: string
  readonly country?: string
  readonly sector?: Source['sector']
  readonly cue?: string
  readonly words?: string
  readonly said?: string
  readonly act?: Statement['act']
  /** Number of the statement that it is reported in. */
  readonly within?: number
  readonly through?: string
  readonly to?: string
}

interface Given {
  readonly outlet: string
  readonly day: string
  readonly credits?: readonly Credit[]
  readonly says: readonly Said[]
}

/** A reading as the reading room makes it, with one sentence a statement. */
function report({ outlet, day, credits = [], says }: Given): OriginReport {
  const sources: Source[] = []
  const statements: Statement[] = []
  const chains: Chain[] = []
  let text = 'News of the day\n'
  const add = (source: Omit<Source, 'id' | 'mentions' | 'number'>): string => {
    const key = `${source.kind} ${source.name ?? source.description}`
    const known = sources.find((one) => `${one.kind} ${one.name ?? one.description}` === key)
    if (known) return known.id
    sources.push({ id: `s${sources.length + 1}`, mentions: [], number: null, ...source })
    return `s${sources.length}`
  }
  const page = [outlet, ...credits.map(({ name }) => name)].map((name) =>
    add({ kind: 'outlet', name, description: null, country: null }),
  )
  says.forEach((one, index) => {
    const { who, kind = 'person', cue = 'said', words = `sentence ${index} of its own`, said = null } = one
    const isNamed = kind !== 'unnamed'
    const speaker = add({
      ...{ kind, name: isNamed ? who : null, description: one.description ?? (isNamed ? null : who) },
      country: one.country ?? null,
      ...(one.sector && { sector: one.sector }),
    })
    const addressee = one.to ? add({ kind: 'unnamed', name: null, description: one.to, country: null }) : null
    const through = one.through
      ? [add({ kind: 'outlet', name: one.through, description: null, country: null })]
      : []
    const begin = text.length
    text += `${who} ${cue} ${words}.\n`
    const at = begin + who.length + 1
    statements.push({
      ...{ id: `t${index + 1}`, speaker, addressee, said, form: 'indirect', likelihood: null },
      act: one.act ?? 'assert',
      source: [[begin, begin + who.length]],
      cue: [[at, at + cue.length]],
      content: [[at + cue.length + 1, text.length - 2]],
      within: one.within === undefined ? null : `t${one.within}`,
    })
    chains.push({ statement: `t${index + 1}`, path: [...page, ...through, speaker] })
  })
  const reading: Reading = {
    schema: 'tocsin/reading/1',
    report: {
      ...{ id: hashOf(outlet, day, text) as ReportId, title: 'News of the day', byline: null, outlet },
      ...{ url: null, language: 'en', credit: credits[0]?.name ?? null, credits },
      ...{ published: { value: day, basis: 'given' }, text, furniture: [] },
      blocks: [{ kind: 'title', span: [0, 15] }],
    },
    ...{ sources, statements, chains, times: [], events: [], notes: [] },
  }
  return { reading, day }
}

const idOf = ({ reading }: OriginReport): ReportId => reading.report.id
const copy = (from: OriginReport, outlet: string, day: string): OriginReport => ({
  day,
  reading: {
    ...from.reading,
    report: { ...from.reading.report, outlet, id: hashOf('copy', outlet, idOf(from)) as ReportId },
  },
})
const isCopy = (one: OriginReport, of: OriginReport) => ({
  ...{ copy: idOf(one), original: idOf(of), kind: 'copy', probability: 0.99 },
})
const count = (reports: readonly OriginReport[], more: Partial<OriginInput> = {}) =>
  countOrigins({ reports, copies: [], owners: new Map(), judgements: [], ...more })

const MINISTER: Said = { who: 'Ilse Maren', description: 'Transport Minister', country: 'NOR', sector: 'GOV' }
const MINISTRY: Said = { who: 'Transport Ministry', kind: 'organisation', country: 'NOR', sector: 'GOV' }
const OFFICIAL: Said = { who: 'two harbour officials', kind: 'unnamed', sector: 'GOV' }
const CAPTAIN: Said = { who: 'Jon Aske', description: 'captain of the ferry' }

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

  it('an unnamed source of two outlets with one owner, and says that this is not sure', () => {
    const [one, other] = ['Harbour Post', 'Fjord News'].map((outlet) =>
      report({ outlet, day: '2024-05-02', says: [OFFICIAL] }),
    ) as [OriginReport, OriginReport]
    expect(count([one, other]).low).toBe(2)
    const owners = new Map([
      ['Harbour Post', 'Lund Press'],
      ['Fjord News', 'Lund Press'],
    ])
    const { low, high, folds } = count([one, other], { owners })
    expect({ low, high }).toEqual({ low: 1, high: 2 })
    expect(folds[0]?.reason).toBe('same-owner')
  })
})

describe('countOrigins() keeps apart', () => {
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

const VOICES: readonly Said[] = [
  ...[MINISTER, MINISTRY, OFFICIAL, CAPTAIN],
  { ...MINISTER, said: '2024-05-01', words: 'of the first day' },
  { who: 'Skerry Daily', kind: 'outlet', cue: 'reported' },
  { who: 'Norway', kind: 'government', country: 'NOR', sector: 'GOV' },
  { who: 'a diplomat', kind: 'unnamed', country: 'NOR', to: 'reporters' },
  { who: 'the minister', kind: 'office', sector: 'GOV' },
]
const anyReport = fc
  .record({
    outlet: fc.constantFrom('Harbour Post', 'Fjord News', 'Coast Mirror'),
    day: fc.constantFrom('2024-05-01', '2024-05-02', '2024-05-05'),
    says: fc.shuffledSubarray([...VOICES], { minLength: 1, maxLength: 5 }),
    credits: fc.constantFrom<readonly Credit[]>([], [{ kind: 'line', name: 'Fjord News' }]),
  })
  .map(report)
const anyStory = fc.uniqueArray(anyReport, { minLength: 1, maxLength: 5, selector: idOf })

test('countOrigins() gives the same for reports in any order', () => {
  const shuffled = anyStory.chain((story) =>
    fc.tuple(fc.constant(story), fc.shuffledSubarray(story, { minLength: story.length })),
  )
  fc.assert(
    fc.property(shuffled, ([story, other]) => {
      expect(count(other)).toEqual(count(story))
    }),
    { numRuns: 200 },
  )
})

test('countOrigins() is not raised by a copy, and keeps the ids of its origins', () => {
  fc.assert(
    fc.property(anyStory, fc.nat(), (story, at) => {
      const from = story[at % story.length] as OriginReport
      const added = copy(from, 'Copying Courier', '2024-05-06')
      const before = count(story)
      const after = count([...story, added], { copies: [isCopy(added, from)] })
      expect(after.low).toBeLessThanOrEqual(before.low)
      expect(after.origins.map(({ id }) => id).sort()).toEqual(before.origins.map(({ id }) => id).sort())
    }),
    { numRuns: 200 },
  )
})

test('countOrigins() keeps low ≤ high, every origin in some report, every fold with words', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const { low, high, origins, folds } = count(story)
      expect(low).toBe(origins.length)
      expect(high).toBeGreaterThanOrEqual(low)
      expect(new Set(origins.map(({ id }) => id)).size).toBe(low)
      expect(origins.every(({ reports }) => reports.length > 0)).toBe(true)
      expect(
        folds.every(({ words, origin }) => words.length > 0 && origins.some(({ id }) => id === origin)),
      ).toBe(true)
    }),
    { numRuns: 200 },
  )
})
