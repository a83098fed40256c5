/**
 * The format of a hand-made answer: what a reading of one page should give.
 * Spans are [begin, end) in UTF-16 code units of the page text that the answer was made for.
 */

import { z } from 'zod'
import { ACTS, EVENT_STATUSES, FORMS } from '#domain'

const span = z.tuple([z.int().nonnegative(), z.int().positive()]).refine(([begin, end]) => begin < end)
const act = z.enum(ACTS)

const statement = z.strictObject({
  id: z.string(),
  /** The full name, or for an unnamed source its first description; null when nobody is named at all. */
  speaker: z.string().nullable(),
  speakerKind: z.enum(['named', 'unnamed', 'outlet', 'document']),
  source: z.array(span),
  cue: z.array(span).min(1),
  content: z.array(span),
  act,
  /** Other acts that a careful reader may choose. */
  alsoActs: z.array(act).optional(),
  form: z.enum(FORMS),
  /** The id of the statement that this one is reported in. */
  within: z.string().nullable(),
  likelihood: z.string().nullable(),
  addressee: z.string().nullable(),
  /** The words of the page that tell when it was said. */
  when: z.string().nullable(),
  /** Careful readers would differ: not counted. */
  optional: z.boolean().optional(),
  note: z.string().optional(),
})

const time = z.strictObject({ text: z.string(), span, value: z.string().nullable() })

const event = z.strictObject({
  /** A PLOVER event type. */
  type: z.string(),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  trigger: span,
  status: z.enum(EVENT_STATUSES),
  when: z.string().nullable(),
  note: z.string().nullable(),
})

const page = z.strictObject({
  title: z.string(),
  credit: z.string().nullable(),
  headings: z.array(z.string()),
  furniture: z.array(z.string()),
  /** The day that the page itself shows. */
  published: z.string().nullable(),
  note: z.string().optional(),
})

/** Checks an answer read from JSON. */
export const caseAnswer = z.strictObject({
  about: z.string(),
  /** Rules may be improved by looking at `tune`; `held-out` is only measured. */
  set: z.enum(['tune', 'held-out']).optional(),
  /** The day of publication to give to the reader when the page shows none. */
  date: z.iso.date().optional(),
  page,
  statements: z.array(statement),
  times: z.array(time),
  events: z.array(event),
  /** `passage` is the id of a statement, or what its id begins with before a hyphen. */
  chain: z.array(z.strictObject({ passage: z.string(), path: z.array(z.string()).min(2) })),
  unnamedSourcesDistinct: z.array(z.string()),
})

export type CaseAnswer = z.infer<typeof caseAnswer>
export type AnsweredStatement = z.infer<typeof statement>
export type AnsweredEvent = z.infer<typeof event>
