/** The addresses of actors over time: questions become desk calls, places in lists become cursors. */

import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Desk } from '#desk'
import { actorRoutes } from './actor-routes.ts'
import { errors } from './errors.ts'
import { onWire } from './on-wire.ts'

const partyPlace = z.union([
  z.object({ useCount: z.int(), key: z.string() }),
  z.object({ skip: z.int().min(0).max(10_000) }),
])
const rowPlace = z.object({ day: z.string(), report: z.int(), begin: z.int(), id: z.string() })

/** Adds them to the application. */
export function addActors(app: OpenAPIHono, { actors }: Desk): void {
  app.openapi(actorRoutes.listActors, async (context) => {
    const { after, ...question } = context.req.valid('query')
    const list = await actors.list({ ...question, after: parsePlace(after, partyPlace) })
    return context.json(onWire({ ...list, next: writePlace(list.next) }), 200)
  })
  app.openapi(actorRoutes.getActor, async (context) => {
    const { asOf } = context.req.valid('query')
    return context.json(onWire(await actors.get(context.req.valid('param').id, asOf)), 200)
  })
  app.openapi(actorRoutes.listSaid, async (context) => {
    const { after, ...question } = context.req.valid('query')
    const party = context.req.valid('param').id
    const list = await actors.statements({ ...question, party, after: parsePlace(after, rowPlace) })
    return context.json(onWire({ ...list, next: writePlace(list.next) }), 200)
  })
  app.openapi(actorRoutes.getRecord, async (context) => {
    const party = context.req.valid('param').id
    return context.json(onWire(await actors.record({ ...context.req.valid('query'), party })), 200)
  })
  app.openapi(actorRoutes.listTurns, async (context) => {
    const { asOf } = context.req.valid('query')
    return context.json(onWire({ turns: await actors.turns(context.req.valid('param').id, asOf) }), 200)
  })
  app.openapi(actorRoutes.compareActors, async (context) => {
    const { id: one, other } = context.req.valid('param')
    const both = await actors.compare({ one, other }, context.req.valid('query'))
    const withCursor = <L extends { readonly next: object | null }>(list: L) => ({
      ...list,
      next: writePlace(list.next),
    })
    const stories = both.stories.map(({ story, ofOne, ofOther }) => ({
      ...{ story, ofOne: withCursor(ofOne), ofOther: withCursor(ofOther) },
    }))
    const deeds = { byOne: withCursor(both.byOne), byOther: withCursor(both.byOther) }
    return context.json(onWire({ ...both, stories, ...deeds }), 200)
  })
  addEvents(app, actors)
}

function addEvents(app: OpenAPIHono, actors: Desk['actors']): void {
  app.openapi(actorRoutes.listEvents, async (context) => {
    const { after, denied, ...question } = context.req.valid('query')
    const list = await actors.events({
      ...question,
      ...{ withDenied: denied === 'yes', after: parsePlace(after, rowPlace) },
    })
    return context.json(onWire({ ...list, next: writePlace(list.next) }), 200)
  })
  app.openapi(actorRoutes.matrix, async (context) => {
    const { by, ...wish } = context.req.valid('query')
    return context.json(onWire(await actors.matrix({ ...wish, byCountry: by === 'country' })), 200)
  })
}

const writePlace = (place: object | null): string | null =>
  place === null ? null : Buffer.from(JSON.stringify(place)).toString('base64url')

function parsePlace<T>(word: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (word === undefined) return undefined
  const parsed = schema.safeParse(jsonOf(Buffer.from(word, 'base64url').toString('utf8')))
  if (!parsed.success) throw errors.bad_cursor(word)
  return parsed.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
