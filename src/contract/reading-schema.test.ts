import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ACTS,
  BLOCK_KINDS,
  CORRECTION_KINDS,
  CREDIT_KINDS,
  DAY_BASES,
  EVENT_STATUSES,
  FORMS,
  NEARNESS_KINDS,
  type Reading,
  type ReportId,
  SECTORS,
  SOURCE_KINDS,
  TIME_TYPES,
} from '#domain'
import { readingJsonSchema, readingSchema } from './reading-schema.ts'
import type { z } from './zod.ts'

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
type Plain<T> = T extends ReportId ? string : T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T
type Wire = Frozen<z.infer<typeof readingSchema>>

// The compiler checks both ways: what we think with is what we promise, field by field.
const toWire = (reading: Reading): Wire => reading
const fromWire = (wire: Wire): Plain<Reading> => wire

const span = fc.tuple(fc.nat(900), fc.nat(900))
const spans = fc.array(span, { maxLength: 3 })
const text = fc.string({ unit: 'grapheme', maxLength: 30 })
const day = fc.constantFrom('2019-02-28', '2020-02-29', '2024-12-31')
const share = fc.double({ min: 0, max: 1, noNaN: true })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
const country = fc.stringMatching(/^[A-Z]{3}$/)

const kinds = fc.array(fc.constantFrom(...CORRECTION_KINDS), { maxLength: 3 })
const byAndAt = { by: text, at: fc.constant('2026-11-22T09:00:00.000Z') }
const acts = fc.constantFrom(...ACTS)
const machine = fc.record({ who: maybe(text), act: acts, source: spans, cue: spans, content: spans })

const statement = fc.record(
  {
    id: text,
    speaker: maybe(text),
    addressee: maybe(text),
    source: spans,
    cue: spans,
    content: spans,
    form: fc.constantFrom(...FORMS),
    act: acts,
    likelihood: maybe(fc.record({ span, words: text, low: share, high: share, point: share })),
    within: maybe(text),
    said: maybe(day),
    corrected: fc.record({ kinds, ...byAndAt, machine: maybe(machine) }),
  },
  {
    requiredKeys: [
      ...(['id', 'speaker', 'addressee', 'source', 'cue', 'content'] as const),
      ...(['form', 'act', 'likelihood', 'within', 'said'] as const),
    ],
  },
)

const correction = fc.record({
  id: text,
  kind: fc.constantFrom(...CORRECTION_KINDS),
  ...byAndAt,
  note: maybe(text),
  revoked: maybe(fc.record(byAndAt)),
  applied: fc.boolean(),
  why: maybe(text),
  statement: maybe(text),
  about: text,
  value: text,
})

const whole = fc.record({
  schema: fc.constant('tocsin/reading/1' as const),
  report: fc.record({
    id: fc.stringMatching(/^[0-9a-f]{32}$/) as fc.Arbitrary<ReportId>,
    title: text,
    byline: maybe(text),
    outlet: maybe(text),
    url: maybe(fc.webUrl()),
    language: fc.constantFrom('en', 'de'),
    credit: maybe(text),
    credits: fc.array(fc.record({ kind: fc.constantFrom(...CREDIT_KINDS), name: text })),
    published: maybe(fc.record({ value: day, basis: fc.constantFrom(...DAY_BASES) })),
    text: fc.string({ maxLength: 100 }),
    blocks: fc.array(fc.record({ kind: fc.constantFrom(...BLOCK_KINDS), span })),
    furniture: fc.array(text),
  }),
  sources: fc.array(
    fc.record(
      {
        id: text,
        kind: fc.constantFrom(...SOURCE_KINDS),
        name: maybe(text),
        description: maybe(text),
        country: maybe(country),
        number: maybe(fc.record({ min: fc.nat(9), max: maybe(fc.nat(9)) })),
        mentions: spans,
        sector: fc.constantFrom(...SECTORS),
        nearness: fc.array(fc.record({ kind: fc.constantFrom(...NEARNESS_KINDS), span }), { maxLength: 2 }),
        corrected: fc.record({ kinds, ...byAndAt }),
        known: fc.record({
          name: text,
          description: maybe(text),
          country: maybe(country),
          sector: maybe(fc.constantFrom(...SECTORS)),
          from: text,
          asOf: day,
        }),
      },
      { requiredKeys: ['id', 'kind', 'name', 'description', 'country', 'number', 'mentions'] },
    ),
  ),
  statements: fc.array(statement),
  times: fc.array(
    fc.record(
      { span, type: fc.constantFrom(...TIME_TYPES), value: maybe(text), unresolved: text },
      { requiredKeys: ['span', 'type', 'value'] },
    ),
  ),
  events: fc.array(
    fc.record({
      id: text,
      type: text,
      mode: maybe(text),
      contexts: fc.array(text),
      actors: fc.array(text),
      recipients: fc.array(text),
      trigger: spans,
      span,
      place: maybe(fc.record({ span, name: text, country: maybe(country) })),
      time: maybe(text),
      status: fc.constantFrom(...EVENT_STATUSES),
      statement: maybe(text),
    }),
  ),
  chains: fc.array(fc.record({ statement: text, path: fc.array(text) })),
  notes: fc.array(fc.record({ code: text, message: text, at: span }, { requiredKeys: ['code', 'message'] })),
})

/** As the machine reads, or as people have corrected it. */
const readings: fc.Arbitrary<Reading> = fc.oneof(
  whole,
  fc
    .tuple(
      whole,
      fc.array(correction, { maxLength: 3 }),
      fc.array(statement, { maxLength: 2 }),
      fc.record(byAndAt),
    )
    .map(([reading, corrections, rejected, checked]) => ({ ...reading, corrections, rejected, checked })),
)

const published = new URL('../../docs/reference/reading-1.schema.json', import.meta.url)

describe('readingSchema', () => {
  test('takes every reading of the domain and gives it back unchanged', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        expect(fromWire(readingSchema.parse(toWire(reading)))).toEqual(reading)
      }),
      { numRuns: 60 },
    )
  })

  test('refuses an unknown act, a span with one end, and another version', () => {
    const [reading] = fc.sample(readings, { numRuns: 1, seed: 7 })
    expect(readingSchema.safeParse(reading).success).toBe(true)
    expect(readingSchema.safeParse({ ...reading, schema: 'tocsin/reading/2' }).success).toBe(false)
    const block = { kind: 'title', span: [3] }
    expect(
      readingSchema.safeParse({ ...reading, report: { ...reading?.report, blocks: [block] } }).success,
    ).toBe(false)
    expect(readingSchema.safeParse({ ...reading, statements: [{ act: 'shout' }] }).success).toBe(false)
  })

  test('accepts fields that a later version adds', () => {
    const [reading] = fc.sample(readings, { numRuns: 1, seed: 3 })
    expect(readingSchema.safeParse({ ...reading, weather: 'fair' }).success).toBe(true)
  })
})

describe('readingJsonSchema()', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(published, 'utf8')))

  test('is the schema published in docs/reference; "npm run docs" writes it', () => {
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(readingJsonSchema())),
    )
  })

  test('as published, accepts every reading, and added fields, and refuses a missing one', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        expect(validate({ ...reading, added: true }), JSON.stringify(validate.errors)).toBe(true)
        const { notes: _, ...lacking } = reading
        expect(validate(lacking)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
