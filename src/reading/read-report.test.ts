import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading, Report, ReportId } from '#domain'
import { parseAttribution, parseParser, parseTagger } from '#language'
import { parseEvents } from './events/predict.ts'
import { readReport } from './read-report.ts'

const weights = (name: string) => readFileSync(new URL(`../../weights/${name}.bin`, import.meta.url))
const language = {
  tagger: parseTagger(weights('tagger'), weights('names')),
  parser: parseParser(weights('parser')),
  attribution: parseAttribution(weights('attribution')),
  events: parseEvents(weights('events')),
}

/** A reading of lines: the first is the title, the others are paragraphs. */
function read(...lines: string[]): Reading {
  let at = 0
  const blocks = lines.map((line, index): Report['blocks'][number] => {
    const begin = at
    at += line.length + 1
    return { kind: index === 0 ? 'title' : 'paragraph', span: [begin, begin + line.length] }
  })
  return readReport(
    {
      id: 'r1' as ReportId,
      title: lines[0] ?? '',
      byline: null,
      outlet: null,
      url: null,
      language: 'en',
      credit: null,
      credits: [],
      published: { value: '2024-05-16', basis: 'given' },
      text: lines.join('\n'),
      blocks,
      furniture: [],
    },
    language,
  )
}

/** "speaker | act | content" of each statement. */
function account(reading: Reading): string[] {
  const { text } = reading.report
  return reading.statements.map(({ speaker, act, content }) => {
    const source = reading.sources.find(({ id }) => id === speaker)
    const words = content.map(([begin, end]) => text.slice(begin, end)).join(' … ')
    return `${source?.name ?? source?.description ?? '?'} | ${act} | ${words}`
  })
}

describe('readReport() finds who says what', () => {
  it.each([
    [
      'a denial beside a claim and an accusation, on one subject',
      'Novaria says the exercise is routine and denies massing troops, while blaming Ostland for the tension.',
      [
        'Novaria | assert | the exercise is routine',
        'Novaria | deny | massing troops',
        'Novaria | accuse | Ostland for the tension',
      ],
    ],
    [
      'a speaker behind a quote',
      '“We will reopen the bridge on Monday,” said Lena Marku, the mayor of Vadense.',
      ['Lena Marku | assert | “We will reopen the bridge on Monday,”'],
    ],
    [
      'unnamed officials who close the sentence',
      'The convoy was turned back twice before dawn, two Western diplomats said.',
      ['two Western diplomats | assert | The convoy was turned back twice before dawn'],
    ],
    [
      'according to, in the middle',
      'The dam, according to the regional water authority, can hold for two more days.',
      ['regional water authority | assert | The dam … can hold for two more days'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(account(read('The bridge', sentence))).toEqual(expected)
  })
})

describe('readReport() knows a refusal to speak', () => {
  it.each([
    'The ministry declined to comment.',
    'The ministry did not respond to a request for comment.',
    'The ministry did not immediately reply to written questions.',
    'The ministry could not be reached for comment.',
    'The ministry had no immediate comment.',
    'There was no immediate comment from the ministry.',
  ])('%s', (sentence) => {
    const reading = read('The bridge', sentence)
    expect(account(reading)).toEqual(['ministry | no-comment | '])
    expect(reading.statements[0]?.form).toBe('none')
  })
})

describe('readReport() is not taken in by look-alikes', () => {
  it.each([
    'The hotel is said to be one of the oldest on the coast.',
    'Her book, “What the River Said”, sold out in a week.',
    'The so-called “ghost fleet” left the harbour at night.',
    'The ministers met for two hours and left without a word.',
    'The town is known as the gate of the valley.',
  ])('%s', (sentence) => {
    expect(account(read('The coast', sentence))).toEqual([])
  })
})

describe('readReport() reads headlines', () => {
  it.each([
    ['‘No deal without us’ – Ostland warns partners', 'Ostland | warn | ‘No deal without us’'],
    ['Ostland: we will not yield', 'Ostland | assert | we will not yield'],
    [
      'Foreign minister denies secret talks with rebels',
      'Foreign minister | deny | secret talks with rebels',
    ],
  ])('%s', (title, expected) => {
    expect(account(read(title, 'The talks began in the capital on Tuesday.'))).toContain(expected)
  })
})

describe('readReport() resolves sources', () => {
  it('leads names, titles and pronouns to one person', () => {
    const reading = read(
      'Talks',
      'Defence Minister Anna Kovacs said the army was ready.',
      'She added that no order had been given.',
      '“We are calm,” Kovacs said.',
    )
    expect(new Set(reading.statements.map(({ speaker }) => speaker)).size).toBe(1)
    expect(reading.sources).toHaveLength(1)
    expect(reading.sources[0]).toMatchObject({
      kind: 'person',
      name: 'Anna Kovacs',
      description: 'Defence Minister',
    })
  })

  it('tells unnamed sources apart and counts the people behind them', () => {
    const reading = read(
      'Talks',
      'Two European officials said the talks had failed.',
      'The officials said a second round was planned.',
      'Another European official said there was no date.',
    )
    expect(reading.sources.map(({ kind, number }) => [kind, number])).toEqual([
      ['unnamed', { min: 2, max: 2 }],
      ['unnamed', { min: 1, max: 1 }],
    ])
    expect(reading.statements.map(({ speaker }) => speaker)).toEqual(['s1', 's1', 's2'])
  })

  it('takes the short name of a country for its government', () => {
    const [source] = read('Talks', 'The US said on Monday that the ships would stay.').sources
    expect(source).toMatchObject({ kind: 'government', name: 'United States', country: 'USA' })
  })

  it('puts a statement inside the one that reports it', () => {
    const reading = read(
      'Talks',
      'The spokesman said that the president had told ministers the army would withdraw by Friday.',
    )
    const inner = reading.statements.find(({ within }) => within !== null)
    expect(inner).toBeDefined()
    expect(inner?.within).toBe(reading.statements.find(({ within }) => within === null)?.id)
  })
})

describe('readReport() holds on any text', () => {
  const scraps = [
    'said',
    '“',
    '”',
    'according to',
    'Putin',
    'the sources',
    ',',
    '.',
    'denies',
    'who',
    '’s',
    ':',
    '\u200f',
    '😀',
    'and',
    'that',
    '—',
  ]
  const line = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 12 })), { maxLength: 30 })

  it('gives spans inside the text, speakers that exist and statements within known ones', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const reading = read(...lines.map((words) => words.join(' ').replace(/[\r\n]/g, ' ')))
        const ids = new Set(reading.statements.map(({ id }) => id))
        const sourceIds = new Set(reading.sources.map(({ id }) => id))
        for (const { source, cue, content, speaker, within, id } of reading.statements) {
          for (const [begin, end] of [...source, ...cue, ...content]) {
            expect(begin).toBeGreaterThanOrEqual(0)
            expect(begin).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(reading.report.text.length)
          }
          if (speaker !== null) expect(sourceIds.has(speaker)).toBe(true)
          if (within !== null) expect(ids.has(within) && within !== id).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})
