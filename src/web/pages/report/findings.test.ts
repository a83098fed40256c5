import { describe, expect, test } from 'vitest'
import type { Event, Reading, ReportId, Time } from '#domain'
import { cardsOf } from './cards.ts'
import { daysOf } from './day-lines.ts'
import { eventLinesOf, filterEvents, nameOfEvent } from './event-lines.ts'
import { type Finding, findingOfKey, keyOfFinding, stepFromFinding } from './findings.ts'
import { spotsOf } from './places/places.ts'

const TEXT =
  'On Friday the envoys met in Arl. They had met in spring, and will meet on Friday week, said two guards at the gate of the old town hall of Arl.'
const spanOf = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const
const time = (words: string, value: string | null, unresolved?: string): Time => ({
  span: spanOf(words),
  type: 'DATE',
  value,
  ...(unresolved === undefined ? {} : { unresolved }),
})
const event = (part: Partial<Event>): Event => ({
  id: 'e1',
  type: 'CONSULT',
  mode: null,
  contexts: [],
  actors: [],
  recipients: [],
  trigger: [],
  span: [0, 10],
  place: null,
  time: null,
  status: 'reported',
  statement: null,
  ...part,
})
const party = { country: null, number: null, mentions: [] }

const READING: Reading = {
  schema: 'tocsin/reading/1',
  report: {
    id: 'r1' as ReportId,
    title: '',
    byline: null,
    outlet: null,
    url: null,
    language: 'en',
    credit: null,
    credits: [],
    published: null,
    text: TEXT,
    blocks: [{ kind: 'paragraph', span: [0, TEXT.length] }],
    furniture: [],
  },
  sources: [
    { ...party, id: 's1', kind: 'person', name: 'Ann Ash', description: null },
    { ...party, id: 's2', kind: 'unnamed', name: null, description: 'two guards' },
  ],
  statements: [],
  times: [
    time('spring', null, 'no publication date'),
    time('Friday week', '2024-03-15'),
    time('Friday', '2024-03-08'),
  ],
  events: [
    event({
      mode: 'visit',
      actors: ['s1'],
      recipients: ['s2', 'gone'],
      trigger: [spanOf('met'), spanOf('Arl')],
      place: { span: spanOf('Arl'), name: 'Arl', country: null },
      time: '2024-03-08',
      status: 'denied',
      statement: 'gone',
    }),
    event({ id: 'e2', type: 'WEATHER' }),
  ],
  chains: [],
  notes: [],
}

describe('daysOf()', () => {
  const linesOf = (reading: Reading) => daysOf(reading, cardsOf(reading), eventLinesOf(reading))
  const days = linesOf(READING)
  test('goes by value and puts what is unresolved last, with the reason', () => {
    expect(days.map(({ name, reason }) => [name, reason])).toEqual([
      ['8 March 2024', null],
      ['15 March 2024', null],
      ['not resolved', 'no publication date'],
    ])
  })
  test('shows words with what stands around them, cut between words', () => {
    const [line] = days[1]?.lines ?? []
    expect([line?.before, line?.words, line?.after]).toEqual([
      '… They had met in spring, and will meet on ',
      'Friday week',
      ', said two guards at the gate of the old …',
    ])
    expect(line?.at).toBe(spanOf('Friday week').join('-'))
  })
  test('puts the same day under one name', () => {
    const twice = { ...READING, times: [time('Friday', '2024-03-08'), time('spring', '2024-03-08')] }
    expect(linesOf({ ...twice, events: [] }).map(({ lines }) => lines.length)).toEqual([2])
  })
  test('puts what was said and what happened under its day', () => {
    expect(days[0]?.lines.map(({ kind, words, after }) => [kind, words, after])).toEqual([
      ['told', 'Friday', ' the envoys met in Arl. They had met in …'],
      ['event', 'visit', ' (denied): Ann Ash → two guards, somebody'],
    ])
    const statement: Reading['statements'][number] = {
      ...{ id: 't1', speaker: 's1', addressee: null, source: [], cue: [spanOf('said')], likelihood: null },
      ...{
        content: [spanOf('the envoys met')],
        form: 'indirect',
        act: 'deny',
        within: null,
        said: '2024-03-15',
      },
    } as const
    const said = linesOf({ ...READING, statements: [statement] })[1]?.lines.find(
      ({ kind }) => kind === 'said',
    )
    expect([said?.at, said?.words, said?.after]).toEqual(['t1', 'Ann Ash', ' denies: the envoys met'])
  })
})

