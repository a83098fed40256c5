import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '#base'
import type { Reading, ReportId, Source, Statement } from '#domain'
import { annotationsOf } from './annotations.ts'
import { ninjsOf } from './ninjs.ts'

const AT = '2024-05-18T08:00:00.000Z'
const TITLE = 'Ferry to Orran may stop 🚢'
const source = (id: string, kind: Source['kind'], name: string | null): Source => ({
  ...{ id, kind, name, description: 'an aide', country: null, number: null, mentions: [] },
})
const statement = (id: string, content: readonly Span[]): Statement => ({
  ...{
    id,
    speaker: 's1',
    addressee: null,
    source: [[0, 5]],
    cue: [[6, 8]],
    content,
    form: 'direct',
    act: 'warn',
  },
  ...{ likelihood: null, within: null, said: null },
})

function reading(text: string, contents: readonly (readonly Span[])[]): Reading {
  const sources = [
    source('s1', 'person', 'Ada Reed'),
    source('s2', 'organisation', 'Harbour Board'),
    source('s3', 'unnamed', null),
  ]
  return {
    schema: 'tocsin/reading/1',
    report: {
      ...{
        id: 'r1' as ReportId,
        title: TITLE,
        byline: 'Bo Lind',
        outlet: 'The Harbour Post',
        language: 'en',
      },
      ...{
        url: 'https://harbour.example/1',
        credit: 'Sea Wire',
        credits: [{ kind: 'line', name: 'Sea Wire' }],
      },
      published: { value: '2024-05-17', basis: 'given' },
      text: `${TITLE}\n${text}`,
      blocks: [
        { kind: 'title', span: [0, TITLE.length] },
        { kind: 'paragraph', span: [TITLE.length + 1, TITLE.length + 1 + text.length] },
      ],
      furniture: [],
    },
    ...{ sources, statements: contents.map((content, at) => statement(`t${at}`, content)) },
    ...{ times: [], events: [], chains: [], notes: [] },
  }
}

const words = { type: 'string' } as const
const list = (properties: Readonly<Record<string, object>>, required: readonly string[] = []) => ({
  type: 'array',
  items: { type: 'object', additionalProperties: false, properties, required },
})
const uri = { type: 'string', format: 'uri' } as const
const moment = { type: 'string', format: 'date-time' } as const
const named = { name: words, rel: words, uri, literal: words }

/** The part of the ninjs 2.1 schema that we use, written down from the standard: names, types, what must be there. */
const NINJS = {
  type: 'object',
  required: ['uri'],
  additionalProperties: false,
  properties: {
    ...{ uri, language: words, title: words, by: words, versioncreated: moment, contentcreated: moment },
    type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'] },
    representationtype: { enum: ['full', 'partial'] },
    standard: {
      type: 'object',
      additionalProperties: false,
      properties: { name: words, version: words, schema: uri },
    },
    headlines: list({ role: words, contenttype: words, value: words }, ['value']),
    bodies: list(
      {
        role: words,
        contenttype: words,
        charcount: { type: 'number' },
        wordcount: { type: 'number' },
        value: words,
      },
      ['value'],
    ),
    ...{ people: list(named), organisations: list(named), places: list(named) },
    infosources: list({ name: words, role: words, uri, literal: words }),
    renditions: list({ name: words, href: uri, contenttype: words, title: words }, ['name']),
  },
} as const

test('ninjsOf() gives a news item that ninjs 2.1 allows, with what the report holds', () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const isNinjs = ajv.compile(NINJS)
  const item = ninjsOf(reading('The ferry may stop, Ada Reed said.', []), AT)
  expect(isNinjs(item), JSON.stringify(isNinjs.errors)).toBe(true)
  expect(item).toMatchObject({
    uri: 'urn:tocsin:report:r1',
    headlines: [{ value: TITLE }],
    bodies: [{ value: 'The ferry may stop, Ada Reed said.', wordcount: 7 }],
    people: [{ name: 'Ada Reed' }],
    organisations: [{ name: 'Harbour Board' }],
    infosources: [{ name: 'The Harbour Post' }, { name: 'Sea Wire' }],
  })
  const bare = reading('', [])
  const empty = {
    ...bare,
    sources: [],
    report: { ...bare.report, title: '', text: '', blocks: [], url: 'no address', published: null },
  }
  expect(isNinjs(ninjsOf(empty, AT)), JSON.stringify(isNinjs.errors)).toBe(true)
})

test('annotationsOf() points to the words by code points and by the words, whatever the text', () => {
  const text = fc.array(fc.constantFrom('a', ' ', 'é', '🚢', '\u{1f468}\u200d\u{1f469}', '\n', 'שלום'), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (parts, one, other) => {
      const edges = [0, ...parts.map((_, at) => parts.slice(0, at + 1).join('').length)]
      const [a, b] = [one % edges.length, other % edges.length]
      const base = TITLE.length + 1
      const span: Span = [base + (edges[Math.min(a, b)] as number), base + (edges[Math.max(a, b)] as number)]
      const read = reading(parts.join(''), [[span]])
      const [annotation] = annotationsOf(read, AT)
      const [position, quote] = annotation?.target[0]?.selector ?? []
      const points = [...read.report.text]
      const exact = read.report.text.slice(...span)
      expect(position).toMatchObject({ type: 'TextPositionSelector' })
      const { start, end } = position as { start: number; end: number }
      expect(points.slice(start, end).join('')).toBe(exact)
      expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact })
      const { prefix, suffix } = quote as { prefix: string; suffix: string }
      expect(read.report.text).toContain(prefix + exact + suffix)
    }),
  )
})

test('annotationsOf() tells who says it and how, once for each statement, with a target for each stretch', () => {
  const annotations = annotationsOf(
    reading('One two three.', [
      [
        [0, 3],
        [8, 10],
      ],
      [],
    ]),
    AT,
  )
  expect(annotations.map(({ target }) => target.length)).toEqual([2, 2])
  expect(annotations[0]).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:tocsin:report:r1:statement:t0',
    type: 'Annotation',
    body: [{ value: 'Ada Reed' }, { value: 'warn' }, { value: 'direct' }],
  })
})
