/** Actors on the wire: lists of them, one over time, two side by side, events, and the matrix of who acts on whom. */

import { ACTS, EVENT_STATUSES, FORMS } from '#domain'
import { LIST_LIMIT } from './paths.ts'
import { z } from './zod.ts'

const KEY_LENGTH = 400
const NAME_LENGTH = 200
/** Parties at the sides of a matrix. */
export const MATRIX_TOP = { usual: 12, max: 30 } as const

const day = z.iso.date('must be a day of the calendar, YYYY-MM-DD')
const party = z
  .string()
  .max(KEY_LENGTH)
  .describe('A key of a party, or country:RUS for all parties of a country.')
const asOf = day.optional().describe('Nothing that later reports told, YYYY-MM-DD.')
const listed = {
  limit: z.coerce.number().int().min(1).max(LIST_LIMIT.max).default(LIST_LIMIT.usual),
  after: z.string().max(1024).optional().describe('The `next` of the reply before, to go on where it ended.'),
}
const words = <W extends string>(known: readonly W[], what: string) =>
  z
    .string()
    .max(400)
    .transform((list) => list.split(',').filter((word): word is W => word !== ''))
    .refine((list) => list.every((word) => known.length === 0 || known.includes(word)), `must be ${what}`)
    .optional()
    .describe(`${what}, with commas between.`)

export const actorListQuerySchema = z.object({
  name: z.string().max(NAME_LENGTH).optional().describe('Beginnings of words, or a name as it sounds.'),
  asOf,
  ...listed,
})
export const actorQuerySchema = z.object({ asOf })
export const periodQuerySchema = z.object({
  since: day.optional().describe('The first day, YYYY-MM-DD.'),
  until: day.optional().describe('The last day, YYYY-MM-DD.'),
  asOf,
})
export const saidQuerySchema = periodQuerySchema.extend({
  acts: words(ACTS, 'acts'),
  story: z.string().max(NAME_LENGTH).optional().describe('The id of a story.'),
  ...listed,
})
export const eventsQuerySchema = periodQuerySchema.extend({
  actor: party.optional(),
  recipient: party.optional(),
  types: words<string>([], 'types of events'),
  denied: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe('`no` leaves out what is denied or said not to happen, as the matrix does.'),
  ...listed,
})
export const matrixQuerySchema = periodQuerySchema.extend({
  types: words<string>([], 'types of events'),
  by: z.enum(['party', 'country']).default('party').describe('Whether countries stand for their parties.'),
  top: z.coerce.number().int().min(1).max(MATRIX_TOP.max).default(MATRIX_TOP.usual),
})

const named = z.object({ key: z.string(), label: z.string() })
const next = z.string().nullable().describe('Give it as `after` to go on; null at the end.')

