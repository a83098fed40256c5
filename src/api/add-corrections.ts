/** The addresses for corrections by hand: a wish becomes a desk call, the reading as it then stands is the reply. */

import type { OpenAPIHono } from '@hono/zod-openapi'
import { API_PATHS, correctionBodySchema, turnBodySchema } from '#contract'
import type { Desk } from '#desk'
import { bodyOf, limitCorrection } from './json-body.ts'
import { onWire } from './on-wire.ts'
import { routes } from './routes.ts'

/** Adds them to the application. */
export function addCorrections(app: OpenAPIHono, desk: Desk): void {
  for (const path of [API_PATHS.corrections, API_PATHS.undoCorrection, API_PATHS.redoCorrection])
    app.use(path.replace('{id}', ':id'), limitCorrection)
  app.openapi(routes.correct, async (context) => {
    const { by, note, ...wish } = await bodyOf(context, correctionBodySchema)
    const { id } = context.req.valid('param')
    return context.json(onWire(await desk.correct(id, { by, note: note ?? null, wish })), 201)
  })
  app.openapi(routes.undoCorrection, async (context) => {
    const { by } = await bodyOf(context, turnBodySchema)
    const turned = await desk.turnCorrection(context.req.valid('param').id, { deed: 'undo', by })
    return context.json(onWire(turned), 200)
  })
  app.openapi(routes.redoCorrection, async (context) => {
    const { by } = await bodyOf(context, turnBodySchema)
    const turned = await desk.turnCorrection(context.req.valid('param').id, { deed: 'redo', by })
    return context.json(onWire(turned), 200)
  })
  app.openapi(routes.reread, async (context) =>
    context.json(onWire(await desk.reread(context.req.valid('param').id)), 200),
  )
}
