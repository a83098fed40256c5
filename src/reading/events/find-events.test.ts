import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#base'
import type { Report, ReportId } from '#domain'
import { parseAttribution, parseParser, parseTagger } from '#language'
import { readReport } from '../read-report.ts'
import { parseEvents } from './predict.ts'
import { EVENT_TYPES } from './types.data.ts'

const read = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const weights = {
  tagger: parseTagger(read('tagger'), read('names')),
  parser: parseParser(read('parser')),
  attribution: parseAttribution(read('attribution')),
  events: parseEvents(read('events')),
}

const reportOf = (text: string): Report => ({
  ...{
    id: 'r' as ReportId,
    title: '',
    byline: null,
    outlet: null,
    url: null,
    language: 'en',
    credit: null,
    credits: [],
  },
  ...{ published: { value: '2023-05-12', basis: 'given' }, text, furniture: [] },
  blocks: [{ kind: 'paragraph', span: [0, text.length] }],
})

/** "TYPE status: actors > recipients" of each event. */
const eventsOf = (text: string) => {
  const reading = readReport(reportOf(text), weights)
  const name = (id: string) => {
    const source = reading.sources.find((one) => one.id === id)
    return source?.name ?? source?.description ?? '?'
  }
  return reading.events.map(
    ({ type, status, actors, recipients }) =>
      `${type} ${status}: ${actors.map(name).join(', ')} > ${recipients.map(name).join(', ')}`,
  )
}

describe('findEvents() finds who does what to whom', () => {
  it.each([
    ['Kenya accused Somalia of arming the rebels.', 'ACCUSE reported: Kenya > Somalia'],
    ['The soldiers were arrested by Ghana in March.', 'COERCE reported: Ghana > soldiers'],
    ['Peru and Chile signed a treaty on Monday.', 'SUPPORT reported: Peru, Chile > Peru, Chile'],
    ['Norway expelled three Iranian diplomats.', 'SANCTION reported: Norway > three Iranian diplomats'],
    ['Japan sent medicine to Nepal.', 'AID reported: Japan > Nepal'],
    ['Sudan rejected the proposal.', 'REJECT reported: Sudan > '],
    ['Teachers marched in Lagos on Friday.', 'PROTEST reported: Teachers > '],
  ])('%s', (text, expected) => {
    expect(eventsOf(text)).toContain(expected)
  })

  it('where it lies, if the place is known', () => {
    const placesOf = (text: string) => readReport(reportOf(text), weights).events.map(({ place }) => place)
    const [known] = placesOf('Teachers marched in Lagos on Friday.')
    expect(known?.location).toMatchObject({ kind: 'town', latitude: expect.closeTo(6.4, 0) })
    const [unknown] = placesOf('Teachers marched in Nowherestan on Friday.')
    expect([unknown?.name, unknown?.location]).toEqual(['Nowherestan', null])
  })

  it.each([
    ['The ferry was seized by Oman.', 'COERCE reported: Oman > '],
    [
      'Two Danish reporters have been expelled from Belarus.',
      'SANCTION reported: Belarus > Two Danish reporters',
    ],
    ['A priest was detained in Cuba on Friday.', 'COERCE reported: Cuba > A priest'],
    ['Togo is accused by Benin of hiding the rebels.', 'ACCUSE reported: Benin > Togo'],
    ['The convoy of Angola was attacked by Zambia.', 'ASSAULT reported: Zambia > Angola'],
  ])('in passives: %s', (text, expected) => {
    expect(eventsOf(text)).toContain(expected)
  })

  it.each([
    ['The Red Front claimed responsibility for the bombing.', 'ASSAULT reported: Red Front > '],
    ['Togo accused Benin on Monday of attacking a ferry.', 'ASSAULT alleged: Benin > Togo'],
    ['Malta and Cyprus accuse each other.', 'ACCUSE reported: Malta, Cyprus > Malta, Cyprus'],
    ['Benin denied firing first.', 'ASSAULT denied: Benin > '],
    ['Oman accused Yemen of piracy. Yemen denied the charge.', 'REJECT reported: Yemen > Oman'],
    ['Greece urged Malta to release the sailors.', 'RETREAT possible: Malta > sailors'],
    ['Iraq fired rockets at Kuwait.', 'ASSAULT reported: Iraq > Kuwait'],
    ['Iceland is willing to withdraw its troops from Mali.', 'AGREE reported: Iceland > Mali'],
    ['Togo sent a destroyer to the gulf.', 'MOBILIZE reported: Togo > '],
  ])('across verbs: %s', (text, expected) => {
    expect(eventsOf(text)).toContain(expected)
  })

  it.each([
    ['Oman accused Yemen of piracy. Both sides met in Cairo.', 'CONSULT reported: Oman, Yemen > Oman, Yemen'],
    ['Oman accused Yemen of piracy. Yemen then attacked its neighbour.', 'ASSAULT reported: Yemen > Oman'],
    [
      'Ghana arrested four writers. Togo asked Ghana to free the four.',
      'RETREAT possible: Ghana > four writers',
    ],
    ['Chile and Peru held a naval exercise.', 'COOPERATE reported: Chile, Peru > Chile, Peru'],
    ['Kenya warned the rebels. Its soldiers shelled Mogadishu.', 'ASSAULT reported: Kenya > Somalia'],
    ['Chile threatened to close the pass if Peru sent soldiers.', 'THREATEN conditional: Chile > Peru'],
    [
      'Defence Minister Vera Kolm spoke on Monday. Kenya criticised the minister.',
      'ACCUSE reported: Kenya > Vera Kolm',
    ],
  ])('over sentences and sides: %s', (text, expected) => {
    expect(eventsOf(text)).toContain(expected)
  })

  it('in nouns as well as in verbs', () => {
    expect(eventsOf('The Greek invasion of Albania shocked the region.')[0]).toMatch(
      /^ASSAULT \w+: Greece > Albania$/,
    )
    expect(
      eventsOf('Egypt began the withdrawal of troops.').some((event) => event.startsWith('RETREAT')),
    ).toBe(true)
  })

  it('makes both sides of a meeting actors and recipients', () => {
    expect(eventsOf('India and Nepal held talks on Sunday.')).toContain(
      'CONSULT reported: India, Nepal > India, Nepal',
    )
  })
})

