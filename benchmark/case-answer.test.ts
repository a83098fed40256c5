import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Span, wordsOf } from '#base'
import type { Reading, Report, Source, Statement } from '#domain'
import { addCounts, type CaseAnswer, caseAnswer, scoreCase } from './case-answer.ts'

const folder = fileURLToPath(new URL('../tests/fixtures/reports/', import.meta.url))
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    text: readFileSync(`${folder}${name}/page.txt`, 'utf8'),
    answer: caseAnswer.parse(JSON.parse(readFileSync(`${folder}${name}/answer.json`, 'utf8'))),
  }))

/** The reading of one who finds just what the answer says, in a report without furniture and line breaks. */
function faithfulReading(text: string, answer: CaseAnswer): Reading {
  const { report, moved } = reportWithoutFurniture(text, answer)
  const sources = new Map<string, Source>()
  const sourceFor = (name: string, unnamed = false): string => {
    const kind = unnamed ? 'unnamed' : 'organisation'
    sources.set(name, {
      ...{ id: name, kind, name: unnamed ? null : name, description: unnamed ? name : null },
      ...{ country: null, number: null, mentions: [] },
    })
    return name
  }
  const statements = answer.statements.map(
    (wanted): Statement => ({
      ...wanted,
      speaker: wanted.speaker === null ? null : sourceFor(wanted.speaker, wanted.speakerKind === 'unnamed'),
      source: wanted.source.map(moved),
      cue: wanted.cue.map(moved),
      content: wanted.content.map(moved),
      said: null,
      likelihood:
        wanted.likelihood === null
          ? null
          : { span: [0, 1], words: wanted.likelihood, low: 0, high: 1, point: 0.5 },
    }),
  )
  const party = (name: string) => (sources.has(name) ? name : sourceFor(name))
  return {
    schema: 'tocsin/reading/1',
    report,
    statements,
    times: answer.times.map(({ span, value }) => ({ span: moved(span), type: 'DATE', value })),
    events: answer.events.map((event, i) => ({
      ...event,
      id: `e${i}`,
      actors: event.actors.map(party),
      recipients: event.recipients.map(party),
      trigger: [moved(event.trigger)],
      span: moved(event.trigger),
      ...{ mode: null, contexts: [], place: null, time: null, statement: null },
    })),
    chains: answer.chain.map(({ passage, path }) => ({ statement: passage, path: path.slice(1).map(party) })),
    sources: [...sources.values()],
    notes: [],
  }
}

function reportWithoutFurniture(text: string, answer: CaseAnswer) {
  let report = ''
  const places = new Map<number, number>()
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (answer.page.furniture.includes(line[0])) continue
    for (let i = 0; i < line[0].length; i++) places.set(line.index + i, report.length + i)
    report += `${line[0]} `
  }
  const day = answer.page.published ?? answer.date
  return {
    report: {
      title: answer.page.title,
      text: report,
      outlet: null,
      published: day === undefined ? null : { value: day, basis: 'given' },
    } as Report,
    moved: ([begin, end]: Span): Span => [places.get(begin) ?? -1, (places.get(end - 1) ?? -1) + 1],
  }
}

const counted = (
  text: string,
  answer: CaseAnswer,
  change: (reading: Reading) => Partial<Reading> = () => ({}),
) => {
  const reading = faithfulReading(text, answer)
  return scoreCase({ ...reading, ...change(reading) }, text, answer)
}

describe.each(cases)('the answer for $name', ({ text, answer }) => {
  it('holds spans that begin and end with words of the page', () => {
    const spans = [
      ...answer.statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
      ...answer.times.map(({ span }) => span),
      ...answer.events.map(({ trigger }) => trigger),
    ]
    for (const span of spans) expect(wordsOf(text, span)).toMatch(/^\S(.*\S)?$/s)
    for (const { text: words, span } of answer.times)
      expect(wordsOf(text, span).replace(/\s+/g, ' ')).toBe(words)
  })

  it('points only at statements that it holds', () => {
    const ids = answer.statements.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const pointed = [
      ...answer.statements.map(({ within }) => within),
      ...answer.chain.map(({ passage }) => passage),
    ]
    expect(pointed.filter((id) => id !== null && !ids.includes(id))).toEqual([])
  })

  it('gets full counts from scoreCase() for a reading that says the same', () => {
    const counts = counted(text, answer)
    const { statements } = counts
    expect(counts).toMatchObject({
      ...{ found: statements, exact: statements, speaker: statements, act: statements, kind: statements },
      ...{ actAllowed: statements, extra: counts.extraOptional, likelihoodRight: counts.likelihoods },
      ...{ timeRight: counts.times, title: 1, furnitureOut: counts.furniture, published: 1 },
      ...{ eventFound: counts.events, eventWhole: counts.events },
      ...{ nestedRight: counts.nested, chainRight: counts.chains, unnamedFound: counts.unnamed },
    })
    expect(statements + counts.extraOptional).toBe(answer.statements.length)
  })
})

