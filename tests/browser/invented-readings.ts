/**
 * Readings of invented reports, written by hand, for walks through the screens that need exact content:
 * all families of acts, nested and crossing marks, notes, furniture; hostile text; and one of 500 statements.
 */

import type { Span } from '#base'
import { ACTS, type Act, type Reading } from '#domain'
import { compose, party, type Written } from './compose-reading.ts'

/** A short report with days, events and chains, whose lists follow from its words. */
export const MET = withFindings(
  compose(
    { outlet: 'Velm Courier', published: { value: '2024-10-17', basis: 'given' } },
    {
      s1: party({ kind: 'outlet', name: 'Coast Mirror' }),
      s2: party({ kind: 'unnamed', description: 'two envoys', number: { min: 2, max: 2 } }),
      s3: party({ kind: 'government', name: 'Arl' }),
      s4: party({ kind: 'government', name: 'Velm' }),
    },
    [
      { kind: 'title', text: 'Arl and Velm meet again' },
      {
        kind: 'paragraph',
        text: 'Arl and Velm met on Thursday, two envoys told the Coast Mirror. Late on Tuesday night Arl denied planning an attack on Velm in spring.',
        statements: [
          {
            speaker: 's2',
            act: 'assert',
            source: 'two envoys',
            cue: 'told',
            content: 'Arl and Velm met on Thursday',
          },
          {
            speaker: 's3',
            act: 'deny',
            source: 'Arl',
            cue: 'denied',
            content: 'planning an attack on Velm in spring',
            said: '2024-10-15',
          },
        ],
      },
    ],
  ),
)

function withFindings(reading: Reading): Reading {
  const { text } = reading.report
  const find = (words: string): Span => {
    const begin = text.lastIndexOf(words)
    if (begin < 0) throw new Error(`The invented report does not say "${words}"`)
    return [begin, begin + words.length]
  }
  const event = { mode: null, contexts: [], place: null, time: null }
  return {
    ...reading,
    times: [
      { span: find('Thursday'), type: 'DATE', value: '2024-10-17' },
      { span: find('Late on Tuesday night'), type: 'TIME', value: '2024-10-15TNI' },
      { span: find('spring'), type: 'DATE', value: null, unresolved: 'the year is not told' },
    ],
    events: [
      {
        ...event,
        id: 'e1',
        type: 'CONSULT',
        actors: ['s3', 's4'],
        recipients: ['s3', 's4'],
        trigger: [find('met')],
        span: find('Arl and Velm met on Thursday'),
        time: '2024-10-17',
        status: 'reported',
        statement: 't1',
      },
      {
        ...event,
        id: 'e2',
        type: 'ASSAULT',
        actors: ['s3'],
        recipients: ['s4'],
        trigger: [find('attack')],
        span: find('an attack on Velm'),
        status: 'denied',
        statement: 't2',
      },
    ],
    chains: [{ statement: 't1', path: ['s1', 's2'] }],
  }
}

