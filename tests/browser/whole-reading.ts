/** A reading of an invented report that has something in every panel: chains of several steps, days over decades, places. */

import type { Span } from '#base'
import type { Place, Reading } from '#domain'
import { compose, party } from './compose-reading.ts'

const COMPOSED = compose(
  { outlet: 'Inland Page', published: { value: '2022-06-09', basis: 'given' } },
  {
    s1: party({ kind: 'outlet', name: 'Strait Gazette' }),
    s2: party({ kind: 'outlet', name: 'Wire Desk' }),
    s3: {
      ...party({ kind: 'unnamed', description: 'three customs officers', country: 'KEN' }),
      sector: 'GOV',
    },
    s4: party({ name: 'Amina Odera', description: 'port director', country: 'KEN' }),
    s5: party({ kind: 'government', name: 'Tanzania', country: 'TZA' }),
    s6: party({ kind: 'organisation', name: 'Haulers’ Union', country: 'UGA' }),
  },
  [
    { kind: 'title', text: 'Lorries wait at the border again' },
    {
      kind: 'paragraph',
      text: 'Lorries stood at the gate of Mombasa on Monday, three customs officers told the Wire Desk. Drivers may strike in Kampala this month, they warned.',
      statements: [
        {
          ...{
            speaker: 's3',
            act: 'assert',
            source: 'three customs officers',
            cue: 'told',
            said: '2022-06-07',
          },
          content: 'Lorries stood at the gate of Mombasa on Monday',
        },
        {
          ...{ speaker: 's3', act: 'warn', source: 'they', cue: 'warned', likelihood: ['may', 0.2, 0.6] },
          content: 'Drivers may strike in Kampala this month',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: 'Port director Amina Odera denied that any lorry waited. Tanzania closed the same road in 1998, and did not comment.',
      statements: [
        {
          ...{ speaker: 's4', act: 'deny', source: 'Port director Amina Odera', cue: 'denied' },
          content: 'that any lorry waited',
        },
        { speaker: 's5', act: 'no-comment', source: 'Tanzania', cue: 'did not comment' },
      ],
    },
  ],
)

const find = (words: string): Span => {
  const begin = COMPOSED.report.text.indexOf(words)
  if (begin < 0) throw new Error(`The invented report does not say "${words}"`)
  return [begin, begin + words.length]
}

const place = (name: string, country: string, latitude: number, longitude: number): Place => ({
  ...{ span: find(name), name, country },
  location: { latitude, longitude, kind: 'town' },
})

const event = { mode: null, contexts: [], place: null, time: null, recipients: [], statement: null }

export const WHOLE: Reading = {
  ...COMPOSED,
  sources: COMPOSED.sources.map((source) =>
    source.id === 's3'
      ? { ...source, number: { min: 3, max: 3 }, nearness: [{ kind: 'direct', span: find('at the gate') }] }
      : source,
  ),
  times: [
    { span: find('on Monday'), type: 'DATE', value: '2022-06-06' },
    { span: find('this month'), type: 'DATE', value: '2022-06' },
    { span: find('1998'), type: 'DATE', value: '1998' },
    { span: find('again'), type: 'DURATION', value: null, unresolved: 'how long is not told' },
  ],
  events: [
    {
      ...event,
      ...{
        id: 'e1',
        type: 'PROTEST',
        mode: 'obstruct',
        contexts: ['economic'],
        actors: ['s6'],
        statement: 't1',
      },
      ...{ trigger: [find('stood')], span: find('Lorries stood'), time: '2022-06-06', status: 'reported' },
      place: place('Mombasa', 'KEN', -4.04, 39.67),
    },
    {
      ...event,
      ...{ id: 'e2', type: 'PROTEST', mode: 'strike', actors: ['s6'], recipients: ['s5'], statement: 't2' },
      ...{ trigger: [find('strike')], span: find('Drivers may strike'), status: 'possible' },
      place: place('Kampala', 'UGA', 0.32, 32.58),
    },
    {
      ...event,
      ...{ id: 'e3', type: 'COERCE', mode: 'restrict', actors: ['s5'], time: '1998', status: 'historical' },
      ...{ trigger: [find('closed')], span: find('Tanzania closed the same road') },
      place: { span: find('the same road'), name: 'the same road', country: null, location: null },
    },
  ],
  chains: [
    { statement: 't1', path: ['s1', 's2', 's3'] },
    { statement: 't2', path: ['s1', 's2', 's3'] },
    { statement: 't3', path: ['s1', 's4'] },
    { statement: 't4', path: ['s1', 's5'] },
  ],
}