describe('scoreCase()', () => {
  const text =
    'Menu\nMali denies a plot\nKaya said on Monday that “it is\nover”. Envoys claim it is likely.\n'
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const said = {
    ...{ source: [at('Kaya')], cue: [at('said')], content: [at('that “it is\nover”')] },
    ...{ speakerKind: 'named', form: 'mixed', within: null, likelihood: null, addressee: null, when: null },
  }
  const answer = caseAnswer.parse({
    ...{ about: 'a page of three lines', date: '2024-01-03' },
    page: { title: 'Mali denies a plot', credit: null, headings: [], furniture: ['Menu'], published: null },
    statements: [
      { ...said, id: 'a', speaker: 'Kaya Okur', act: 'assert', alsoActs: ['warn'] },
      {
        ...{
          ...said,
          id: 'b',
          speaker: 'Envoys',
          speakerKind: 'unnamed',
          act: 'doubt',
          likelihood: 'likely',
        },
        ...{ source: [at('Envoys')], cue: [at('claim')], content: [at('it is likely')] },
      },
    ],
    times: [{ text: 'Monday', span: at('Monday'), value: '2024-01-01' }],
    events: [
      {
        ...{ type: 'REJECT', actors: ['Mali'], recipients: [], trigger: at('denies') },
        ...{ status: 'reported', when: null, note: null },
      },
    ],
    chain: [{ passage: 'a', path: ['(this page)', 'Kaya Okur'] }],
    unnamedSourcesDistinct: ['Envoys'],
  })
  const change = (of: Partial<Statement>) => (reading: Reading) => ({
    statements: reading.statements.map((statement) => ({ ...statement, ...of })),
  })

  it('finds nothing in an empty reading', () => {
    const empty = { statements: [], times: [], events: [], chains: [], sources: [] }
    expect(counted(text, answer, () => empty)).toMatchObject({
      ...{ statements: 2, read: 0, found: 0, extra: 0, timeRight: 0, eventFound: 0, chainOrigin: 0 },
      ...{ unnamedFound: 0, title: 1 },
    })
  })

  it('takes half the content for found, but not for exact', () => {
    const counts = counted(text, answer, (reading) => {
      const begin = reading.report.text.indexOf('“it')
      const shorter = change({ content: [[begin, begin + '“it is over”'.length]] })
      return { statements: shorter(reading).statements.slice(0, 1) }
    })
    expect(counts).toMatchObject({ found: 1, exact: 0, read: 1, extra: 0 })
  })

  it('counts a statement whose source and cue are elsewhere as extra', () => {
    const counts = counted(text, answer, change({ source: [], cue: [[0, 4]] }))
    expect(counts).toMatchObject({ found: 0, extra: 2 })
  })

  it('holds acts apart from acts that would do as well', () => {
    expect(counted(text, answer, change({ act: 'warn' }))).toMatchObject({ found: 2, act: 0, actAllowed: 1 })
    expect(counted(text, answer, change({ act: 'report' }))).toMatchObject({ act: 1, actAllowed: 1 })
  })

  it('takes a mention or a part of the name for the speaker', () => {
    const named = (name: string, mentions: readonly Span[]) => (reading: Reading) => ({
      sources: reading.sources.map((source) => ({ ...source, name, description: null, mentions })),
    })
    expect(counted(text, answer, named('Okur', [])).speaker).toBe(1)
    expect(counted(text, answer, named('Nobody', [[19, 23]])).speaker).toBe(1)
    expect(counted(text, answer, named('Nobody', [])).speaker).toBe(0)
  })

  it('takes whoever acts for a country as that country, in events alone', () => {
    const minister = { name: 'Awa Diarra', description: 'the foreign minister', country: 'MLI' }
    const counts = counted(text, answer, (reading) => ({
      sources: reading.sources.map((source) => ({ ...source, ...minister, kind: 'person' })),
    }))
    expect(counts).toMatchObject({ eventWhole: 1, speaker: 0, kind: 1 })
  })

  it('wants the status and all parties of an event, and no others', () => {
    const event = (of: Partial<Reading['events'][number]>) => (reading: Reading) => ({
      events: reading.events.map((read) => ({ ...read, ...of })),
    })
    expect(counted(text, answer, event({ status: 'denied' }))).toMatchObject({ eventFound: 1, eventWhole: 0 })
    expect(counted(text, answer, event({ recipients: ['Envoys'] }))).toMatchObject({ eventRecipients: 0 })
    expect(counted(text, answer, event({ type: 'ACCUSE' })).eventFound).toBe(0)
  })

  it('leaves out optional statements, and tells how many extra ones answer them', () => {
    const [a, b] = answer.statements
    const optional = { ...answer, statements: [a, { ...b, optional: true }] } as CaseAnswer
    expect(counted(text, optional)).toMatchObject({ statements: 1, found: 1, extra: 1, extraOptional: 1 })
  })

  it('does not ask for a null value when there is a day of publication', () => {
    const unresolved = { ...answer, times: answer.times.map((time) => ({ ...time, value: null })) }
    expect(counted(text, unresolved).times).toBe(0)
    const { date: _, ...undated } = unresolved
    expect(counted(text, undated)).toMatchObject({ times: 1, timeRight: 1, published: 1 })
  })
})

describe('addCounts()', () => {
  it('adds each count, and has none for no case', () => {
    const all = cases.map(({ text, answer }) => counted(text, answer))
    expect(addCounts(all)).toMatchObject({
      cases: cases.length,
      statements: all.reduce((sum, { statements }) => sum + statements, 0),
    })
    expect(addCounts([])).toBeNull()
  })
})
