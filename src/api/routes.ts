/** The addresses of the API as they stand in /api/openapi.json. What they do is in `build-app.ts`. */

import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  API_PATHS,
  correctedReplySchema,
  doneReplySchema,
  getQuerySchema,
  healthReplySchema,
  intakeReplySchema,
  listQuerySchema,
  PAGE_MEGABYTES,
  readingListSchema,
  readingSchema,
  takeInQuerySchema,
} from '#contract'
import { failure, json, refused, reply } from './route-parts.ts'

const idParameter = z.object({ id: z.string().max(256).describe('The id of the report.') })

const unknown = { 404: failure('No reading has this id.') }

const file = (description: string) => ({ schema: { type: 'string', format: 'binary', description } as const })

const correctionParameter = z.object({ id: z.string().max(256).describe('The id of the correction.') })

const turn = <P extends string>(path: P, summary: string) =>
  createRoute({
    method: 'post',
    path,
    summary,
    description: `${summary}, with who did it. What is so already stays as it is.`,
    request: { params: correctionParameter, body: json('Turn') },
    responses: {
      200: reply('It is done.', correctedReplySchema),
      ...refused,
      404: failure('No correction has this id, or its report is not on the desk.'),
      415: failure('The content type is not JSON.'),
    },
  })

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
    description: 'One reading in the format tocsin/reading/1, as people corrected it.',
    request: { params: idParameter, query: getQuerySchema },
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
  reread: createRoute({
    method: 'post',
    path: API_PATHS.reread,
    summary: 'Read a report again',
    description: 'Reads the page that was kept with the present rules and weights. Corrections stay.',
    request: { params: idParameter },
    responses: { 200: reply('The new reading, corrected.', readingSchema), ...refused, ...unknown },
  }),
  correct: createRoute({
    method: 'post',
    path: API_PATHS.corrections,
    summary: 'Correct a reading',
    description: 'Keeps what a person judged of a reading, beside what the machine read.',
    request: { params: idParameter, body: json('CorrectionWish') },
    responses: {
      201: reply('Kept.', correctedReplySchema),
      ...refused,
      404: failure('No reading, statement or source has this id.'),
      413: failure('The body is too large.'),
      415: failure('The content type is not JSON.'),
      422: failure('These words cannot stand for a statement.'),
    },
  }),
  undoCorrection: turn(API_PATHS.undoCorrection, 'Take a correction back'),
  redoCorrection: turn(API_PATHS.redoCorrection, 'Bring a correction back'),
  health: createRoute({
    method: 'get',
    path: API_PATHS.health,
    summary: 'Health',
    description: 'Answers as long as the desk runs.',
    responses: { 200: reply('The desk runs.', healthReplySchema) },
  }),
}
