/** What the API answers. Every failure, whatever its cause, has the shape of {@link errorReplySchema}. */

import { readingSchema } from './reading-schema.ts'
import { z } from './zod.ts'

/** One line of the list of readings. */
export const readingLineSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    outlet: z.string().nullable(),
    published: z.string().nullable().describe('Day of publication, YYYY-MM-DD.'),
    takenInAt: z.string().describe('When the desk took it in, ISO 8601, UTC.'),
    statementCount: z.int(),
    sourceCount: z.int(),
    unnamedSourceCount: z.int(),
  })
  .meta({ id: 'ReadingLine' })

export const readingListSchema = z
  .object({
    readings: z.array(readingLineSchema).describe('Newest first.'),
    next: z.string().nullable().describe('Give it as `before` to go on; null at the end.'),
  })
  .meta({ id: 'ReadingList' })

export const intakeReplySchema = z
  .object({
    reading: readingSchema,
    isNew: z.boolean().describe('False when this report was on the desk already.'),
  })
  .meta({ id: 'Intake' })

export const doneReplySchema = z.object({ id: z.string() }).meta({ id: 'Done' })

export const healthReplySchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' })

export const errorReplySchema = z
  .object({
    error: z.object({
      code: z.string().describe('room.what_happened; see errors.md.'),
      message: z.string().describe('What failed, and why.'),
      hint: z.string().describe('What to do about it.'),
    }),
  })
  .meta({ id: 'Error' })

export type ReadingLine = z.infer<typeof readingLineSchema>
export type ReadingList = z.infer<typeof readingListSchema>
export type ErrorReply = z.infer<typeof errorReplySchema>
