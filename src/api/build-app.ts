/** Requests → desk calls → replies: the whole API and the screens as one application, not yet listening. */

import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { TocsinError } from '#base'
import {
  API_PATHS,
  correctionBodySchema,
  feedBodySchema,
  nameBodySchema,
  outletBodySchema,
  overrulingBodySchema,
  PAGE_MEGABYTES,
  pageBodySchema,
  saveBodySchema,
  storyMarkSchema,
  subscribeBodySchema,
  turnBodySchema,
} from '#contract'
import type { Desk } from '#desk'
import { actorRoutes } from './actor-routes.ts'
import { addActors } from './add-actors.ts'
import { addCorrections } from './add-corrections.ts'
import { addDigests } from './add-digests.ts'
import { addFeeds } from './add-feeds.ts'
import { addSearch } from './add-search.ts'
import { addStories } from './add-stories.ts'
import { parseCursor, writeCursor } from './cursor.ts'
import { errorReply, errors } from './errors.ts'
import { feedRoutes } from './feed-routes.ts'
import { onlyOwnHost, onlyOwnOrigin, withPolicy } from './guard.ts'
import { onWire } from './on-wire.ts'
import { faultsOf, pageOfRequest } from './page-of-request.ts'
import { routes } from './routes.ts'
import { serveScreens } from './screens.ts'
import { searchRoutes } from './search-routes.ts'
import { storyRoutes } from './story-routes.ts'
import type { WebFolder } from './web-folder.ts'

export interface AppOptions {
  readonly desk: Desk
  /** The host that the server is bound to. */
  readonly host: string
  readonly folder: WebFolder
}

/** Builds the application. */
export function buildApp({ desk, host, folder }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw errors.bad_query(faultsOf(result.error.issues))
    },
  })
  app.onError(answerError)
  app.use(withPolicy, onlyOwnHost(host), onlyOwnOrigin)
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store')
    await next()
  })
  app.use(API_PATHS.readings, limitBody())
  addReadings(app, desk)
  addCorrections(app, desk)
  addStories(app, desk)
  addActors(app, desk)
  addFeeds(app, desk)
  addSearch(app, desk)
  addDigests(app, desk)
  app.openapi(routes.health, (context) => context.json({ status: 'ok' as const }, 200))
  addOpenApi(app)
  refuseOtherMethods(app)
  app.get('*', serveScreens(folder))
  app.all('*', (context) => {
    throw errors.not_found(context.req.method, context.req.path)
  })
  return app
}

function addReadings(app: OpenAPIHono, desk: Desk) {
  app.openapi(routes.takeIn, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const contentType = context.req.header('content-type')
    const page = pageOfRequest({ bytes, contentType, query: context.req.valid('query') })
    const intake = await desk.takeIn(page)
    return context.json(onWire(intake), intake.isNew ? 201 : 200)
  })
  app.openapi(routes.list, async (context) => {
    const { limit, before } = context.req.valid('query')
    const from = before === undefined ? {} : { before: parseCursor(before) }
    // One more than asked for tells whether the list goes on.
    const found = await desk.listReadings({ limit: limit + 1, ...from })
    const readings = found.slice(0, limit)
    const last = readings.at(-1)
    const next = found.length > limit && last !== undefined ? writeCursor(last) : null
    return context.json({ readings, next }, 200)
  })
  app.openapi(routes.get, async (context) => {
    const { corrections } = context.req.valid('query')
    const as = corrections === 'no' ? 'machine' : 'corrected'
    return context.json(onWire(await desk.getReading(context.req.valid('param').id, as)), 200)
  })
  app.openapi(routes.remove, async (context) => {
    const { id } = context.req.valid('param')
    await desk.removeReading(id)
    return context.json({ id }, 200)
  })
  app.openapi(routes.restore, async (context) => {
    const { id } = context.req.valid('param')
    await desk.restoreReading(id)
    return context.json({ id }, 200)
  })
}

function limitBody() {
  return bodyLimit({
    maxSize: PAGE_MEGABYTES * 1_000_000,
    onError: () => {
      throw errors.body_too_large(PAGE_MEGABYTES)
    },
  })
}

type Register = OpenAPIHono['openAPIRegistry']['registerComponent']

function addOpenApi(app: OpenAPIHono) {
  // Bodies are checked by `pageOfRequest` and `bodyOf`, which say more, so their schemas are only listed here.
  const bodies = {
    Page: pageBodySchema,
    CorrectionWish: correctionBodySchema,
    Feed: feedBodySchema,
    Turn: turnBodySchema,
    OverrulingWish: overrulingBodySchema,
    StoryMark: storyMarkSchema,
    OutletOwner: outletBodySchema,
    Saving: saveBodySchema,
    NewName: nameBodySchema,
    Subscribing: subscribeBodySchema,
  }
  for (const [name, schema] of Object.entries(bodies)) {
    const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input' })
    app.openAPIRegistry.registerComponent('schemas', name, body as Parameters<Register>[2])
  }
  app.doc31(API_PATHS.openapi, {
    openapi: '3.1.0',
    info: {
      title: 'Tocsin',
      version: '1',
      description: 'Takes in pages and gives readings: who says what, on whose authority.',
    },
  })
}

/** Known addresses answer a wrong method with 405, not with 404. */
function refuseOtherMethods(app: OpenAPIHono) {
  const methodsByPath = new Map<string, string[]>([[API_PATHS.openapi, ['GET', 'HEAD']]])
  for (const { path, method } of Object.values({
    ...routes,
    ...storyRoutes,
    ...actorRoutes,
    ...searchRoutes,
    ...feedRoutes,
  })) {
    const allowed = methodsByPath.get(path) ?? []
    methodsByPath.set(path, [...allowed, ...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])])
  }
  for (const [path, allowed] of methodsByPath) {
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) => {
      context.header('Allow', allowed.join(', '))
      throw errors.method_not_allowed(context.req.method, context.req.path, allowed)
    })
  }
}

/** Every failure has one shape; what broke inside is logged and never shown. */
function answerError(error: Error, context: Context): Response {
  if (error instanceof TocsinError)
    return context.json(errorReply(error), error.status as ContentfulStatusCode)
  process.stderr.write(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}\n`)
  return context.json(errorReply(errors.broken()), 500)
}