/** A report of an invented port: every family of acts, nested statements, unnamed sources, furniture. */
export const HARBOUR = compose(
  {
    byline: 'Ines Falk',
    outlet: 'Coast Mirror',
    url: 'https://coast-mirror.example/velm/channel?from=front',
    credit: 'Velm Courier',
    credits: [{ kind: 'line', name: 'Velm Courier' }],
    published: { value: '2024-10-17', basis: 'text' },
    furniture: [
      'Home · News · Sea · Sport',
      'Share this story',
      'You may also like',
      'Ten harbours to see before winter',
      'Sign up for our newsletter',
      'Most read',
    ],
  },
  {
    s1: party({ kind: 'outlet', name: 'Velm Courier' }),
    s2: party({ kind: 'unnamed', description: 'two senior harbour pilots', number: { min: 2, max: 2 } }),
    s3: party({ kind: 'government', name: 'Government of Velm', description: 'the regional government' }),
    s4: party({ name: 'Ada Marr', description: 'transport minister', country: 'NLD' }),
    s5: party({ name: 'Jonas Pell', description: 'chairman of the pilots’ union' }),
    s6: party({ kind: 'document', name: 'Report of the Coastal Institute' }),
    s7: party({ kind: 'unnamed', description: 'people close to the talks', number: { min: 2, max: null } }),
    s8: party({ kind: 'organisation', name: 'Nordmar Dredging', description: 'the dredging contractor' }),
    s9: party({ kind: 'group', description: 'shipping companies' }),
    s10: party({ kind: 'unnamed', description: 'a pilot', number: { min: 1, max: 1 } }),
  },
  [
    {
      kind: 'title',
      text: 'Harbour of Velm may close within days, pilots warn',
      statements: [
        {
          speaker: 's2',
          act: 'warn',
          source: 'pilots',
          cue: 'warn',
          content: 'Harbour of Velm may close within days',
          likelihood: ['may', 0.2, 0.6],
        },
      ],
    },
    {
      kind: 'lead',
      text: 'The minister calls it scaremongering. The pilots say that she was told in spring.',
      statements: [
        {
          speaker: 's4',
          act: 'criticise',
          source: 'The minister',
          cue: 'calls',
          content: 'it scaremongering',
        },
        {
          speaker: 's2',
          act: 'assert',
          source: 'The pilots',
          cue: 'say',
          content: 'that she was told in spring',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: 'The port of Velm could be closed to large ships before the weekend, two senior harbour pilots have warned, after the dredging of the main channel was stopped for the third time this year, the Velm Courier reports.',
      statements: [
        {
          speaker: 's1',
          act: 'report',
          source: 'the Velm Courier',
          cue: 'reports',
          content:
            'The port of Velm could be closed to large ships before the weekend, two senior harbour pilots have warned, after the dredging of the main channel was stopped for the third time this year',
        },
        {
          speaker: 's2',
          act: 'warn',
          source: 'two senior harbour pilots',
          cue: 'have warned',
          content: 'The port of Velm could be closed to large ships before the weekend',
          within: 't4',
          likelihood: ['could', 0.2, 0.45],
        },
      ],
    },
    {
      kind: 'paragraph',
      text: '“We cannot promise a safe passage any more,” one of them said on Wednesday. “Not for a ship of that depth, and not at night.”',
      statements: [
        {
          speaker: 's10',
          act: 'refuse',
          form: 'direct',
          source: 'one of them',
          cue: 'said',
          content: [
            '“We cannot promise a safe passage any more,”',
            '“Not for a ship of that depth, and not at night.”',
          ],
          said: '2024-10-16',
        },
      ],
    },
    { kind: 'caption', text: 'The dredger Hilde in the main channel of Velm last spring.' },
    { kind: 'heading', text: 'A minister denies' },
    {
      kind: 'paragraph',
      text: 'The regional government denied that a closure was planned. “There is no such decision, and there will be none this week,” transport minister Ada Marr told reporters, accusing the pilots of frightening the town for the sake of a pay rise.',
      statements: [
        {
          speaker: 's3',
          act: 'deny',
          source: 'The regional government',
          cue: 'denied',
          content: 'that a closure was planned',
        },
        {
          speaker: 's4',
          act: 'deny',
          form: 'direct',
          source: 'transport minister Ada Marr',
          cue: 'told reporters',
          content: '“There is no such decision, and there will be none this week,”',
        },
        {
          speaker: 's4',
          addressee: 's2',
          act: 'accuse',
          source: 'transport minister Ada Marr',
          cue: 'accusing',
          content: 'the pilots of frightening the town for the sake of a pay rise',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: 'The chairman of the pilots’ union, Jonas Pell, said the minister had been told of the silted channel in the spring and had refused to meet them ever since. He demanded that the channel be sounded before any tanker was let in.',
      statements: [
        {
          speaker: 's5',
          act: 'assert',
          source: 'The chairman of the pilots’ union, Jonas Pell',
          cue: 'said',
          content:
            'the minister had been told of the silted channel in the spring and had refused to meet them ever since',
        },
        {
          speaker: 's4',
          addressee: 's2',
          act: 'refuse',
          source: 'the minister',
          cue: 'had refused',
          content: 'to meet them',
          within: 't10',
        },
        {
          speaker: 's5',
          addressee: 's3',
          act: 'demand',
          source: 'He',
          cue: 'demanded',
          content: 'that the channel be sounded before any tanker was let in',
        },
      ],
    },
    { kind: 'heading', text: 'Half a metre by December' },
    {
      kind: 'paragraph',
      text: 'According to a report of the Coastal Institute, the channel is likely to lose another half metre of depth by December. People close to the talks believe that some cargo will go to other ports, and doubt that it would come back.',
      statements: [
        {
          speaker: 's6',
          act: 'assert',
          source: 'a report of the Coastal Institute',
          cue: 'According to',
          content: 'the channel is likely to lose another half metre of depth by December',
          likelihood: ['likely', 0.55, 0.8],
        },
        {
          speaker: 's7',
          act: 'believe',
          source: 'People close to the talks',
          cue: 'believe',
          content: 'that some cargo will go to other ports',
        },
        {
          speaker: 's7',
          act: 'doubt',
          source: 'People close to the talks',
          cue: 'doubt',
          content: 'that it would come back',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: 'Shipping companies threatened to leave the port for good if the channel is not cleared. The dredging contractor, Nordmar, did not respond to a request for comment.',
      statements: [
        {
          speaker: 's9',
          addressee: 's3',
          act: 'threaten',
          source: 'Shipping companies',
          cue: 'threatened',
          content: 'to leave the port for good if the channel is not cleared',
        },
        {
          speaker: 's8',
          act: 'no-comment',
          source: 'The dredging contractor, Nordmar',
          cue: 'did not respond to a request for comment',
        },
      ],
    },
    { kind: 'credit', text: 'Source: Velm Courier' },
  ],
  [
    {
      code: 'ingest.day_guessed',
      message: 'The day of publication was taken from the words of the page, not from its data',
    },
    {
      code: 'reading.speaker_unclear',
      message: 'It is not clear how many stand behind an unnamed source',
      at: [1390, 1415],
    },
  ],
)

/** Everything a page could say to break out of being text. */
export const HOSTILE = compose(
  {
    outlet: '\u202eoutlet‮<b>bold</b>',
    url: 'javascript:alert(document.domain)',
    byline: '<img src=x onerror=alert(1)>',
    furniture: ['<script>document.title="taken"</script>'],
  },
  {
    s1: party({ name: '<script>document.title="taken"</script>', description: '"><svg onload=alert(1)>' }),
    s2: party({ kind: 'unnamed', description: `${'very'.repeat(40)}long` }),
    s3: party({ name: 'متحدث باسم الوزارة' }),
  },
  [
    {
      kind: 'title',
      text: '<script>document.title="taken"</script> \u202egnihton\u202c {{7*7}}',
    },
    {
      kind: 'paragraph',
      text: '<img src=x onerror="document.title=\'taken\'"> said \u202edesrever si siht and more.',
      statements: [
        {
          speaker: 's1',
          act: 'assert',
          source: '<img src=x onerror="document.title=\'taken\'">',
          cue: 'said',
          content: '\u202edesrever si siht and more',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: `A source warned of ${'W'.repeat(400)} and javascript:alert(1).`,
      statements: [
        { speaker: 's2', act: 'warn', source: 'A source', cue: 'warned', content: `of ${'W'.repeat(400)}` },
      ],
    },
    {
      kind: 'paragraph',
      text: 'قال متحدث باسم الوزارة إن الميناء مفتوح.',
      statements: [
        {
          speaker: 's3',
          act: 'deny',
          source: 'متحدث باسم الوزارة',
          cue: 'قال',
          content: 'إن الميناء مفتوح',
        },
      ],
    },
  ],
)

/** A long report: `size` statements by many speakers, every act in turn. */
export function longReading(size: number): Reading {
  const parties = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `s${at}`,
      party(
        at % 3 === 0
          ? { kind: 'unnamed', description: `an official of place ${at}` }
          : { name: `Speaker ${at}` },
      ),
    ]),
  )
  const paragraphs = Array.from({ length: Math.ceil(size / 4) }, (_, paragraph): Written => {
    const numbers = Array.from({ length: Math.min(4, size - paragraph * 4) }, (_, at) => paragraph * 4 + at)
    const texts = numbers.map(
      (number) =>
        `Voice ${number} declared ${number} that matter ${number} would be settled before the tide turned.`,
    )
    return {
      kind: 'paragraph',
      text: texts.join(' '),
      statements: numbers.map((number) => ({
        speaker: `s${number % 40}`,
        act: ACTS[number % ACTS.length] as Act,
        source: `Voice ${number}`,
        cue: `declared ${number}`,
        content: `that matter ${number} would be settled before the tide turned`,
      })),
    }
  })
  return compose({ outlet: 'Long Gazette' }, parties, [
    { kind: 'title', text: 'A long report with many voices' },
    ...paragraphs,
  ])
}
