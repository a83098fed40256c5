/** One line of an export: a reading as people corrected it, with all that is needed to take it in on another desk. */

import { ACTS, SOURCE_KINDS } from '#domain'
import { readingSchema } from './reading-schema.ts'
import { z } from './zod.ts'

const moment = z.iso.datetime()
const byAndAt = { by: z.string(), at: moment }
const words = z.string()

const anchor = z.object({
  span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  ...{ words, before: words, after: words },
})
const anchors = z.array(anchor)
const statementAnchor = z.object({ source: anchors, cue: anchors, content: anchors })
const sourceAnchor = z.object({
  kind: z.enum(SOURCE_KINDS),
  name: z.string().nullable(),
  description: z.string().nullable(),
  mentions: anchors,
})
const byId = z.object({ id: z.string() })
const statement = z.union([byId, z.object({ anchor: statementAnchor })])
const source = z.union([byId, z.object({ anchor: sourceAnchor })])
const speaker = z
  .union([z.object({ source }), z.object({ name: z.string(), kind: z.enum(SOURCE_KINDS) })])
  .nullable()

const judgement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-speaker'), statement, speaker }),
  z.object({ kind: z.literal('set-act'), statement, act: z.enum(ACTS) }),
  z.object({ kind: z.literal('set-spans'), statement, spans: statementAnchor }),
  z.object({ kind: z.literal('reject-statement'), statement }),
  z.object({ kind: z.literal('add-statement'), spans: statementAnchor, act: z.enum(ACTS), speaker }),
  z.object({ kind: z.literal('merge-sources'), source, into: source }),
  z.object({
    kind: z.literal('split-source'),
    ...{ source, mentions: anchors, name: z.string(), sourceKind: z.enum(SOURCE_KINDS) },
  }),
  z.object({ kind: z.literal('mark-checked') }),
])

const correction = z.object({
  id: z.string().min(1),
  reportId: z.string(),
  ...byAndAt,
  note: z.string().nullable(),
  judgement,
  revoked: z.object(byAndAt).nullable(),
})

const page = z.object({
  kind: z.enum(['html', 'text', 'json']).nullable(),
  charset: z.string().nullable(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  title: z.string().nullable(),
  base64: z.base64(),
})

/** What `tocsin export` writes and `tocsin import` takes, one a line. */
export const archiveLineSchema = readingSchema.extend({
  kept: z.object({
    takenInAt: moment,
    machine: readingSchema.exactOptional(),
    corrections: z.array(correction).exactOptional(),
    page: page.exactOptional(),
  }),
})
