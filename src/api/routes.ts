/** The addresses of the API as they stand in /api/openapi.json. What they do is in `build-app.ts`. */

import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  API_PATHS,
  doneReplySchema,
  errorReplySchema,
  healthReplySchema,
  intakeReplySchema,
  listQuerySchema,
  PAGE_MEGABYTES,
  readingListSchema,
  readingSchema,
  takeInQuerySchema,
} from '#contract'

const idParameter = z.object({ id: z.string().max(256).describe('The id of the report.') })

const reply = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
})
const failure = (description: string) => reply(description, errorReplySchema)

const refused = { 400: failure('The request cannot be used.'), 403: failure('Another host or another site.') }
const unknown = { 404: failure('No reading has this id.') }

const file = (description: string) => ({ schema: { type: 'string', format: 'binary', description } as const })

export const routes = {
  takeIn: createRoute({
    method: 'post',
    path: API_PATHS.readings,
    summary: 'Take in a page',
    description: `Reads one page of at most ${PAGE_MEGABYTES} MB and keeps the reading. Taking in twice changes nothing.`,
    request: {
      query: takeInQuerySchema,
      body: {
        required: true,
        content: {
          'text/plain': file('The text of a report.'),
          'text/html': file('The page as HTML.'),
          'application/json': { schema: { $ref: '#/components/schemas/Page' } },
          'application/octet-stream': file('A file; its bytes tell what it is.'),
        },
      },
    },
    responses: {
      201: reply('Read and kept.', intakeReplySchema),
      200: reply('This report was on the desk already.', intakeReplySchema),
      ...refused,
      413: failure('The page is too large.'),
      415: failure('The content type is not one that is read here.'),
      422: failure('There is nothing to read in the page.'),
      500: failure('Something inside Tocsin broke.'),
    },
  }),
  list: createRoute({
    method: 'get',
    path: API_PATHS.readings,
    summary: 'List readings',
    description: 'The readings on the desk, newest first.',
    request: { query: listQuerySchema },
    responses: { 200: reply('One part of the list.', readingListSchema), ...refused },
  }),
  get: createRoute({
    method: 'get',
    path: API_PATHS.reading,
    summary: 'Get a reading',
    description: 'One reading in the format tocsin/reading/1.',
    request: { params: idParameter },
    responses: { 200: reply('The reading.', readingSchema), ...refused, ...unknown },
  }),
  remove: createRoute({
    method: 'delete',
    path: API_PATHS.reading,
    summary: 'Remove a reading',
    description: 'Takes the reading off the desk. Restoring brings it back.',
    request: { params: idParameter },
    responses: { 200: reply('It is off the desk.', doneReplySchema), ...refused, ...unknown },
  }),
  restore: createRoute({
    method: 'post',
    path: API_PATHS.restore,
    summary: 'Restore a reading',
    description: 'Brings a removed reading back.',
    request: { params: idParameter },
    responses: { 200: reply('It is back on the desk.', doneReplySchema), ...refused, ...unknown },
  }),
  health: createRoute({
    method: 'get',
    path: API_PATHS.health,
    summary: 'Health',
    description: 'Answers as long as the desk runs.',
    responses: { 200: reply('The desk runs.', healthReplySchema) },
  }),
}
