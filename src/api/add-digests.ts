/** The addresses of digests: feeds for feed readers, with conditional requests, and who gets mails. */

import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { hashOf } from '#base'
import { API_PATHS, subscribeBodySchema } from '#contract'
import type { Desk } from '#desk'
import { bodyOf, limitCorrection } from './json-body.ts'
import { searchRoutes } from './search-routes.ts'

const TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const
type Format = keyof typeof TYPES

/** Adds them to the application. */
export function addDigests(app: OpenAPIHono, { digests }: Desk): void {
  const send = async (context: Context, searchId: string | null, format: Format) => {
    const base = new URL(context.req.url).origin
    const text = await digests.feed({ searchId, format, base })
    const tag = `"${hashOf(text)}"`
    context.header('ETag', tag)
    context.header('Cache-Control', 'no-cache')
    if (isKnown(context.req.header('if-none-match'), tag)) return context.body(null, 304)
    context.header('Content-Type', TYPES[format])
    return context.body(text, 200)
  }
  app.openapi(searchRoutes.todayAtom, (context) => send(context, null, 'atom'))
  app.openapi(searchRoutes.todayJson, (context) => send(context, null, 'json'))
  app.openapi(searchRoutes.searchFeed, (context) => {
    const [id = '', format = 'atom'] = context.req.valid('param').file.split('.')
    return send(context, id, format as Format)
  })
  addSubscriptions(app, digests)
}

/** RFC 9110, 13.1.2: one of several tags, weak or strong. */
function isKnown(given: string | undefined, tag: string): boolean {
  return (given ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

function addSubscriptions(app: OpenAPIHono, digests: Desk['digests']): void {
  app.use(API_PATHS.subscriptions, limitCorrection)
  app.openapi(searchRoutes.listSubscriptions, async (context) =>
    context.json({ subscriptions: await digests.subscriptions(), canSend: digests.canSend }, 200),
  )
  app.openapi(searchRoutes.subscribe, async (context) => {
    const { search: searchId, address, rhythm, clock = null } = await bodyOf(context, subscribeBodySchema)
    return context.json(await digests.subscribe({ searchId, address, rhythm, clock }), 201)
  })
  app.openapi(searchRoutes.endSubscription, async (context) => {
    const { id } = context.req.valid('param')
    await digests.end(id)
    return context.json({ id }, 200)
  })
  app.openapi(searchRoutes.restoreSubscription, async (context) => {
    const { id } = context.req.valid('param')
    await digests.resume(id)
    return context.json({ id }, 200)
  })
  app.openapi(searchRoutes.unsubscribe, async (context) => {
    const { id } = context.req.valid('param')
    await digests.end(id)
    return context.json({ id }, 200)
  })
  // Whoever opens the address of a mail by hand ends nothing by that: programs follow links too.
  app.get(API_PATHS.unsubscribe.replace('{id}', ':id'), (context) =>
    context.redirect(`/search?${new URLSearchParams({ subscription: context.req.param('id') ?? '' })}`),
  )
}