describe('eventLinesOf()', () => {
  const [visit, unknown] = eventLinesOf(READING)
  test('says who to whom, how it stands, when and where', () => {
    expect(visit).toMatchObject({
      what: 'visit',
      statusName: 'denied',
      actors: [{ name: 'Ann Ash', isUnnamed: false }],
      recipients: [{ name: 'two guards', isUnnamed: true }, { name: 'somebody' }],
      words: 'met … Arl',
      facts: ['8 March 2024', 'Arl'],
      statement: null,
    })
  })
  test('says once who does it with each other', () => {
    const mutual = event({ actors: ['s1', 's2'], recipients: ['s2', 's1'] })
    const [line] = eventLinesOf({ ...READING, events: [mutual] })
    expect(line).toMatchObject({ isMutual: true, actors: [{ id: 's1' }, { id: 's2' }], recipients: [] })
  })
  test('shows what it does not know as it is', () => {
    expect(unknown).toMatchObject({ what: 'weather', actors: [], facts: [], words: '' })
    expect(nameOfEvent({ type: 'ASSAULT', mode: 'not in the list' })).toBe('attack')
  })
})

test('filterEvents() narrows by status and by type', () => {
  const lines = eventLinesOf(READING)
  const left = (status: 'denied' | 'planned' | null, type: string | null) =>
    filterEvents(lines, { status, type }).map(({ at }) => at)
  expect(left(null, null)).toEqual(['e1', 'e2'])
  expect(left('denied', null)).toEqual(['e1'])
  expect(left(null, 'WEATHER')).toEqual(['e2'])
  expect(left('planned', 'WEATHER')).toEqual([])
})

test('spotsOf() gathers the events of a place, those on the map first', () => {
  const at = (id: string, name: string, located: boolean) =>
    event({
      id,
      place: {
        ...{ span: spanOf('Arl'), name, country: null },
        location: located ? { latitude: 1, longitude: 2, kind: 'town' } : null,
      },
    })
  const events = [
    at('e1', 'Nowhere', false),
    at('e2', 'Arl', true),
    at('e3', 'Arl', true),
    event({ id: 'e4' }),
  ]
  const spots = spotsOf(eventLinesOf({ ...READING, events }))
  expect(spots.map(({ name, lines }) => [name, lines.map((line) => line.at).join(' ')])).toEqual([
    ['Arl', 'e2 e3'],
    ['Nowhere', 'e1'],
  ])
})

test('findingOfKey() undoes keyOfFinding(), and takes no statement for a finding', () => {
  const finding = { panel: 'places', at: 'e1:2' } as const
  expect(findingOfKey(keyOfFinding(finding))).toEqual(finding)
  expect(findingOfKey('t7')).toBeNull()
})

test('stepFromFinding() begins at the end it comes from and stops at the last', () => {
  const findings = ['e1', 'e2'].map((at): Finding => ({ panel: 'events', at, spans: [] }))
  const check = (from: string | null, step: 1 | -1, expected: string) =>
    expect(stepFromFinding(findings, from, step)?.at).toBe(expected)
  check(null, 1, 'e1')
  check(null, -1, 'e2')
  check('e1', 1, 'e2')
  check('e2', 1, 'e2')
  expect(stepFromFinding([], null, 1)).toBeUndefined()
})
