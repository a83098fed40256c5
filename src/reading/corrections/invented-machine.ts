/** An invented reading for the tests of this part: what a machine made of a short report, with some faults to correct. */

import type { Span } from '#base'
import type { Reading, ReportId, Source, Statement } from '#domain'

const LINES = [
  'Valve at Orran dam may fail',
  'Mayor Ada Reed warned on Friday that the valve “may fail”, the Orran Post reported.',
  'Two engineers said the owner had denied that the gate was shut.',
  'She added that the army attacked the gate. Bo Lind declined to comment.',
  'The storm said nothing of the kind.',
] as const

/** The text as the first machine saw it. */
export const TEXT = LINES.join('\n')

/** The place of words in a text. */
export function spanIn(text: string, words: string): Span {
  const begin = text.indexOf(words)
  if (begin < 0) throw new Error(`The invented report does not say "${words}"`)
  return [begin, begin + words.length]
}

type Said = Partial<Omit<Statement, 'source' | 'cue' | 'content'>> & {
  readonly source?: string
  readonly cue: string
  readonly content?: string
}

function statementsIn(text: string, said: readonly Said[]): Statement[] {
  const at = (words: string | undefined) => (words === undefined ? [] : [spanIn(text, words)])
  return said.map(({ source, cue, content, ...rest }, index) => ({
    id: `t${index + 1}`,
    speaker: null,
    addressee: null,
    form: 'indirect',
    act: 'assert',
    likelihood: null,
    within: null,
    said: null,
    ...rest,
    source: at(source),
    cue: at(cue),
    content: at(content),
  }))
}

function sourcesIn(
  text: string,
  sources: Readonly<Record<string, Partial<Source> & { at: string[] }>>,
): Source[] {
  return Object.entries(sources).map(([id, { at, ...rest }]) => ({
    id,
    kind: 'person',
    name: null,
    description: null,
    country: null,
    number: null,
    ...rest,
    mentions: at.map((words) => spanIn(text, words)),
  }))
}

/** The reading; `before` puts words in front of the report, as another way to take it from its page may. */
export function machineReading(before = ''): Reading {
  const text = before + TEXT
  const at = (words: string) => spanIn(text, words)
  return {
    schema: 'tocsin/reading/1',
    report: {
      id: 'r1' as ReportId,
      title: LINES[0],
      byline: null,
      outlet: 'Coast Mirror',
      url: null,
      language: 'en',
      credit: null,
      credits: [],
      published: { value: '2024-05-17', basis: 'given' },
      text,
      blocks: LINES.map((line, index) => ({ kind: index === 0 ? 'title' : 'paragraph', span: at(line) })),
      furniture: [],
    },
    sources: sourcesIn(text, {
      s1: { kind: 'outlet', name: 'Coast Mirror', at: [] },
      s2: { kind: 'outlet', name: 'Orran Post', at: ['the Orran Post'] },
      s3: { name: 'Ada Reed', description: 'Mayor', at: ['Mayor Ada Reed'] },
      s4: {
        kind: 'unnamed',
        description: 'two engineers',
        number: { min: 2, max: 2 },
        at: ['Two engineers', 'She'],
      },
      s5: { kind: 'unnamed', description: 'owner', number: { min: 1, max: 1 }, at: ['the owner'] },
      s6: { name: 'Bo Lind', at: ['Bo Lind'] },
      s7: { kind: 'document', name: 'storm', at: ['The storm'] },
      s8: { kind: 'organisation', name: 'army', at: ['the army'] },
    }),
    statements: statementsIn(text, [
      {
        speaker: 's2',
        source: 'the Orran Post',
        cue: 'reported',
        content: 'Mayor Ada Reed warned on Friday that the valve “may fail”',
        act: 'report',
      },
      {
        speaker: 's3',
        source: 'Mayor Ada Reed',
        cue: 'warned',
        content: 'that the valve “may fail”',
        act: 'warn',
        form: 'mixed',
        within: 't1',
        likelihood: { span: at('may fail”'), words: 'may', low: 0.2, high: 0.5, point: 0.4 },
      },
      {
        speaker: 's4',
        source: 'Two engineers',
        cue: 'said',
        content: 'the owner had denied that the gate was shut',
      },
      {
        speaker: 's5',
        source: 'the owner',
        cue: 'had denied',
        content: 'that the gate was shut',
        act: 'deny',
        within: 't3',
      },
      { speaker: 's4', source: 'She', cue: 'added', content: 'that the army attacked the gate' },
      { speaker: 's6', source: 'Bo Lind', cue: 'declined to comment', act: 'no-comment', form: 'none' },
      { speaker: 's7', source: 'The storm', cue: 'said nothing', content: 'of the kind' },
    ]),
    times: [],
    events: [
      {
        id: 'e1',
        type: 'ASSAULT',
        mode: null,
        contexts: [],
        actors: ['s8'],
        recipients: [],
        trigger: [at('attacked')],
        span: at('the army attacked the gate'),
        place: null,
        time: null,
        status: 'reported',
        statement: 't5',
      },
    ],
    chains: [
      { statement: 't1', path: ['s1', 's2'] },
      { statement: 't2', path: ['s1', 's2', 's3'] },
      { statement: 't3', path: ['s1', 's4'] },
      { statement: 't4', path: ['s1', 's4', 's5'] },
      { statement: 't5', path: ['s1', 's4'] },
      { statement: 't6', path: ['s1', 's6'] },
      { statement: 't7', path: ['s1', 's7'] },
    ],
    notes: [],
  }
}
