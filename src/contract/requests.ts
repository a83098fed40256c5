/** What the API accepts: the queries, and a page sent as JSON. */

import { LIST_LIMIT } from './paths.ts'
import { z } from './zod.ts'

const day = z.iso.date('must be a day of the calendar, YYYY-MM-DD')
const address = z
  .string()
  .max(4096, 'must be at most 4096 characters long')
  .refine(isWebAddress, 'must be an http or https address')

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** Query of `POST /api/readings`; what is given here wins over what the page says of itself. */
export const takeInQuerySchema = z.object({
  name: z.string().max(1024).optional().describe('File name; its ending tells what kind of file it is.'),
  published: day.optional().describe('Day of publication, YYYY-MM-DD.'),
  url: address.optional().describe('Where the page comes from. It is kept, not opened.'),
})

/** A page sent as JSON: its text or its HTML, and what is known about it. */
export const pageBodySchema = z
  .object({
    text: z.string().min(1).optional(),
    html: z.string().min(1).optional(),
    url: address.nullish(),
    title: z.string().max(4096).nullish(),
    published: day.nullish(),
    outlet: z.string().max(1024).nullish(),
  })
  .refine((page) => (page.text === undefined) !== (page.html === undefined), {
    message: 'must have either "text" or "html"',
  })

/** Query of `GET /api/readings`. */
export const listQuerySchema = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIST_LIMIT.max)
    .default(LIST_LIMIT.usual)
    .describe('How many readings at most.'),
  before: z.string().max(512).optional().describe('The `next` of the reply before, to go on where it ended.'),
})
