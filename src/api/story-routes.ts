/** The addresses of stories, of what links reports, and of what people decide of both. What they do is in `add-stories.ts`. */

import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  API_PATHS,
  asOfQuerySchema,
  doneReplySchema,
  exampleSchema,
  outletListSchema,
  overrulingSchema,
  reportLinksSchema,
  storyListQuerySchema,
  storyListSchema,
  storySchema,
  versionChangesSchema,
} from '#contract'
import { badBody, failure, json, refused, reply } from './route-parts.ts'

const storyId = z.object({ id: z.string().max(256).describe('The id of the story.') })
const reportId = z.object({ id: z.string().max(256).describe('The id of the report.') })
const overrulingId = z.object({ id: z.string().max(256).describe('The id of the overruling.') })

const turn = <P extends string>(path: P, summary: string) =>
  createRoute({
    method: 'post',
    path,
    summary,
    description: `${summary}, with who did it. What is so already stays as it is.`,
    request: { params: overrulingId, body: json('Turn') },
    responses: {
      200: reply('It is done.', overrulingSchema),
      ...refused,
      ...badBody,
      404: failure('Nothing was decided under this id.'),
    },
  })

export const storyRoutes = {
  listStories: createRoute({
    method: 'get',
    path: API_PATHS.stories,
    summary: 'List stories',
    description: 'Stories by independent origins and by what is new, less their age.',
    request: { query: storyListQuerySchema },
    responses: { 200: reply('One part of the list.', storyListSchema), ...refused },
  }),
  getStory: createRoute({
    method: 'get',
    path: API_PATHS.story,
    summary: 'Get a story',
    description: 'A story with its account (origins, contested statements, what is new) and its reports.',
    request: { params: storyId, query: asOfQuerySchema },
    responses: {
      200: reply('The story.', storySchema),
      ...refused,
      404: failure('No story has this id, or it had not begun.'),
    },
  }),
  markStory: createRoute({
    method: 'post',
    path: API_PATHS.markStory,
    summary: 'Mark a story',
    description: 'Marks a story as read or unread, as watched or not.',
    request: { params: storyId, body: json('StoryMark') },
    responses: {
      200: reply('It is marked.', doneReplySchema),
      ...refused,
      ...badBody,
      404: failure('No story has this id.'),
    },
  }),
  links: createRoute({
    method: 'get',
    path: API_PATHS.links,
    summary: 'Get the links of a report',
    description: 'Its story, copies of it and what it copies, related reports, and the versions of its page.',
    request: { params: reportId },
    responses: {
      200: reply('The links.', reportLinksSchema),
      ...refused,
      404: failure('No reading has this id.'),
    },
  }),
  versionChanges: createRoute({
    method: 'get',
    path: API_PATHS.versionChanges,
    summary: 'Compare two versions of a page',
    description: 'Which statements stayed, are altered, gone or new since an earlier version of the page.',
    request: {
      params: reportId,
      query: z.object({ since: z.string().max(256).describe('The id of the earlier version.') }),
    },
    responses: {
      200: reply('What changed.', versionChangesSchema),
      ...refused,
      404: failure('No reading has this id.'),
    },
  }),
  overrule: createRoute({
    method: 'post',
    path: API_PATHS.overrulings,
    summary: 'Overrule a link',
    description:
      'Keeps what a person decides: a copy, a fold of origins, a stance, a report moved, stories merged.',
    request: { body: json('OverrulingWish') },
    responses: {
      201: reply('Kept.', overrulingSchema),
      ...refused,
      ...badBody,
      404: failure('No report or story has this id.'),
      422: failure('Nothing would change.'),
    },
  }),
  undoOverruling: turn(API_PATHS.undoOverruling, 'Take an overruling back'),
  redoOverruling: turn(API_PATHS.redoOverruling, 'Bring an overruling back'),
  listOutlets: createRoute({
    method: 'get',
    path: API_PATHS.outlets,
    summary: 'List owners of outlets',
    description: 'What people said of who owns which outlet. Outlets of one owner count as one origin.',
    responses: { 200: reply('The outlets.', outletListSchema), ...refused },
  }),
  setOwner: createRoute({
    method: 'put',
    path: API_PATHS.outlets,
    summary: 'Say who owns an outlet',
    description: 'Stories that may count otherwise by it are counted anew.',
    request: { body: json('OutletOwner') },
    responses: { 200: reply('It is kept.', outletListSchema), ...refused, ...badBody },
  }),
  changes: createRoute({
    method: 'get',
    path: API_PATHS.changes,
    summary: 'Hear what changes',
    description: 'Server-sent events, one notice each, as long as the connection holds.',
    responses: {
      200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } },
      ...refused,
    },
  }),
  example: createRoute({
    method: 'get',
    path: API_PATHS.example,
    summary: 'How far loading the example has come',
    description: 'The example is a collection of reports written for Tocsin.',
    responses: { 200: reply('The state.', exampleSchema), ...refused },
  }),
  loadExample: createRoute({
    method: 'post',
    path: API_PATHS.example,
    summary: 'Load the example',
    description: 'Begins to take in the reports of the example; what is there already stays.',
    responses: { 202: reply('It has begun.', exampleSchema), ...refused },
  }),
}
