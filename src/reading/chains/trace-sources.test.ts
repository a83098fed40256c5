import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Credit, Reading, Report, ReportId } from '#domain'
import { parseAttribution, parseParser, parseTagger } from '#language'
import { parseEvents } from '../events/predict.ts'
import { readReport } from '../read-report.ts'

const weights = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const language = {
  tagger: parseTagger(weights('tagger'), weights('names')),
  parser: parseParser(weights('parser')),
  attribution: parseAttribution(weights('attribution')),
  events: parseEvents(weights('events')),
}

/** A reading of paragraphs, on the page of an outlet that may credit others. */
function read(
  paragraphs: readonly string[],
  outlet: string | null = null,
  credits: readonly Credit[] = [],
): Reading {
  const lines = ['News from the coast', ...paragraphs]
  let at = 0
  const blocks = lines.map((line, index): Report['blocks'][number] => {
    const begin = at
    at += line.length + 1
    return { kind: index === 0 ? 'title' : 'paragraph', span: [begin, begin + line.length] }
  })
  const report: Report = {
    ...{
      id: 'r1' as ReportId,
      title: 'News from the coast',
      byline: null,
      outlet,
      url: null,
      language: 'en',
    },
    ...{ credit: credits[0]?.name ?? null, credits, published: { value: '2024-05-16', basis: 'given' } },
    ...{ text: lines.join('\n'), blocks, furniture: [] },
  }
  return readReport(report, language)
}

const nameOf = (reading: Reading, id: string | null) => {
  const source = reading.sources.find((one) => one.id === id)
  return source?.name ?? source?.description ?? null
}

/** The names of the path of each statement, "Reuters < two officials". */
function paths(reading: Reading): string[] {
  return reading.chains.map(({ path }) => path.map((id) => nameOf(reading, id)).join(' < '))
}

describe('traceSources() leads statements to their origin', () => {
  it.each([
    [
      'a document seen by an agency',
      ['The ministry will close two crossings, according to a draft decree seen by Reuters.'],
      ['Reuters < a draft decree seen by Reuters'],
    ],
    [
      'a paper that was told, for all that the same person says',
      [
        'A curfew will begin on Friday, a person briefed on the matter told the Harbour Gazette.',
        'The person added that no date had been set for the vote.',
      ],
      ['Harbour Gazette < person briefed on the matter', 'Harbour Gazette < person briefed on the matter'],
    ],
    [
      'a paper of which nobody has heard, told by unnamed people',
      ['“They will not sign,” two diplomats told Baltic Lines on Monday.'],
      ['Baltic Lines < two diplomats'],
    ],
    [
      'an opening credit, for unnamed people below',
      [
        'The central bank has run out of dollars, reports Bloomberg.',
        'A second bailout is unlikely, according to people familiar with the talks.',
        'President Ilir Doda denied the reports on Tuesday.',
      ],
      ['Bloomberg', 'Bloomberg < people familiar with the talks', 'Ilir Doda'],
    ],
    [
      'words quoted by an agency',
      ['Foreign minister Ana Kreshta was quoted by Interfax as saying that the talks had failed.'],
      ['Interfax < Ana Kreshta'],
    ],
    [
      'those who are cited, once',
      ['Two towns will be given up, the Harbour Gazette reports, citing three officers briefed on the plan.'],
      [
        'Harbour Gazette < three officers briefed on the plan',
        'Harbour Gazette < three officers briefed on the plan',
      ],
    ],
    [
      'an interview',
      ['“We were never asked,” deputy governor Milos Tarn said in an interview with Le Monde.'],
      ['Le Monde < Milos Tarn'],
    ],
    [
      'a body that is told and is no paper',
      ['Officials told NATO that the convoy had crossed the border.'],
      ['Officials'],
    ],
    [
      'one who reports what another told',
      ['An adviser said that the president had told ministers that the army was ready.'],
      ['An adviser', 'An adviser < the president'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    const found = paths(read(paragraphs))
    expect(found.map((path) => path.toLowerCase().replace(/\b(?:a|an|the) /g, ''))).toEqual(
      expected.map((path) => path.toLowerCase().replace(/\b(?:a|an|the) /g, '')),
    )
  })

  it('begins with the outlet of the page and those it credits, and lists them as outlets', () => {
    const credits: Credit[] = [
      { kind: 'dateline', name: 'AFP' },
      { kind: 'line', name: 'Meridian' },
    ]
    const reading = read(['The road is closed, the police said.'], 'Coast Today', credits)
    expect(paths(reading)[0]).toMatch(/^Coast Today < Meridian < AFP < .*police$/i)
    const outlets = reading.sources.filter(({ kind }) => kind === 'outlet').map(({ name }) => name)
    expect(outlets.sort()).toEqual(['AFP', 'Coast Today', 'Meridian'])
  })

  it('passes from a paper to those it cites', () => {
    const reading = read([
      'Grain exports will stop next month, the Tirana Post reported on Monday, citing two trade officials.',
    ])
    expect(paths(reading)[0]).toBe('Tirana Post < two trade officials')
  })
})

/** The names of those who are told, statement by statement. */
function told(sentence: string, outlet: string | null = null): (string | null)[] {
  const reading = read([sentence], outlet)
  return reading.statements.map(({ addressee }) => nameOf(reading, addressee))
}

describe('traceSources() finds who was told', () => {
  it.each([
    ['General Petrov Anders told parliament that the army would not leave the capital.', 'parliament'],
    ['The governor called on residents to stay indoors.', 'residents'],
    ['Union leaders urged the government to reopen the mine.', 'government'],
    [
      'The minister said in a letter to the European Commission that the plan was illegal.',
      'European Commission',
    ],
    ['Speaking to the BBC, the envoy said the ceasefire was holding.', 'BBC'],
    ['“The road is open,” the mayor told journalists in Vadense.', 'journalists'],
    ['The bank urged savers to wait.', 'savers'],
    ['The spokesman told a news conference on Thursday that the dam was safe.', null],
    ['The spokesman said on Thursday that the dam was safe.', null],
    ['The opposition accused the government of lying.', null],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)[0]).toBe(expected)
  })

  it('takes "this newspaper" for the outlet of the page, if that is known', () => {
    const sentence = '“We will appeal,” the lawyer told this newspaper.'
    expect(told(sentence, 'Coast Today')).toEqual(['Coast Today'])
    expect(told(sentence)).toEqual([null])
  })
})
