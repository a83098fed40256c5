import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Reading, Report, ReportId } from '#domain'
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

function read(...lines: string[]): Reading {
  let at = 0
  const blocks = lines.map((line, index): Report['blocks'][number] => {
    const begin = at
    at += line.length + 1
    return { kind: index === 0 ? 'title' : 'paragraph', span: [begin, begin + line.length] }
  })
  const report: Report = {
    ...{ id: 'r1' as ReportId, title: lines[0] ?? '', byline: null, outlet: null, url: null, language: 'en' },
    ...{ credit: null, credits: [], published: null, text: lines.join('\n'), blocks, furniture: [] },
  }
  return readReport(report, language)
}

/** The speaker of each statement, by name or description. */
const speakers = ({ statements, sources }: Reading) =>
  statements.map(({ speaker }) => {
    const source = sources.find(({ id }) => id === speaker)
    return source ? (source.name ?? source.description) : null
  })

describe('resolveSources() leads to who speaks', () => {
  test.each([
    [
      'names, titles and short forms',
      'Norwegian Prime Minister Vera Kolm denied the charge. Ms Kolm said that the border was quiet. The Norwegian leader accused Oslo papers of lying. She promised to answer.',
      ['Vera Kolm', 'Vera Kolm', 'Vera Kolm', 'Vera Kolm'],
    ],
    [
      'a company by its common noun',
      'Minacor, a mining company, denied on Monday that it had paid the rebels. The company said it would sue.',
      ['Minacor', 'Minacor'],
    ],
    [
      'a maker with the name of people by its kind',
      'The toy maker Kolm Brothers said that the shop would close. The company said it had no money.',
      ['toy maker Kolm Brothers', 'toy maker Kolm Brothers'],
    ],
    [
      'ministers each by their own office',
      'Defence Minister Ola Brandt warned of a war. Foreign Minister Per Holm said he disagreed. The defence minister insisted that the army was ready.',
      ['Ola Brandt', 'Per Holm', 'Ola Brandt'],
    ],
    [
      'whoever the lead describes and the next sentence names',
      'The mediator said the rebels had agreed to talk. Hassan Idriss, who has led the effort since May, said they would meet on Friday.',
      ['Hassan Idriss', 'rebels'],
    ],
    [
      'one of a group, and a second',
      'Two Western diplomats said the talks had begun. One of them said a deal was near. A second diplomat said it was not.',
      ['Two Western diplomats', 'One of them', 'A second diplomat'],
    ],
    [
      'a group by the name that it takes',
      'The rebels, known as the Front for the River, said they had not decided. The group said it wanted guarantees.',
      ['Front for the River', 'Front for the River'],
    ],
    [
      'two leaders',
      'French President Luc Moreau met Polish Prime Minister Adam Zawada in Warsaw. The two leaders said they would send more aid.',
      ['Luc Moreau and Adam Zawada'],
    ],
    [
      'seats of power',
      'Washington denied the report, and the Kremlin said it knew nothing.',
      ['United States', 'The Kremlin'],
    ],
  ])('%s', (_, sentence, expected) => {
    const found = speakers(read('The day', sentence)).filter((name) => name !== null)
    const level = (names: readonly (string | null)[]) => names.map((name) => name?.replace(/^the /i, ''))
    expect(new Set(level(found))).toEqual(new Set(level(expected)))
  })

  test('a second spelling, with a note', () => {
    const reading = read(
      'Spokesman denies',
      'Russian spokesman Arkady Lushkov denied it. Mr Luskov said the ships were far away.',
    )
    expect(speakers(reading)).toEqual(['Arkady Lushkov', 'Arkady Lushkov'])
    expect(reading.notes).toMatchObject([
      { code: 'reading.no_publication_date' },
      { code: 'reading.spelling_variant', message: expect.stringContaining('Luskov') },
    ])
  })

  test('with role, country, sector and nearness', () => {
    const { sources } = read(
      'Ships move',
      'German Chancellor Anna Weiss said two ships had sailed.',
      'A US official, who asked not to be named, said three had sailed.',
    )
    expect(sources).toMatchObject([
      { name: 'Anna Weiss', description: 'German Chancellor', country: 'DEU', sector: 'GOV' },
      { description: 'A US official', country: 'USA', sector: 'GOV', nearness: [{ kind: 'anonymous' }] },
    ])
  })
})
