/** The addresses of actors as they stand in /api/openapi.json. What they do is in `add-actors.ts`. */

import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  API_PATHS,
  actorListQuerySchema,
  actorListSchema,
  actorQuerySchema,
  actorRecordSchema,
  actorSchema,
  actorTurnsSchema,
  comparisonSchema,
  deedListSchema,
  eventsQuerySchema,
  matrixQuerySchema,
  matrixSchema,
  periodQuerySchema,
  saidListSchema,
  saidQuerySchema,
} from '#contract'
import { failure, reply, refused as usual } from './route-parts.ts'

const refused = { ...usual, 503: failure('It took too long.') }
const unknown = { 404: failure('No report lets somebody of this key speak or act.') }
const key = z.string().max(400)
const keyed = z.object({ id: key.describe('The key of a party, as lists give it.') })

export const actorRoutes = {
  listActors: createRoute({
    method: 'get',
    path: API_PATHS.actors,
    summary: 'List actors',
    description: 'Who speaks and acts in the reports on the desk, those that are used most first.',
    request: { query: actorListQuerySchema },
    responses: { 200: reply('One part of the list.', actorListSchema), ...refused },
  }),
  getActor: createRoute({
    method: 'get',
    path: API_PATHS.actor,
    summary: 'Get an actor',
    description: 'Who it is, and what reports told of its roles.',
    request: { params: keyed, query: actorQuerySchema },
    responses: { 200: reply('The actor.', actorSchema), ...refused, ...unknown },
  }),
  listSaid: createRoute({
    method: 'get',
    path: API_PATHS.actorStatements,
    summary: 'List what an actor said',
    description: 'Newest first. The same words in several reports of one story stand once.',
    request: { params: keyed, query: saidQuerySchema },
    responses: { 200: reply('One part of the list.', saidListSchema), ...refused },
  }),
  getRecord: createRoute({
    method: 'get',
    path: API_PATHS.actorRecord,
    summary: 'Get the record of an actor',
    description:
      'Its acts by day, whom it speaks about, what it did and what was done to it, and its stories.',
    request: { params: keyed, query: periodQuerySchema },
    responses: { 200: reply('The record.', actorRecordSchema), ...refused },
  }),
  listTurns: createRoute({
    method: 'get',
    path: API_PATHS.actorTurns,
    summary: 'List how the words of an actor changed',
    description: 'Two statements on one thing in one story that differ in side, figure or act; newest first.',
    request: { params: keyed, query: actorQuerySchema },
    responses: { 200: reply('The turns.', actorTurnsSchema), ...refused },
  }),
  compareActors: createRoute({
    method: 'get',
    path: API_PATHS.compareActors,
    summary: 'Compare two actors',
    description: 'What each said in the same stories, and what each did to the other.',
    request: {
      params: keyed.extend({ other: key.describe('The key of the other party.') }),
      query: periodQuerySchema,
    },
    responses: { 200: reply('Both side by side.', comparisonSchema), ...refused, ...unknown },
  }),
  listEvents: createRoute({
    method: 'get',
    path: API_PATHS.events,
    summary: 'List events',
    description:
      'Who did what to whom, newest first. Of events of one story, day, type and the same parties one stands for all.',
    request: { query: eventsQuerySchema },
    responses: { 200: reply('One part of the list.', deedListSchema), ...refused },
  }),
  matrix: createRoute({
    method: 'get',
    path: API_PATHS.matrix,
    summary: 'Count who acts on whom',
    description:
      'Distinct events between the parties or countries of most events. What is denied or said not to happen is left out.',
    request: { query: matrixQuerySchema },
    responses: {
      200: reply('The matrix.', matrixSchema),
      ...refused,
      422: failure('The first day is after the last.'),
    },
  }),
}
