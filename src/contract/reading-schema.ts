/**
 * The public contract `tocsin/reading/1` as schemas: what one report gives. Fields may be added, never
 * renamed, so a reader of the contract must accept fields that it does not know.
 */

import {
  ACTS,
  BLOCK_KINDS,
  CORRECTION_KINDS,
  CREDIT_KINDS,
  DAY_BASES,
  EVENT_STATUSES,
  FORMS,
  NEARNESS_KINDS,
  SECTORS,
  SOURCE_KINDS,
  TIME_TYPES,
} from '#domain'
import { z } from './zod.ts'

const offset = z.int().nonnegative()
const share = z.number().min(0).max(1)
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

const span = z.tuple([offset, offset]).meta({
  id: 'Span',
  description: 'A stretch [begin, end) of report.text, in UTF-16 code units.',
})
const spans = z.array(span)
const day = z.string().regex(dayPattern).describe('A day, YYYY-MM-DD.')
const country = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 3166-1 alpha-3.')

const block = z.object({ kind: z.enum(BLOCK_KINDS), span })

const credit = z.object({
  kind: z.enum(CREDIT_KINDS).describe('Where on the page the credit stands.'),
  name: z.string().describe('The outlet or agency as the page names it.'),
})

const report = z.object({
  id: z.string().min(1).describe('A hash of what makes the report itself.'),
  title: z.string(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().describe('ISO 639-1.'),
  credit: z.string().nullable().describe('The outlet or agency that the page credits first of all.'),
  credits: z.array(credit),
  published: z
    .object({ value: day, basis: z.enum(DAY_BASES).describe('Where the day comes from.') })
    .nullable(),
  text: z.string().describe('Title, lead, headings and paragraphs, each on its own line; no furniture.'),
  blocks: z.array(block),
  furniture: z.array(z.string()).describe('What was left out, in page order.'),
})

const sector = z.enum(SECTORS).describe('PLOVER sector.')

const nearness = z
  .object({ kind: z.enum(NEARNESS_KINDS), span })
  .describe('Words that tell how near a source stands to what it tells, or why it has no name.')

const known = z
  .object({
    name: z.string(),
    description: z.string().nullable(),
    country: country.nullable(),
    sector: sector.nullable(),
    from: z.string().describe('Id of the report that told it.'),
    asOf: day,
  })
  .describe('What an earlier report told of this source, where this one tells less.')

const byAndAt = {
  by: z.string().describe('The name of the person.'),
  at: z.string().describe('ISO 8601, UTC.'),
}

const correctionKinds = z.array(z.enum(CORRECTION_KINDS))

const machineStatement = z
  .object({
    who: z.string().nullable().describe('The speaker in words; null when it was not told.'),
    act: z.enum(ACTS),
    source: spans,
    cue: spans,
    content: spans,
  })
  .describe('What the machine had read.')

const correction = z
  .object({
    id: z.string(),
    kind: z.enum(CORRECTION_KINDS),
    ...byAndAt,
    note: z.string().nullable(),
    revoked: z.object(byAndAt).nullable().describe('Who took it back; null while it stands.'),
    applied: z.boolean(),
    why: z.string().nullable().describe('Why a correction that stands has no effect.'),
    statement: z.string().nullable().describe('The statement that it is about, as it is called here.'),
    about: z.string().describe('What it is about, in words.'),
    value: z.string().describe('What it says: an act, a speaker, other words.'),
  })
  .meta({ id: 'Correction', description: 'What a person judged of a reading.' })

const source = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  name: z.string().nullable().describe('Canonical name; null for an unnamed source.'),
  description: z.string().nullable().describe('Role, or how the page describes an unnamed source.'),
  country: country.nullable(),
  number: z
    .object({ min: z.int().nonnegative(), max: z.int().nonnegative().nullable() })
    .nullable()
    .describe('How many people stand behind an unnamed source.'),
  mentions: spans,
  sector: sector.exactOptional(),
  nearness: z.array(nearness).exactOptional(),
  known: known.exactOptional(),
  corrected: z
    .object({ kinds: correctionKinds, ...byAndAt })
    .exactOptional()
    .describe('Who merged, split or made this source by hand.'),
})

const likelihood = z
  .object({ span, words: z.string(), low: share, high: share, point: share })
  .describe('A word of estimative probability and the range it stands for.')

const statement = z.object({
  id: z.string(),
  speaker: z.string().nullable().describe('Id of the source.'),
  addressee: z.string().nullable().describe('Id of the source that is spoken to.'),
  source: spans,
  cue: spans,
  content: spans,
  form: z.enum(FORMS),
  act: z.enum(ACTS),
  likelihood: likelihood.nullable(),
  within: z.string().nullable().describe('Id of the statement that this one is reported in.'),
  said: day.nullable().describe('When it was said, if the page tells.'),
  corrected: z
    .object({ kinds: correctionKinds, ...byAndAt, machine: machineStatement.nullable() })
    .exactOptional()
    .describe('Who corrected it, and what the machine had read; null when a person added it.'),
})

const time = z.object({
  span,
  type: z.enum(TIME_TYPES),
  value: z.string().nullable().describe('TIMEX3 value; null when it cannot be resolved.'),
  unresolved: z.string().exactOptional().describe('Why there is no value.'),
})

const location = z
  .object({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    kind: z.enum(['country', 'province', 'town']),
  })
  .describe('Where it lies, in degrees; a province lies at its largest town, a country in its middle.')

const place = z.object({
  span,
  name: z.string(),
  country: country.nullable(),
  location: location.nullable().exactOptional().describe('Null for a place that no list knows.'),
})

const event = z.object({
  id: z.string(),
  type: z.string().describe('PLOVER event type.'),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  trigger: spans,
  span,
  place: place.nullable(),
  time: z.string().nullable(),
  status: z.enum(EVENT_STATUSES),
  statement: z.string().nullable().describe('The statement that carries it; null in the voice of the page.'),
})

const chain = z.object({
  statement: z.string(),
  path: z.array(z.string()).describe('Ids of sources, outermost outlet first, origin last.'),
})

const note = z.object({
  code: z.string().describe('room.what_happened; see errors.md.'),
  message: z.string(),
  at: span.exactOptional(),
})

/** One reading in the public format `tocsin/reading/1`. */
export const readingSchema = z
  .object({
    schema: z.literal('tocsin/reading/1'),
    report,
    sources: z.array(source),
    statements: z.array(statement),
    times: z.array(time),
    events: z.array(event),
    chains: z.array(chain),
    notes: z.array(note),
    corrections: z.array(correction).exactOptional().describe('What people corrected, in the order of time.'),
    rejected: z
      .array(statement)
      .exactOptional()
      .describe('What the machine took for statements and a person did not.'),
    checked: z.object(byAndAt).exactOptional().describe('Who said that all statements are right.'),
  })
  .meta({ id: 'Reading', description: 'All that was found in one report.' })

/** The contract as JSON Schema (draft 2020-12), as it is published in docs/reference. */
export function readingJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(readingSchema, { io: 'input' }),
    $id: 'tocsin/reading/1',
    title: 'tocsin/reading/1',
  }
}
