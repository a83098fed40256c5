/** Corrections by hand on the wire: what a person judges, in terms of the reading on their screen, and the reply. */

import { ACTS, SOURCE_KINDS } from '#domain'
import { readingSchema } from './reading-schema.ts'
import { z } from './zod.ts'

/** How long the name of a person may be. */
export const PERSON_LENGTH = 80
const NAME_LENGTH = 200
const NOTE_LENGTH = 1000
/** A statement in more pieces than this is none. */
const SPANS_MAX = 40

/** Characters that no name holds: control characters, and those that turn the order of the letters round. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

const line = (length: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(length, `must be at most ${length} characters long`)
    .refine((words) => !UNSEEN.test(words), 'must be one line of plain characters')

const by = line(PERSON_LENGTH).describe('The name of the person who judges.')
const note = z.string().max(NOTE_LENGTH).nullish().describe('Why, in their words.')
const id = z.string().min(1).max(64)
const offset = z.int().nonnegative()
const spans = z
  .array(z.tuple([offset, offset]))
  .max(SPANS_MAX)
  .describe('Stretches [begin, end) of report.text, in UTF-16 code units.')
const statementSpans = z.object({ source: spans, cue: spans, content: spans })

const speaker = z
  .union([
    z.strictObject({ source: id.describe('Id of a source of the reading.') }),
    z.strictObject({ name: line(NAME_LENGTH), kind: z.enum(SOURCE_KINDS) }),
  ])
  .nullable()
  .describe(
    'A source of the reading, somebody by name (of kind "unnamed" by description), or null for "not told".',
  )

const kinds = {
  'set-speaker': { statement: id, speaker },
  'set-act': { statement: id, act: z.enum(ACTS) },
  'set-spans': { statement: id, spans: statementSpans },
  'reject-statement': { statement: id },
  'add-statement': { spans: statementSpans, act: z.enum(ACTS), speaker },
  'merge-sources': { source: id, into: id.describe('Id of the source that stays.') },
  'split-source': {
    source: id,
    mentions: spans,
    name: line(NAME_LENGTH).describe('Who these mentions are.'),
    sourceKind: z.enum(SOURCE_KINDS),
  },
  'mark-checked': {},
} as const

const wish = <K extends keyof typeof kinds>(kind: K) =>
  z.object({ by, note, kind: z.literal(kind), ...kinds[kind] })

/** Body of `POST /api/readings/{id}/corrections`. */
export const correctionBodySchema = z.discriminatedUnion('kind', [
  wish('set-speaker'),
  wish('set-act'),
  wish('set-spans'),
  wish('reject-statement'),
  wish('add-statement'),
  wish('merge-sources'),
  wish('split-source'),
  wish('mark-checked'),
])

/** Body of undo and redo. */
export const turnBodySchema = z.object({ by })

/** Query of `GET /api/readings/{id}`. */
export const getQuerySchema = z.object({
  corrections: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe('"no" gives the reading as the machine read it.'),
})

/** What every change by hand answers. */
export const correctedReplySchema = z
  .object({
    id: z.string().describe('Id of the correction.'),
    reading: readingSchema.describe('The reading as it now stands.'),
  })
  .meta({ id: 'Corrected' })

export type CorrectionBody = z.infer<typeof correctionBodySchema>
