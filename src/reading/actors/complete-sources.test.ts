import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActorEntry, Reading, ReportId, Source } from '#domain'
import { actorEntries } from './actor-entries.ts'
import { completeSources } from './complete-sources.ts'
import { namesToKnow } from './names-to-know.ts'

const person = (name: string, more: Partial<Source> = {}): Source => ({
  ...{ id: 's1', kind: 'person', name, description: null, country: null, number: null },
  mentions: [[0, name.length]],
  ...more,
})

const reading = (...sources: Source[]): Reading => ({
  schema: 'tocsin/reading/1',
  report: {
    ...{
      id: 'now' as ReportId,
      title: '',
      byline: null,
      outlet: null,
      url: null,
      language: 'en',
      credit: null,
    },
    ...{ credits: [], published: null, text: 'Judge Ivo Ters spoke.', blocks: [], furniture: [] },
  },
  sources,
  ...{ statements: [], times: [], events: [], chains: [], notes: [] },
})

const told = (name: string, role: string, asOf: string, country: string | null = null): ActorEntry => ({
  ...{ name, role, country, sector: null, asOf, report: `r-${asOf}` as ReportId, span: [0, 4] },
})

const knownOf = (source: Source, ...entries: ActorEntry[]) =>
  completeSources(reading(source), entries).sources[0]?.known

describe('completeSources()', () => {
  test('lets the newest of what contradicts win', () => {
    const entries = [
      told('Vera Kolm', 'minister', '2024-01-01'),
      told('Vera Kolm', 'former minister', '2024-06-01'),
    ]
    expect(knownOf(person('Kolm'), ...entries)).toMatchObject({
      ...{ name: 'Vera Kolm', description: 'former minister', asOf: '2024-06-01' },
    })
  })

  test.each([
    ['V. Kolm', 'Vera Kolm'],
    ['Dmitry Peshkov', 'Dmitry Peskov'],
    ['Yulia Zelenskaya', 'Yulia Zelenskaia'],
  ])('takes %s for %s', (name, known) => {
    expect(knownOf(person(name), told(known, 'minister', '2024-01-01'))?.name).toBe(known)
  })

  test.each([
    ['Jan Kolm', 'Vera Kolm'],
    ['Kolm', 'Kalmar'],
    ['Kol', 'Kal'],
  ])('does not take %s for %s', (name, other) => {
    expect(knownOf(person(name), told(other, 'minister', '2024-01-01'))).toBeUndefined()
  })

  test('draws nothing from another country', () => {
    const kolm = person('Kolm', { country: 'SWE' })
    expect(knownOf(kolm, told('Vera Kolm', 'minister', '2024-01-01', 'NOR'))).toBeUndefined()
  })

  test('says so when it may be several people, and chooses none', () => {
    const entries = [told('Vera Kolm', 'minister', '2024-01-01'), told('Jan Kolm', 'judge', '2024-02-01')]
    const completed = completeSources(reading(person('Kolm')), entries)
    expect(completed.sources[0]).not.toHaveProperty('known')
    expect(completed.notes).toMatchObject([{ code: 'reading.several_in_ledger' }])
  })

  test('leaves alone whom the report tells all about', () => {
    const whole = person('Vera Kolm', { description: 'minister', country: 'NOR', sector: 'GOV' })
    expect(knownOf(whole, told('Vera Kolm', 'deputy minister', '2024-01-01', 'NOR'))).toBeUndefined()
  })

  test('changes nothing that was read, and does the same twice', () => {
    const names = fc.constantFrom('Kolm', 'Vera Kolm', 'Jan Kolm', 'Colm', 'Ters', 'Ivo Ters')
    const day = fc.constantFrom('2024-01-01', '2024-02-02', '2024-03-03')
    const country = fc.constantFrom(null, 'NOR', 'SWE')
    const entries = fc.array(
      fc.tuple(names, fc.constantFrom('judge', 'minister'), day, country).map((parts) => told(...parts)),
      { maxLength: 6 },
    )
    const sources = fc.array(
      fc.tuple(names, country).map(([name, code]) => person(name, { country: code })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(sources, entries, (given, known) => {
        const before = reading(...given)
        const after = completeSources(before, known)
        expect(after.sources.map(({ known: _, ...read }) => read)).toEqual(given)
        expect(completeSources(before, [...known].reverse())).toEqual(after)
        for (const { known: drawn } of after.sources)
          if (drawn) expect(known.map(({ report }) => report)).toContain(drawn.from)
      }),
    )
  })
})

describe('actorEntries()', () => {
  test('keeps role and words of each person once, and nothing of others', () => {
    const judge = person('Ivo Ters', { description: 'Judge', mentions: [[6, 14]], sector: 'JUD' })
    const bare = person('Kolm', { id: 's2' })
    const body = person('Court', { id: 's3', kind: 'organisation', description: 'court' })
    const read = reading(judge, { ...judge, id: 's4' }, bare, body)
    expect(actorEntries(read, '2024-01-01')).toEqual([
      {
        ...{ name: 'Ivo Ters', role: 'Judge', country: null, sector: 'JUD', asOf: '2024-01-01' },
        ...{ report: 'now', span: [0, 14] },
      },
    ])
    expect(namesToKnow(read)).toEqual(['Ivo Ters', 'Kolm'])
  })
})
