/** Feeds on the wire: how each of them is, and what became of its entries. */

import { ENTRY_STATES, FEED_HEALTHS, FEED_KINDS } from '#domain'
import { LIST_LIMIT } from './paths.ts'
import { z } from './zod.ts'

const moment = (what: string) => z.string().describe(`${what}, ISO 8601, UTC.`)
const count = (what: string) => z.int().describe(what)

const failure = z.object({
  code: z.string().describe('room.what_happened; see errors.md.'),
  message: z.string(),
  hint: z.string(),
})

/** A feed and how it is. */
export const feedLineSchema = z
  .object({
    id: z.string(),
    kind: z.enum(FEED_KINDS),
    address: z.string().describe('Of a folder its path.'),
    title: z.string().nullable().describe('What the feed calls itself.'),
    outlet: z.string().nullable().describe('What people call the outlet.'),
    allowHosts: z.array(z.string()).describe('Hosts of one’s own that the feed may lead to.'),
    health: z.enum(FEED_HEALTHS),
    addedAt: moment('When it was added'),
    pausedAt: moment('Since when it is paused').nullable(),
    attemptedAt: moment('When it was last tried').nullable(),
    succeededAt: moment('When it was last had').nullable(),
    nextFetchAt: moment('When it is due'),
    failureCount: count('Failures in a row.'),
    failure: failure.nullable().describe('Why it could not be had the last time.'),
    notes: z.array(z.object({ code: z.string(), message: z.string() })),
    entryCount: count('Entries that it ever listed.'),
    waitingCount: count('Entries that wait to be fetched.'),
    ownTextCount: count('Entries kept in the words of the feed.'),
    failedCount: count('Entries of which nothing could be kept.'),
    lastEntryAt: moment('The newest entry').nullable(),
    usualADay: z.number().nullable().describe('Entries on a usual day; null while too little is known.'),
    silence: z
      .object({
        since: moment('The last entry'),
        expectedCount: z.number().describe('Entries that would usually have come since.'),
        isAlarm: z.boolean().describe('True when it is silent for longer than usual.'),
      })
      .nullable(),
  })
  .meta({ id: 'FeedLine' })

export const feedListSchema = z
  .object({
    feeds: z.array(feedLineSchema).describe('The silent and the failing first, then by name.'),
  })
  .meta({ id: 'FeedList' })

/** An entry and what became of it. */
export const feedEntrySchema = z
  .object({
    key: z.string(),
    address: z.string().nullable(),
    title: z.string().nullable(),
    publishedAt: moment('As the feed tells it').nullable(),
    seenAt: moment('When it was first seen'),
    at: moment('By which the list is ordered'),
    state: z.enum(ENTRY_STATES),
    tries: z.int(),
    dueAt: moment('When it is tried or looked at again').nullable(),
    reportId: z.string().nullable().describe('The report that it became.'),
    failure: failure.nullable(),
  })
  .meta({ id: 'FeedEntry' })

/** A feed with one part of its entries. */
export const feedReplySchema = z
  .object({
    feed: feedLineSchema,
    entries: z.array(feedEntrySchema).describe('Newest first.'),
    next: z.string().nullable().describe('Give it as `before` to go on; null at the end.'),
  })
  .meta({ id: 'FeedWithEntries' })

export const feedAddedSchema = z
  .object({ feed: feedLineSchema, isNew: z.boolean() })
  .meta({ id: 'FeedAdded' })

export const feedsImportedSchema = z
  .object({
    addedCount: z.int(),
    knownCount: z.int().describe('Feeds of the list that were there already.'),
    added: z.array(z.string()).describe('Ids of the feeds that are new.'),
  })
  .meta({ id: 'FeedsImported' })

/** Body of `POST /api/feeds`. */
export const feedBodySchema = z.object({
  address: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(2000, 'must be at most 2000 characters long')
    .describe('Of a feed, of a page that names its feed, or of a page that is looked at for changes.'),
  outlet: z.string().trim().max(200).nullish().describe('What the outlet is called.'),
})

/** Query of `GET /api/feeds/{id}`. */
export const feedQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(LIST_LIMIT.max).default(50).describe('How many entries at most.'),
  before: z.string().max(512).optional().describe('The `next` of the reply before, to go on where it ended.'),
})

export type FeedOnWire = z.infer<typeof feedLineSchema>
export type FeedEntryOnWire = z.infer<typeof feedEntrySchema>
export type FeedReply = z.infer<typeof feedReplySchema>
export type FeedList = z.infer<typeof feedListSchema>
