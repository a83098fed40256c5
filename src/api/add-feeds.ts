/** The addresses of feeds: requests become calls of the desk of feeds. */

import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { API_PATHS, feedBodySchema } from '#contract'
import type { Desk } from '#desk'
import { parseCursor, writeCursor } from './cursor.ts'
import { errors } from './errors.ts'
import { feedRoutes } from './feed-routes.ts'
import { bodyOf, limitCorrection } from './json-body.ts'
import { onWire } from './on-wire.ts'

const LIST_MEGABYTES = 4

/** Adds them to the application. */
export function addFeeds(app: OpenAPIHono, { feeds }: Desk): void {
  app.use(API_PATHS.feeds, limitCorrection)
  const onError = () => {
    throw errors.body_too_large(LIST_MEGABYTES)
  }
  app.use(API_PATHS.importFeeds, bodyLimit({ maxSize: LIST_MEGABYTES * 1_000_000, onError }))
  app.openapi(feedRoutes.listFeeds, async (context) =>
    context.json(onWire({ feeds: await feeds.list() }), 200),
  )
  app.openapi(feedRoutes.addFeed, async (context) => {
    const { address, outlet } = await bodyOf(context, feedBodySchema)
    const added = await feeds.add({ address, outlet: outlet || null })
    return context.json(onWire(added), added.isNew ? 201 : 200)
  })
  app.openapi(feedRoutes.importFeeds, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const { added, knownCount } = await feeds.importList(bytes)
    return context.json(onWire({ addedCount: added.length, knownCount, added }), 200)
  })
  app.openapi(feedRoutes.exportFeeds, async (context) => {
    context.header('Content-Type', 'text/x-opml; charset=utf-8')
    context.header('Content-Disposition', 'attachment; filename="feeds.opml"')
    return context.body(await feeds.exportList(), 200)
  })
  app.openapi(feedRoutes.getFeed, async (context) => {
    const { id } = context.req.valid('param')
    const { limit, before } = context.req.valid('query')
    const cursor = before === undefined ? undefined : parseCursor(before)
    const from = cursor === undefined ? {} : { before: { at: cursor.takenInAt, key: cursor.id } }
    const [feed, found] = await Promise.all([
      feeds.get(id),
      feeds.listEntries(id, { limit: limit + 1, ...from }),
    ])
    const entries = found.slice(0, limit)
    const last = entries.at(-1)
    const next =
      found.length > limit && last !== undefined ? writeCursor({ takenInAt: last.at, id: last.key }) : null
    return context.json(onWire({ feed, entries, next }), 200)
  })
  app.openapi(feedRoutes.removeFeed, async (context) => {
    const { id } = context.req.valid('param')
    await feeds.remove(id)
    return context.json({ id }, 200)
  })
  for (const deed of ['restore', 'pause', 'resume', 'check'] as const)
    app.openapi(feedRoutes[`${deed}Feed`], async (context) =>
      context.json(onWire(await feeds[deed](context.req.valid('param').id)), 200),
    )
}
