/** Stories on the wire: lists, one story with its account, what links a report to others, and what people decide of them. */

import { ACTS, FOLD_REASONS, ORIGIN_KINDS, STANCES } from '#domain'
import { PERSON_LENGTH } from './corrections.ts'
import { LIST_LIMIT } from './paths.ts'
import { z } from './zod.ts'

const NOTE_LENGTH = 1000
const NAME_LENGTH = 200
const MOVED_MAX = 5000

const day = z.iso.date('must be a day of the calendar, YYYY-MM-DD')
const span = z.tuple([z.int(), z.int()])
const statementRef = z.object({ report: z.string(), statement: z.string() })

const newsSchema = z.object({
  kind: z.enum(['first-denial', 'new-contradiction', 'new-source', 'turn', 'withdrawn']),
  at: statementRef,
  proposition: z.string().nullable(),
  speaker: z.string(),
  label: z.string(),
  day: z.string().nullable(),
})

export const storyLineSchema = z
  .object({
    id: z.string(),
    title: z.string().describe('Empty until the account is first made.'),
    reportCount: z.int(),
    copyCount: z.int(),
    outletCount: z.int(),
    originLow: z.int().describe('Independent origins that are proven distinct.'),
    originHigh: z.int().describe('The most there may be.'),
    contestedCount: z.int(),
    news: z.array(newsSchema).describe('What the last day brought.'),
    firstDay: z.string(),
    lastDay: z.string(),
    changedAt: z.string(),
    readAt: z.string().nullable(),
    isWatched: z.boolean(),
  })
  .meta({ id: 'StoryLine' })

export const storyListSchema = z
  .object({
    stories: z.array(storyLineSchema),
    next: z.string().nullable().describe('Give it as `before` to go on; null at the end.'),
  })
  .meta({ id: 'StoryList' })

const originsSchema = z.object({
  low: z.int(),
  high: z.int(),
  reportCount: z.int(),
  origins: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(ORIGIN_KINDS),
      label: z.string(),
      day: z.string().nullable(),
      statements: z.array(statementRef),
      reports: z.array(z.string()),
    }),
  ),
  folds: z.array(
    z.object({
      origin: z.string(),
      reason: z.enum(FOLD_REASONS),
      statements: z.array(statementRef),
      words: z.array(z.object({ report: z.string(), span })),
      sure: z.boolean(),
    }),
  ),
})

const stanceReason = z.union([
  z.object({ kind: z.literal('words'), words: z.array(z.string()) }),
  z.object({ kind: z.literal('negation'), words: z.string() }),
  z.object({ kind: z.literal('figures'), here: z.string(), there: z.string() }),
  z.object({ kind: z.literal('act'), act: z.string() }),
  z.object({ kind: z.literal('answer'), words: z.string() }),
  z.object({ kind: z.literal('by-hand') }),
])

const stanceSchema = statementRef.extend({
  span,
  speaker: z.string(),
  label: z.string(),
  speakerKind: z.enum(['named', 'unnamed']),
  stance: z.enum(STANCES),
  side: z.enum(['for', 'against', 'open']),
  figure: z.object({ words: z.string(), low: z.number(), high: z.number(), of: z.string() }).nullable(),
  day: z.string().nullable(),
  answers: z.array(statementRef),
  reasons: z.array(stanceReason),
  isSure: z.boolean(),
})

