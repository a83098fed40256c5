/** The addresses of feeds as they stand in /api/openapi.json. What they do is in `add-feeds.ts`. */

import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  API_PATHS,
  doneReplySchema,
  feedAddedSchema,
  feedLineSchema,
  feedListSchema,
  feedQuerySchema,
  feedReplySchema,
  feedsImportedSchema,
} from '#contract'
import { failure, refused, reply } from './route-parts.ts'

const params = z.object({ id: z.string().max(256).describe('The id of the feed.') })
const unknown = { 404: failure('No feed has this id.') }

const turn = <P extends string>(path: P, summary: string, description: string) =>
  createRoute({
    ...{ method: 'post', path, summary, description, request: { params } },
    responses: { 200: reply('How the feed is now.', feedLineSchema), ...refused, ...unknown },
  })

export const feedRoutes = {
  listFeeds: createRoute({
    ...{ method: 'get', path: API_PATHS.feeds, summary: 'List feeds' },
    description: 'Where the desk collects, and how each feed is.',
    responses: { 200: reply('All feeds.', feedListSchema), ...refused },
  }),
  addFeed: createRoute({
    ...{ method: 'post', path: API_PATHS.feeds, summary: 'Add a feed' },
    description:
      'Collects from an address from now on. Folders, and hosts that are in no public network, are added on the command line only.',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Feed' } } },
      },
    },
    responses: {
      201: reply('Added.', feedAddedSchema),
      200: reply('It was there already.', feedAddedSchema),
      ...refused,
      415: failure('The content type is not JSON.'),
      422: failure('It is no address of a feed.'),
    },
  }),
  importFeeds: createRoute({
    ...{ method: 'post', path: API_PATHS.importFeeds, summary: 'Import feeds' },
    description: 'Adds the feeds of an OPML file.',
    request: {
      body: {
        required: true,
        content: { 'text/x-opml': { schema: { type: 'string', description: 'OPML 2.0 or 1.0.' } } },
      },
    },
    responses: {
      200: reply('What was added.', feedsImportedSchema),
      ...refused,
      413: failure('The list is too large.'),
      422: failure('It is no list of feeds.'),
    },
  }),
  exportFeeds: createRoute({
    ...{ method: 'get', path: API_PATHS.exportFeeds, summary: 'Export feeds' },
    description: 'The feeds as OPML 2.0, for another desk or a feed reader.',
    responses: {
      200: { description: 'The list.', content: { 'text/x-opml': { schema: { type: 'string' } } } },
      ...refused,
    },
  }),
  getFeed: createRoute({
    ...{ method: 'get', path: API_PATHS.feed, summary: 'Get a feed' },
    description: 'One feed with its entries, newest first, and what became of each.',
    request: { params, query: feedQuerySchema },
    responses: { 200: reply('The feed.', feedReplySchema), ...refused, ...unknown },
  }),
  removeFeed: createRoute({
    ...{ method: 'delete', path: API_PATHS.feed, summary: 'Remove a feed' },
    description: 'Collects from it no more. Its reports stay; restoring brings it back.',
    request: { params },
    responses: { 200: reply('It is off the list.', doneReplySchema), ...refused, ...unknown },
  }),
  restoreFeed: turn(API_PATHS.restoreFeed, 'Restore a feed', 'Brings a removed feed back.'),
  pauseFeed: turn(API_PATHS.pauseFeed, 'Pause a feed', 'Fetches nothing of it until it is resumed.'),
  resumeFeed: turn(API_PATHS.resumeFeed, 'Resume a feed', 'Fetches it again, from now on.'),
  checkFeed: turn(
    API_PATHS.checkFeed,
    'Check a feed',
    'Makes it due now, with the entries that wait for another try or failed; whoever works fetches it.',
  ),
}
