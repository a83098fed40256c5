/** The addresses of the search, of saved searches, of digests and of who gets them. What they do is in `add-search.ts` and `add-digests.ts`. */

import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  API_PATHS,
  doneReplySchema,
  savedListSchema,
  savedSearchSchema,
  searchReplySchema,
  searchRequestSchema,
  subscriptionListSchema,
  subscriptionSchema,
} from '#contract'
import { badBody, failure, json, refused, reply } from './route-parts.ts'

const searchId = z.object({ id: z.string().max(256).describe('The id of the saved search.') })
const subscriptionId = z.object({ id: z.string().max(256).describe('The id of the subscription.') })

interface Change<P extends string> {
  readonly method: 'post' | 'delete'
  readonly path: P
  readonly summary: string
  readonly of: 'search' | 'subscription'
}

/** A change without a body that answers with the id. */
const change = <const P extends string>({ method, path, summary, of }: Change<P>) =>
  createRoute({
    method,
    path,
    summary,
    description: `${summary}. What is so already stays as it is.`,
    request: { params: of === 'search' ? searchId : subscriptionId },
    responses: {
      200: reply('It is done.', doneReplySchema),
      ...refused,
      404: failure(`No ${of} has this id.`),
    },
  })

const feed = <const P extends string>(path: P, type: string) =>
  createRoute({
    method: 'get',
    path,
    summary: 'Digest as a feed',
    description: 'Stories with their origins, what is new in them, and their reports. Knows If-None-Match.',
    responses: {
      200: { description: 'The feed.', content: { [type]: { schema: { type: 'string' as const } } } },
      304: { description: 'Nothing is new.' },
      403: failure('Another host.'),
    },
  })

export const searchRoutes = {
  search: createRoute({
    method: 'get',
    path: API_PATHS.search,
    summary: 'Search',
    description: 'Reports, statements or events by words and by what they are, newest first or by relevance.',
    request: { query: searchRequestSchema },
    responses: {
      200: reply('One part of the list.', searchReplySchema),
      ...refused,
      503: failure('The search took too long.'),
    },
  }),
  listSearches: createRoute({
    method: 'get',
    path: API_PATHS.searches,
    summary: 'List saved searches',
    description: 'The saved searches by name.',
    responses: { 200: reply('The list.', savedListSchema), ...refused },
  }),
  saveSearch: createRoute({
    method: 'post',
    path: API_PATHS.searches,
    summary: 'Save a search',
    description: 'Keeps the query of a search under a name.',
    request: { body: json('Saving') },
    responses: { 201: reply('Kept.', savedSearchSchema), ...refused, ...badBody },
  }),
  nameSearch: createRoute({
    method: 'post',
    path: API_PATHS.nameSearch,
    summary: 'Rename a saved search',
    description: 'Gives a saved search another name.',
    request: { params: searchId, body: json('NewName') },
    responses: {
      200: reply('It is done.', doneReplySchema),
      ...refused,
      ...badBody,
      404: failure('No saved search has this id.'),
    },
  }),
  removeSearch: change({
    ...{ method: 'delete', path: API_PATHS.savedSearch, summary: 'Remove a saved search', of: 'search' },
  }),
  restoreSearch: change({
    ...{ method: 'post', path: API_PATHS.restoreSearch, summary: 'Restore a saved search', of: 'search' },
  }),
  listSubscriptions: createRoute({
    method: 'get',
    path: API_PATHS.subscriptions,
    summary: 'List subscriptions',
    description: 'Who gets a digest by e-mail, of what, when, and how the last one went.',
    responses: { 200: reply('The list.', subscriptionListSchema), ...refused },
  }),
  subscribe: createRoute({
    method: 'post',
    path: API_PATHS.subscriptions,
    summary: 'Subscribe',
    description: 'Sends a digest of Today or of a saved search by e-mail, daily or with changes.',
    request: { body: json('Subscribing') },
    responses: {
      201: reply('Subscribed.', subscriptionSchema),
      ...refused,
      ...badBody,
      404: failure('No saved search has this id.'),
    },
  }),
  endSubscription: change({
    ...{ method: 'delete', path: API_PATHS.subscription, summary: 'End a subscription', of: 'subscription' },
  }),
  restoreSubscription: change({
    ...{ method: 'post', path: API_PATHS.restoreSubscription, of: 'subscription' },
    summary: 'Take a subscription up again',
  }),
  unsubscribe: change({
    ...{ method: 'post', path: API_PATHS.unsubscribe, of: 'subscription' },
    summary: 'Unsubscribe from a mail (RFC 8058)',
  }),
  todayAtom: feed(API_PATHS.todayAtom, 'application/atom+xml'),
  todayJson: feed(API_PATHS.todayJson, 'application/feed+json'),
  searchFeed: createRoute({
    method: 'get',
    path: API_PATHS.searchFeed,
    summary: 'Saved search as a feed',
    description: 'What a saved search finds, as stories: `ID.atom` or `ID.json`. Knows If-None-Match.',
    request: {
      params: z.object({
        file: z
          .string()
          .regex(/^[\w-]{1,64}\.(atom|json)$/, 'must be the id of a saved search with .atom or .json')
          .describe('The id of a saved search, with `.atom` or `.json`.'),
      }),
    },
    responses: {
      200: {
        description: 'The feed.',
        content: { 'application/atom+xml': { schema: { type: 'string' as const } } },
      },
      304: { description: 'Nothing is new.' },
      ...refused,
      404: failure('No saved search has this id.'),
    },
  }),
}