export const actorLineSchema = named
  .extend({
    kind: z.string(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3.'),
    sector: z.string().nullable(),
    useCount: z.int().describe('Statements and events; as of a day statements alone, at most 1,000.'),
    firstDay: z.string(),
    lastDay: z.string(),
  })
  .meta({ id: 'ActorLine' })

export const actorListSchema = z.object({ parties: z.array(actorLineSchema), next }).meta({ id: 'ActorList' })

export const actorSchema = z
  .object({
    party: actorLineSchema,
    roles: z.array(
      z.object({
        role: z.string(),
        day: z.string(),
        words: z.string(),
        report: z.object({ id: z.string(), title: z.string(), outlet: z.string().nullable() }),
      }),
    ),
    alike: z.array(named).describe('People whose names sound the same.'),
  })
  .meta({ id: 'Actor' })

const toldIn = {
  report: z.object({
    id: z.string(),
    title: z.string(),
    outlet: z.string().nullable(),
    day: z.string(),
  }),
  story: z.object({ id: z.string(), title: z.string() }).nullable(),
}

export const saidSchema = z
  .object({
    id: z.string().describe('The id of the statement in its report.'),
    speaker: z.string(),
    act: z.enum(ACTS),
    form: z.enum(FORMS),
    day: z.string(),
    words: z.string(),
    otherCount: z.int().describe('Other reports of the story with the same words.'),
    about: z.array(named).describe('The parties of the events in it.'),
    ...toldIn,
  })
  .meta({ id: 'Said' })

export const saidListSchema = z.object({ statements: z.array(saidSchema), next }).meta({ id: 'SaidList' })

export const deedSchema = z
  .object({
    id: z.string().describe('The id of the event in its report.'),
    type: z.string(),
    mode: z.string().nullable(),
    status: z.enum(EVENT_STATUSES),
    statement: z.string().nullable(),
    day: z.string(),
    place: z.string().nullable(),
    words: z.string(),
    actors: z.array(named),
    recipients: z.array(named),
    toldBy: named.nullable().describe('Whose statement tells it; null where the report itself does.'),
    ...toldIn,
  })
  .meta({ id: 'Deed' })

export const deedListSchema = z.object({ deeds: z.array(deedSchema), next }).meta({ id: 'DeedList' })

const partyStory = z.object({
  id: z.string(),
  title: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  statementCount: z.int(),
  origins: z
    .object({ low: z.int(), high: z.int(), reportCount: z.int() })
    .nullable()
    .describe('Null as of a past day.'),
})

export const actorRecordSchema = z
  .object({
    days: z.array(z.object({ day: z.string(), act: z.enum(ACTS), count: z.int() })),
    isAll: z.boolean().describe('False where older statements are left out of `days`.'),
    about: z.array(named.extend({ count: z.int() })),
    deeds: z.array(
      z.object({
        side: z.enum(['actor', 'recipient']),
        type: z.string(),
        other: named.nullable(),
        count: z.int(),
        lastDay: z.string(),
      }),
    ),
    areAllDeeds: z.boolean(),
    stories: z.array(partyStory),
  })
  .meta({ id: 'ActorRecord' })

const saidOnDay = z.object({
  report: z.string(),
  statement: z.string(),
  words: z.string(),
  day: z.string(),
})

export const actorTurnsSchema = z
  .object({
    turns: z.array(
      z.object({
        from: saidOnDay,
        to: saidOnDay,
        kinds: z.array(z.enum(['side', 'figure', 'likelihood', 'act'])),
        story: z.string(),
        proposition: z.string(),
      }),
    ),
  })
  .meta({ id: 'ActorTurns' })

export const comparisonSchema = z
  .object({
    one: actorLineSchema,
    other: actorLineSchema,
    stories: z.array(z.object({ story: partyStory, ofOne: saidListSchema, ofOther: saidListSchema })),
    byOne: deedListSchema.describe('What the one did to the other.'),
    byOther: deedListSchema,
  })
  .meta({ id: 'Comparison' })

export const matrixSchema = z
  .object({
    parties: z.array(named).describe('Rows and columns, those of most events first.'),
    cells: z.array(
      z.object({
        actor: z.string(),
        recipient: z.string(),
        cooperation: z.int(),
        conflict: z.int(),
        types: z.array(z.object({ type: z.string(), count: z.int() })),
      }),
    ),
    eventCount: z.int(),
    since: z.string(),
    until: z.string(),
    countedSince: z.string().describe('Later than `since` where there are too many events.'),
    asOf: z.string().nullable(),
  })
  .meta({ id: 'Matrix' })

export type ActorLine = z.infer<typeof actorLineSchema>
export type ActorList = z.infer<typeof actorListSchema>
export type Actor = z.infer<typeof actorSchema>
export type SaidLine = z.infer<typeof saidSchema>
export type SaidPart = z.infer<typeof saidListSchema>
export type DeedLine = z.infer<typeof deedSchema>
export type DeedPart = z.infer<typeof deedListSchema>
export type ActorRecordReply = z.infer<typeof actorRecordSchema>
export type ActorTurns = z.infer<typeof actorTurnsSchema>
export type ComparisonReply = z.infer<typeof comparisonSchema>
export type MatrixReply = z.infer<typeof matrixSchema>
