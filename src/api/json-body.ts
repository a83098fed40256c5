/** A small JSON body → what a schema of the contract makes of it, or an error that says what is wrong with it. */

import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { errors } from './errors.ts'
import { faultsOf } from './page-of-request.ts'

const KILOBYTES = 256

/** Refuses bodies that no correction has. */
export const limitCorrection = bodyLimit({
  maxSize: KILOBYTES * 1000,
  onError: () => {
    throw errors.correction_too_large(KILOBYTES)
  },
})

/** Reads and checks the body, or throws api.body_not_json or api.bad_body. */
export async function bodyOf<S extends z.ZodType>(context: Context, schema: S): Promise<z.infer<S>> {
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw errors.body_not_json(type ?? '')
  const parsed = schema.safeParse(jsonOf(await context.req.arrayBuffer()))
  if (!parsed.success) throw errors.bad_body(faultsOf(parsed.error.issues))
  return parsed.data
}

function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw errors.bad_body(cause instanceof SyntaxError ? 'its JSON is broken' : 'its JSON is not UTF-8')
  }
}
