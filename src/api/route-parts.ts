/** What the definitions of all routes are made of: replies, failures that each of them knows, bodies in JSON. */

import type { z } from 'zod'
import { errorReplySchema } from '#contract'

/** A reply in JSON. */
export const reply = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A failure, in the one shape that all have. */
export const failure = (description: string) => reply(description, errorReplySchema)

/** What every route may answer. */
export const refused = {
  400: failure('The request cannot be used.'),
  403: failure('Another host or another site.'),
}

/** What every route with a body in JSON may answer. */
export const badBody = {
  413: failure('The body is too large.'),
  415: failure('The content type is not JSON.'),
}

/** A body in JSON; its schema is listed under this name in `build-app.ts` and checked by `bodyOf`. */
export const json = <Name extends string>(name: Name) => ({
  required: true as const,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` as const } } },
})
