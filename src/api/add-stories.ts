/** The addresses of stories: lists, accounts, links of reports, overrulings, owners, and the stream of changes. */

import type { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { API_PATHS, outletBodySchema, overrulingBodySchema, storyMarkSchema, turnBodySchema } from '#contract'
import type { Desk } from '#desk'
import { errors } from './errors.ts'
import { bodyOf, limitCorrection } from './json-body.ts'
import { onWire } from './on-wire.ts'
import { storyRoutes } from './story-routes.ts'

/** Between two signs of life on the stream: what stands between may cut a quiet connection. */
const BEAT_MS = 20_000

/** Adds them to the application. */
export function addStories(app: OpenAPIHono, { stories, example }: Desk): void {
  const written = [
    ...[API_PATHS.markStory, API_PATHS.overrulings, API_PATHS.undoOverruling, API_PATHS.redoOverruling],
    API_PATHS.outlets,
  ]
  for (const path of written) app.use(path.replace('{id}', ':id'), limitCorrection)
  app.openapi(storyRoutes.listStories, async (context) => {
    const { limit, before, asOf } = context.req.valid('query')
    const from = before === undefined ? {} : { before: parseRank(before) }
    const found = await stories.list({ limit: limit + 1, asOf, ...from })
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    const goesOn = asOf === undefined && found.length > limit && last !== undefined
    const next = goesOn ? writeRank(last.rank, last.line.id) : null
    return context.json(onWire({ stories: shown.map(({ line }) => line), next }), 200)
  })
  app.openapi(storyRoutes.getStory, async (context) => {
    const { asOf } = context.req.valid('query')
    return context.json(onWire(await stories.get(context.req.valid('param').id, asOf)), 200)
  })
  app.openapi(storyRoutes.markStory, async (context) => {
    const mark = await bodyOf(context, storyMarkSchema)
    const { id } = context.req.valid('param')
    await stories.mark(id, mark)
    return context.json({ id }, 200)
  })
  app.openapi(storyRoutes.links, async (context) =>
    context.json(onWire(await stories.linksOf(context.req.valid('param').id)), 200),
  )
  app.openapi(storyRoutes.versionChanges, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(onWire(await stories.compareVersions(context.req.valid('query').since, id)), 200)
  })
  addOverrulings(app, stories)
  app.openapi(storyRoutes.changes, (context) =>
    streamSSE(context, async (stream) => {
      const end = await stories.hear((notice) => void stream.writeSSE({ data: JSON.stringify(notice) }))
      stream.onAbort(() => void end())
      while (!stream.aborted && !stream.closed) {
        await stream.writeSSE({ event: 'beat', data: '' })
        await stream.sleep(BEAT_MS)
      }
      await end()
    }),
  )
  app.openapi(storyRoutes.example, (context) => context.json(example.state(), 200))
  app.openapi(storyRoutes.loadExample, (context) => context.json(example.load(), 202))
}

function addOverrulings(app: OpenAPIHono, stories: Desk['stories']): void {
  app.openapi(storyRoutes.overrule, async (context) => {
    const { by, note, story, ...wish } = await bodyOf(context, overrulingBodySchema)
    const decided = { by, note: note ?? null, story: story ?? null }
    const whole = wish.kind === 'merge' ? { ...wish, story: story ?? '' } : wish
    return context.json(onWire(await stories.overrule(whole as never, decided)), 201)
  })
  app.openapi(storyRoutes.undoOverruling, async (context) => {
    const { by } = await bodyOf(context, turnBodySchema)
    const { id } = context.req.valid('param')
    return context.json(onWire(await stories.turnOverruling(id, { deed: 'undo', by })), 200)
  })
  app.openapi(storyRoutes.redoOverruling, async (context) => {
    const { by } = await bodyOf(context, turnBodySchema)
    const { id } = context.req.valid('param')
    return context.json(onWire(await stories.turnOverruling(id, { deed: 'redo', by })), 200)
  })
  app.openapi(storyRoutes.listOutlets, async (context) =>
    context.json({ outlets: await stories.listOutlets() }, 200),
  )
  app.openapi(storyRoutes.setOwner, async (context) => {
    const { name, owner, by } = await bodyOf(context, outletBodySchema)
    await stories.setOwner(name, owner, by)
    return context.json({ outlets: await stories.listOutlets() }, 200)
  })
}

/** Where a list of stories goes on: rank and id of its last line, as one opaque word. */
const writeRank = (rank: number, id: string): string =>
  Buffer.from(JSON.stringify([rank, id])).toString('base64url')

function parseRank(word: string): { readonly rank: number; readonly id: string } {
  try {
    const [rank, id] = JSON.parse(Buffer.from(word, 'base64url').toString('utf8')) as unknown[]
    if (typeof rank === 'number' && typeof id === 'string') return { rank, id }
  } catch {
    // Told below, as any other word that no list has given.
  }
  throw errors.bad_cursor(word)
}