const propositionSchema = z.object({
  id: z.string(),
  words: statementRef.extend({ span, text: z.string() }),
  stances: z.array(stanceSchema),
  isContested: z.boolean(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
})

const quoteSchema = z.object({
  report: z.string(),
  statement: z.string().nullable(),
  span,
  text: z.string(),
  act: z.enum(ACTS).nullable(),
})

const accountSchema = z.object({
  title: z.string(),
  titleReport: z.string().nullable(),
  reportCount: z.int(),
  copyCount: z.int(),
  outletCount: z.int(),
  firstDay: z.string(),
  lastDay: z.string(),
  origins: originsSchema,
  propositions: z.array(propositionSchema),
  propositionCount: z.int().default(0).describe('Also those that are left out because there are too many.'),
  news: z.array(newsSchema),
  quotes: z.array(quoteSchema).default([]).describe('The words that the account points to.'),
  leftOut: z.int(),
})

const passagePairs = z.array(z.object({ copy: span, original: span }))
const byHand = z.object({ kind: z.literal('by-hand'), by: z.string() })

const copyReason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('passages'),
    ofCopy: z.number(),
    ofOriginal: z.number(),
    pairs: passagePairs,
  }),
  z.object({
    kind: z.literal('credit'),
    name: z.string(),
    naming: z.enum(['credit', 'citation', 'both']).exactOptional(),
  }),
  z.object({ kind: z.literal('figures'), count: z.int() }),
  z.object({ kind: z.literal('headline') }),
  z.object({ kind: z.literal('order'), share: z.number() }),
  z.object({ kind: z.literal('update'), words: z.string() }),
  z.object({ kind: z.literal('release'), words: z.string() }),
  z.object({ kind: z.literal('matter'), facts: z.number(), words: z.number(), pairs: passagePairs }),
  z.object({ kind: z.literal('merged'), others: z.array(z.string()), ofCopy: z.number() }),
  byHand,
])

const storyReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['names', 'words', 'figures']), words: z.array(z.string()) }),
  z.object({ kind: z.literal('days'), count: z.int() }),
  z.object({ kind: z.literal('missing'), words: z.array(z.string()), instead: z.array(z.string()) }),
  z.object({ kind: z.enum(['copy', 'version']), of: z.string() }),
  byHand,
])

const storyReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  day: z.string(),
  statementCount: z.int(),
  copyOf: z.object({ report: z.string(), kind: z.string(), probability: z.number() }).nullable(),
  reasons: z.array(storyReason),
})

const ref = { report: z.string().min(1).max(256), statement: z.string().min(1).max(64) }
const reference = z.strictObject(ref)
const id = z.string().min(1).max(256)

const overrulings = {
  copy: z.object({ kind: z.literal('copy'), copy: id, original: id, isCopy: z.boolean() }),
  fold: z.object({
    kind: z.literal('fold'),
    one: reference,
    other: reference,
    isSame: z.boolean(),
  }),
  stance: z.object({
    kind: z.literal('stance'),
    statement: reference,
    proposition: id,
    stance: z.enum(STANCES).nullable().describe('Null takes the statement out.'),
  }),
  join: z.object({ kind: z.literal('join'), propositions: z.tuple([id, id]) }),
}

const place = z.object({
  kind: z.literal('place'),
  moves: z.array(z.object({ report: z.string(), from: z.string(), to: z.string() })),
})

export const overrulingSchema = z
  .object({
    id: z.string(),
    storyId: z.string().nullable(),
    by: z.string(),
    at: z.string(),
    note: z.string().nullable(),
    overruling: z.union([
      overrulings.copy,
      overrulings.fold,
      overrulings.stance.extend({ stance: z.string().nullable() }),
      overrulings.join,
      place,
    ]),
    revoked: z.object({ by: z.string(), at: z.string() }).nullable(),
  })
  .meta({ id: 'Overruling' })

export const storySchema = z
  .object({
    line: storyLineSchema,
    account: accountSchema.nullable().describe('Null until it is first made.'),
    reports: z.array(storyReportSchema).describe('In the order of days.'),
    overrulings: z.array(overrulingSchema),
    mergedInto: z.string().nullable(),
  })
  .meta({ id: 'Story' })

export const reportLinksSchema = z
  .object({
    story: storyLineSchema.nullable(),
    related: z.array(storyReportSchema),
    copies: z.array(
      z.object({
        copy: z.string(),
        original: z.string(),
        kind: z.string(),
        probability: z.number(),
        reasons: z.array(copyReason),
      }),
    ),
    reports: z
      .array(z.object({ id: z.string(), title: z.string(), outlet: z.string().nullable(), day: z.string() }))
      .describe('The reports that the copies name.'),
    versions: z
      .array(z.object({ id: z.string(), title: z.string(), takenInAt: z.string() }))
      .describe('All versions of the page, the first one first.'),
  })
  .meta({ id: 'ReportLinks' })