describe('findEvents() tells what happened from what did not', () => {
  it.each([
    ['Rwanda will attack Burundi if the talks fail.', 'THREATEN conditional'],
    ['Rwanda may attack Burundi.', 'ASSAULT possible'],
    ['Rwanda has not attacked Burundi.', 'ASSAULT negated'],
    ['Rwanda plans to attack Burundi.', 'ASSAULT planned'],
    ['Rwanda is considering an invasion of Burundi.', 'ASSAULT possible'],
    ['Burundi accused Rwanda of attacking a village.', 'ASSAULT alleged'],
    ['Rwanda attacked Burundi in 2009.', 'ASSAULT historical'],
    ['Rwanda denied that it had ordered the army to attack Burundi.', 'ASSAULT denied'],
    ['Diplomats believe that Rwanda has attacked Burundi.', 'ASSAULT alleged'],
  ])('%s', (text, expected) => {
    expect(eventsOf(text).map((event) => event.split(':')[0])).toContain(expected)
  })

  it('never gives a denied attack as a plain one', () => {
    for (const text of [
      'Rwanda denies planning an attack on Burundi.',
      'Rwanda denied that it had attacked Burundi.',
      'Rwanda has denied attacking Burundi.',
    ])
      for (const event of eventsOf(text)) expect(event).not.toMatch(/^ASSAULT reported/)
  })

  it('takes no reply to reporters for a refusal', () => {
    expect(eventsOf('The minister declined to comment on the matter.')).toEqual([])
  })

  it('takes no disaster for an attack', () => {
    expect(eventsOf('The floods killed nine people and destroyed a bridge.')).toEqual([])
  })
})

describe('findEvents() on any text', () => {
  const word = fc.constantFrom(
    ...'Russia Ukraine the troops attack attacked said that by of and will not accused , . “ ” it who 5 talks to'.split(
      ' ',
    ),
  )

  it('points only at words and sources that are there', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const { events, sources, statements } = readReport(reportOf(text), weights)
        const ids = new Set(sources.map(({ id }) => id))
        expect(ids.size).toBe(sources.length)
        for (const event of events) {
          for (const span of [...event.trigger, event.span]) expect(wordsOf(text, span)).not.toBe('')
          for (const id of [...event.actors, ...event.recipients]) expect(ids).toContain(id)
          expect(EVENT_TYPES).toContain(event.type)
          if (event.statement !== null) expect(statements.map(({ id }) => id)).toContain(event.statement)
        }
      }),
      { numRuns: 60 },
    )
  })
})
