/** Search on the wire: the query of an address, what is found, searches under a name, and who is told by e-mail. */

import { ACTS, EVENT_NAMES, FORMS } from '#domain'
import { z } from './zod.ts'

/** How many hits one reply may hold. */
export const SEARCH_LIMIT = { usual: 25, max: 50 } as const
export const SEARCH_KINDS = ['reports', 'statements', 'events'] as const
export const SEARCH_ORDERS = ['day', 'relevance'] as const
const WORDS_LENGTH = 500
const NAME_LENGTH = 120

/** The types of events, without their modes. */
export const EVENT_TYPES = Object.keys(EVENT_NAMES).filter((name) => !name.includes(' '))

const day = z.iso.date('must be a day of the calendar, YYYY-MM-DD')
const words = z.string().trim().min(1).max(WORDS_LENGTH)
const list = <T extends string>(known: readonly T[], what: string) =>
  z
    .string()
    .transform((given) => given.split(',').filter(Boolean))
    .pipe(z.array(z.enum(known as readonly [T, ...T[]], `must be ${what}, with commas between them`)))

/** Query of `GET /api/search`, and the query of the screen: every search has an address. */
export const searchQuerySchema = z.object({
  q: words.optional().describe('Words; "quoted" for a phrase, `or`, and `-` before what must not be there.'),
  kind: z.enum(SEARCH_KINDS).optional().describe('What is listed; what the filters are about when left out.'),
  speaker: words.optional().describe('A name or a part of it, or the key of a party.'),
  named: z.enum(['named', 'unnamed']).optional().describe('Whether the speaker has a name.'),
  act: list(ACTS, 'acts').optional().describe('Acts, with commas between them.'),
  type: list(EVENT_TYPES, 'types of events')
    .optional()
    .describe('Types of events, with commas between them.'),
  actor: words.optional().describe('Who acts in an event: as `speaker`.'),
  recipient: words.optional().describe('Who is acted upon in an event: as `speaker`.'),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three letters, ISO 3166-1')
    .optional()
    .describe('Of the speaker, or of the place of an event.'),
  since: day.optional(),
  until: day.optional(),
  asOf: day.optional().describe('The archive as it stood at the end of this day.'),
  story: words.optional().describe('Id of a story.'),
  outlet: words.optional(),
  origins: z.coerce
    .number()
    .int()
    .min(1)
    .max(99)
    .optional()
    .describe("At least so many in the report's story."),
  order: z.enum(SEARCH_ORDERS).default('day'),
})

export const searchRequestSchema = searchQuerySchema.extend({
  limit: z.coerce.number().int().min(1).max(SEARCH_LIMIT.max).default(SEARCH_LIMIT.usual),
  after: z.string().max(512).optional().describe('The `next` of the reply before, to go on where it ended.'),
})

const hitBase = {
  report: z.object({ id: z.string(), title: z.string(), outlet: z.string().nullable(), day: z.string() }),
  story: z
    .object({
      id: z.string(),
      title: z.string(),
      originLow: z.int(),
      originHigh: z.int(),
      reportCount: z.int(),
    })
    .nullable(),
  words: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])).describe('What was looked for: [begin, end) of `words`.'),
}

const reportHitSchema = z.object({
  kind: z.literal('report'),
  ...hitBase,
  statementCount: z.int(),
  sourceCount: z.int(),
})
const statementHitSchema = z.object({
  kind: z.literal('statement'),
  ...hitBase,
  id: z.string().describe('Of the statement in its report.'),
  speaker: z.string().nullable(),
  party: z.string().nullable().describe('The key of the party that speaks.'),
  isNamed: z.boolean(),
  country: z.string().nullable(),
  act: z.enum(ACTS),
  form: z.enum(FORMS),
  day: z.string(),
})
const eventHitSchema = z.object({
  kind: z.literal('event'),
  ...hitBase,
  id: z.string().describe('Of the event in its report.'),
  type: z.string(),
  mode: z.string().nullable(),
  status: z.string(),
  day: z.string(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  statement: z.string().nullable(),
})

export const searchReplySchema = z
  .object({
    kind: z.enum(SEARCH_KINDS),
    hits: z.array(z.discriminatedUnion('kind', [reportHitSchema, statementHitSchema, eventHitSchema])),
    next: z.string().nullable().describe('Give it as `after` to go on; null at the end.'),
    facets: z.array(
      z.object({
        facet: z.enum(['act', 'speaker', 'type', 'country', 'outlet']),
        value: z.string(),
        label: z.string().nullable(),
        count: z.int(),
      }),
    ),
    counted: z.int().describe('How many of the newest hits were counted.'),
    isAll: z.boolean().describe('False when there may be more than were counted.'),
  })
  .meta({ id: 'SearchReply' })

const line = (length: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(length)
    .refine((given) => !/\p{Cc}/u.test(given), 'must be one line')

const savedSearchSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string().describe('Of the screen, without "?".'),
    savedAt: z.string(),
  })
  .meta({ id: 'SavedSearch' })

export const savedListSchema = z
  .object({ searches: z.array(savedSearchSchema) })
  .meta({ id: 'SavedSearches' })

/** Body of `POST /api/searches`. */
export const saveBodySchema = z.object({
  name: line(NAME_LENGTH),
  query: z.string().max(4000).describe('The query of the screen, without "?".'),
})

/** Body of `POST /api/searches/{id}/name`. */
export const nameBodySchema = z.object({ name: line(NAME_LENGTH) })

/** Body of `POST /api/subscriptions`. */
export const subscribeBodySchema = z.object({
  search: z.string().max(64).nullable().describe('Id of a saved search; null for Today.'),
  address: z.email('must be an e-mail address').max(254),
  rhythm: z.enum(['daily', 'changes']),
  clock: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, HH:MM')
    .nullish()
    .describe('For "daily", in the time of the machine.'),
})

const subscriptionSchema = z
  .object({
    id: z.string(),
    searchId: z.string().nullable(),
    address: z.string(),
    rhythm: z.enum(['daily', 'changes']),
    clock: z.string().nullable(),
    dueAt: z.string(),
    sentAt: z.string().nullable(),
    failureCount: z.int(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'Subscription' })

export const subscriptionListSchema = z
  .object({
    subscriptions: z.array(subscriptionSchema),
    canSend: z.boolean().describe('Whether a mail server is set.'),
  })
  .meta({ id: 'Subscriptions' })

export { savedSearchSchema, subscriptionSchema }
export type SearchReply = z.infer<typeof searchReplySchema>
export type SearchHitOnWire = SearchReply['hits'][number]
export type SearchQuery = z.infer<typeof searchQuerySchema>
export type SavedSearchOnWire = z.infer<typeof savedSearchSchema>
export type SubscribeBody = z.input<typeof subscribeBodySchema>
export type SubscriptionOnWire = z.infer<typeof subscriptionSchema>