const wordsChange = z.object({ old: span.nullable(), new: span.nullable() })

export const versionChangesSchema = z
  .object({
    old: z.string(),
    new: z.string(),
    title: z.object({ old: z.string(), new: z.string() }).nullable(),
    statements: z.array(
      z.discriminatedUnion('kind', [
        z.object({ id: z.string(), kind: z.literal('stayed'), old: z.string(), new: z.string() }),
        z.object({
          id: z.string(),
          kind: z.literal('altered'),
          old: z.string(),
          new: z.string(),
          parts: z.array(z.enum(['words', 'speaker', 'act'])),
          words: z.array(wordsChange),
        }),
        z.object({ id: z.string(), kind: z.literal('gone'), old: z.string() }),
        z.object({ id: z.string(), kind: z.literal('new'), new: z.string() }),
      ]),
    ),
    notices: z.array(
      z.object({
        kind: z.enum(['correction', 'clarification', 'update']),
        words: z.string(),
        span: span.nullable(),
        isNew: z.boolean(),
      }),
    ),
    reopened: z
      .array(z.string())
      .describe('Ids of corrections of the old version whose statement is gone or altered.'),
  })
  .meta({ id: 'VersionChanges' })

export const storyListQuerySchema = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIST_LIMIT.max)
    .default(LIST_LIMIT.usual)
    .describe('How many stories at most.'),
  before: z.string().max(1024).optional().describe('The `next` of the part before.'),
  asOf: day.optional().describe('As it stood on that day; such a list has one part.'),
})

export const asOfQuerySchema = z.object({ asOf: day.optional().describe('As it stood on that day.') })

const by = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(PERSON_LENGTH, `must be at most ${PERSON_LENGTH} characters long`)
  .describe('The name of the person who decides.')

const wished = {
  by,
  note: z.string().max(NOTE_LENGTH).nullish().describe('Why, in their words.'),
  story: id.nullish().describe('The story that it is decided in.'),
}

export const overrulingBodySchema = z
  .discriminatedUnion('kind', [
    overrulings.copy.extend(wished).strict(),
    overrulings.fold.extend(wished).strict(),
    overrulings.stance.extend(wished).strict(),
    overrulings.join.extend(wished).strict(),
    z.strictObject({
      kind: z.literal('move'),
      reports: z.array(id).min(1).max(MOVED_MAX),
      to: id.nullable().describe('A story; null for a new one.'),
      ...wished,
    }),
    z.strictObject({ kind: z.literal('merge'), ...wished, story: id, into: id }),
  ])
  .meta({ id: 'OverrulingWish' })

export const storyMarkSchema = z
  .strictObject({ isRead: z.boolean().optional(), isWatched: z.boolean().optional() })
  .meta({ id: 'StoryMark' })

export const outletListSchema = z
  .object({ outlets: z.array(z.object({ name: z.string(), owner: z.string().nullable() })) })
  .meta({ id: 'OutletList' })

export const outletBodySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(NAME_LENGTH),
    owner: z.string().trim().min(1).max(NAME_LENGTH).nullable(),
    by,
  })
  .meta({ id: 'OutletOwner' })

/** One line of the stream of changes. */
export const noticeSchema = z
  .object({ kind: z.enum(['report', 'story', 'feed']), id: z.string() })
  .meta({ id: 'Notice' })

/** How far loading the example has come. */
export const exampleSchema = z
  .object({
    state: z.enum(['none', 'loading', 'loaded', 'failed']),
    done: z.int(),
    total: z.int(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'Example' })

export type StoryOnWire = z.infer<typeof storySchema>
export type StoryLineOnWire = z.infer<typeof storyLineSchema>
export type StoryListOnWire = z.infer<typeof storyListSchema>
export type ReportLinksOnWire = z.infer<typeof reportLinksSchema>
export type VersionChangesOnWire = z.infer<typeof versionChangesSchema>
export type OverrulingOnWire = z.infer<typeof overrulingSchema>
export type OverrulingBody = z.infer<typeof overrulingBodySchema>
export type NoticeOnWire = z.infer<typeof noticeSchema>
export type ExampleOnWire = z.infer<typeof exampleSchema>
